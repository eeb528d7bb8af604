"""A span of days in words: "1 September to 30 November 2025", "novembre 2025", "à partir du 1er mars 2025"."""

from datetime import date, timedelta

from events.chronology.months import day_number, day_sentence, is_french, month_name, month_sentence


def span_words(start: date | None, end: date | None, lang: str) -> str:
    """Say a span whose ends may be open; "" where both are."""
    french = is_french(lang)
    if start is not None and end is not None:
        return _closed(start, end, lang)
    if start is not None:
        return f"à partir du {day_sentence(start, lang)}" if french else f"from {day_sentence(start, lang)}"
    if end is not None:
        return f"jusqu'au {day_sentence(end, lang)}" if french else f"until {day_sentence(end, lang)}"
    return ""


def _closed(start: date, end: date, lang: str) -> str:
    if start == end:
        return day_sentence(start, lang)
    if _begins_month(start) and _ends_month(end):
        if start.year == end.year and (start.month, end.month) == (1, 12):
            return str(start.year)
        if (start.year, start.month) == (end.year, end.month):
            return month_sentence(f"{start:%Y-%m}", lang)
    first = day_sentence(start, lang)
    if start.year == end.year:
        first = day_number(start.day, lang)
        if start.month != end.month:
            first = f"{first} {month_name(start.month, lang)}"
    last = day_sentence(end, lang)
    return f"du {first} au {last}" if is_french(lang) else f"{first} to {last}"


def _begins_month(day: date) -> bool:
    return day.day == 1


def _ends_month(day: date) -> bool:
    return day == date.max or (day + timedelta(days=1)).day == 1
