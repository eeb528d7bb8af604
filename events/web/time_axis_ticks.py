"""Which days stand under an axis, and how: as many as a phone has room for, the year only where it is new."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.dateformat import format as format_date

from events.web.typography import first_upper

# So many labels stand side by side at 320 px.
MOST_TICKS = 5
DAY_STEPS = (1, 2, 7, 14)
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)


@dataclass(frozen=True, slots=True)
class Tick:
    """A date under the axis; `x` in percent of the width."""

    label: str
    x: str
    anchor: str


def ticks(first: date, last: date) -> tuple[Tick, ...]:
    """Return the labels of an axis from the first day to the last."""
    length = (last - first).days + 1
    days, form, form_of_first = _chosen(first, last, length)
    return tuple(_ticks(days, first, length, form, form_of_first))


def _chosen(first: date, last: date, length: int) -> tuple[list[date], str, str]:
    """Return the days, and how to write one, and one whose year is new."""
    for step in DAY_STEPS:
        if length / step <= MOST_TICKS + 0.5:
            return [first + timedelta(days=n) for n in range(0, length, step)], "j N", "j N Y"
    months = length / 30.4
    step = next((step for step in MONTH_STEPS if months / step <= MOST_TICKS), MONTH_STEPS[-1])
    at = first.year * 12 + first.month - 1 + (first.day > 1)
    at += -at % step
    end = last.year * 12 + last.month - 1
    found = [date(month // 12, month % 12 + 1, 1) for month in range(at, end + 1, step)]
    return found, *(("Y", "Y") if step >= 12 else ("N", "N Y"))


def _ticks(days: list[date], first: date, length: int, form: str, form_of_first: str) -> Iterator[Tick]:
    year = None
    for day in days:
        share = (day - first).days / length * 100
        label = format_date(day, form_of_first if day.year != year else form)
        year = day.year
        yield Tick(first_upper(label), f"{share:.2f}%", "end" if share > 85 else "start")
