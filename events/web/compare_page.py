"""Two selections side by side on the same scale: by month, each as far from its own first month, and by type."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.codebook.event_type import EVENT_FAMILIES
from events.models.live_record import LiveFacet
from events.selection.freshness import Head
from events.selection.selection import Selection
from events.timeline.periods import Period, Step, periods_between
from events.timeline.series import Series
from events.web.time_axis import series_of
from events.web.time_axis_window import Window, whole_days, window
from events.web.time_axis_words import amount, period_words, step_heading
from events.web.typography import number, typeset

BASE = 120  # The height of the highest column of both sides.
LEAST_TOP = 4.0
# Where one side has more months than this, both are drawn by year.
MOST_MONTHS = 72


@dataclass(frozen=True, slots=True)
class Column:
    """One period of one side."""

    label: str
    words: str
    url: str
    amount: str
    x: str
    width: str
    reach: str
    y: str
    height: str


@dataclass(frozen=True, slots=True)
class SidePage:
    """One side: its sentence, how many, the list behind it, and its columns."""

    name: str
    sentence: str
    says: str
    url: str
    columns: tuple[Column, ...]
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class TypeRow:
    """One family of types on both sides, as numbers, lists, and bars in percent of the highest."""

    name: str
    counts: tuple[str, str]
    urls: tuple[str, str]
    bars: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that the page draws, and the tables that say the same."""

    sides: tuple[SidePage, SidePage]
    step_label: str
    top: str
    base: int
    rows: tuple[tuple[Column | None, Column | None], ...]
    types: tuple[TypeRow, ...]
    uncertain: str


@dataclass(frozen=True, slots=True)
class _Read:
    """What was asked of the record for one side."""

    name: str
    selection: Selection
    series: Series | None
    window: Window | None
    families: dict[str, int]

    @property
    def count(self) -> int:
        return self.series.overlapping(self.selection.start, self.selection.end) if self.series else 0


def comparison(head: Head, a: Selection, b: Selection, lang: str) -> Comparison:
    """Return both sides on the same scale. Two queries a side, kept for each publication."""
    read = [_read(head, name, selection) for name, selection in (("A", a), ("B", b))]
    step = _step(read)
    periods = [_periods(one.window, step) for one in read]
    held = [
        [_held(one.series, period) for period in of_side] for one, of_side in zip(read, periods, strict=True)
    ]
    top = max(LEAST_TOP, *(count for of_side in held for count in of_side), 0.0)
    # The same width for a month on both sides: the longer side fills its sheet.
    places = max(1, *(len(of_side) for of_side in periods))
    columns = [
        tuple(_columns(one.selection, of_side, counts, (step, top, places), lang))
        for one, of_side, counts in zip(read, periods, held, strict=True)
    ]
    first, second = (_side(one, of_side, lang) for one, of_side in zip(read, columns, strict=True))
    return Comparison(
        sides=(first, second),
        step_label=step_heading(step),
        top=amount(top, lang),
        base=BASE,
        rows=tuple(zip_longest(columns[0], columns[1])),
        types=tuple(_types(read, lang)),
        uncertain=_uncertain(read, lang),
    )


def _read(head: Head, name: str, selection: Selection) -> _Read:
    series = series_of(head, selection)
    found = window(selection, series) if series else None
    return _Read(name, selection, series, found, dict(families_of(head, selection)))


@lru_cache(maxsize=64)
def families_of(head: Head, selection: Selection) -> tuple[tuple[str, int], ...]:
    """Return how many incidents each family of types has; one of several families counts in each. One query."""
    records = selection.apply().order_by().values("pk")
    rows = LiveFacet.objects.filter(name="event_type", value__in=EVENT_FAMILIES.codes, record__in=records)
    return tuple(rows.values_list("value").annotate(n=Count("pk")).order_by("value"))


def _step(read: Sequence[_Read]) -> Step:
    days = max((one.window.days for one in read if one.window), default=0)
    return "month" if days <= MOST_MONTHS * 31 else "year"


def _periods(shown: Window | None, step: Step) -> list[Period]:
    if shown is None:
        return []
    return [whole_days(shown, period) for period in periods_between(shown.first, shown.last, step)]


def _held(series: Series | None, period: Period) -> float:
    if series is None:
        return 0.0
    return sum(series.share(family, period.start, period.end) for family in series.shares)


def _columns(
    selection: Selection,
    periods: Sequence[Period],
    counts: Sequence[float],
    scale: tuple[Step, float, int],
    lang: str,
) -> Iterator[Column]:
    step, top, places = scale
    share = 100 / places
    for at, (period, count) in enumerate(zip(periods, counts, strict=True)):
        height = max(count / top * (BASE - 8), 1.5) if count else 0
        label = period_words(period, step, lang)
        yield Column(
            label=label,
            words=typeset(_("%(period)s: %(n)s") % {"period": label, "n": amount(count, lang)}, lang),
            url=_list(selection, lang, start=period.start, end=period.end) if count else "",
            amount=amount(count, lang),
            x=f"{(at + 0.1) * share:.3f}%",
            width=f"{share * 0.8:.3f}%",
            reach=f"{share:.3f}%",
            y=f"{BASE - height:.1f}",
            height=f"{height:.1f}",
        )


def _side(one: _Read, columns: tuple[Column, ...], lang: str) -> SidePage:
    says = ngettext("%(n)s incident", "%(n)s incidents", one.count) % {"n": number(one.count, lang)}
    return SidePage(
        name=one.name,
        sentence=typeset(one.selection.sentence(lang), lang),
        says=says,
        url=_list(one.selection, lang),
        columns=columns,
        first=columns[0].label if columns else "",
        last=columns[-1].label if columns else "",
    )


def _types(read: Sequence[_Read], lang: str) -> Iterator[TypeRow]:
    top = max((count for one in read for count in one.families.values()), default=0)
    for family in EVENT_FAMILIES:
        a, b = (one.families.get(family.code, 0) for one in read)
        if not a and not b:
            continue
        first, second = (
            _list(one.selection, lang, event_type=(family.code,)) if count else ""
            for one, count in zip(read, (a, b), strict=True)
        )
        yield TypeRow(
            name=typeset(family.label(lang), lang),
            counts=(number(a, lang), number(b, lang)),
            urls=(first, second),
            bars=(f"{a / top * 100:.1f}%", f"{b / top * 100:.1f}%"),
        )


def _list(selection: Selection, lang: str, **changes: object) -> str:
    query = selection.query_string(**changes)
    home = reverse("web:timeline", args=[lang])
    return f"{home}?{query}" if query else home


def _uncertain(read: Sequence[_Read], lang: str) -> str:
    """Say how uncertain dates are drawn, where any side has some."""
    if not any(one.series and one.series.uncertain for one in read):
        return ""
    return typeset(
        _("An incident without a certain day is spread evenly over the days on which it may lie."), lang
    )


def forget() -> None:
    """Forget what was kept."""
    families_of.cache_clear()
