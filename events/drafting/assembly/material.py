"""All that the readers found in one text, by sentence."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from events.drafting.mention import (
    ActorMention,
    Claimant,
    DateMention,
    FigureMention,
    Language,
    PlaceMention,
    ReportFrame,
    Sentence,
    Span,
)
from events.drafting.triggers.find import Trigger
from events.drafting.triggers.lowered import lowered


@dataclass(frozen=True, slots=True)
class Material:
    """What each reader found; sentences are known by their index."""

    frame: ReportFrame
    sentences: Sequence[Sentence]
    triggers: Mapping[int, Sequence[Trigger]]
    dates: Mapping[int, Sequence[DateMention]]
    places: Mapping[int, Sequence[PlaceMention]]
    actors: Mapping[int, Sequence[ActorMention]]
    figures: Mapping[int, Sequence[FigureMention]]
    claimants: Sequence[Claimant]
    # The government of a country by its code, as somebody whom the text might name.
    # The country of the text as a whole; empty where that is open.
    home: str
    government_of: Callable[[str], ActorMention | None]
    army_of: Callable[[str], ActorMention | None]

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.frame.language

    def low(self, index: int) -> str:
        """The sentence in lower case, each character in its place."""
        return lowered(self.sentences[index].text)

    def within(self, index: int, span: Span) -> tuple[int, int]:
        """Where a span of the text stands in the sentence."""
        start = self.sentences[index].span.start
        return span.start - start, span.end - start
