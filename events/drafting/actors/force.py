"""Armies, gendarmes, police and guards, named by their country or meant by "the army", "les militaires"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from events.drafting.actors.nation import nations_beside
from events.drafting.actors.station import station_words
from events.drafting.token import Token
from events.drafting.word_list import word_list

WORD_FILE = Path(__file__).parent / "data" / "words.txt"

# Of no country that the words do not name.
ONLY_WITH_NATION = word_list(WORD_FILE, "only_with_nation")
# "Military administrations" and "police report" are no force; "military camp" is one.
NOT_AFTER_MILITARY = word_list(WORD_FILE, "not_after_military")
FRENCH_MILITARY_AFTER = word_list(WORD_FILE, "french_military_after")
DETERMINERS = word_list(WORD_FILE, "determiners")
# Of other lands or of nobody's in particular: "Western troops", "UN troops", "foreign soldiers".
OTHERS = word_list(WORD_FILE, "others")


@dataclass(frozen=True, slots=True)
class ForceFound:
    """Words that mean a force: the tokens, what it is, of which country; none: that of the place."""

    first: int
    last: int
    station: str
    country: str


def forces_in(tokens: Sequence[Token], lang: str) -> Iterator[ForceFound]:
    """Return the forces that the words name or mean, in order."""
    at = 0
    while at < len(tokens):
        hit = next(iter(station_words("force").at(tokens, at)), None)
        if hit is None:
            at += 1
            continue
        words = " ".join(token.folded for token in tokens[hit.first : hit.last])
        if _is_a_force(tokens, hit.first, hit.last, words):
            nations = nations_beside(tokens, hit.first, hit.last, lang)
            yield from _found(hit.first, hit.last, hit.value[0], nations, words, tokens)
        at = hit.last


def _found(
    first: int, last: int, station: str, nations: Sequence, words: str, tokens: Sequence[Token]
) -> Iterator[ForceFound]:
    if nations:
        for nation in nations:
            yield ForceFound(min(first, nation.first), max(last, nation.last), station, nation.code)
    elif words not in ONLY_WITH_NATION:
        yield ForceFound(first, last, station, "")


def _is_a_force(tokens: Sequence[Token], first: int, last: int, words: str) -> bool:
    before = tokens[first - 1].folded if first else ""
    after = tokens[last].folded if last < len(tokens) else ""
    if before in OTHERS or (after in OTHERS and after != "un"):
        return False
    if words == "military" and (after in NOT_AFTER_MILITARY or before == "paramilitary"):
        return False
    if words == "militaire":
        return before in FRENCH_MILITARY_AFTER | {"un", "le", "ce", "aucun", "premier"}
    if words == "militaires":
        return first == 0 or before in DETERMINERS | FRENCH_MILITARY_AFTER or before.isdigit()
    if words == "armee" and before in {
        "lutte",
        "bande",
        "branche",
        "attaque",
        "rebellion",
        "groupe",
        "escorte",
        "violence",
        "force",
    }:
        return False
    if words == "armees" and before not in {"des", "les"}:
        return False
    return not (words == "police" and after in {"report", "custody"})
