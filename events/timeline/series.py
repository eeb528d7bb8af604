"""How records lie over the days: one query for a whole selection, after which any window and any step cost nothing.

Uncertain dates are shared out evenly over the days on which they may lie, as in `counts(dates="spread")`.
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from django.db.models import Count, QuerySet

from events.models.live_record import LiveRecord

# A drawing of more years than these shows nothing: what is older stands at its beginning.
MOST_DAYS = 200 * 366


@dataclass(frozen=True, slots=True)
class Series:
    """Sums up to each day since `first`: shares by family, and how many records have begun or are over."""

    first: date
    last: date
    shares: Mapping[str, Sequence[float]]
    begun: Sequence[int]
    over: Sequence[int]
    total: int
    undated: int
    uncertain: int

    def share(self, family: str, start: date, end: date) -> float:
        """Return how much of a family lies from one day to another, both counted."""
        sums = self.shares.get(family)
        if sums is None:
            return 0.0
        found = sums[self._at(end, 1)] - sums[self._at(start)]
        # Sums of shares are never quite exact; what is smaller than this is nothing.
        return round(found, 3) if found > 0.0005 else 0.0

    def overlapping(self, start: date | None, end: date | None) -> int:
        """Return how many records may lie in the span, as the filters of the same name read it."""
        begun = self.total if end is None else self.begun[self._at(end, 1)]
        return begun - (0 if start is None else self.over[self._at(start)])

    def _at(self, day: date, days_later: int = 0) -> int:
        """Return where the sum of all days before a day stands."""
        return min(max((day - self.first).days + days_later, 0), len(self.begun) - 1)


@dataclass(frozen=True, slots=True)
class _Row:
    start: date | None
    end: date | None
    family: str
    count: int

    def days(self) -> tuple[date, date] | None:
        """Return the days on which it may lie: an open end counts where the other is."""
        start, end = self.start or self.end, self.end or self.start
        return (start, end) if start and end else None


def series(records: QuerySet[LiveRecord]) -> Series | None:
    """Return how the records of a selection lie over the days; None where none has a date. One query."""
    grouped = records.order_by().values_list("start", "end", "event_type").annotate(n=Count("*"))
    rows = [_Row(start, end, code.split(".")[0], n) for start, end, code, n in grouped]
    days = [found for row in rows if (found := row.days())]
    if not days:
        return None
    last = max(end for _start, end in days)
    first = max(
        min(start for start, _end in days), last - timedelta(days=min(MOST_DAYS, last.toordinal() - 1))
    )
    families = {row.family for row in rows}
    return Series(
        first=first,
        last=last,
        shares={
            family: _shares([row for row in rows if row.family == family], first, last) for family in families
        },
        begun=_counts(((row.start, row.count) for row in rows), first, last, before=True),
        over=_counts(((row.end, row.count) for row in rows), first, last, before=False),
        total=sum(row.count for row in rows),
        undated=sum(row.count for row in rows if row.days() is None),
        uncertain=sum(row.count for row in rows if row.days() and row.start != row.end),
    )


def _shares(rows: Iterable[_Row], first: date, last: date) -> Sequence[float]:
    """Return the sums of what lies before each day: each record adds the same share on each of its days."""
    steps = array("d", bytes(8 * ((last - first).days + 2)))
    for row in rows:
        days = row.days()
        if days is None:
            continue
        start, end = max((days[0] - first).days, 0), max((days[1] - first).days, 0)
        share = row.count / (end - start + 1)
        steps[start] += share
        steps[end + 1] -= share
    return array("d", accumulate(accumulate(steps), initial=0.0))


def _counts(
    days: Iterable[tuple[date | None, int]], first: date, last: date, *, before: bool
) -> Sequence[int]:
    """Return how many lie before each day; without a day they lie before all or after all."""
    steps = array("l", bytes(array("l").itemsize * ((last - first).days + 2)))
    unknown = 0
    for day, count in days:
        if day is None:
            unknown += count
        else:
            steps[max((day - first).days, 0)] += count
    return array("l", accumulate(steps, initial=unknown if before else 0))
