"""Guesses at dates written in figures: 14/09/2025, 2025-9-4, 20250914, ISO weeks, older spellings of EDTF."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from events.chronology.guess import Guess
from events.chronology.months import ENGLISH, FRENCH

DAY_MONTH_YEAR = re.compile(r"([0-9]{1,2})([/.\- ])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
YEAR_MONTH_DAY = re.compile(r"([0-9]{4})([/. ])([0-9]{1,2})(?:\2([0-9]{1,2}))?")
MONTH_YEAR = re.compile(r"([0-9]{1,2})[/.\- ]([0-9]{4})")
COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})?")
NOT_PADDED = re.compile(r"([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?([?~%]?)")
WEEK = re.compile(r"([0-9]{4})-?W([0-9]{2})(?:-?([1-7]))?", re.IGNORECASE)
DAY_OF_YEAR = re.compile(r"([0-9]{4})-([0-9]{3})")
DATE_TIME = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]+([0-9]{1,2})[:h]([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)? ?"
    r"(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?",
    re.IGNORECASE,
)
LONG_YEAR = re.compile(r"Y(-?)([0-9]+)(E[0-9]+)?(S[0-9]+)?", re.IGNORECASE)
SIGNIFICANT = re.compile(r"([0-9]{4})S([1-4])")


def _day_month_year(text: str) -> Guess | None:
    match = DAY_MONTH_YEAR.fullmatch(text)
    if match is None:
        return None
    first, mark, second, year = match.groups()
    one, two = int(first), int(second)
    full = year if len(year) == 4 else f"20{year}"
    day_first, month_first = f"{full}-{two:02}-{one:02}", f"{full}-{one:02}-{two:02}"
    # Points between the figures are never American.
    if one == two or mark == "." or one > 12 or two > 12:
        return Guess((day_first if two <= 12 else month_first,))
    if one == 0 or two == 0:
        return None
    return Guess(
        (day_first, month_first),
        f"it can be {one} {ENGLISH[two - 1]} or {two} {ENGLISH[one - 1]}",
        f"ce peut être le {one} {FRENCH[two - 1]} ou le {two} {FRENCH[one - 1]}",
    )


def _year_month_day(text: str) -> Guess | None:
    match = YEAR_MONTH_DAY.fullmatch(text)
    return _padded(match[1], match[3], match[4]) if match else None


def _not_padded(text: str) -> Guess | None:
    match = NOT_PADDED.fullmatch(text)
    return _padded(match[1], match[2], match[3], match[4]) if match else None


def _padded(year: str, month: str, day: str | None, mark: str = "") -> Guess:
    return Guess((f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "") + mark,))


def _month_year(text: str) -> Guess | None:
    match = MONTH_YEAR.fullmatch(text)
    return _padded(match[2], match[1], None) if match else None


def _compact(text: str) -> Guess | None:
    match = COMPACT.fullmatch(text)
    return _padded(match[1], match[2], match[3]) if match else None


def _week(text: str) -> Guess | None:
    match = WEEK.fullmatch(text)
    if match is None:
        return None
    try:
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        if match[3]:
            return Guess(((monday + timedelta(days=int(match[3]) - 1)).isoformat(),))
        sunday = monday + timedelta(days=6)
    except (ValueError, OverflowError):
        return Guess((), "there is no such week", "cette semaine n'existe pas")
    return Guess(
        (f"[{monday}..{sunday}]", f"{monday}/{sunday}"),
        "weeks are written as their days",
        "une semaine s'écrit par ses jours",
    )


def _day_of_year(text: str) -> Guess | None:
    match = DAY_OF_YEAR.fullmatch(text)
    if match is None or match[1] == "0000":
        return None
    number = int(match[2])
    try:
        day = date(int(match[1]), 1, 1) + timedelta(days=number - 1)
    except OverflowError:
        return None
    return Guess((day.isoformat(),)) if number and day.year == int(match[1]) else None


def _date_time(text: str) -> Guess | None:
    match = DATE_TIME.fullmatch(text)
    if match is None:
        return None
    day, hour, minute, second, zone = match.groups(default="")
    zone = zone.upper()
    if len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return Guess((f"{day}T{int(hour):02}:{minute}:{second or '00'}{zone}", day))


def _long_or_negative_year(text: str) -> Guess | None:
    match = LONG_YEAR.fullmatch(text)
    if text.startswith("-") or (match is not None and match[1]):
        return Guess((), "years before 1 cannot be kept", "les années avant l'an 1 ne sont pas admises")
    if match is None:
        return None
    if len(match[2]) == 4 and not match[3]:
        return Guess((match[2],))
    return Guess((), "years after 9999 cannot be kept", "les années après 9999 ne sont pas admises")


def _significant_digits(text: str) -> Guess | None:
    match = SIGNIFICANT.fullmatch(text)
    if match is None:
        return None
    sure = int(match[2])
    return Guess((match[1][:sure] + "X" * (4 - sure),))


def _older_edtf(text: str) -> Guess | None:
    """The drafts of EDTF before 2019 wrote "199u", "2004?~", "2004-01/open", "unknown/2006"."""
    newer = re.sub(r"(?<=[0-9uU-])[uU]", "X", text)
    newer = newer.replace("?~", "%").replace("~?", "%")
    newer = re.sub(r"/open$", "/..", newer, flags=re.IGNORECASE)
    newer = re.sub(r"^unknown/|/unknown$", "/", newer, flags=re.IGNORECASE)
    return Guess((newer,)) if newer != text else None


def _all_of_a_set(text: str) -> Guess | None:
    if not (text.startswith("{") and text.endswith("}")):
        return None
    return Guess(
        (f"[{text[1:-1]}]",),
        "braces mean all of these dates and a record has one: make a record for each, or say one of them",
        "les accolades disent toutes ces dates et une fiche n'en a qu'une : une fiche pour chacune, ou l'une",
    )


def _interval_without_dates(text: str) -> Guess | None:
    if not text or set(text) > {"/", "."}:
        return None
    if set(text) <= {"/", ".", "[", "]", ","}:
        return Guess((), "there is no date in it", "il ne contient aucune date")
    return None


def _time_in_interval(text: str) -> Guess | None:
    ends = [re.sub(r"T[0-9:.Z+\-]*$", "", end) for end in text.split("/")]
    if "T" not in text or len(ends) != 2 or "/".join(ends) == text:
        return None
    return Guess(
        ("/".join(ends),),
        "a time of day cannot stand in an interval",
        "une heure ne peut figurer dans un intervalle",
    )


def _nothing(text: str) -> Guess | None:
    return Guess((), "a date is missing", "il manque une date") if not text else None


FIGURE_GUESSES: tuple[Callable[[str], Guess | None], ...] = (
    _nothing,
    _interval_without_dates,
    _day_month_year,
    _year_month_day,
    _not_padded,
    _month_year,
    _compact,
    _week,
    _day_of_year,
    _date_time,
    _long_or_negative_year,
    _significant_digits,
    _all_of_a_set,
    _time_in_interval,
    _older_edtf,
)
