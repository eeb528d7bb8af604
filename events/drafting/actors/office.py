"""Governments, ministries and those who speak for them: "the junta", "le gouverneur", "Malian Foreign Minister"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from events.drafting.actors.nation import nations_beside
from events.drafting.actors.station import station_words
from events.drafting.token import Token
from events.drafting.word_list import word_list

WORD_FILE = Path(__file__).parent / "data" / "words.txt"

# A word alone that is anybody's president, minister or delegation: it needs its country beside it.
NEEDS_NATION = word_list(WORD_FILE, "needs_nation")
# "President of the association", "former president": nobody's government.
NOT_BEFORE = frozenset(
    [
        "former",
        "ex",
        "ancien",
        "ancienne",
        "vice",
        "late",
        "deposed",
        "ousted",
        "dechu",
        "renverse",
        "state",
        "shadow",
    ]
)
NOT_AFTER = frozenset({"association", "union", "committee", "syndicat", "comite", "chamber"})
SPOKESMEN = re.compile(r"^(?:spokes\w+|porte)$")
# Offices that more than one state shares: "the AES defence ministers".
SHARED = frozenset({"aes", "ecowas", "cedeao", "un", "eu", "au", "onu", "ue", "african"})


MINISTRY = frozenset({"ministre", "ministere", "ministry", "minister", "ministres", "ministers"})
# "Le ministre malien des Affaires étrangères": the country stands between.
FOREIGN = re.compile(r"^(?:\w+ )?(?:des |of |for )(?:affaires etrangeres|foreign affairs)")


@dataclass(frozen=True, slots=True)
class OfficeFound:
    """Words that mean a government or one of its offices."""

    first: int
    last: int
    station: str
    country: str


def offices_in(tokens: Sequence[Token], lang: str) -> Iterator[OfficeFound]:
    """Return the offices that the words name or mean, in order; without a country it is that of the place."""
    at = 0
    while at < len(tokens):
        hit = next(iter(station_words("office").at(tokens, at)), None)
        if hit is None:
            at += 1
            continue
        words = " ".join(token.folded for token in tokens[hit.first : hit.last])
        nations = nations_beside(tokens, hit.first, hit.last, lang)
        station = hit.value[0]
        if (
            station == "government"
            and words in MINISTRY
            and FOREIGN.search(" ".join(t.folded for t in tokens[hit.last : hit.last + 6]))
        ):
            station = "foreign_ministry"
        if _is_an_office(tokens, hit.first, hit.last):
            for nation in nations:
                yield OfficeFound(
                    min(hit.first, nation.first), max(hit.last, nation.last), station, nation.code
                )
            if not nations and words not in NEEDS_NATION:
                yield OfficeFound(hit.first, hit.last, station, "")
        at = hit.last


def _is_an_office(tokens: Sequence[Token], first: int, last: int) -> bool:
    before = tokens[first - 1].folded if first else ""
    after = tokens[last].folded if last < len(tokens) else ""
    if before in NOT_BEFORE | SHARED or after in {"armee", "arme"}:
        return False
    coming = {token.folded for token in tokens[last : last + 4]}
    return not (coming & NOT_AFTER)
