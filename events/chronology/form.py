"""What an EDTF text says, taken apart: a point, a span from one point to another, or a choice among some."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Point:
    """One date, however coarse: a day, a month, a season, a year, with digits left out or doubted."""

    text: str
    year: str
    month: str | None
    day: str | None
    season: int | None
    clock: str
    # One of "", "?", "~", "%" each for year, month and day.
    doubts: tuple[str, str, str]
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Span:
    """Something that lasted from one point to another; an end that is missing is open, or unknown."""

    lower: Point | None
    upper: Point | None
    lower_unknown: bool = False
    upper_unknown: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A member of a choice: any day from one point to another, open where a point is missing."""

    lower: Point | None
    upper: Point | None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of these, and we do not know which."""

    members: tuple[Point | Stretch, ...]


Form = Point | Span | Choice


def points_of(form: Form | Stretch) -> tuple[Point, ...]:
    """Every point the text names, in its order."""
    if isinstance(form, Point):
        return (form,)
    if isinstance(form, Choice):
        return tuple(point for member in form.members for point in points_of(member))
    return tuple(point for point in (form.lower, form.upper) if point is not None)


def start_of(form: Form | Stretch) -> date | None:
    """The earliest possible day, or None where that is open or unknown."""
    if isinstance(form, Point):
        return form.start
    if isinstance(form, Choice):
        starts = [start_of(member) for member in form.members]
        return None if None in starts else min(day for day in starts if day is not None)
    return form.lower.start if form.lower is not None else None


def end_of(form: Form | Stretch) -> date | None:
    """The latest possible day, or None where that is open or unknown."""
    if isinstance(form, Point):
        return form.end
    if isinstance(form, Choice):
        ends = [end_of(member) for member in form.members]
        return None if None in ends else max(day for day in ends if day is not None)
    return form.upper.end if form.upper is not None else None
