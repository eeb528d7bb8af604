"""Which draft of one coder and which of the other speak of the same event: the pairing with the highest likeness."""

from collections.abc import Mapping, Sequence
from typing import Any

import networkx as nx

from events.matching.coding.field import values_of
from events.models.double_coding import DoubleCoding
from events.models.incident import Incident

# Less than this in common is another event: the family alone is not enough.
LEAST = 0.3
Pair = tuple[Incident | None, Incident | None]

WEIGHTS: Mapping[str, float] = {
    "event_type": 0.25,
    "family": 0.15,
    "earliest": 0.25,
    "places": 0.2,
    "actors": 0.15,
}


def pairs_of(coding: DoubleCoding) -> list[Pair]:
    """Return the drafts of both side by side; what only one of them has stands beside None."""
    ours, theirs = (
        list(drafts_of(coding, coder)) for coder in (coding.first_coder_id, coding.second_coder_id)
    )
    return paired(ours, theirs)


def drafts_of(coding: DoubleCoding, coder_id: int) -> Any:
    """Return one coder's drafts with all that is compared, in a bounded number of queries."""
    return (
        Incident.objects.filter(coded__double_coding=coding, coded__coder_id=coder_id)
        .prefetch_related(
            "places__place", "places__route_to", "places__axis", "participations__actor", "claims"
        )
        .order_by("pk")
    )


def paired(ours: Sequence[Incident], theirs: Sequence[Incident]) -> list[Pair]:
    """Pair one to one so that the whole has most in common (maximum weight matching of networkx)."""
    graph = nx.Graph()
    said = [[values_of(one) for one in side] for side in (ours, theirs)]
    for left, one in enumerate(said[0]):
        for right, other in enumerate(said[1]):
            if (weight := likeness(one, other)) >= LEAST:
                graph.add_edge(("ours", left), ("theirs", right), weight=weight)
    partner = {}
    for edge in nx.max_weight_matching(graph):
        (_, left), (_, right) = sorted(edge)
        partner[left] = right
    found: list[Pair] = [(one, theirs[partner[n]] if n in partner else None) for n, one in enumerate(ours)]
    return [*found, *((None, other) for n, other in enumerate(theirs) if n not in partner.values())]


def likeness(one: Mapping[str, Any], other: Mapping[str, Any]) -> float:
    """Return how much two codings have in common, 0 to 1."""
    return sum(weight * _same(one[code], other[code]) for code, weight in WEIGHTS.items())


def _same(one: Any, other: Any) -> float:
    if one is None or other is None:
        return 0.0
    if isinstance(one, frozenset):
        return len(one & other) / len(one | other)
    if isinstance(one, int):
        # A day apart is a slip, a week apart another event.
        return max(0.0, 1 - abs(one - other) / 7)
    return float(one == other)
