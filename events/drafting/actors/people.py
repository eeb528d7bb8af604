"""People and armed men without a name of their own: civilians, aid workers, gunmen, jihadists, bandits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from events.drafting.actors.entity import DATA
from events.drafting.token import PhraseIndex, Token
from events.drafting.word_list import word_list

WORD_FILE = Path(__file__).parent / "data" / "words.txt"

# French "civil", "homme", "mort" and English "guard" are also parts of other words' company.
NOT_BEFORE = {
    "guard": frozenset({"national", "presidential", "coast", "border", "republican", "off"}),
    "volunteers": frozenset({"the"}),
    "family": frozenset({"host", "royal"}),
    "mineurs": frozenset({"enfants", "les"}),
    "women": frozenset({"un"}),
    "civil": frozenset({"etat", "genie", "droit", "code", "mariage"}),
    "civile": frozenset({"societe", "guerre", "protection", "aviation", "administration", "transition"}),
    "personne": frozenset({"", "par", "ni"}),
}
# "Its men" are the group's, "taken hostage" is what was done, not who.
POSSESSIVES = frozenset(
    {"its", "their", "his", "ses", "leurs", "nos", "our", "son", "leur", "own", "propres"}
)
ONE_PERSON = frozenset({"une", "la", "cette", "autre", "seule", "chaque", "premiere", "derniere", "par"})
NOT_AFTER = {
    "civil": frozenset(
        {"society", "war", "servants", "servant", "service", "protection", "rights", "aviation"}
    ),
    "rebel": frozenset({"leader"}),
    "militant": frozenset({"group", "groups"}),
    "child": frozenset({"soldiers"}),
    "workers": frozenset({"union"}),
    "mayor": frozenset({"of"}),
    "jihadist": frozenset(
        {
            "insurgency",
            "violence",
            "propaganda",
            "threat",
            "attack",
            "attacks",
            "insurgencies",
            "ideology",
            "conflict",
        }
    ),
    "terroriste": frozenset({"du", "de", "s"}),
    "humanitaire": frozenset(),
    "personne": frozenset({"n", "ne"}),
    "guard": frozenset({"against"}),
    "fighter": frozenset({"jet", "jets", "plane", "planes"}),
}
# French adjectives and nouns in one: only as a noun do they mean somebody.
NOUN_ONLY = word_list(WORD_FILE, "noun_only")
ARTICLES = word_list(WORD_FILE, "articles")
ENGLISH_ADJECTIVES = word_list(WORD_FILE, "english_adjectives")


@dataclass(frozen=True, slots=True)
class PeopleFound:
    """Words that mean people without a name."""

    first: int
    last: int
    name: str
    type: str


@cache
def _index() -> PhraseIndex[tuple[str, str]]:
    index: PhraseIndex[tuple[str, str]] = PhraseIndex()
    for line in (DATA / "people.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, kind, words = line.split("\t")
        for word in words.split("|"):
            index.add(word, (name, kind))
    return index


def people_in(tokens: Sequence[Token]) -> Iterator[PeopleFound]:
    """Return the people without a name in the order of the words."""
    at = 0
    while at < len(tokens):
        hit = next(iter(_index().at(tokens, at)), None)
        if hit is None:
            at += 1
            continue
        words = " ".join(token.folded for token in tokens[hit.first : hit.last])
        if _are_people(tokens, hit.first, hit.last, words):
            name, kind = hit.value[0]
            yield PeopleFound(hit.first, hit.last, name, kind)
        at = hit.last


def _are_people(tokens: Sequence[Token], first: int, last: int, words: str) -> bool:
    before = tokens[first - 1].folded if first else ""
    after = tokens[last].folded if last < len(tokens) else ""
    if before in NOT_BEFORE.get(words, ()) or after in NOT_AFTER.get(words, ()):
        return False
    if words in {"men", "hommes", "fighters", "combattants", "women"} and (
        before in POSSESSIVES or (first and tokens[first - 1].is_possessive)
    ):
        return False
    if words == "personne":
        # "Personne n'a revendiqué", "n'accuse personne": nobody.
        return before in ONE_PERSON
    if words in {"hostage", "otage", "otages", "hostages"} and before in {
        "taken",
        "took",
        "d",
        "en",
        "taking",
        "held",
        "prise",
    }:
        return False
    if words in ENGLISH_ADJECTIVES:
        # "A jihadist" is a man, "a jihadist stronghold" a place.
        return before in {"a", "the", "an", "one", "suspected"} and (
            not after or after in {"was", "said", "who", "and", "of", "in"}
        )
    if words in NOUN_ONLY:
        return first == 0 or before in ARTICLES or before.isdigit() or tokens[first - 1].raw[0].isdigit()
    return True


ALSO = {
    "civilians": ("civils", "civilian population"),
    "aid workers": ("humanitaires", "travailleurs humanitaires"),
    "unidentified gunmen": ("unidentified armed men", "hommes armés non identifiés", "gunmen", "armed men"),
    "protesters": ("manifestants", "demonstrators"),
    "journalists": ("journalistes",),
}


def also_called(name: str, words: str) -> tuple[str, ...]:
    """Return the other words for people of this name, those of the text among them."""
    return tuple(dict.fromkeys((*ALSO.get(name, ()), words)))
