"""The addresses, days and months of a country's page: the list behind each figure, and the day that was asked for."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from events.chronology.months import is_french
from events.errors.selection import BadValue
from events.selection.selection import Selection
from events.selection.values import read_day
from events.timeline.periods import Period
from events.timeline.tally import Span
from events.web.typography import typeset

# Earlier and later days are typing errors, and have no two years before them that mean anything.
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
SHORT_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
}


def day_asked(request: HttpRequest, lang: str) -> tuple[date, str]:
    """Return the day of `on`, and what is wrong with it. Without it the answer is today's (see page_etag)."""
    asked = request.GET.get("on", "").strip()
    if not asked:
        return now().date(), ""
    try:
        day = read_day(asked)
    except BadValue as problem:
        return now().date(), typeset(problem.said.in_(lang), lang)
    if FIRST_DAY <= day <= LAST_DAY:
        return day, ""
    wanted = {"first": FIRST_DAY.isoformat(), "last": LAST_DAY.isoformat()}
    return now().date(), _("“on” takes a day from %(first)s to %(last)s.") % wanted


def list_url(lang: str, country: str, span: Span | Period, **more: Any) -> str:
    """Return the address of the list behind a figure: a country's incidents that may lie in a span."""
    first = span.first if isinstance(span, Span) else span.start
    last = span.last if isinstance(span, Span) else span.end
    chosen = Selection(country=(country,), start=first, end=last, **more)
    return f"{reverse('web:timeline', args=[lang])}?{chosen.query_string()}"


def short_month(month: date, lang: str) -> str:
    return SHORT_MONTHS["fr" if is_french(lang) else "en"][month.month - 1]


def years_of(periods: Iterable[Period]) -> Iterator[tuple[int, int]]:
    """Yield each year of some months, and how many of them lie in it."""
    found: dict[int, int] = {}
    for period in periods:
        found[period.start.year] = found.get(period.start.year, 0) + 1
    yield from found.items()
