"""Months, weekdays and full days as English and French papers write them, and the days that they name."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from events.chronology.guess_words import MONTHS

DAYS_OF_THE_WEEK = (
    ("monday", "mon", "lundi"),
    ("tuesday", "tues", "tue", "mardi"),
    ("wednesday", "weds", "wed", "mercredi"),
    ("thursday", "thurs", "thur", "thu", "jeudi"),
    ("friday", "fri", "vendredi"),
    ("saturday", "sat", "samedi"),
    ("sunday", "sun", "dimanche"),
)
WEEKDAYS = {word: number for number, words in enumerate(DAYS_OF_THE_WEEK) for word in words}
FULL_WEEKDAY = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
)
ANY_WEEKDAY = FULL_WEEKDAY[:-1] + r"|(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b\.?)"
FULL_MONTHS = sorted(
    (
        name
        for name in MONTHS
        if len(name) > 4 or name in ("may", "mai", "juin", "july", "june", "mars", "aout")
    ),
    key=len,
)
SHORT_MONTHS = sorted(set(MONTHS) - set(FULL_MONTHS), key=len)
MONTH = rf"(?:(?:{'|'.join(FULL_MONTHS[::-1])})(?!\w)|(?:{'|'.join(SHORT_MONTHS[::-1])})(?!\w)\.?)"
YEAR = r"(?:19|20)\d\d"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:er|st|nd|rd|th)?"

DAY_FIRST = rf"(?P<d>{DAY})(?: of)? (?P<m>{MONTH})(?:,? (?P<y>{YEAR})\b)?"
MONTH_FIRST = rf"(?P<m2>{MONTH}) (?P<d2>{DAY})\b(?!:)(?:,? (?P<y2>{YEAR})\b)?"
FIGURES = rf"(?P<d3>{DAY})[/.](?P<m3>0?[1-9]|1[0-2])[/.](?P<y3>{YEAR})\b"
ISO = rf"(?P<y4>{YEAR})-(?P<m4>0[1-9]|1[0-2])-(?P<d4>0[1-9]|[12]\d|3[01])\b"
DATE = re.compile(rf"(?<![\w.,/])(?<![a-z]-)(?:{ISO}|{FIGURES}|{DAY_FIRST}|{MONTH_FIRST})")
FIELDS = (("d", "m", "y"), ("d2", "m2", "y2"), ("d3", "m3", "y3"), ("d4", "m4", "y4"))


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day of a month as the text writes it; the year may be left out."""

    start: int
    end: int
    day: int
    month: int
    year: int | None

    def on_or_before(self, latest: date | None) -> date | None:
        """Give the day; without a year of its own, the nearest that is past."""
        if self.year is not None:
            return day_of(self.year, self.month, self.day)
        if latest is None:
            return None
        this_year = day_of(latest.year, self.month, self.day)
        if this_year is not None and this_year <= latest:
            return this_year
        return day_of(latest.year - 1, self.month, self.day)

    def on_or_after(self, earliest: date | None) -> date | None:
        """Give the day; without a year of its own, the nearest that is to come."""
        if self.year is not None or earliest is None:
            return self.on_or_before(None)
        this_year = day_of(earliest.year, self.month, self.day)
        if this_year is not None and this_year >= earliest:
            return this_year
        return day_of(earliest.year + 1, self.month, self.day)


def day_of(year: int, month: int, day: int) -> date | None:
    """Give the day, or None where the calendar has none such."""
    return date(year, month, day) if day <= monthrange(year, month)[1] else None


def month_number(word: str) -> int:
    """Read "september", "sept.", "aout" (plain letters)."""
    return MONTHS[word.rstrip(".")]


def day_number(word: str) -> int:
    """Read "1er", "3rd", "14"."""
    return int(re.sub(r"\D", "", word))


def find_days(plain_text: str) -> list[WrittenDay]:
    """List the days written out in a plain text, with or without a year."""
    found = []
    for match in DATE.finditer(plain_text):
        day, month, year = next((match[d], match[m], match[y]) for d, m, y in FIELDS if match[d] is not None)
        number = int(month) if month.isdigit() else month_number(month)
        found.append(
            WrittenDay(match.start(), match.end(), day_number(day), number, int(year) if year else None)
        )
    return found


def weekday_number(word: str) -> int:
    """Read "tues.", "mardi"; Monday is 0."""
    return WEEKDAYS[word.rstrip(".")]


def last_weekday(weekday: int, day: date) -> date:
    """Give the last such weekday on or before the day."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def next_weekday(weekday: int, day: date) -> date:
    """Give the first such weekday after the day."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


RANGE = re.compile(
    rf"(?<![\w.,/-])(?:(?P<first>{DAY})(?: (?P<month1>{MONTH})(?: (?P<year1>{YEAR}))?)? ?(?:-|to|au|"
    rf"and|et) ?"
    rf"(?P<last>{DAY}) (?P<month2>{MONTH}),? (?P<year2>{YEAR})|"
    rf"(?P<month3>{MONTH}) (?P<first2>{DAY}) ?(?:-|to) ?(?:(?P<month4>{MONTH}) )?(?P<last2>{DAY}),? "
    rf"(?P<year3>{YEAR}))"
)


def find_range(plain_text: str) -> tuple[date, date] | None:
    """Give the first "29 September - 5 October 2025" of a plain text as its two days."""
    match = RANGE.search(plain_text)
    if match is None:
        return None
    if match["last"]:
        last_month, last_year = month_number(match["month2"]), int(match["year2"])
        first_month = month_number(match["month1"]) if match["month1"] else last_month
        first, last = day_number(match["first"]), day_number(match["last"])
    else:
        first_month, last_year = month_number(match["month3"]), int(match["year3"])
        last_month = month_number(match["month4"]) if match["month4"] else first_month
        first, last = day_number(match["first2"]), day_number(match["last2"])
    first_year = int(match["year1"]) if match["year1"] else last_year - (first_month > last_month)
    start, end = day_of(first_year, first_month, first), day_of(last_year, last_month, last)
    return (start, end) if start is not None and end is not None and start <= end else None
