"""Counts of records by period. One query, whatever the number of records."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.db.models import Count, QuerySet

from events.models.live_record import LiveRecord
from events.timeline.periods import Period, Step, period_of, periods_between

Dates = Literal["start", "spread"]
By = Literal["none", "event_family", "country"]
DATES: tuple[Dates, ...] = ("start", "spread")
BYS: tuple[By, ...] = ("none", "event_family", "country")
# A record that may lie anywhere in a century would give each day a share that means nothing and costs a lot:
# above so many periods it counts where it begins.
MOST_SHARES = 400
# The readable record's day of what has no date.
NO_DAY = date(1, 1, 1)


@dataclass(frozen=True, slots=True)
class PeriodCount:
    """How many records fall into a period; with `by`, under which country or family. Spread, it is a share."""

    period: Period
    key: str
    count: float


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts of the periods that have any, in order, and how many records have no date at all."""

    step: Step
    dates: Dates
    by: By
    counts: tuple[PeriodCount, ...]
    undated: int


@dataclass(frozen=True, slots=True)
class _Row:
    """So many records with the same bounds and the same key."""

    start: date | None
    end: date | None
    key: str
    count: int


def counts(
    records: QuerySet[LiveRecord], *, step: Step = "month", dates: Dates = "start", by: By = "none"
) -> Counts:
    """Count the records of a selection (`selection.apply()`) by period. One query.

    Under "start" a record counts once, in the period of its earliest possible day (the latest, where the
    earliest is unknown). Under "spread" it is shared out evenly over the days on which it may lie. A record
    with several countries or types counts under its first.
    """
    shares: dict[tuple[Period, str], float] = defaultdict(float)
    undated = 0
    for row in _rows(records, dates, by):
        start, end = row.start or row.end, row.end or row.start
        if start is None or end is None:
            undated += row.count
            continue
        for period, share in _shares(start, end, step, dates):
            shares[period, row.key] += share * row.count
    found = [PeriodCount(period, key, _rounded(share)) for (period, key), share in sorted(shares.items())]
    return Counts(step, dates, by, tuple(found), undated)


def _rows(records: QuerySet[LiveRecord], dates: Dates, by: By) -> Iterable[_Row]:
    keys = {"none": [], "country": ["country"], "event_family": ["event_type"]}[by]
    # By "start" the day alone is asked: an index holds it.
    days = ["sort_day"] if dates == "start" else ["start", "end"]
    grouped = records.order_by().values_list(*days, *keys).annotate(n=Count("*"))
    for *values, count in grouped:
        key = values.pop().split(".")[0] if keys else ""
        if dates == "start":
            day = None if values[0] == NO_DAY else values[0]
            yield _Row(day, day, key, count)
        else:
            yield _Row(values[0], values[1], key, count)


def _shares(start: date, end: date, step: Step, dates: Dates) -> Iterable[tuple[Period, float]]:
    first = period_of(start, step)
    span = (end - start).days + 1
    if dates == "start" or first.end >= end or span > MOST_SHARES * first.days:
        return [(first, 1.0)]
    return [
        (period, ((min(period.end, end) - max(period.start, start)).days + 1) / span)
        for period in periods_between(start, end, step)
    ]


def _rounded(share: float) -> float:
    """Return a whole number as one, and a share with no more digits than it can bear."""
    rounded = round(share, 3)
    return int(rounded) if rounded == int(rounded) else rounded
