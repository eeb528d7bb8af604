"""A country's incidents month by month, and beneath them, quietly, what stands behind each: reports and publishers."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.timeline.coverage import Coverage
from events.timeline.periods import Period
from events.web.country_period import list_url, short_month, years_of
from events.web.country_survey import Survey
from events.web.time_axis_ticks import Tick, ticks
from events.web.time_axis_words import amount, period_words
from events.web.typography import number, typeset

BASE = 120  # The height of the highest column.
STRIP = 26  # The height of the quiet layer beneath.
LEAST_TOP = 4.0  # Where one in a month is the most, one must not look like much.


@dataclass(frozen=True, slots=True)
class Month:
    """One month: its column, and the bar of what stands behind it, in percent of the width."""

    label: str
    words: str
    url: str
    amount: str
    is_now: bool
    reports: str
    publishers: str
    is_little_known: bool
    x: str
    width: str
    reach: str
    y: str
    height: str
    strip_height: str


@dataclass(frozen=True, slots=True)
class Months:
    """Everything that templates/web/_country_months.html draws, and the table that says the same."""

    months: tuple[Month, ...]
    ticks: tuple[Tick, ...]
    border: str
    top: str
    most_publishers: str
    base: int = BASE
    strip: int = STRIP


@dataclass(frozen=True, slots=True)
class Cell:
    """One region in one month."""

    count: str
    url: str
    words: str
    behind: str
    is_little_known: bool


@dataclass(frozen=True, slots=True)
class GridRow:
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Regions by month: for each cell how many incidents, and what stands behind it."""

    years: tuple[tuple[int, int], ...]
    months: tuple[tuple[str, str], ...]
    rows: tuple[GridRow, ...]


def months(found: Survey, lang: str) -> Months:
    """Return the drawing of both years, the last 12 months told apart by colour."""
    periods = found.tally.periods
    top = max(*found.tally.months.values(), LEAST_TOP) if found.tally.months else LEAST_TOP
    behind = [found.coverage.of(period.name) for period in periods]
    most = max((one.publishers for one in behind), default=0)
    share = 100 / len(periods)
    before = sum(period.end < found.now.first for period in periods)
    return Months(
        months=tuple(
            _month(found, period, one, (at, share), (top, most), lang)
            for at, (period, one) in enumerate(zip(periods, behind, strict=True))
        ),
        ticks=ticks(found.tally.whole.first, found.tally.whole.last),
        border=f"{before * share:.3f}%",
        top=amount(top, lang),
        most_publishers=number(most, lang),
    )


def _month(
    found: Survey,
    period: Period,
    behind: Coverage,
    at: tuple[int, float],
    tops: tuple[float, int],
    lang: str,
) -> Month:
    nth, share = at
    count = found.tally.months.get(period.name, 0.0)
    height = max(count / tops[0] * (BASE - 8), 2) if count else 0
    label = period_words(period, "month", lang)
    said = typeset(_("%(period)s: %(n)s") % {"period": label, "n": amount(count, lang)}, lang)
    return Month(
        label=label,
        words=f"{said}; {behind_words(behind, lang)}",
        url=list_url(lang, found.country, period) if count else "",
        amount=amount(count, lang),
        is_now=period.end >= found.now.first,
        reports=number(behind.reports, lang),
        publishers=number(behind.publishers, lang),
        is_little_known=behind.is_little_known,
        x=f"{(nth + 0.1) * share:.3f}%",
        width=f"{share * 0.8:.3f}%",
        reach=f"{share:.3f}%",
        y=f"{BASE - height:.1f}",
        height=f"{height:.1f}",
        strip_height=f"{max(behind.publishers / tops[1] * STRIP, 2) if behind.reports else STRIP:.1f}",
    )


def behind_words(behind: Coverage, lang: str) -> str:
    """Say what stands behind a month: "12 reports by 4 independent publishers", or that little is known."""
    if behind.is_little_known:
        return _("little known: no report")
    reports = ngettext("%(n)s report", "%(n)s reports", behind.reports) % {"n": number(behind.reports, lang)}
    by = ngettext(
        "%(reports)s by %(n)s independent publisher",
        "%(reports)s by %(n)s independent publishers",
        behind.publishers,
    )
    return by % {"reports": reports, "n": number(behind.publishers, lang)}


def grid(found: Survey, names: dict[str, str], lang: str) -> Grid:
    """Return the last 12 months by region; `names` by slug, in the order of the rows."""
    shown = [period for period in found.tally.periods if period.end >= found.now.first]
    return Grid(
        years=tuple(years_of(shown)),
        months=tuple((short_month(one.start, lang), period_words(one, "month", lang)) for one in shown),
        rows=tuple(
            GridRow(name, tuple(_cells(found, slug, name, shown, lang))) for slug, name in names.items()
        ),
    )


def _cells(found: Survey, slug: str, name: str, shown: list[Period], lang: str) -> Iterator[Cell]:
    for period in shown:
        count = found.tally.region_months[slug, period.name]
        behind = found.coverage.of(period.name, slug)
        n = number(count, lang)
        said = typeset(_("%(period)s: %(n)s") % {"period": period_words(period, "month", lang), "n": n}, lang)
        yield Cell(
            count=n,
            url=list_url(lang, found.country, period, admin1=(slug,)) if count else "",
            words=f"{name}, {said}; {behind_words(behind, lang)}",
            behind=f"{number(behind.reports, lang)}/{number(behind.publishers, lang)}",
            is_little_known=behind.is_little_known,
        )
