"""Find the days and spans that a sentence names, with the reason for each."""

from collections.abc import Iterable
from datetime import date

from events.drafting.dates.context import DateContext
from events.drafting.mention import DateMention, ReportFrame, Sentence


def find_dates(sentence: Sentence, frame: ReportFrame, context: DateContext) -> list[DateMention]:
    """List the dates of a sentence in their order; spans count characters of the whole text."""
    return []


def read_dates(
    sentences: Iterable[Sentence], frame: ReportFrame, week: tuple[date, date] | None = None
) -> dict[int, list[DateMention]]:
    """Read the dates of all sentences, each in the light of those before; by the sentence's index."""
    context = DateContext(week=week)
    found: dict[int, list[DateMention]] = {}
    for sentence in sentences:
        found[sentence.index] = find_dates(sentence, frame, context)
        context = context.after(found[sentence.index])
    return found
