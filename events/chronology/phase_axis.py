"""Phases on a time axis: solid where confirmed, hatched where only claimed, fading past the last confirmation."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from events.chronology.situation import PhaseFact
from events.codebook.episode import ACTIVE_STATES, NOT_CONFIRMED_AFTER_DAYS

ROW, BAR, TOP = 46, 14, 24  # Units of height: one phase, its bar, and where the bar stands in the row.
TICKS_AT_MOST = 4  # So many dates stand side by side at 320 px.
STEPS_IN_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120)
# Never thinner than can be seen, in percent.
THINNEST = 0.6
# An axis shorter than this would stretch one uncertain week over the whole width.
LEAST_DAYS = 60
FADE = timedelta(days=NOT_CONFIRMED_AFTER_DAYS)
# Before anything is in force: drawn hollow.
BEFORE = frozenset({"threatened", "proposed", "prepared"})
# Writes a month short, with its year or without: "Sept. 2025".
MonthName = Callable[[date, bool], str]


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of one look, in percent of the width: sure, maybe, fading, hollow, end."""

    x: str
    width: str
    y: int
    look: str


@dataclass(frozen=True, slots=True)
class Row:
    """One phase with the place of its label: at the start of its bar, or at the end where that leaves no room."""

    label: str
    x: str
    y: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A date under the axis."""

    label: str
    x: str
    anchor: str


@dataclass(frozen=True, slots=True)
class PhaseAxis:
    """Everything that a page draws of an episode's phases."""

    rows: tuple[Row, ...]
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    day_x: str
    height: int
    bar_height: int
    axis_y: int


@dataclass(frozen=True, slots=True)
class _Span:
    start: date
    end: date

    def share(self, day: date) -> float:
        within = min(max(day, self.start), self.end)
        return (within - self.start).days / (self.end - self.start).days * 100


def draw_axis(phases: Sequence[tuple[PhaseFact, str]], day: date, month_name: MonthName) -> PhaseAxis | None:
    """Return the drawing of (phase, label) pairs in the order of their start; None where no date is known."""
    dated = [(phase, label) for phase, label in phases if phase.began.latest_start is not None]
    if not dated:
        return None
    span = _span([phase for phase, _label in dated])
    rows: list[Row] = []
    bars: list[Bar] = []
    for at, (phase, label) in enumerate(dated):
        after = dated[at + 1][0] if at + 1 < len(dated) else None
        y = at * ROW
        start = span.share(_earliest(phase))
        is_right = start > 50
        x = span.share(_latest(phase)) if is_right else start
        rows.append(Row(label, _percent(x), y + TOP - 7, "end" if is_right else "start"))
        bars.extend(_bar(stretch, span, y + TOP) for stretch in _stretches(phase, after))
    axis_y = len(dated) * ROW + 6
    return PhaseAxis(
        rows=tuple(rows),
        bars=tuple(bars),
        ticks=tuple(_ticks(span, month_name)),
        day_x=_percent(span.share(day)) if span.start <= day <= span.end else "",
        height=axis_y + 24,
        bar_height=BAR,
        axis_y=axis_y,
    )


def _earliest(phase: PhaseFact) -> date:
    return phase.began.start or _latest(phase)


def _latest(phase: PhaseFact) -> date:
    latest = phase.began.latest_start
    assert latest is not None  # noqa: S101 (phases without one are left out above)
    return latest


def _confirmed_until(phase: PhaseFact) -> date:
    return max(phase.confirmed_until or _latest(phase), _latest(phase))


def _span(phases: Sequence[PhaseFact]) -> _Span:
    start = min(_earliest(phase) for phase in phases)
    end = max(_confirmed_until(phase) for phase in phases)
    if phases[-1].state in ACTIVE_STATES:
        end += 2 * FADE
    end = max(end, start + timedelta(days=LEAST_DAYS))
    margin = (end - start) * 0.03
    return _Span(start - margin, end + margin)


def draw_lane(phases: Sequence[PhaseFact], start: date, end: date, y: int = 0) -> tuple[Bar, ...]:
    """Return all phases in one row over the days from start to before end; nothing of what lies outside."""
    span = _Span(start, end)
    dated = [phase for phase in phases if phase.began.latest_start is not None]
    stretches = [
        stretch
        for phase, after in zip(dated, [*dated[1:], None], strict=False)
        for stretch in _stretches(phase, after)
        if stretch.start < end and stretch.end > start
    ]
    return tuple(_bar(stretch, span, y) for stretch in stretches)


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: date
    end: date
    look: str


def _stretches(phase: PhaseFact, after: PhaseFact | None) -> Iterator[_Stretch]:
    """Yield the stretches of one phase: when it may have begun, while it is known, and what is no longer known."""
    begun, known = _latest(phase), _confirmed_until(phase)
    if _earliest(phase) < begun:
        yield _Stretch(_earliest(phase), begun, "dawning")
    is_lasting = phase.state in ACTIVE_STATES or phase.state == "suspended" or phase.state in BEFORE
    if not is_lasting:
        yield _Stretch(begun, begun + timedelta(days=1), "end")
        return
    until = _latest(after) if after is not None else None
    look = "hollow" if phase.state in BEFORE else "sure" if phase.certainty == "confirmed" else "maybe"
    yield _Stretch(begun, min(known, until) if until else known, look)
    if until is None:
        yield _Stretch(known, known + 2 * FADE, "fading")
    elif known < until:
        yield _Stretch(known, until, "unconfirmed")


def _bar(stretch: _Stretch, span: _Span, y: int) -> Bar:
    x = min(span.share(stretch.start), 100 - THINNEST)
    return Bar(_percent(x), _percent(max(span.share(stretch.end) - x, THINNEST)), y, stretch.look)


def _percent(share: float) -> str:
    return f"{share:.2f}%"


def _ticks(span: _Span, month_name: MonthName) -> Iterator[Tick]:
    months = (span.end.year - span.start.year) * 12 + span.end.month - span.start.month
    step = next((step for step in STEPS_IN_MONTHS if months / step <= TICKS_AT_MOST), STEPS_IN_MONTHS[-1])
    first = span.start.year * 12 + span.start.month
    every = range(first + -first % step, span.end.year * 12 + span.end.month, step)
    days = [date(month // 12, month % 12 + 1, 1) for month in every]
    days = [day for day in days if span.start <= day <= span.end]
    for at, day in enumerate(days):
        share = span.share(day)
        anchor = "end" if share > 88 else "middle" if share > 12 else "start"
        yield Tick(_tick_label(days, at, step, month_name), _percent(share), anchor)


def _tick_label(days: Sequence[date], at: int, step: int, month_name: MonthName) -> str:
    """Name a month with its year only where the year is new, so that labels keep clear of one another on a phone."""
    day = days[at]
    if step >= 12:
        return str(day.year)
    is_new = day.year != days[at - 1].year if at else len(days) == 1 or days[1].year == day.year
    return month_name(day, is_new)
