"""Days, weeks, months and years as the timeline counts them: a name, a first and a last day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Step = Literal["day", "week", "month", "year"]
STEPS: tuple[Step, ...] = ("month", "day", "week", "year")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of the calendar; the name is ISO 8601: 2025-09-14, 2025-W37, 2025-09, 2025."""

    start: date
    end: date
    name: str

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1


def period_of(day: date, step: Step) -> Period:
    """Return the period in which a day lies."""
    if step == "day":
        return Period(day, day, day.isoformat())
    if step == "year":
        return Period(date(day.year, 1, 1), date(day.year, 12, 31), f"{day.year:04d}")
    if step == "month":
        return Period(day.replace(day=1), _month_end(day), f"{day.year:04d}-{day.month:02d}")
    year, week, weekday = day.isocalendar()
    # The calendar's last days end in a week that it does not finish, and its first is a Monday.
    left = min(7 - weekday, (date.max - day).days)
    return Period(day - timedelta(days=weekday - 1), day + timedelta(days=left), f"{year:04d}-W{week:02d}")


def periods_between(start: date, end: date, step: Step) -> Iterator[Period]:
    """Return the periods that the days from start to end touch, in order."""
    period = period_of(start, step)
    yield period
    while period.end < end:
        period = period_of(period.end + timedelta(days=1), step)
        yield period


def _month_end(day: date) -> date:
    if day.month == 12:
        return date(day.year, 12, 31)
    return date(day.year, day.month + 1, 1) - timedelta(days=1)
