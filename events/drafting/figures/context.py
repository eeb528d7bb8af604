"""What a reader of figures carries from one sentence to the next."""

from dataclasses import dataclass

from events.drafting.mention import FigureMention


@dataclass(frozen=True, slots=True)
class FigureContext:
    """What was counted last and what was told just before, for numbers that stand alone."""

    previous: tuple[FigureMention, ...] = ()
    # The sentence before, when it belongs to the same paragraph.
    before: str = ""
