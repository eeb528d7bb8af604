"""How many records each choice would leave: for every facet under the selection without that facet's own choice.

Counting costs as much as there are records, so above a bound it is left out and said so; what was counted is kept in
the process until the log grows.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from django.db.models import Count, QuerySet

from events.codebook.place import PLACE_PRECISION
from events.codebook.time import DATE_PRECISION
from events.models.live_record import LiveFacet, LiveRecord
from events.selection.choices import DEFAULT_LIMIT
from events.selection.selection import Selection

# Facets that are rows of their own beside a record, and those that are its columns.
VALUED = ("event_type", "country", "admin1", "actor", "place", "episode")
COLUMNED = ("verification", "date_precision", "place_precision", "killed_min")
# So many killed, at least, are offered.
KILLED = (1, 5, 10, 20, 50, 100)
# Above so many records a page would wait for its counts.
MOST_COUNTED = 20_000

Counts = Mapping[str, int]
FacetCounts = Mapping[str, Counts]


def facet_counts(chain: str, selection: Selection) -> FacetCounts:
    """Return the counts by facet and value; a facet of too many records is missing, a value of none is too.

    `chain` tells one end of the log from every other. Three queries, three more for each facet with a choice, and
    one more for each of those where words are searched; none where the same was asked before.
    """
    return _counted(chain, replace(selection, ordering="", limit=DEFAULT_LIMIT, cursor=""))


@lru_cache(maxsize=64)
def _counted(chain: str, selection: Selection) -> FacetCounts:
    found: dict[str, Counts] = {}
    unchosen = [name for name in (*VALUED, *COLUMNED) if without(selection, name) == selection]
    for base, names in [
        (selection, unchosen),
        *((without(selection, name), [name]) for name in (*VALUED, *COLUMNED) if name not in unchosen),
    ]:
        records = base.apply().order_by()
        if records[: MOST_COUNTED + 1].count() <= MOST_COUNTED:
            found |= _of_values(records, [name for name in names if name in VALUED])
            found |= _of_columns(records, [name for name in names if name in COLUMNED])
    return MappingProxyType(found)


def forget() -> None:
    """Count anew next time."""
    _counted.cache_clear()


def without(selection: Selection, facet: str) -> Selection:
    """Return the selection without what was chosen of one facet."""
    if facet == "actor":
        return replace(selection, actor=(), members=None)
    if facet == "killed_min":
        return replace(selection, killed_min=None)
    if facet in ("date_precision", "place_precision"):
        own = DATE_PRECISION if facet == "date_precision" else PLACE_PRECISION
        return replace(selection, precision=tuple(code for code in selection.precision if code not in own))
    change: dict[str, Any] = {facet: ()}
    return replace(selection, **change)


def _of_values(records: QuerySet[LiveRecord], names: Sequence[str]) -> dict[str, Counts]:
    if not names:
        return {}
    rows = LiveFacet.objects.filter(name__in=names, record_id__in=records.values("seq"))
    counts: dict[str, dict[str, int]] = {name: {} for name in names}
    for name, value, count in rows.values_list("name", "value").annotate(n=Count("*")):
        counts[name][value] = count
    return dict(counts)


def _of_columns(records: QuerySet[LiveRecord], names: Sequence[str]) -> dict[str, Counts]:
    if not names:
        return {}
    counts: dict[str, dict[str, int]] = {name: defaultdict(int) for name in names}
    columns = ["killed" if name == "killed_min" else name for name in names]
    for *values, count in records.values_list(*columns).annotate(n=Count("*")):
        for name, value in zip(names, values, strict=True):
            for key in _keys(name, value):
                counts[name][key] += count
    return {name: dict(of_values) for name, of_values in counts.items()}


def _keys(name: str, value: Any) -> Iterable[str]:
    if name == "killed_min":
        return [str(least) for least in KILLED if value >= least]
    return [value] if value else []
