"""Columns of how many incidents there are by month, drawn in percent of the width so that labels keep their size."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.selection.selection import Selection
from events.timeline.counts import Counts
from events.timeline.periods import Period, Step, period_of, periods_between
from events.web.typography import first_lower, number, typeset
from events.web.when import month_words

BASE = 110  # The height of the highest column.
HEIGHT = BASE + 22
LEAST_TOP = 4  # Where one in a month is the most, one must not look like much.
# More months than this are no columns but a fence; then years stand for them.
MOST_MONTHS = 180
YEARS_LABELLED = 6  # So many years stand side by side at 320 px.


@dataclass(frozen=True, slots=True)
class Column:
    """One period; `x`, `width` and `reach` (all of its share of the width) in percent."""

    label: str
    words: str
    url: str
    count: int
    x: str
    width: str
    reach: str
    y: str
    height: str


@dataclass(frozen=True, slots=True)
class Tick:
    label: str
    x: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything that templates/web/_chart.html draws, and the table that says the same."""

    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    caption: str
    step_label: str
    base: int = BASE
    height: int = HEIGHT


def total_of(counts: Counts) -> int:
    """Return how many records were counted: each once, by its earliest possible day."""
    return round(sum(one.count for one in counts.counts)) + counts.undated


def chart(counts: Counts, selection: Selection, home: str, lang: str) -> Chart | None:
    """Return the drawing of counts by month; None where there is nothing to compare."""
    by_month = {one.period: round(one.count) for one in counts.counts}
    if len(by_month) < 2:
        return None
    first, last = min(by_month).start, max(by_month).end
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step: Step = "month" if months <= MOST_MONTHS else "year"
    found = by_month if step == "month" else _by_year(by_month)
    periods = list(periods_between(first, last, step))
    return Chart(
        columns=tuple(_columns(periods, found, selection, home, lang)),
        ticks=tuple(_ticks(periods)),
        caption=_caption(found, counts.undated, step, lang),
        step_label=_("Month") if step == "month" else _("Year"),
    )


def _by_year(by_month: Mapping[Period, int]) -> dict[Period, int]:
    years: dict[Period, int] = {}
    for period, count in by_month.items():
        year = period_of(period.start, "year")
        years[year] = years.get(year, 0) + count
    return years


def _columns(
    periods: list[Period], found: Mapping[Period, int], selection: Selection, home: str, lang: str
) -> Iterator[Column]:
    highest, share = max(*found.values(), LEAST_TOP), 100 / len(periods)
    for at, period in enumerate(periods):
        count = found.get(period, 0)
        if not count:
            continue
        height = max(count / highest * (BASE - 4), 2)
        label = _label(period, lang)
        yield Column(
            label=label,
            words=typeset(_("%(period)s: %(n)s") % {"period": label, "n": number(count, lang)}, lang),
            url=f"{home}?{selection.query_string(start=period.name, end=period.name)}",
            count=count,
            x=f"{at * share:.3f}%",
            width=f"{share * 0.8:.3f}%",
            reach=f"{share:.3f}%",
            y=f"{BASE - height:.1f}",
            height=f"{height:.1f}",
        )


def _label(period: Period, lang: str) -> str:
    return month_words(period.start, lang) if len(period.name) == 7 else period.name


def _ticks(periods: list[Period]) -> Iterator[Tick]:
    """Yield the years, as many as stand side by side on a narrow screen."""
    years = [
        (at, period.start.year) for at, period in enumerate(periods) if period.start.month == 1 or at == 0
    ]
    every = -(-len(years) // YEARS_LABELLED)
    for nth, (at, year) in enumerate(years):
        is_cramped = nth == 0 and len(years) > 1 and years[1][0] - at < len(periods) / 12
        if nth % every == 0 and not is_cramped:
            share = at / len(periods) * 100
            yield Tick(str(year), f"{share:.2f}%", "end" if share > 93 else "start")


def _caption(found: Mapping[Period, int], undated: int, step: Step, lang: str) -> str:
    top = max(found, key=lambda period: (found[period], period.start))
    facts = {
        "n": number(found[top], lang),
        "period": first_lower(_label(top, lang)) if lang == "fr" else _label(top, lang),
    }
    caption = (
        _("Incidents by month of their earliest possible day; most in %(period)s: %(n)s.")
        if step == "month"
        else _("Incidents by year of their earliest possible day; most in %(period)s: %(n)s.")
    ) % facts
    if not undated:
        return caption
    without = ngettext(
        "%(n)s has no date and is not drawn.", "%(n)s have no date and are not drawn.", undated
    )
    return f"{caption} {without % {'n': number(undated, lang)}}"
