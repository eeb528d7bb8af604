"""Where a text quotes somebody: «», “”, "" and the quotation that runs on over a paragraph."""

import re

from events.drafting.mention import Span

QUOTED = re.compile(r"«[^«»]{1,1500}»|“[^“”]{1,1500}”|\"[^\"\n]{1,1500}\"")
# A word or two in quotation marks is a word held at arm's length, not speech.
SHORTEST_SPEECH = 4


def find_quotes(text: str) -> tuple[Span, ...]:
    """List the quotations, their marks counted in."""
    return tuple(Span(match.start(), match.end()) for match in QUOTED.finditer(text))


def is_speech(text: str, quote: Span) -> bool:
    """Tell somebody's sentence from a word held at arm's length."""
    return len(text[quote.start : quote.end].split()) >= SHORTEST_SPEECH


def share_quoted(span: Span, quotes: tuple[Span, ...]) -> float:
    """How much of the span lies within quotations, from 0 to 1."""
    inside = sum(max(0, min(span.end, quote.end) - max(span.start, quote.start)) for quote in quotes)
    return inside / max(1, span.end - span.start)
