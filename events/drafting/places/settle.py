"""See the places of one sentence beside one another: what lies around another, which two are the ends of a road."""

import re
from collections.abc import Sequence
from dataclasses import replace

from events.drafting.mention import PlaceMention, Sentence

# Relations that say where the thing itself happened or moved; all others only tell of somebody or of the whole.
SITES = frozenset({"at", "near", "from", "to", "between_from", "between_to", "towards", "via"})
AREAS = frozenset({"country", "admin1", "admin2", "admin3", "region", "river", "forest"})
WIDTH = {
    "settlement": 0,
    "camp": 0,
    "market": 0,
    "mine": 0,
    "admin3": 1,
    "forest": 1,
    "admin2": 2,
    "river": 3,
    "admin1": 3,
    "region": 4,
    "country": 5,
}


def settled(mentions: list[PlaceMention], sentence: Sentence) -> list[PlaceMention]:
    """See the mentions beside one another: what only lies around another, and the first end of a road."""
    settled = list(mentions)
    for at, one in enumerate(mentions):
        following = mentions[at + 1] if at + 1 < len(mentions) else None
        if following and following.relation == "between_to" and one.relation in SITES - {"between_from"}:
            settled[at] = replace(one, relation="between_from")
    for at, one in enumerate(settled):
        if one.relation == "orientation":
            nearer = any(o.relation in SITES and o.kind not in AREAS for o in settled if o is not one)
            alone = "at" if one.kind in AREAS else "near"
            settled[at] = one = replace(
                one, relation="orientation" if nearer and one.kind not in AREAS else alone
            )
        if one.relation in SITES and one.kind in AREAS and _lies_around(one, settled, sentence):
            settled[at] = replace(one, relation="region")
        elif one.relation == "between_from" and not any(o.relation == "between_to" for o in settled):
            settled[at] = replace(one, relation="at")
    return settled


WHOLE = re.compile(
    r"\b(?:tout(?:e\s+l[ea])?\s+(?:le\s+|la\s+)?|whole\s+of\s+|throughout\s+|across\s+|all\s+of\s+)$", re.I
)
AND = re.compile(r"\s(?:and|et)\s")
# So many letters may stand between an area and the place in it, as in "In neighbouring Mali, the army says …".
FURTHEST = 80
CLAUSE = re.compile(r"[;:.]")


def _width(one: PlaceMention) -> int:
    """Order places by size; a region within one country is a landscape in it, the Sahel is wider than any."""
    return 2 if one.kind == "region" and one.country else WIDTH.get(one.kind, 0)


def _lies_around(area: PlaceMention, every: Sequence[PlaceMention], sentence: Sentence) -> bool:
    """Tell whether the area only says where a finer place of the same clause lies."""
    text, offset = sentence.text, sentence.span.start
    if WHOLE.search(text[: area.span.start - offset]):
        return False
    for other in every:
        if other is area or other.relation not in {*SITES, "orientation"}:
            continue
        first, second = sorted((area.span, other.span))
        between = text[first.end - offset : second.start - offset]
        area_first = first == area.span
        if CLAUSE.search(between) or len(between) > FURTHEST or (area_first and AND.search(between)):
            continue
        finer = _width(other) < _width(area)
        if finer and (not area.country or other.country == area.country):
            return True
    return False
