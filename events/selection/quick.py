"""The commonest lists by the shortest way: one join from a facet to its records, where nothing else is asked.

It answers as `narrow.rows` does (a test compares them over many selections); the difference is what it costs Django to
put the query together, which for a list of fifty is more than the database takes to answer it.
"""

from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.lookups import Exact

from events.models.live_record import LiveFacet
from events.selection.choices import Choices
from events.selection.narrow import columns, facets_of
from events.selection.planner import Unindexed


def documents_off_facets(
    choices: Choices, after: tuple[Any, ...] | None, most: int
) -> QuerySet[LiveFacet, tuple[Any, ...]] | None:
    """Return (document, sort_day, code) rows of a page, or None where the selection needs the long way."""
    facets = facets_of(choices)
    plain = choices.as_of is None and not choices.q.strip() and choices.day_of_state is None
    by_day = "sort_day" in choices.order.columns
    if not (facets and plain and by_day and all(len(values) == 1 for _name, values in facets)):
        return None
    own = _of_record(columns(choices))
    if own is None:
        return None
    (name, (value,)), *others = facets
    found = LiveFacet.objects.filter(name=name, value=value)
    # A filter each: every further facet is a row of its own beside the record.
    for further, (wanted,) in others:
        found = found.filter(record__facets__name=further, record__facets__value=wanted)
    # The kind is kept from its indexes: without statistics (no ANALYZE yet) SQLite would begin at all records of the
    # kind and sort them, which costs seconds.
    of_kind = Q(Exact(Unindexed("record__kind"), choices.record))
    found = found.filter(own, of_kind, record__superseded_seq__isnull=True)
    if after:
        found = found.filter(choices.order.beyond(after))
    return found.order_by(*choices.order.order_by())[:most].values_list(
        "record__document", "sort_day", "code"
    )


def _of_record(condition: Q) -> Q | None:
    """Return a condition on LiveRecord as one on a facet's record; None where it is no plain comparison."""
    moved = Q(_connector=condition.connector, _negated=condition.negated)
    for child in condition.children:
        if isinstance(child, Q):
            inner = _of_record(child)
            if inner is None:
                return None
            moved.children.append(inner)
        elif isinstance(child, tuple):
            moved.children.append((f"record__{child[0]}", child[1]))
        else:
            return None
    return moved
