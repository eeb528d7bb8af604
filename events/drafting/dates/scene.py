"""The sentence in which dates are looked for, and all that is known around it."""

from dataclasses import dataclass
from datetime import date

from events.drafting.dates.context import DateContext
from events.drafting.mention import Language, ReportFrame, Sentence
from events.drafting.words.plain import plain


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence in plain letters, with the report's day and what was named before."""

    sentence: Sentence
    words: str
    language: Language
    published: date | None
    context: DateContext

    @classmethod
    def of(cls, sentence: Sentence, frame: ReportFrame, context: DateContext) -> "Scene":
        """Set the scene."""
        return cls(sentence, plain(sentence.text), frame.language, frame.published, context)

    @property
    def latest(self) -> date | None:
        """The last day of which the report can tell as past."""
        if self.published is not None:
            return self.published
        return self.context.week[1] if self.context.week else None

    def is_capital(self, at: int) -> bool:
        """Tell whether the letter there is a capital in the text itself ("May", not "may")."""
        return self.sentence.text[at].isupper()
