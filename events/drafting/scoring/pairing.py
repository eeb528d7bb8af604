"""Pair proposed with expected events one to one, so that the total agreement is highest."""

from collections.abc import Sequence
from dataclasses import dataclass

import networkx

from events.chronology.edtf import overlaps, parse
from events.drafting.scoring.marked import ComparableEvent
from events.errors.chronology import BadEdtf

# Of the four things that can agree (type group, time, a place, an actor), two must: one alone is chance.
ENOUGH = 2.0
# Where several pairings would do, the one whose types themselves agree is the better one.
SAME_TYPE = 0.5


@dataclass(frozen=True, slots=True)
class Pairing:
    """Indexes of events: (proposed, expected) that belong together, and what is left on each side."""

    pairs: tuple[tuple[int, int], ...]
    too_many: tuple[int, ...]
    missed: tuple[int, ...]


def pair(proposed: Sequence[ComparableEvent], expected: Sequence[ComparableEvent]) -> Pairing:
    """Return the pairing with the highest total agreement."""
    graph = networkx.Graph()
    for p, one in enumerate(proposed):
        for e, other in enumerate(expected):
            agreed = agreement(one, other)
            if agreed >= ENOUGH:
                graph.add_edge(("proposed", p), ("expected", e), weight=agreed)
    matched = networkx.max_weight_matching(graph)
    pairs = sorted((p[1], e[1]) if p[0] == "proposed" else (e[1], p[1]) for p, e in matched)
    of_proposed, of_expected = {p for p, _ in pairs}, {e for _, e in pairs}
    return Pairing(
        pairs=tuple(pairs),
        too_many=tuple(p for p in range(len(proposed)) if p not in of_proposed),
        missed=tuple(e for e in range(len(expected)) if e not in of_expected),
    )


def agreement(proposed: ComparableEvent, expected: ComparableEvent) -> float:
    """Add up what agrees: type group, time, places, actors (1 each), with a little more where more is equal."""
    groups = {code.split(".")[0] for code in expected.types}
    agreed = float(proposed.type.split(".")[0] in groups)
    agreed += float(times_overlap(proposed.time, expected.time))
    agreed += _shared(
        len(proposed.places),
        [any(p.shares_a_name_with(e) for p in proposed.places) for e in expected.places],
    )
    agreed += _shared(
        len(proposed.actors),
        [any(p.shares_a_name_with(e) for p in proposed.actors) for e in expected.actors],
    )
    if agreed < ENOUGH:
        return 0.0
    exact = SAME_TYPE * (proposed.type in expected.types) + 0.25 * same_time(proposed.time, expected.time)
    return agreed + exact


def _shared(proposed: int, found: Sequence[bool]) -> float:
    """Return 1 where any is shared and a little for each further one; two empty sides say nothing."""
    if not proposed or not any(found):
        return 0.0
    return 1.0 + 0.1 * (sum(found) - 1)


def same_time(one: str | None, other: str | None) -> bool:
    """Tell whether earliest and latest possible day are equal; open equals open, unknown equals unknown."""
    return _days(one) == _days(other)


def times_overlap(one: str | None, other: str | None) -> bool:
    """Tell whether some possible day is shared; unknown overlaps with unknown alone."""
    if one is None or other is None:
        return one is None and other is None
    try:
        wanted = parse(other)
        return overlaps(parse(one), wanted.start, wanted.end)
    except BadEdtf:
        return False


def _days(text: str | None) -> tuple[object, object] | None:
    if text is None:
        return None
    try:
        edtf = parse(text)
    except BadEdtf:
        # What can't be read equals nothing but itself.
        return text, "unreadable"
    return edtf.start, edtf.end
