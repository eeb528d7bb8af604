"""Take an EDTF text apart (ISO 8601-2: level 0 and 1 whole, of level 2 the choices and partial doubts)."""

import re
from datetime import date

from events.chronology.bounds import SEASON_MONTHS, bounds_of_pattern, bounds_of_season
from events.chronology.form import Choice, Form, Point, Span, Stretch, end_of, start_of
from events.chronology.impossible import Unreadable, ends_reversed, no_such_date, too_few_members

POINT = re.compile(
    r"(?P<year_before>[?~%])?(?P<year>[0-9X]{4})(?P<year_after>[?~%])?"
    r"(?:-(?P<month_before>[?~%])?(?P<month>[0-9X]{2})(?P<month_after>[?~%])?"
    r"(?:-(?P<day_before>[?~%])?(?P<day>[0-9X]{2})(?P<day_after>[?~%])?"
    r"(?P<clock>T.*)?)?)?",
)
CLOCK = re.compile(
    r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:Z|[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?)?"
    r"|T24:00:00(?:Z|[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?)?",
)
PLAIN_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def take_apart(text: str) -> Form:
    """Read the text, or raise Unreadable; expects it tidied already."""
    if PLAIN_DAY.fullmatch(text):
        # Nine of ten dates: spare them the general pattern.
        try:
            day = date.fromisoformat(text)
        except ValueError:
            pass
        else:
            return Point(text, text[:4], text[5:7], text[8:], None, "", ("", "", ""), day, day)
    if text.startswith("[") and text.endswith("]"):
        return _read_choice(text[1:-1])
    if "/" in text:
        return _read_span(text)
    return read_point(text)


def read_point(text: str) -> Point:
    """Read one date that is neither an interval nor a choice."""
    match = POINT.fullmatch(text)
    if match is None:
        raise Unreadable
    part = match.groupdict(default="")
    clock = part["clock"]
    doubts = _doubts(part)
    if clock and (not CLOCK.fullmatch(clock) or any(doubts) or "X" in text):
        raise Unreadable
    year, month, day = part["year"], part["month"] or None, part["day"] or None
    season = int(month) if month and month.isdigit() and int(month) in SEASON_MONTHS else None
    if season is not None:
        if day is not None:
            raise Unreadable
        bounds = bounds_of_season(year, season)
        month = None
    else:
        bounds = bounds_of_pattern(year, month, day)
    if bounds is None:
        raise no_such_date(year, month, day, season)
    return Point(text, year, month, day, season, clock, doubts, bounds[0], bounds[1])


def _doubts(part: dict[str, str]) -> tuple[str, str, str]:
    # A mark after a component doubts it and all that stand before it; a mark before it doubts it alone.
    day = part["day_before"] + part["day_after"]
    month = part["month_before"] + part["month_after"] + part["day_after"]
    year = part["year_before"] + part["year_after"] + part["month_after"] + part["day_after"]
    return _merged(year), _merged(month), _merged(day)


def _merged(marks: str) -> str:
    if "%" in marks or ("?" in marks and "~" in marks):
        return "%"
    return marks[:1]


def _read_span(text: str) -> Span:
    ends = text.split("/")
    if len(ends) != 2 or not any(end not in ("", "..") for end in ends):
        raise Unreadable
    if "T" in text:
        # The standard allows no time of day in an interval, and our bounds are days.
        raise Unreadable
    lower, upper = (None if end in ("", "..") else read_point(end) for end in ends)
    if lower is not None and upper is not None and lower.start > upper.end:
        raise ends_reversed(f"{upper.text}/{lower.text}")
    return Span(lower, upper, lower_unknown=ends[0] == "", upper_unknown=ends[1] == "")


def _read_choice(inner: str) -> Choice:
    members = tuple(_read_member(part, inner) for part in inner.split(","))
    if len(members) == 1 and isinstance(members[0], Point):
        raise too_few_members(members[0].text)
    # "Or any day before" can only come first, "or any day after" only last.
    for position, member in enumerate(members):
        open_before = start_of(member) is None and position > 0
        open_after = end_of(member) is None and position < len(members) - 1
        if open_before or open_after:
            raise Unreadable
    return Choice(members)


def _read_member(text: str, inner: str) -> Point | Stretch:
    if ".." not in text:
        point = read_point(text)
        if point.clock:
            raise Unreadable
        return point
    ends = text.split("..")
    if len(ends) != 2 or not any(ends) or "T" in text:
        raise Unreadable
    lower, upper = (read_point(end) if end else None for end in ends)
    if lower is not None and upper is not None and lower.start > upper.end:
        raise ends_reversed(f"[{inner.replace(text, f'{upper.text}..{lower.text}')}]")
    return Stretch(lower, upper)
