"""The first and the last real day that a date with digits left out ("202X-0X-3X") can stand for."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache

# The meteorological seasons of the northern half, whole months; winter runs into the next year.
# EDTF leaves the months to its users.
SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}


@lru_cache(maxsize=4096)
def numbers_like(pattern: str, low: int, high: int) -> tuple[int, ...]:
    """All numbers from low to high that the pattern can stand for: "0X" from 1 to 12 gives 1 to 9."""
    if "X" not in pattern:
        return (int(pattern),) if low <= int(pattern) <= high else ()
    fixed = [(at, digit) for at, digit in enumerate(pattern) if digit != "X"]
    width = len(pattern)
    written = ((number, f"{number:0{width}}") for number in range(low, high + 1))
    return tuple(number for number, text in written if all(text[at] == digit for at, digit in fixed))


def bounds_of_pattern(year: str, month: str | None, day: str | None) -> tuple[date, date] | None:
    """The first and last day the three patterns can stand for; None when there is no such day."""
    years = numbers_like(year, MINYEAR, MAXYEAR)
    months = numbers_like(month or "XX", 1, 12)
    days = numbers_like(day or "XX", 1, 31)
    first = _first_day(years, months, days)
    last = _first_day(years[::-1], months[::-1], days[::-1])
    return None if first is None or last is None else (first, last)


def _first_day(years: Iterable[int], months: tuple[int, ...], days: tuple[int, ...]) -> date | None:
    # In the order given; a 30 February is passed over, so "XXXX-02-29" lands on the first leap year.
    for year in years:
        for month in months:
            length = monthrange(year, month)[1]
            for day in days:
                if day <= length:
                    return date(year, month, day)
    return None


def bounds_of_season(year: str, season: int) -> tuple[date, date] | None:
    """The first and last day of the season's whole months; None when past the calendar's end."""
    years = numbers_like(year, MINYEAR, MAXYEAR)
    if not years:
        return None
    first_month, last_month = SEASON_MONTHS[season]
    last_year = years[-1] + (last_month < first_month)
    if last_year > MAXYEAR:
        return None
    return date(years[0], first_month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])
