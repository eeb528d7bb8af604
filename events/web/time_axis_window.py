"""Which days the time axis shows: what the reader chose, else all that is selected; and in what steps."""

from dataclasses import dataclass
from datetime import date, timedelta

from events.selection.selection import Selection
from events.timeline.periods import Period, Step, periods_between
from events.timeline.series import Series

# Up to so many days each step is drawn: more columns than some 180 are no columns but a fence.
LONGEST: tuple[tuple[int, Step], ...] = ((62, "day"), (2 * 366, "week"), (15 * 366, "month"))
MOST_YEARS = 200


@dataclass(frozen=True, slots=True)
class Window:
    """The days from first to last, both counted."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def step(self) -> Step:
        """The step in which so many days are drawn."""
        return next((step for longest, step in LONGEST if self.days <= longest), "year")

    def periods(self) -> list[Period]:
        return list(periods_between(self.first, self.last, self.step))

    def share(self, day: date) -> float:
        """Return where a day begins, in percent of the width; days outside stand at the edges."""
        return min(max((day - self.first).days / self.days * 100, 0.0), 100.0)


def whole(series: Series) -> Window:
    """Return the days over which records lie, up to the ends of the periods in which they are drawn."""
    return rounded(Window(series.first, series.last))


def window(selection: Selection, series: Series) -> Window:
    """Return the days that were chosen; an end that was left open is that of the records."""
    first = selection.start or min(series.first, selection.end or series.first)
    last = selection.end or max(series.last, selection.start or series.last)
    if (last - first).days > MOST_YEARS * 366:
        return whole(series)
    found = rounded(Window(first, last))
    # What the reader chose to the day is shown to the day; a period that is cut is the narrower for it.
    return Window(selection.start or found.first, selection.end or found.last)


def rounded(found: Window) -> Window:
    """Widen a window to whole periods of its step."""
    periods = found.periods()
    return Window(periods[0].start, periods[-1].end)


def whole_days(found: Window, period: Period) -> Period:
    """Return the part of a period that lies in the window, by the period's name."""
    return Period(max(period.start, found.first), min(period.end, found.last), period.name)


def next_day(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day
