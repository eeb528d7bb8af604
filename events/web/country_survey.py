"""What is published of a country over two years: the last 12 months and the 12 before, with what stands behind them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import orjson
from django.db.models import Count, Max, Q

from events.chronology.situation import StateOnDay
from events.codebook.country import COUNTRIES
from events.codebook.episode import ACTIVE_STATES
from events.models.live_record import LiveFacet, LiveRecord
from events.selection.freshness import Head
from events.selection.selection import Selection
from events.selection.situation import situation_on
from events.timeline.coverage import CoverageLedger
from events.timeline.tally import Span, Tally

Document = Mapping[str, Any]
COVERED = tuple(entry.code for entry in COUNTRIES if entry.is_covered)


@dataclass(frozen=True, slots=True)
class InForce:
    """An episode that is in force, and the answer for the day."""

    document: Document
    situation: StateOnDay


@dataclass(frozen=True, slots=True)
class Survey:
    """Everything that a country's page says; nothing in it depends on the language."""

    country: str
    now: Span
    before: Span
    tally: Tally
    coverage: CoverageLedger
    in_force: tuple[InForce, ...]
    # The newest day of an incident, where the last 12 months hold none.
    newest: date | None


def spans(day: date) -> tuple[Span, Span]:
    """Return the 12 months that end on a day, and the 12 before."""
    first = day_after(_year_before(day))
    return Span(first, day), Span(
        day_after(_year_before(first - timedelta(days=1))), first - timedelta(days=1)
    )


def day_after(day: date) -> date:
    return day + timedelta(days=1)


def _year_before(day: date) -> date:
    """Return the same day a year before; the 29 February has its 28."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


@lru_cache(maxsize=64)
def survey(head: Head, country: str, day: date) -> Survey:
    """Read a country's two years. Two queries, three where it is long quiet; kept for each publication and day.

    Documents are read one after another: what is kept are counts, and a number for each report and month.
    """
    now, before = spans(day)
    tally = Tally(country, (now, before))
    ledger = CoverageLedger(before.first, now.last, country=country)
    for start, end, document in _incidents(country, before.first, now.last):
        tally.add(document, start, end)
        ledger.add(document)
    in_force = []
    for document in _episodes(country):
        ledger.add(document)
        situation = situation_on(document, day)
        if situation.state in ACTIVE_STATES:
            in_force.append(InForce(document, situation))
    newest = None if tally.counted[0].incidents else _newest(country, day)
    return Survey(country, now, before, tally, ledger, tuple(in_force), newest)


def _incidents(country: str, first: date, last: date) -> Iterator[tuple[date | None, date | None, Document]]:
    chosen = Selection(country=(country,), start=first, end=last).apply()
    rows = chosen.order_by().values_list("start", "end", "document")
    for start, end, text in rows.iterator(chunk_size=500):
        yield start, end, orjson.loads(text)


def _episodes(country: str) -> Iterator[Document]:
    chosen = Selection(record="episode", country=(country,)).apply()
    for text in chosen.values_list("document", flat=True).iterator(chunk_size=500):
        yield orjson.loads(text)


def _newest(country: str, day: date) -> date | None:
    """Return the day before which a country's newest incident was surely over; None where it has none."""
    chosen = Selection(country=(country,), end=day).apply().order_by()
    found: date | None = chosen.aggregate(newest=Max("end"))["newest"]
    return found


@dataclass(frozen=True, slots=True)
class Line:
    """One country in the list of all: how many incidents may lie in the last 12 months, and in the 12 before."""

    country: str
    now: int
    before: int


@lru_cache(maxsize=16)
def every_country(head: Head, day: date) -> tuple[Line, ...]:
    """Return the twelve countries with their counts. One query, kept for each publication and day."""
    now, before = spans(day)
    rows = (
        LiveFacet.objects.filter(
            name="country",
            value__in=COVERED,
            record__in=LiveRecord.objects.current().filter(kind="incident"),
        )
        .values("value")
        .annotate(now=Count("pk", filter=_may_lie_in(now)), before=Count("pk", filter=_may_lie_in(before)))
    )
    found = {row["value"]: (row["now"], row["before"]) for row in rows}
    return tuple(Line(code, *found.get(code, (0, 0))) for code in COVERED)


def _may_lie_in(span: Span) -> Q:
    """Return what the filters start and end ask of a record."""
    begun = Q(record__start__isnull=True) | Q(record__start__lte=span.last)
    return begun & (Q(record__end__isnull=True) | Q(record__end__gte=span.first))


def forget() -> None:
    """Forget what was kept."""
    survey.cache_clear()
    every_country.cache_clear()
