"""Months and days in English and French, as every page and sentence of the tracker writes them."""

from datetime import date

ENGLISH = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
FRENCH = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


def is_french(lang: str) -> bool:
    """Any French ("fr", "fr-ml"); every other language reads English."""
    return lang.lower().startswith("fr")


def month_name(month: int, lang: str) -> str:
    """Name the month: "September", "septembre"."""
    return (FRENCH if is_french(lang) else ENGLISH)[month - 1]


def day_number(day: int, lang: str) -> str:
    """Write the day of the month; only the first is an ordinal in French: "1er", then "2"."""
    return "1er" if day == 1 and is_french(lang) else str(day)


def day_sentence(day: date, lang: str) -> str:
    """Write a day: "14 September 2025", "1er mars 2025"."""
    return f"{day_number(day.day, lang)} {month_name(day.month, lang)} {day.year}"


def month_sentence(month: str, lang: str) -> str:
    """Write a month given as "2025-09": "September 2025", "septembre 2025"."""
    year, _, number = month.partition("-")
    return f"{month_name(int(number), lang)} {int(year)}"
