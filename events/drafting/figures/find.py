"""Find the figures that a sentence states, and what each counts."""

from collections.abc import Sequence

from events.drafting.figures.context import FigureContext
from events.drafting.mention import Claimant, FigureMention, ReportFrame, Sentence


def find_figures(
    sentence: Sentence, frame: ReportFrame, context: FigureContext | None = None
) -> list[FigureMention]:
    """List the figures of a sentence in their order, without claimants."""
    return []


def read_figures(
    sentences: Sequence[Sentence], frame: ReportFrame, claimants: Sequence[Claimant] = ()
) -> dict[int, list[FigureMention]]:
    """Read the figures of all sentences, each in the light of those before, with claimants; by sentence index."""
    return {sentence.index: find_figures(sentence, frame) for sentence in sentences}
