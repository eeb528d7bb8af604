"""What the words before a place's name say of it: at, near, from, to, between, towards, by way of."""

import re

A = "['’]"
# "the village of", "la localité de": stands between the preposition and the name.
GENERIC_EN = (
    r"(?:(?:the\s+)?(?:[\w-]+\s+){0,2}(?:villages?|towns?|locality|localities|hamlets?|communes?|cit(?:y|ies)"
    r"|areas?|districts?|departments?|cercles?|circles?|prefectures?|provinces?|regions?|settlements?|outskirts"
    r"|forests?|mines?|camps?|bases?|posts?|markets?|wells?|ferry|crossing|port|suburbs?|neighbou?rhood"
    r"|communit(?:y|ies)|site|sector|zone|axis|municipality|county)\s+(?:of|at|in|around|near|called)\s+)"
)
GENERIC_FR = (
    r"(?:(?:l[ae]s?\s+|l['’]|une?\s+|des\s+|du\s+|au\s+|aux\s+)?(?:[\w-]+\s+){0,2}?(?:villages?|villes?|localit[ée]s?|hameaux?"
    r"|communes?|communaut[ée]s?|cercles?|d[ée]partements?|sous-pr[ée]fectures?|pr[ée]fectures?|provinces?|r[ée]gions?"
    r"|zones?|secteurs?|quartiers?|for[êe]ts?|mines?|camps?|bases?|postes?|march[ée]s?|puits|bac|pont|sites?"
    r"|cit[ée]|bourgade|bourg|arrondissements?|cantons?|districts?|axes?|tron[çc]on|piste|route|environs|alentours"
    r"|chef-lieu|a[ée]roport|port|carri[èe]re|gare|entr[ée]e|sortie|p[ée]riph[ée]rie|collines?|oasis)"
    r"(?:\s+(?:rurale?s?|urbaine?s?|militaires?|aurif[èe]res?|nationale?s?|communautaires?|hebdomadaires?|foraine?s?))?"
    r"\s+(?:de\s+la\s+|de\s+l['’]|d['’]|du\s+|de\s+|des\s+|à\s+))"
)
GENERIC = rf"(?:{GENERIC_EN}|{GENERIC_FR})?"
ARTICLE = r"(?:the\s+|la\s+|le\s+|les\s+|l['’])?"
SIDE = (
    r"(?:north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|central|north-?east(?:ern)?|north-?west(?:ern)?"
    r"|south-?east(?:ern)?|south-?west(?:ern)?|far\s+north(?:ern)?|nearby|neighbou?ring|rural|landlocked|upper|lower)"
)
OF_EN = r"(?:of|from|outside)\s+"
OF_FR = r"(?:de\s+la\s+|de\s+l['’]|d['’]|du\s+|de\s+|des\s+)"
WIND_EN = r"(?:due\s+)?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)"
WIND_FR = r"(?:nord|sud|est|ouest|nord-est|nord-ouest|sud-est|sud-ouest)"
DISTANCE = (
    r"(?:[\d.,\s]*\d|une?|a|some|about|dizaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine"
    r"|quelques|a\s+few|several|plusieurs|dozens?\s+of|few)(?:\s+d[e'’])?\s*(?:km|kms|kilom[èe]tres?|kilometers?|miles?|minutes?|heures?|hours?)"
    r"(?:\s*\([^()]*\))?"
)

FAR = re.compile(
    rf"{DISTANCE}\s+(?:(?:to\s+the\s+)?{WIND_EN}\s+)?(?:of|from|outside|away\s+from)\s+{GENERIC}{ARTICLE}$"
    rf"|{DISTANCE}\s+(?:(?:au|à\s+l['’]|dans\s+le|vers\s+le)\s*{WIND_FR}\s+)?{OF_FR}{GENERIC}{ARTICLE}$",
    re.IGNORECASE,
)
SIDEWAYS = re.compile(
    rf"(?:\b{WIND_EN}\s+of\s+"
    rf"|\b(?:au|dans\s+le|à\s+l['’])\s*(?:extr[êe]me[- ])?{WIND_FR}\s+{OF_FR}){GENERIC}{ARTICLE}$",
    re.IGNORECASE,
)
# The order counts: the first that fits is the relation.
RELATIONS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (relation, re.compile(rf"(?:{words}){GENERIC}{ARTICLE}(?:{SIDE}\s+)?$", re.IGNORECASE))
    for relation, words in (
        ("between_from", r"\b(?:between|entre)\s+"),
        (
            "near",
            r"\bnear\s+(?:to\s+)?|\bclose\s+to\s+|\baround\s+|\boutside\s+|\bvicinity\s+of\s+|\bnot\s+far\s+from\s+"
            r"|\boutskirts\s+of\s+|\bpr[èe]s\s+(?:de\s+|d['’]|du\s+)|\bautour\s+(?:de\s+|d['’]|du\s+)"
            r"|\b(?:environs|alentours|abords|portes|proximit[ée]|hauteur|p[ée]riph[ée]rie)\s+(?:imm[ée]diats?\s+)?(?:de\s+|d['’]|du\s+)"
            r"|\bnon\s+loin\s+(?:de\s+|d['’]|du\s+)|\boff\s+|\bbeside\s+",
        ),
        (
            "from",
            r"\bfrom\s+|\bout\s+of\s+|\b(?:left|leaving|leaves|departed|fled|fleeing|quitted)\s+|\bdepuis\s+"
            r"|\b(?:quitt(?:é|ée|és|ant|ait|aient|e|ent|er)|fui|fuyant)\s+"
            r"|\b(?:en\s+provenance|au\s+d[ée]part|venue?s?|venant|provenant|parti(?:e|s|es|r|t)?|partaient|partait|partant|revenue?s?|revenant|arriv[ée]e?s?|chass[ée]e?s?)\s+(?:de\s+|d['’]|du\s+)",
        ),
        (
            "via",
            r"\bvia\s+|\bthrough\s+|\bby\s+way\s+of\s+|\bpassing\s+(?:by\s+)?|\b(?:en\s+)?passant\s+par\s+|\bpar\s+|\btraversant\s+|\bcrossing\s+",
        ),
        (
            "towards",
            r"\btowards?\s+|\bin\s+the\s+direction\s+of\s+|\bbound\s+for\s+|\bon\s+the\s+way\s+to\s+|\ben\s+route\s+(?:to|for|pour|vers)\s+"
            r"|\bvers\s+|\b(?:en\s+direction|à\s+destination)\s+(?:de\s+|d['’]|du\s+)|\bheaded\s+(?:for|to)\s+|\bheading\s+(?:for|to)\s+|\bleav\w+\s+for\s+|\bleft\s+for\s+|\bpour\s+",
        ),
        (
            "to",
            r"\bto\s+|\binto\s+|\bas\s+far\s+as\s+|\b(?:reach(?:ed|es|ing)?|enter(?:ed|ing|s)?)\s+|\barriv(?:e|ed|es|ing|al)\s+(?:in|at)\s+"
            r"|\bjusqu['’](?:à|en|au|aux)\s+|\b(?:rejoindre|rejoint|gagner|gagn[ée]|atteindre|atteint|rallier|ralli[ée])\s+"
            r"|\barriv(?:ée?s?|er|aient|ait|ent|e)\s+(?:\w+\s+){0,2}(?:à|en|au|aux)\s+|\bentr(?:ée?s?|er|aient|ait)\s+(?:à|dans|en|au)\s+|\b(?:se\s+rendre|rendus?|acheminée?s?|conduite?s?|transférée?s?|évacuée?s?)\s+(?:à|au|en|vers)\s+",
        ),
        (
            "at",
            r"\b(?:in|at|inside|across|within|throughout|over|on|of)\s+|\b(?:à|au|aux|en|dans|sur|chez)\s+|\bd['’]|\b(?:de|du|des)\s+|(?:\b[àl]['’])",
        ),
    )
)
BETWEEN_LINK = re.compile(
    rf"^\s*(?:,[^,]*,)?\s*(?:and|et)\s+(?:(?:de|à|d['’])\s+)?{GENERIC}{ARTICLE}(?:that\s+of\s+|celle?\s+de\s+)?$",
    re.I,
)
DASH_LINK = re.compile(r"^\s*[–—-]\s*$|^\s*/\s*$")
FROM_TO_LINK = re.compile(rf"^\s+(?:to|à|au|jusqu['’]à|vers|towards?)\s+{GENERIC}{ARTICLE}$", re.I)
LIST_LINK = re.compile(
    rf"^\s*,\s*{ARTICLE}$|^\s*(?:,\s*)?(?:and|et|or|ou|puis|comme|as\s+well\s+as|ainsi\s+que?|&)\s+"
    rf"(?:in\s+|at\s+|near\s+|à\s+|de\s+|d['’]|dans\s+|en\s+|au\s+|around\s+)?{GENERIC}{ARTICLE}$",
    re.I,
)
# "Koira Tegui, some 12 km from Ayorou": the second only says where the first lies.
LIES_BY_LINK = re.compile(
    r"^\s*(?:,|\()\s*(?:[àa]\s+)?(?:located\s+|situ[ée]e?s?\s+|a\s+village\s+|un\s+village\s+|une\s+localit[ée]\s+)?"
    r"(?:about\s+|some\s+|around\s+|environ\s+|just\s+|moins\s+de\s+|less\s+than\s+|plus\s+de\s+|more\s+than\s+|quelque\s+|not\s+far\s+|non\s+loin\s+|[àa]\s+proximit[ée]\s+|near\s+|close\s+|pr[èe]s\s+|une?\s+|a\s+|[\d]|few\s+|quelques\s+)",
    re.I,
)
# Before a pair of names joined by a dash, or after it: a road.
ROAD_BEFORE = re.compile(
    r"(?:\b(?:axes?|routes?|piste|tron[çc]on|ligne|corridor|RN\s?\d+|road|highway|axis)\s*,?\s*(?:nationale?\s*)?(?:n[°o]\s*\d+\s*)?(?:\d+\s*)?(?:de\s+|d['’]|reliant\s+|qui\s+relie\s+|linking\s+|connecting\s+|,\s*)?)$",
    re.I,
)
ROAD_AFTER = re.compile(
    r"^\s*(?:main\s+|national\s+)?(?:road|highway|axis|corridor|route|track|stretch)\b", re.I
)
# "on the road from A to B", "sur la route de A à B".
ROAD_FROM = re.compile(
    r"\b(?:road|route|axe|piste|highway|track|convoy|convoi|bus|way)\b[^.;]{0,40}?\b(?:from|de|d['’])\s*$",
    re.I,
)
KIND_AFTER = re.compile(
    r"^\s+(?:(?P<admin1>region|governorate|province|state)|(?P<admin2>cercle|department|district|prefecture)"
    r"|(?P<admin3>commune|municipality)|(?P<settlement>village|town|city|locality)|(?P<forest>forest|reserve|national\s+park)"
    r"|(?P<camp>camp|base|barracks|garrison)|(?P<mine>mine|gold\s+mine)|(?P<market>market))\b",
    re.I,
)
KIND_BEFORE = re.compile(
    r"\b(?:(?P<admin1>r[ée]gions?|gouvernorat|regions?)|(?P<admin2>cercles?|provinces?|d[ée]partements?|districts?"
    r"|pr[ée]fectures?|sous-pr[ée]fectures?)|(?P<admin3>communes?|cantons?|arrondissements?)"
    r"|(?P<forest>for[êe]ts?|forests?|parc|reserve|r[ée]serve)"
    r"|(?P<settlement>villages?|villes?|localit[ée]s?|towns?|city|hameau|hamlet|locality))"
    r"(?:\s+(?:rurale?|urbaine?|nationale?))?\s+(?:de\s+la\s+|de\s+l['’]|d['’]|du\s+|de\s+|of\s+|called\s+|at\s+)$",
    re.I,
)
# What the text tells only to keep two places apart.
CONTRAST = re.compile(
    r"\b(?:confond\w*|confusion|mix-?up|mistaken\s+for|not\s+to\s+be\s+(?:mistaken|confused)|confused\s+with|homonym\w*)\b",
    re.I,
)


def relation_before(before: str) -> str | None:
    """Return what the words up to the name say of it; None where they are no wording of a place."""
    for relation, pattern in RELATIONS:
        if pattern.search(before):
            return relation
    return None


def kind_around(before: str, after: str) -> str:
    """Return the kind of place that a generic word beside the name tells; empty where none does."""
    found = KIND_BEFORE.search(before) or KIND_AFTER.match(after)
    return next((kind for kind, word in found.groupdict().items() if word), "") if found else ""
