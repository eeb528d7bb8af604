"""Dates in English words: "about 14 September 2025", "between 13 and 15 September 2025", "since 2020"."""

from events.chronology.bounds import numbers_like
from events.chronology.clock import clock_words
from events.chronology.form import Choice, Form, Point, Span, Stretch
from events.chronology.months import ENGLISH
from events.chronology.vagueness import (
    choice_points,
    days_of,
    doubts_by_mark,
    months_of,
    only_stretch,
    shared_part,
    unbroken,
    whole_doubt,
    years_of,
)

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
DOUBT = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}
PART_DOUBT = {"~": "approximate", "?": "uncertain", "%": "uncertain and approximate"}
PARTS = ("year", "month", "day")


def words(form: Form) -> str:
    """The whole date in words."""
    if isinstance(form, Point):
        return _alone(form)
    if isinstance(form, Span):
        return _span(form)
    return _choice(form)


def beginning(form: Form) -> str:
    """When something that began then began: "from October 2020"."""
    if isinstance(form, Point):
        return f"from {_noun(form)}"
    if isinstance(form, Span):
        if form.lower is not None:
            return f"from {_noun(form.lower)}"
        return f"from an unknown date{_until_known(form)}"
    stretch = only_stretch(form)
    if stretch is not None and stretch.lower is not None and stretch.upper is not None:
        return f"from a date {_stretch(stretch)}"
    return f"from {_choice(form)}"


def _until_known(span: Span) -> str:
    return f", {_noun(span.upper)} at the latest" if span.upper is not None else ""


def _alone(point: Point) -> str:
    # "In the 2020s" stands by itself; every other date is its own sentence.
    if point.month is None and point.season is None and years_of(point.year).kind == "decade":
        doubt = whole_doubt(point)
        if doubt in ("", "?"):
            return f"{DOUBT[doubt]}in {_core(point)}"
    return _noun(point)


def _noun(point: Point) -> str:
    doubt = whole_doubt(point)
    core = _core(point) + clock_words(point.clock, " at ")
    if doubt is not None:
        return DOUBT[doubt] + core
    doubts = "; ".join(
        f"{' and '.join(PARTS[part] for part in parts)} {PART_DOUBT[mark]}"
        for mark, parts in doubts_by_mark(point)
    )
    return f"{core} ({doubts})"


def _core(point: Point) -> str:
    if point.season is not None:
        return _season(point.season, point.year)
    if point.month is None:
        return _year(point.year)
    if point.day is None:
        return _month(point)
    return _day(point)


def _year(year: str) -> str:
    years = years_of(year)
    if years.kind == "known":
        return str(years.first)
    if years.kind == "decade":
        # "The 2000s" would be read as the century.
        return f"the {years.first}s" if years.first % 100 else f"the years {years.first} to {years.last}"
    return _one_year(year)


def _one_year(year: str) -> str:
    years = years_of(year)
    if years.kind == "known":
        return str(years.first)
    if years.kind == "decade" and years.first % 100:
        return f"a year in the {years.first}s"
    if years.kind in ("decade", "range"):
        return f"a year from {years.first} to {years.last}"
    return "an unknown year" if years.kind == "unknown" else f"a year written {year}"


def _of_year(year: str) -> str:
    return f" {_year(year)}" if "X" not in year else f" of {_one_year(year)}"


def _season(season: int, year: str) -> str:
    if season == 24 and "X" not in year:
        # Our winter begins in December of the year it is named for.
        return f"winter {int(year)}–{int(year) + 1}"
    return SEASONS[season] + _of_year(year)


def _month(point: Point) -> str:
    if point.month == "XX":
        return f"a month in {_one_year(point.year)}"
    months = months_of(point)
    if unbroken(months):
        named = f"a month from {ENGLISH[months[0] - 1]} to {ENGLISH[months[-1] - 1]}"
    else:
        named = _listed([ENGLISH[month - 1] for month in months])
    return named + _of_year(point.year)


def _day(point: Point) -> str:
    if point.day == "XX":
        return f"a day in {_one_year(point.year) if point.month == 'XX' else _month(point)}"
    month = _month(point)
    one_month = len(months_of(point)) == 1
    days = days_of(point)
    if unbroken(days):
        named = f"a day from {days[0]} to {days[-1]}"
    else:
        named = _listed([str(day) for day in days])
        if not one_month:
            named = f"day {named}"
    return f"{named} {month}" if one_month else f"{named} of {month}"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def _nouns(points: tuple[Point, ...]) -> list[str]:
    """Name the points, the month or year only once, at the last, where they share it."""
    shared = shared_part(points)
    if shared == "nothing":
        return [_noun(point) for point in points]
    return [_without(point, shared) for point in points[:-1]] + [_noun(points[-1])]


def _without(point: Point, shared: str) -> str:
    day = str(numbers_like(point.day, 1, 31)[0]) if point.day is not None else ""
    month = ENGLISH[months_of(point)[0] - 1]
    return day if shared == "month" else f"{day} {month}".strip()


def _span(span: Span) -> str:
    if span.lower is None or span.upper is None:
        if span.lower is not None:
            unknown = span.upper_unknown
            return f"from {_noun(span.lower)}, end unknown" if unknown else f"since {_noun(span.lower)}"
        until = f"until {_noun(span.upper)}" if span.upper is not None else ""
        return f"{until}, beginning unknown" if span.lower_unknown else until
    if span.lower.text == span.upper.text:
        return _alone(span.lower)
    first, last = _nouns((span.lower, span.upper))
    return f"from {first} to {last}"


def _stretch(stretch: Stretch) -> str:
    if stretch.lower is not None and stretch.upper is not None:
        if stretch.lower.text == stretch.upper.text:
            return _alone(stretch.lower)
        first, last = _nouns((stretch.lower, stretch.upper))
        return f"between {first} and {last}"
    if stretch.lower is not None:
        return f"{_noun(stretch.lower)} or later"
    return f"{_noun(stretch.upper)} or before" if stretch.upper is not None else ""


def _choice(choice: Choice) -> str:
    points = choice_points(choice)
    if points is not None:
        return f"one of {_listed(_nouns(points))}"
    stretch = only_stretch(choice)
    if stretch is not None:
        return _stretch(stretch)
    members = [_noun(member) if isinstance(member, Point) else _stretch(member) for member in choice.members]
    return f"one of {', '.join(members[:-1])}, or {members[-1]}"
