"""Two dates with a word between: "du 27 octobre au 9 novembre", "between 3 and 8 June", "nuit de "
"lundi à mardi"."""

import re
from dataclasses import replace
from datetime import date, timedelta

from events.drafting.dates.point import Point, span_of
from events.drafting.dates.scene import Scene
from events.drafting.words.calendar import WrittenDay, day_of, last_weekday, next_weekday

LINK = re.compile(
    r"\s*(?:,\s*)?(?P<word>-|to|and|au|a|et|until|till|through|thru|jusqu'au|jusqu'a|jusqu'en|or|ou|"
    r"into|et jusqu'au|and until)"
    r"(?: the| le| la| du| de| early| on)?\s*(?:the |le )?"
)
NIGHT = re.compile(
    r"(?:\bnight (?:of |from |between )?(?:the )?|\bovernight,? (?:on |from |between )?(?:the )?|"
    r"\bnuit (?:du|de|d'|entre) ?(?:le )?|"
    r"\bnuit allant (?:du|de) )$"
)
INTO_NIGHT = re.compile(r"\bnight\b|\bnuit\b|\bsoir\b")
BETWEEN = re.compile(r"\b(?:between|entre|from|de|du|d')(?: the| le)?\s*$")
SPAN = ("the span as written", "la période telle qu'elle est écrite")
NIGHT_BETWEEN = ("the night between two days", "la nuit entre deux jours")


def join_pairs(scene: Scene, points: list[Point]) -> list[Point]:
    """Put two neighbours together where the words between say so; a bare number without a neighbour falls away."""
    joined: list[Point] = []
    place = 0
    while place < len(points):
        one = points[place]
        two = points[place + 1] if place + 1 < len(points) else None
        both = _joined(scene, one, two) if two is not None else None
        if both is not None:
            joined.append(both)
            place += 2
            continue
        if one.unit != "bare":
            joined.append(one)
        place += 1
    return joined


def _joined(scene: Scene, one: Point, two: Point) -> Point | None:
    link = LINK.fullmatch(scene.words, one.end, two.start)
    if link is None:
        return None
    days = _days(scene, one, two)
    if days is None:
        return _open_pair(scene, one, two)
    first, last = days
    before = scene.words[: one.start]
    if (
        NIGHT.search(before)
        or (link["word"] == "into")
        or INTO_NIGHT.search(scene.words[one.start : one.end])
    ):
        if (last - first).days > 2:
            return None
        at = NIGHT.search(before)
        return Point(
            at.start() if at else one.start,
            two.end,
            "span",
            span_of(first, last, lasting=False),
            *NIGHT_BETWEEN,
            part_of_day="night",
            is_future=two.is_future,
        )
    if link["word"] in ("or", "ou"):
        reasons = ("one of the two", "l'un des deux")
        return Point(one.start, two.end, "span", span_of(first, last, lasting=False), *reasons)
    if link["word"] in ("and", "et") and not BETWEEN.search(before) and (last - first).days > 1:
        # "On 3 and 8 June" are two days, "between 3 and 8 June" are six.
        return None
    return Point(one.start, two.end, "span", _written(one, two, first, last), *SPAN, is_future=two.is_future)


def _written(one: Point, two: Point, first: date, last: date) -> str:
    if one.unit == two.unit == "month":
        return f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"
    if one.unit == two.unit == "year":
        return f"{first.year:04}/{last.year:04}"
    return span_of(first, last)


def _days(scene: Scene, one: Point, two: Point) -> tuple[date, date] | None:
    """Find the first day of the one and the last of the other, each helping the other to its month and year."""
    if one.unit == two.unit == "weekday":
        return _weekdays(scene, one, two)
    if one.unit == two.unit == "bare":
        return _night_without_month(scene, one, two)
    if one.unit == "month" and two.unit == "month" and one.number is not None and two.last is not None:
        year = two.last.year - (one.number > two.last.month)
        has_own_year = re.search(r"\d{4}", scene.words[one.start : one.end])
        first = one.first if has_own_year else date(year, one.number, 1)
        return (first, two.last) if first is not None and first <= two.last else None
    first, last = _first_day(scene, one, two), _last_day(scene, one, two)
    return (first, last) if first is not None and last is not None and first <= last else None


def _first_day(scene: Scene, one: Point, two: Point) -> date | None:
    last = two.last
    if one.unit == "bare":
        if last is None or two.unit != "day" or one.number is None:
            return None
        if one.number <= last.day:
            return day_of(last.year, last.month, one.number)
        before = last.replace(day=1) - timedelta(days=1)
        return day_of(before.year, before.month, one.number)
    if one.written is not None and one.written.year is None and last is not None:
        return _at_most(one.written, last)
    return one.first


def _at_most(day: WrittenDay, last: date) -> date | None:
    return WrittenDay(day.start, day.end, day.day, day.month, None).on_or_before(last)


def _last_day(scene: Scene, one: Point, two: Point) -> date | None:
    if two.unit != "bare":
        return two.last
    # "June 13-14", "June 13 to 14": the second number has the first one's month.
    first = one.first
    if one.unit != "day" or first is None or two.number is None:
        return None
    return day_of(first.year, first.month, two.number)


def _night_without_month(scene: Scene, one: Point, two: Point) -> tuple[date, date] | None:
    """Read "dans la nuit du 20 au 21" as the last such night before the report."""
    latest = scene.latest
    if (
        latest is None
        or one.number is None
        or two.number is None
        or not NIGHT.search(scene.words[: one.start])
    ):
        return None
    before = latest.replace(day=1) - timedelta(days=1)
    morrows = (day_of(month.year, month.month, two.number) for month in (latest, before))
    morrow = next((day for day in morrows if day is not None and day <= latest), None)
    if morrow is None or (morrow - timedelta(days=1)).day != one.number:
        return None
    return morrow - timedelta(days=1), morrow


def _weekdays(scene: Scene, one: Point, two: Point) -> tuple[date, date] | None:
    if one.number is None or two.number is None or two.last is None:
        return None
    if one.is_future or two.is_future:
        first = one.first if one.is_future else two.first
        return (first, next_weekday(two.number, first)) if first is not None and one.is_future else None
    return last_weekday(one.number, two.last - timedelta(days=1)), two.last


def _open_pair(scene: Scene, one: Point, two: Point) -> Point | None:
    """Keep two unresolved weekdays together: "dans la nuit de lundi à mardi" of a text without a date."""
    if one.unit != "weekday" or two.unit != "weekday" or two.edtf is not None:
        return None
    part = "night" if NIGHT.search(scene.words[: one.start]) else ""
    return replace(two, start=one.start, unit="vague", part_of_day=part)
