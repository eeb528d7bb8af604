"""What is counted: people by their group (CODEBOOK section 7), tankers, vehicles, houses, cattle, schools, weapons."""

import re
from dataclasses import dataclass
from typing import Literal

from events.drafting.mention import Language

Thing = Literal["people", "tanker", "vehicle", "building", "livestock", "school", "weapon", "household"]


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of what is counted; people have a group, empty where the word leaves it open."""

    start: int
    end: int
    thing: Thing
    group: str = ""


PEOPLE: tuple[tuple[str, str], ...] = (
    # The longer wording first: "aid workers" are no "workers", "armed men" no "men".
    (
        "aid workers",
        r"(?:aid|humanitarian|relief|ngo|charity) (?:workers?|staff|personnel|employees?)|humanitarians|"
        r"(?:travailleu(?:r|se)s?|agents?|acteurs?|personnels?|employes?|volontaires?) "
        r"(?:humanitaires?|d'(?:une )?ong|"
        r"des ong|de la croix-rouge)|humanitaires?",
    ),
    (
        "peacekeepers",
        r"peacekeepers?|blue helmets?|casques? bleus?|soldats? de la paix|(?:un|minusma) "
        r"(?:troops|soldiers)",
    ),
    (
        "foreign military",
        r"(?:french|russian|american|us|u\.s\.|german|italian|foreign|european) (?:soldiers?|"
        r"troops|servicemen|"
        r"military|personnel|commandos?|instructors?|paratroopers?|fighters?)|mercenar(?:y|ies)|"
        r"(?:africa corps|wagner)(?: group)?(?:'s)? (?:fighters?|men|soldiers?|members?|"
        r"mercenaries|personnel)|"
        r"(?:soldats?|militaires?|troupes?|instructeurs?|combattants?|paramilitaires?|"
        r"elements?) (?:francais|russes?|"
        r"americains?|allemands?|italiens?|etrangers?|europeens?|d'africa corps|de wagner)|mercenaires?|"
        r"(?:instructeurs?|paramilitaires?) russes?",
    ),
    (
        "auxiliaries",
        r"vdps?|(?:civilian |army )?(?:volunteers?|auxiliar(?:y|ies))(?: fighters?)?(?: for "
        r"the defence of the homeland)?|"
        r"volontaires?(?: pour la defense de la patrie| vdp)?|supplet(?:if|ive)s?|auxiliaires?|"
        r"(?:members of )?(?:the )?(?:self-defen[cs]e|vigilante) (?:groups?|militiam[ae]n|"
        r"fighters?|members?|militia)|vigilantes?|"
        r"dozos?|koglweogos?|(?:traditional )?hunters?|chasseurs?(?: traditionnels?| dozos?)?|"
        r"membres? (?:d'un|du) groupe d'autodefense",
    ),
    (
        "armed group",
        r"(?:armed|masked|turbaned) (?:men|man|individuals?|assailants?|attackers?)|(?:men|"
        r"man) (?:on|riding) (?:motor\w+|bikes?)|"
        r"(?:suspected |alleged |presumed |islamist |jihadist |rebel |terrorist |iswap |jnim |"
        r"islamic state |boko haram |fla |"
        r"tuareg )*(?:fighters?|terrorists?|jihadis?ts?|jihadis?|militants?|insurgents?|"
        r"rebels?|gunm[ae]n|assailants?|"
        r"attackers?|bandits?|extremists?|islamists?|combatants?|kidnappers?|militiam[ae]n|"
        r"enem(?:y|ies)|commanders?|"
        r"emirs?|separatists?|raiders?|warlords?|ringleaders?)|"
        r"(?:hommes?|individus?|elements?|personnes) (?:lourdement |non identifies "
        r")?arme(?:e)?s?|hommes? a moto|"
        r"(?:presumes? |presumees? )?(?:combattants?|terroristes?|djihadistes?|jihadistes?|"
        r"assaillants?|rebelles?|insurges?|"
        r"islamistes?|extremistes?|bandits?|ravisseurs?|miliciens?|ennemis?|elements ennemis|"
        r"agresseurs?|separatistes?|emirs?|"
        r"criminels?|malfaiteurs?|coupeurs? de route)(?: terroristes?| djihadistes?)?|chefs? "
        r"(?:terroristes?|djihadistes?|"
        r"jihadistes?|de guerre|du groupe|rebelles?|de katiba)",
    ),
    (
        "state forces",
        r"soldiers?|troops|servicem[ae]n|military personnel|military (?:men|officers?)|"
        r"troopers?|policem[ae]n|policewomen|"
        r"police officers?|(?:army |police |gendarmerie |army and police )?officers?|"
        r"gendarmes?|(?:national |forest |prison |"
        r"republican )?guards?(?:men|m[ae]n)?|paratroopers?|commandos?|airmen|sailors|pilots?|"
        r"customs (?:officers?|agents?)|"
        r"(?:members?|agents?|elements?|men) of (?:the |its |our )?(?:security|defen[cs]e|"
        r"armed|army|police|national)[\w ]{0,30}|"
        r"soldats?|militaires?|gendarmes?|policiers?|policieres?|gardes?(?: nationaux| "
        r"forestiers?| penitentiaires?)?|douaniers?|"
        r"(?:sous-)?officiers?|famas?\b|fds\b|parachutistes?|conscrits?|recrues?|"
        r"(?:elements?|membres?|agents?|hommes?) (?:des|de la|de l'|des? nos|du) ?(?:forces?|"
        r"fds|fama\w?|armee|gendarmerie|police|"
        r"garde|defense|detachement|bir\b|securite|patrouille|eaux et forets)[\w' ]{0,25}|"
        r"agents? forestiers?|nos hommes",
    ),
    ("detainees", r"detainees?|inmates?|detenus?|prisonniers?(?! de guerre)"),
    (
        "civilians",
        r"civilians?|non-combatants?|villagers?|residents?|inhabitants?|locals|townspeople|"
        r"(?:lorry |truck |bus |tanker |"
        r"taxi )?drivers?|apprentices?|truckers?|hauliers?|traders?|merchants?|shopkeepers?|"
        r"vendors?|farmers?|herders?|"
        r"herdsm[ae]n|shepherds?|fisherm[ae]n|children|child|girls?|boys?|women|woman|bab(?:y|"
        r"ies)|infants?|teenagers?|pupils?|"
        r"students?|schoolchildren|schoolgirls?|teachers?|headm(?:aster|istress)|passengers?|"
        r"travell?ers?|engineers?|"
        r"technicians?|workers?|labourers?|employees?|staff|(?:gold |artisanal )?miners?|"
        r"nationals?|citizens?|tourists?|"
        r"journalists?|reporters?|priests?|nuns?|pastors?|imams?|clerics?|marabouts?|"
        r"worshippers?|faithful|mourners?|"
        r"mayors?|(?:village |traditional |canton )?(?:chiefs?|elders?|leaders?)|(?:local "
        r")?officials?|councillors?|judges?|"
        r"prefects?|sub-?prefects?|governors?|doctors?|nurses?|midwi(?:fe|ves)|patients?|"
        r"relatives|watchm[ae]n|(?:hotel|security|private|night|school) guards?|foreigners?|"
        r"expatriates?|families|returnees|sons|daughters?|wi(?:fe|ves)|husbands?|brothers?|"
        r"sisters?|cousins?|nephews?|fils|epouses?|freres?|soeurs?|displaced people|refugees|"
        r"bystanders?|aid recipients|"
        r"civils?|civiles|villageois(?:es?)?|habitants?|riverains?|chauffeurs?|conducteurs?|"
        r"camionneurs?|routiers?|"
        r"transporteurs?|apprentis?|commercant(?:e)?s?|marchand(?:e)?s?|agriculteurs?|"
        r"cultivateurs?|paysans?|eleveurs?|"
        r"bergers?|pecheurs?|enfants?|fill(?:ett)?es?|garcons?|femmes?|bebes?|nourrissons?|"
        r"adolescent(?:e)?s?|eleves?|ecoliers?|"
        r"etudiant(?:e)?s?|enseignant(?:e)?s?|instituteurs?|institutrices?|directeurs? "
        r"d'ecole|passagers?|voyageurs?|"
        r"ingenieurs?|techniciens?|ouvriers?|employes?|travailleurs?|orpailleurs?|mineurs?|"
        r"ressortissants?|citoyens?|touristes?|"
        r"journalistes?|pretres?|religieuses?|pasteurs?|imams?|fideles?|maires?|chefs? (?:de |"
        r"du )?(?:village|canton|quartier|"
        r"coutumiers?|traditionnels?)|notables?|sages|elus?|conseillers?|juges?|prefets?|"
        r"sous-prefets?|gouverneurs?|medecins?|"
        r"infirmier(?:e)?s?|sages-femmes?|patients?|gardiens?|vigiles?|etrangers?|expatries?|"
        r"populations?|fonctionnaires?|"
        r"acheteurs?|vendeu(?:r|se)s?|forains?|deplaces?|refugies?|otages? (?:civils?|occidentaux)",
    ),
    (
        "",
        r"people|persons?|victims?|men|man|lives|others?|individuals?|hostages?|captives?|"
        r"dead|wounded|injured|casualties|"
        r"bodies|corpses?|youths?|young (?:men|people)|suspects?|members?|demonstrators?|protesters?|"
        r"personnes?|victimes?|hommes?|autres?|individus?|otages?|captifs?|morts?|blesses?|"
        r"corps|jeunes?|suspects?|membres?|"
        r"vies|tues?|cadavres?|depouilles|manifestants?|elements?",
    ),
)
THINGS: tuple[tuple[Thing, str], ...] = (
    (
        "tanker",
        r"(?:fuel |petrol |oil |diesel |petroleum )?tankers?(?: trucks?| lorr(?:y|ies))?|fuel "
        r"(?:trucks?|lorr(?:y|ies))|tanker-trucks?|"
        r"camions?[- ]citernes?|citernes?(?! d'eau)",
    ),
    (
        "vehicle",
        r"(?:(?:army|military|police|armou?red|civilian|commercial|supply|goods|private|"
        r"four-wheel-drive) )*(?:vehicles?|trucks?|"
        r"lorr(?:y|ies)|cars?|pick-?ups?(?: trucks?)?|bus(?:es)?|minibus(?:es)?|coach(?:es)?|"
        r"motor(?:cycle|bike)s?|tractors?|ambulances?|"
        r"excavators?|bulldozers?|diggers?)|armou?red personnel carriers?|"
        r"vehicules?|camions?(?!-citerne| citerne)|voitures?|autocars?|minicars?|pick-?up?s?|"
        r"motos?|motocyclettes?|engins?(?! explosif)|blindes|"
        r"camionnettes?|bulldozers?|pelleteuses?|remorques?|tracteurs?",
    ),
    (
        "building",
        r"(?:mud |thatched )?(?:houses?|homes?|huts?|dwellings?|buildings?|shops?|stalls?|"
        r"classrooms?|granar(?:y|ies)|stores?|compounds?|"
        r"shelters?|tents?|kiosks?)|maisons?|cases?|habitations?|boutiques?|greniers?|"
        r"batiments?|concessions?|commerces?|magasins?|"
        r"echoppes?|salles de classe|abris|hangars?|etals?|tentes?|domiciles?|edifices?|paillotes?",
    ),
    (
        "livestock",
        r"(?:head of )?(?:cattle|livestock)|cows?|oxen|bulls?|sheep|goats?|camels?|animals?|"
        r"donkeys?|heads? of [a-z]+|"
        r"(?:tetes de )?(?:betail|bovins?|b(?:oe|œ)ufs?|vaches?|moutons?|chevres?|chameaux|"
        r"dromadaires|animaux|ovins|caprins|anes|betes|ruminants)",
    ),
    (
        "school",
        r"(?:primary |secondary )?schools?|ecoles?(?: primaires?)?|etablissements? scolaires?|"
        r"lycees?|colleges?",
    ),
    (
        "weapon",
        r"weapons?|(?:assault |automatic |hunting )?(?:rifles?|guns?)|machine-?guns?|"
        r"kalashnikovs?|ak-?47s?|rocket launchers?|firearms?|"
        r"pistols?|armes?(?: (?:de guerre|a feu|automatiques?|legeres?))?|fusils?(?: d'assaut|"
        r" automatiques?)?|kalachnikovs?|mitrailleuses?|"
        r"lance-roquettes?|pistolets?(?:-mitrailleurs?)?|mortiers?",
    ),
    ("household", r"households?|menages?|families|familles?"),
)
NOUNS: tuple[tuple[re.Pattern[str], Thing, str], ...] = (
    *((re.compile(rf"(?<![\w'-])(?:{words})(?![\w-])"), thing, "") for thing, words in THINGS),
    *((re.compile(rf"(?<![\w-])(?:{words})(?![\w-])"), "people", group) for group, words in PEOPLE),
)
PEOPLES = re.compile(
    r"(?<![\w-])(?:chinese|indians?|egyptians?|turks?|turkish|germans?|americans?|"
    r"austrians?|emiratis?|serbs?|moroccans?|russians?|"
    r"nigeriens?|malians?|burkinabes?|chadians?|ivorians?|senegalese|chinois(?:es)?|"
    r"indiens?|egyptiens?|turcs?|allemands?|"
    r"americains?|autrichiens?|emiratis?|serbes?|marocains?|francais|russes?|maliens?|"
    r"tchadiens?|ivoiriens?|senegalais)(?![\w-])"
)
# What a sentence tells of itself: a group of people who are hit where civilians are.
SETTING = re.compile(
    r"\b(?:market|mosque|church|bus|minibus|wedding|funeral|baptism|school|hospital|"
    r"clinic|ferry|boat|passenger|worship\w*|"
    r"carrying (?:traders|passengers|people|women|civilians|villagers)|village was "
    r"attacked|attacked the village|raided|"
    r"marche|mosquee|eglise|car de transport|minibus|mariage|bapteme|enterrement|ecole|"
    r"hopital|pirogue|pinasse|passagers|"
    r"habitants|villageois|fideles|villagers|residents|traders|commercants)\b"
)
NO_SETTING = re.compile(
    r"\b(?:soldiers?|army post|military|camp|base|soldats?|militaires?|poste|detachement|"
    r"clash\w*|affrontements?|fighting|combats?|"
    r"fighters?|combattants?|vdp|gendarmes?|terrorist\w*)\b"
)


def nouns_in(words: str, start: int, end: int) -> list[Noun]:
    """List what can be counted in a stretch of plain text, in order; of two at one place the longer stays."""
    every = [
        Noun(match.start(), match.end(), thing, group)
        for pattern, thing, group in NOUNS
        for match in pattern.finditer(words, start, end)
    ]
    # The shelf of nouns goes from the special to the plain: sorting keeps that order among equals.
    every.sort(key=lambda noun: noun.start - noun.end)
    every += [
        Noun(match.start(), match.end(), "people", "civilians")
        for match in PEOPLES.finditer(words, start, end)
    ]
    found: list[Noun] = []
    for noun in every:
        if all(noun.end <= other.start or other.end <= noun.start for other in found):
            found.append(noun)
    return sorted(found, key=lambda noun: noun.start)


def head_of(nouns: list[Noun], words: str, language: Language) -> Noun | None:
    """Choose the noun that the number counts: English puts it last, French first."""
    if not nouns:
        return None
    if language == "fr":
        named = [noun for noun in nouns if words[noun.start : noun.end] not in ("autres", "autre")]
        return named[0] if named else nouns[0]
    first = nouns[0]
    for noun in nouns[1:]:
        between = words[first.end : noun.start]
        if between.strip(" -'s") and not re.fullmatch(r"(?: of| of the|'s|')? ?[a-z-]* ?", between):
            break
        if " of" in between and first.group:
            break
        first = noun if noun.group or noun.thing != "people" or not first.group else first
    return first
