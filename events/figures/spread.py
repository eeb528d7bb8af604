"""Arithmetic of figures that may be partly empty: the spread of alternatives and the sum of parts."""

from collections.abc import Sequence
from dataclasses import dataclass

from events.figures.claim import Claim

Rank = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Figure:
    """A low, best and high with the rank of what it rests on (smaller is better)."""

    low: int | None
    best: int | None
    high: int | None
    rank: Rank

    @property
    def floor(self) -> int | None:
        return self.best if self.low is None else self.low

    @property
    def ceiling(self) -> int | None:
        return self.best if self.high is None else self.high


def figure_of(claim: Claim) -> Figure:
    return Figure(claim.low, claim.best, claim.high, claim.rank)


def spread(figures: Sequence[Figure]) -> Figure:
    """Return what takes in all of several statements about the same thing; best is the best-ranked one's."""
    low = min((figure.floor for figure in figures if figure.floor is not None), default=None)
    high = max((figure.ceiling for figure in figures if figure.ceiling is not None), default=None)
    if low is not None and high is not None and low > high:
        # One says only "at least 50", another only "at most 10": both numbers were said, so both stay in.
        low, high = high, low
    with_best = [figure for figure in figures if figure.best is not None]
    leading = min(with_best or figures, key=lambda figure: figure.rank)
    return Figure(low, leading.best, high, leading.rank)


def add(figures: Sequence[Figure]) -> Figure:
    """Return the sum of parts, as good as its weakest part.

    A part without a low adds nothing to the low, which stays true: at least so many. A part without a
    best or high leaves the best or high of the sum unknown.
    """
    lows = [figure.floor for figure in figures if figure.floor is not None]
    return Figure(
        low=sum(lows) if lows else None,
        best=_sum_of_all([figure.best for figure in figures]),
        high=_sum_of_all([figure.ceiling for figure in figures]),
        rank=max(figure.rank for figure in figures),
    )


def _sum_of_all(parts: Sequence[int | None]) -> int | None:
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None
