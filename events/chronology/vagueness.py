"""How a date is vague: which years, months and days its missing digits leave, and which parts are doubted."""

from calendar import monthrange
from typing import Literal, NamedTuple

from events.chronology.bounds import numbers_like
from events.chronology.form import Choice, Point, Stretch


class Years(NamedTuple):
    """What a year with missing digits can mean."""

    kind: Literal["known", "decade", "range", "unknown", "scattered"]
    first: int
    last: int


def years_of(year: str) -> Years:
    """Sort the year: "2025" known, "202X" a decade, "20XX" a range, "XXXX" unknown, "2X25" scattered."""
    if year == "XXXX":
        return Years("unknown", 1, 9999)
    head = year.rstrip("X")
    if "X" in head:
        return Years("scattered", 0, 0)
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    missing = len(year) - len(head)
    return Years(("known", "decade", "range", "range")[missing], max(first, 1), last)


def months_of(point: Point) -> tuple[int, ...]:
    """The months that the point can mean, in order."""
    return numbers_like(point.month or "XX", 1, 12)


def days_of(point: Point) -> tuple[int, ...]:
    """The days of the month that the point can mean, no later than the longest of its months."""
    length = max(monthrange(point.end.year, month)[1] for month in months_of(point))
    return numbers_like(point.day or "XX", 1, length)


def unbroken(numbers: tuple[int, ...]) -> bool:
    """Whether the numbers are more than two and follow one another, so that first and last say all."""
    return len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1


def whole_doubt(point: Point) -> str | None:
    """The one mark that all parts of the point bear ("" for none); None when they differ."""
    marks = {mark for _, mark in doubted_parts(point)}
    return marks.pop() if len(marks) == 1 else None


def doubted_parts(point: Point) -> list[tuple[int, str]]:
    """Each part that is there (0 year, 1 month or season, 2 day) with its mark."""
    there = (True, point.month is not None or point.season is not None, point.day is not None)
    return [(part, point.doubts[part]) for part in range(3) if there[part]]


def doubts_by_mark(point: Point) -> list[tuple[str, list[int]]]:
    """The doubted parts under each mark, for a point whose parts are not all doubted alike."""
    parts = doubted_parts(point)
    grouped = [(mark, [part for part, its in parts if its == mark]) for mark in "?~%"]
    return [(mark, alike) for mark, alike in grouped if alike]


def is_plain(point: Point) -> bool:
    """Nothing left out, nothing doubted, no time of day: fit for "13 to 15 September 2025"."""
    return not ("X" in point.text or any(point.doubts) or point.clock or point.season is not None)


def shared_part(points: tuple[Point, ...]) -> Literal["month", "year", "nothing"]:
    """What plain points of one grain have in common and need not repeat."""
    if not all(is_plain(point) and point.month for point in points):
        return "nothing"
    days = {point.day is not None for point in points}
    if len(days) != 1 or len({point.year for point in points}) != 1:
        return "nothing"
    same_month = len({point.month for point in points}) == 1
    return "month" if days == {True} and same_month else "year"


def choice_points(choice: Choice) -> tuple[Point, ...] | None:
    """The members when they are all single points, else None."""
    points = tuple(member for member in choice.members if isinstance(member, Point))
    return points if len(points) == len(choice.members) else None


def only_stretch(choice: Choice) -> Stretch | None:
    """The stretch of a choice that is nothing else, as in "[a..b]"."""
    first = choice.members[0]
    return first if len(choice.members) == 1 and isinstance(first, Stretch) else None
