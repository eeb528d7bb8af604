"""What is counted: people by their group (CODEBOOK section 7), tankers, vehicles, houses, cattle, schools, weapons."""

import re
from dataclasses import dataclass
from typing import Literal

from events.drafting.figures.people import PEOPLE, PEOPLES
from events.drafting.mention import Language

Thing = Literal["people", "tanker", "vehicle", "building", "livestock", "school", "weapon", "household"]


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of what is counted; people have a group, empty where the word leaves it open."""

    start: int
    end: int
    thing: Thing
    group: str = ""


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
# What a sentence tells of itself: a group of people who are hit where civilians are.
SETTING = re.compile(
    r"\b(?:market|mosque|church|bus|minibus|wedding|funeral|baptism|school|"
    r"(?:attack(?:ed|s)? on|attacked|into|inside|shelled|bombed|struck|hit) (?:the |"
    r"a )?(?:\w+ )?(?:hospital|clinic)|ferry|boat|passenger|worship\w*|"
    r"carrying (?:traders|passengers|people|women|civilians|villagers)|village was "
    r"attacked|attacked the village|raided|"
    r"marche|mosquee|eglise|car de transport|minibus|mariage|bapteme|enterrement|ecole|"
    r"(?:attaque d[eu]|contre|vise|attaque|bombarde) ?(?:l'|un |l')?hopital|pirogue|pinasse|passagers|"
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
