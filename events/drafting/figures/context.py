"""What a reader of figures carries from one sentence to the next."""

from dataclasses import dataclass

from events.drafting.mention import FigureMention


@dataclass(frozen=True, slots=True)
class FigureContext:
    """What was counted last, and the sentence before, where it belongs to the same paragraph."""

    previous: tuple[FigureMention, ...] = ()
    # In plain letters.
    before: str = ""
    # Whose dead were counted first: "the toll" is theirs.
    toll_group: str = ""
