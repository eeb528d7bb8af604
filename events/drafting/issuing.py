"""Who issues a text that a party publishes itself: what a communiqué tells is said by its sender, not by a newsroom."""

import re
from collections.abc import Callable

from events.drafting.actors.book import ActorBook
from events.drafting.actors.find import find_actor_mentions
from events.drafting.actors.memory import ActorMemory
from events.drafting.mention import ActorMention, Claimant, ReportFrame, Sentence, Span
from events.drafting.places.scope import TextScope
from events.drafting.text.reading import Reading
from events.drafting.words.plain import plain

ARMED = re.compile(
    r"\b(?:etat-major|armees?|army|armed forces|forces (?:armees|combattantes)|general staff|operation|"
    r"task force)\b"
)


def issuer_of(
    reading: Reading,
    frame: ReportFrame,
    book: ActorBook,
    scope: TextScope,
    station: Callable[[str, str], ActorMention | None],
) -> Claimant | None:
    """Return the sender of a communiqué as the claimant of all that nobody else is said to have said."""
    span = reading.header.issuer
    if span is None:
        return None
    words = reading.text[span.start : span.end]
    named = _named_in(words, span, frame, book, scope)
    if named is None:
        named = station("military" if ARMED.search(plain(words)) else "government", scope.country)
    name, actor = (named.name, named.actor_id) if named else (words, None)
    return Claimant(span=span, words=words, name=name, actor_id=actor)


def _named_in(
    words: str, span: Span, frame: ReportFrame, book: ActorBook, scope: TextScope
) -> ActorMention | None:
    """Return the actor that a line of a letterhead names."""
    line = Sentence(span=span, text=words, paragraph=-1, index=-1, is_heading=True)
    found = find_actor_mentions(line, frame, book, scope=scope, memory=ActorMemory())
    return next((one for one in found if not one.is_unnamed), None)
