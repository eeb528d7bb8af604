"""The words by which a text says who says so: verbs, "according to", "selon", "a-t-on appris de"."""

import re

from events.drafting.mention import Language

ENGLISH = (
    r"(?:(?:has|have|had|also|later|then|meanwhile|only|since|now|still|itself|themselves|separately) )*"
    r"(?:said(?! to )|says|say|told|tells|announced|announces|claimed(?! by)|claims|claim|counted|"
    r"counts|reported(?!ly)|reports?|spoke of|speaks of|"
    r"speak of|puts?|gives?|gave|confirmed|confirms?|estimates?|estimated|added|adds|"
    r"wrote|writes|stated|states|acknowledged|"
    r"acknowledges|admitted|admits|declared|declares|den(?:ied|ies|y)|rejected|rejects|"
    r"insist(?:ed|s)|maintain(?:ed|s)|recorded|tallied|"
    r"cited|cites|noted|notes|tweeted|posted|documented|listed|indicated|alleged|alleges|"
    r"warned|warns|explained|explains|"
    r"boasted|published|issued|recounted|mentioned|mentions|believes?|registered|verified|"
    r"disput(?:ed|es)|contest(?:ed|s)|dismiss(?:ed|es)|question(?:ed|s))"
)
FRENCH_PRESENT = (
    r"(?:dit|disent|annonce(?:nt)?|affirme(?:nt)?|declare(?:nt)?|indique(?:nt)?|"
    r"precise(?:nt)?|confirme(?:nt)?|"
    r"revendique(?:nt)?|f(?:ait|ont) etat|compte(?:nt)?|"
    r"denombre(?:nt)?|recense(?:nt)?|assure(?:nt)?|confie(?:nt)?|repond(?:ent)?|rapporte(?:nt)?|"
    r"evoque(?:nt)?|"
    r"parle(?:nt)?|avance(?:nt)?|"
    r"explique(?:nt)?|estime(?:nt)?|soutien(?:t|nent)|ecri(?:t|vent)|"
    r"signale(?:nt)?|deplore(?:nt)?|raconte(?:nt)?|temoigne(?:nt)?|donne(?:nt)?|"
    r"reconnai(?:t|ssent)|ajoute(?:nt)?|"
    r"note(?:nt)?|souligne(?:nt)?|mentionne(?:nt)?|publie(?:nt)?|"
    r"dement(?:ent)?|rejette(?:nt)?|relate(?:nt)?|cite(?:nt)?|juge(?:nt)?|pretend(?:ent)?|conteste(?:nt)?)"
)
FRENCH_PAST = (
    r"(?:a|ont|avait|avaient) (?:egalement |aussi |ensuite |pour sa part |de son cote "
    r")?(?:dit|annonce|affirme|declare|indique|precise|"
    r"confirme|revendique|fait etat|compte|denombre|recense|assure|rapporte|evoque|parle|"
    r"avance|explique|estime|soutenu|ecrit|signale|"
    r"deplore|raconte|temoigne|donne|reconnu|ajoute|note|souligne|mentionne|publie|"
    r"dementi|rejete|confie|fait savoir|relate|cite|appris|conteste)"
)
# What these verbs tell stands behind them, so that they never close a sentence.
TELLS_BEHIND = re.compile(
    r"\b(?:of|counted|counts|gives?|gave|puts?|cited|cites|estimat\w+|recorded|tallied|listed|documented|"
    r"claimed|claims|"
    r"mentioned|den\w+|reject\w+|disput\w+)$"
)
# Before the verb: it is no verb here ("the claim", "first reports"), or nobody's ("is reported to", "could not say").
NOT_THE_VERB = re.compile(
    r"\b(?:the|an?|its|this|that|these|those|their|his|her|our|any|no|such|first|initial|"
    r"early|earlier|media|press|news|false|"
    r"unconfirmed|conflicting|to|could|can|would|will|may|might|must|should|did|does|not|"
    r"never|is|are|was|were|be|been|being|"
    r"who|which|qui|que|ne|n'|n'en|n'y|en|se|by|of|un|une|le|la|les|des|aucun|aucune|reportedly)\s?$"
)
SUBJECT_VERB: dict[Language, re.Pattern[str]] = {
    "en": re.compile(rf"(?<![\w-]){ENGLISH}(?![\w-])"),
    "fr": re.compile(rf"(?<![\w-])(?:s'|se )?(?:{FRENCH_PAST}|{FRENCH_PRESENT})(?![\w-])"),
}
# ", said a local official"; "confirme un élu de Kadiolo"; "a indiqué à l'AFP un responsable".
INVERTED: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"[,\"] (?:said|says|added|wrote|explained|told \w+,?) "
        r"(?!(?:in|on|that|it|they|he|she|at|to|there|by|of|for|from|its|no|late|early) )(?=[a-z])"
    ),
    "fr": re.compile(
        rf"(?:[,»\"]|-) ?(?:comme (?:l'|le )?)?(?:{FRENCH_PAST}|{FRENCH_PRESENT})"
        r"(?: (?:(?:a|au|aux|devant|dans|sur|par) (?:l'|la |le |les |un |une |des |son |sa |notre |"
        r"nos )?[\w-]+"
        r"(?: [\w-]+){0,4}?|ce [a-z]+|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))*? "
        r"(?=(?:un|une|le|la|les|l'|des|deux|trois|plusieurs|ce|cet|cette|son|sa|leurs?|notre)\b)"
    ),
}
PREPOSITION: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?<![\w-])(?:according to|in the words of|by the account of|by the count of|as "
        r"reported by|citing) "
    ),
    "fr": re.compile(
        r"(?<![\w-])(?:selon(?! (?:lequel|laquelle|lesquel))|d'apres|aux dires (?:de |d'|du |des )|"
        r"au dire (?:de |d'|du |des "
        r")|de l'avis (?:de |d'|du |des )|"
        r"de l'aveu (?:de |d'|du |des )|sur la foi (?:de |d'|du |des )) ?"
    ),
}
# What is learnt from somebody holds for the whole account, to the end of the paragraph.
LEARNT: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?<![\w-])(?:(?:we|it was|this \w+|\w+ \w+) (?:have |has )?learn(?:ed|t) from|is "
        r"known from) "
    ),
    "fr": re.compile(
        r"(?<![\w-])(?:a-t-on appris|on apprend|avons-nous appris|nous avons appris|a appris "
        r"[^,.;]{2,40}?|apprend-on|indique-t-on|"
        r"dit-on|rapporte-t-on|on indique) (?:aupres )?(?=(?:de |d'|du |des ))"
    ),
}
OF_SOURCE = re.compile(
    r"(?<![\w-])(?:indique-t-on |apprend-on )?de (?P<noun>sources? [^,.;]{3,40}?)(?=[,.;]|"
    r"$| (?:que|qui)\b)"
)
# "The figure is the governorate's": said of the figure just given.
FIGURE_OF: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?<![\w-])(?:the|this|that) (?:figure|number|toll|count|estimate) (?:is (?:that of|"
        r"from|given by)|comes from|was (?:given|provided|"
        r"released|put out) by) "
    ),
    "fr": re.compile(
        r"(?<![\w-])(?:(?:le|ce|cet) (?:chiffre|bilan|nombre|decompte) (?:est celui|emane|"
        r"provient|vient|a ete (?:donne|fourni|communique) par|"
        r"est donne par)|bilan (?:fourni|donne|communique) par) ?(?=(?:de |d'|du |des |le |la "
        r"|les |l'|un|une))"
    ),
}
PRONOUNS = re.compile(
    r"(?:it|he|she|they|il|elle|ils|elles|them|him|her|lui|eux|celui-ci|celle-ci|ce "
    r"dernier|cette derniere)"
)
