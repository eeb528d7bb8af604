"""The time axis over everything selected: columns by day, week, month or year, stacked by group of type.

Drawn by the server in percent of the width, so that it is whole without script and fits every screen.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.selection.choices import DEFAULT_LIMIT
from events.selection.freshness import Head
from events.selection.selection import Selection
from events.timeline.periods import Period
from events.timeline.series import Series, series
from events.web.time_axis_ticks import Tick, ticks
from events.web.time_axis_window import Window, next_day, whole, whole_days, window
from events.web.time_axis_words import amount, period_words, step_heading
from events.web.type_group import TYPE_GROUPS, TypeGroup
from events.web.typography import number, typeset

HEIGHT = 132  # Of the highest column.
LEAST_TOP = 4.0  # Where one is the most, one must not look like much.
OVERVIEW_HEIGHT = 34
UNIT = 10  # A column's share of the width, of which the last two are the gap.
MARGIN = 2


@dataclass(frozen=True, slots=True)
class Stack:
    """All columns of one group of types, as one path."""

    code: str
    path: str


@dataclass(frozen=True, slots=True)
class Legend:
    """A colour, what it stands for, how many, and the address of these alone."""

    code: str
    label: str
    amount: str
    url: str


@dataclass(frozen=True, slots=True)
class Column:
    """One period: where it stands, what it holds by group, and the address that shows it alone."""

    label: str
    words: str
    url: str
    total: str
    amounts: tuple[str, ...]
    x: str
    reach: str


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole time of the selection, small, with the window that is shown above it."""

    first: str
    last: str
    step: str
    path: str
    width: int
    height: int
    ticks: tuple[Tick, ...]
    window_x: str
    window_width: str


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Everything that templates/web/_time_axis.html draws, and the table that says the same."""

    window: Window
    step: str
    step_label: str
    width: int
    height: int
    stacks: tuple[Stack, ...]
    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    legend: tuple[Legend, ...]
    overview: Overview
    caption: str
    top: str
    start: str
    end: str
    hidden: tuple[tuple[str, str], ...]
    whole_url: str


@lru_cache(maxsize=64)
def _kept(head: Head, selection: Selection) -> Series | None:
    """Return how the records lie, without the window: read once for each publication and set of filters."""
    return series(selection.apply())


def series_of(head: Head, selection: Selection) -> Series | None:
    """Return how the records of a selection lie over all days, whatever window, order and page were chosen."""
    return _kept(head, replace(selection, start=None, end=None, ordering="", limit=DEFAULT_LIMIT, cursor=""))


def forget() -> None:
    """Forget what was kept."""
    _kept.cache_clear()


def time_axis(found: Series, selection: Selection, home: str, lang: str) -> TimeAxis:
    """Return the drawing of a selection's time."""
    shown = window(selection, found)
    periods = [whole_days(shown, period) for period in shown.periods()]
    table = [[_held(found, group, period) for group in TYPE_GROUPS] for period in periods]
    top = max(*(sum(row) for row in table), LEAST_TOP)
    present = [at for at in range(len(TYPE_GROUPS)) if any(row[at] for row in table)]
    columns = tuple(_columns(periods, table, present, shown, selection, home, lang))
    return TimeAxis(
        window=shown,
        step=shown.step,
        step_label=step_heading(shown.step),
        width=len(periods) * UNIT,
        height=HEIGHT,
        stacks=tuple(_stacks(table, present, top)),
        columns=columns,
        ticks=ticks(shown.first, shown.last),
        legend=tuple(_legend(table, present, selection, home, lang)),
        overview=_overview(found, selection, shown, lang),
        caption=_caption(found, shown, lang),
        top=amount(top, lang),
        start=selection.start.isoformat() if selection.start else "",
        end=selection.end.isoformat() if selection.end else "",
        hidden=tuple(
            (name, text) for name, text in selection.texts().items() if name not in ("start", "end", "cursor")
        ),
        whole_url=_address(home, selection.query_string(start=None, end=None))
        if selection.start or selection.end
        else "",
    )


def _address(home: str, query: str) -> str:
    return f"{home}?{query}" if query else home


def _held(found: Series, group: TypeGroup, period: Period) -> float:
    return sum(found.share(family, period.start, period.end) for family in group.families)


def _stacks(table: Sequence[Sequence[float]], present: Sequence[int], top: float) -> Iterator[Stack]:
    """Yield one path for each group, drawn from the base line upwards."""
    bases = [float(HEIGHT)] * len(table)
    for at in present:
        path = []
        for column, row in enumerate(table):
            height = row[at] / top * (HEIGHT - 2)
            if height <= 0:
                continue
            # A hair of paper between two colours: they are told apart by more than their hue.
            gap = 1 if height > 3 else 0
            base = bases[column]
            bases[column] -= height
            x, y = column * UNIT + MARGIN / 2, f"{base - height + gap:.1f}"
            path.append(f"M{x:g} {y}h{UNIT - MARGIN}V{base:.1f}h-{UNIT - MARGIN}z")
        yield Stack(TYPE_GROUPS[at].code, "".join(path))


def _columns(
    periods: Sequence[Period],
    table: Sequence[Sequence[float]],
    present: Sequence[int],
    shown: Window,
    selection: Selection,
    home: str,
    lang: str,
) -> Iterator[Column]:
    share = 100 / len(periods)
    for at, (period, row) in enumerate(zip(periods, table, strict=True)):
        if not any(row):
            continue
        label, total = period_words(period, shown.step, lang), amount(sum(row), lang)
        narrowed = selection.query_string(start=period.start.isoformat(), end=period.end.isoformat())
        yield Column(
            label=label,
            words=typeset(_("%(period)s: %(n)s") % {"period": label, "n": total}, lang),
            url=_address(home, narrowed),
            total=total,
            amounts=tuple(amount(row[group], lang) if row[group] else "" for group in present),
            x=f"{at * share:.3f}%",
            reach=f"{share:.3f}%",
        )


def _legend(
    table: Sequence[Sequence[float]], present: Sequence[int], selection: Selection, home: str, lang: str
) -> Iterator[Legend]:
    for at in present:
        group = TYPE_GROUPS[at]
        own = selection.query_string(event_type=group.families)
        yield Legend(
            group.code, str(group.label), amount(sum(row[at] for row in table), lang), _address(home, own)
        )


def _overview(found: Series, selection: Selection, shown: Window, lang: str) -> Overview:
    """Draw all that is selected as one shape, whatever window stands open."""
    every = whole(found)
    periods = every.periods()
    held = [sum(_held(found, group, period) for group in TYPE_GROUPS) for period in periods]
    top = max(*held, LEAST_TOP)
    path = []
    for at, count in enumerate(held):
        if count:
            y = OVERVIEW_HEIGHT - max(count / top * (OVERVIEW_HEIGHT - 2), 1)
            path.append(f"M{at * UNIT} {OVERVIEW_HEIGHT}V{y:.1f}h{UNIT}V{OVERVIEW_HEIGHT}z")
    start, end = every.share(shown.first), every.share(next_day(shown.last))
    is_narrowed = bool(selection.start or selection.end)
    return Overview(
        first=every.first.isoformat(),
        last=every.last.isoformat(),
        step=every.step,
        path="".join(path),
        width=len(periods) * UNIT,
        height=OVERVIEW_HEIGHT,
        ticks=ticks(every.first, every.last),
        window_x=f"{start:.2f}%" if is_narrowed else "",
        # Never thinner than can be seen and held.
        window_width=f"{max(end - start, 0.5):.2f}%" if is_narrowed else "",
    )


def _caption(found: Series, shown: Window, lang: str) -> str:
    step = {
        "day": _("Incidents by day, stacked by type."),
        "week": _("Incidents by week, stacked by type."),
        "month": _("Incidents by month, stacked by type."),
        "year": _("Incidents by year, stacked by type."),
    }[shown.step]
    parts = [step]
    if found.uncertain:
        parts.append(
            ngettext(
                "Of all selected, %(n)s has no certain day: it is spread evenly over the days on which it may lie.",
                "Of all selected, %(n)s have no certain day: each is spread evenly over the days on which it may lie.",
                found.uncertain,
            )
            % {"n": number(found.uncertain, lang)}
        )
    if found.undated:
        parts.append(
            ngettext(
                "%(n)s has no date and is not drawn.", "%(n)s have no date and are not drawn.", found.undated
            )
            % {"n": number(found.undated, lang)}
        )
    return typeset(" ".join(parts), lang)
