"""What a text says did not happen: "no casualties", "nobody was killed", "ni mort ni blessé", "sans victime"."""

import re
from dataclasses import dataclass

from events.drafting.figures.noun import nouns_in

# Two kinds where the word takes in both the dead and the wounded.
BOTH = ("killed", "wounded")
KILLED, WOUNDED, ABDUCTED, MISSING = ("killed",), ("wounded",), ("abducted",), ("missing",)
NO_EN = r"(?:no|without(?: any)?|not (?:cause|caused) any|any|not a single|nor any)"
NO_FR = (
    r"(?:aucune?|pas (?:fait |cause |enregistre |eu |occasionne |entraine )?(?:de|d')|"
    r"sans(?: faire)?(?: de| aucune?| d')?|point de|ni|zero)"
)
WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (rf"{NO_EN} (?:\w+ )?(?:casualt(?:y|ies)|victims?|losses|human losses|losses of life)", BOTH),
    (rf"{NO_EN} (?:\w+ )?(?:dead|deaths?|fatalit(?:y|ies)|loss of life)", KILLED),
    (rf"{NO_EN} (?:\w+ )?(?:wounded|injur(?:y|ies)|injured)", WOUNDED),
    (rf"{NO_EN} (?:hostages?|abductions?)", ABDUCTED),
    (rf"{NO_FR} ?(?:\w+ )?(?:victimes?|pertes?(?: humaines?| en vies? humaines?)?)", BOTH),
    (rf"{NO_FR} ?(?:morts?|deces|tues?|perte en vie humaine)", KILLED),
    (rf"{NO_FR} ?(?:blesses?|blessures?)", WOUNDED),
    (rf"{NO_FR} ?(?:otages?|enlevements?)", ABDUCTED),
    (rf"{NO_FR} ?(?:disparus?)", MISSING),
    (r"(?:unharmed|unhurt|unscathed|sains? et saufs?|saines? et sauves?|indemnes)", ()),
)
NOBODY = r"(?:nobody|no one|no-one|none of (?:them|its \w+|the \w+)|neither|personne|nul|aucun (?:d'eux|d'entre eux))"
VERBS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"(?:was|were|has been|had been|have been|is|are) (?:\w+ )?(?:killed)|died|perished", KILLED),
    (r"(?:was|were|has been|had been|have been|is|are) (?:\w+ )?(?:wounded|injured)", WOUNDED),
    (r"(?:was|were|has been|had been|got) hurt", BOTH),
    (r"(?:is|are|was|were|remains?) (?:\w+ )?(?:missing|unaccounted for)", MISSING),
    (r"n'(?:est|etait|a ete) (?:porte )?(?:disparu|manquant)e?s?|ne manque a l'appel", MISSING),
    (
        r"(?:was|were|has been|had been) (?:\w+ )?(?:abducted|kidnapped|taken hostage|seized|"
        r"taken away)",
        ABDUCTED,
    ),
    (
        r"n'(?:a|ont|avait|est|etait) (?:ete )?(?:tuee?s?|morte?s?|mort|decede)|n'a perdu la "
        r"vie|n'a peri",
        KILLED,
    ),
    (r"n'(?:a|ont|avait) ete blessee?s?", WOUNDED),
    (r"n'(?:a|ont|avait) ete (?:touchee?s?|atteinte?s?)", BOTH),
    (r"n'(?:a|ont|avait) ete (?:enlevee?s?|kidnappee?s?|prise?s? en otages?|emmenee?s?)", ABDUCTED),
)
# Somebody who is named was not hurt: "le gardien, ligoté, n'a pas été blessé", "the driver was not hurt".
ONE_OF = r"(?:the|le|la|les|l'|his|her|its|their|son|sa|ses|leurs?)"
UNHURT = re.compile(
    rf"(?<![\w'-]){ONE_OF} ?(?P<noun>[a-z' -]{{3,30}}?)(?:, ?[^,.;]{{3,30}},)? (?:"
    r"(?:was|were) (?:not|unhurt|unharmed|uninjured)(?: (?:hurt|injured|wounded|harmed))?|"
    r"(?:escaped|emerged|got away) (?:unhurt|unharmed|unscathed|uninjured|without (?:injury|a scratch))|"
    r"n'(?:a|ont|avait|avaient) pas ete (?:blesse|touche|atteint)e?s?|"
    r"(?:est|sont|s'en (?:est|sont) (?:sorti|tire)e?s?|a ete|ont ete) (?:indemnes?|"
    r"sains? et saufs?))(?![\w-])"
)
# "Nobody was killed in the period under review" is said of no one event.
OF_A_PERIOD = re.compile(
    r"\b(?:(?:in|during|over) the (?:period|reporting)|under review|reporting period|(?:sur|durant|"
    r"pendant|au cours de) la periode|"
    r"this year|cette annee|since the (?:start|beginning)|depuis le debut)\b"
)
# What is not known is not nothing: "no casualty figures", "no toll was given", "aucun bilan".
UNKNOWN = re.compile(
    r" (?:figures?|tolls?|counts?|numbers?|information|details|reports?|list|lists|estimates?)\b|"
    r" (?:n'a|n'ont|ne peut) (?:pu |pas )?(?:etre )?(?:confirme|verifie|communique)"
)
NOUN_PATTERNS = tuple(
    (re.compile(rf"(?<![\w-])(?:{words})(?![\w-])"), kinds) for words, kinds in WORDS if kinds
)
NOBODY_PATTERNS = tuple(
    (
        re.compile(
            rf"(?<![\w-])(?P<who>{NOBODY}|(?:no|aucune?) (?P<noun>[a-z' -]{{3,40}}?)) "
            rf"(?:{words})(?![\w-])"
        ),
        kinds,
    )
    for words, kinds in VERBS
)
NEITHER = re.compile(
    r"(?<![\w-])ni (?:de )?morts?,? ni (?:de )?bless\w*|neither (?:dead|deaths) nor "
    r"(?:wounded|injur\w*)"
)
# "Saw no dead" is what a witness could not see, and "claimed that no ..." is another's word; the first is no figure.
ONLY_SEEN = re.compile(r"\b(?:saw|seen|see|found|vu|voyait|trouve) $")


@dataclass(frozen=True, slots=True)
class Nil:
    """A stated nothing: where it stands, which kinds it denies, and of whom it speaks."""

    start: int
    end: int
    kinds: tuple[str, ...]
    # Where the noun of "no aid worker was hurt" stands; empty for "nobody".
    noun: tuple[int, int] | None = None


def find_nils(words: str) -> list[Nil]:
    """List what the plain text says did not happen."""
    if OF_A_PERIOD.search(words):
        return []
    found: list[Nil] = []
    for match in NEITHER.finditer(words):
        found.append(Nil(match.start(), match.end(), BOTH))
    for pattern, kinds in NOBODY_PATTERNS:
        for match in pattern.finditer(words):
            noun = match.span("noun") if match["noun"] else None
            found.append(Nil(match.start(), match.end(), kinds, noun))
    for pattern, kinds in NOUN_PATTERNS:
        for match in pattern.finditer(words):
            if UNKNOWN.match(words, match.end()) or ONLY_SEEN.search(words[: match.start()]):
                continue
            found.append(Nil(match.start(), match.end(), kinds))
    for match in UNHURT.finditer(words):
        if any(noun.thing == "people" for noun in nouns_in(words, *match.span("noun"))):
            found.append(Nil(match.start(), match.end(), WOUNDED, match.span("noun")))
    return _first_of_each_kind(found)


def _first_of_each_kind(found: list[Nil]) -> list[Nil]:
    kept: list[Nil] = []
    for nil in found:
        if all(nil.end <= other.start or other.end <= nil.start for other in kept):
            kept.append(nil)
    return sorted(kept, key=lambda nil: nil.start)
