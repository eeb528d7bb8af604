"""The text of a reading with the proposals marked in it: each mark bears letters and leads to what it became."""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from events.admin.review_words import letter
from events.drafting.mention import ProposedEvent, Span

# As many colours as the style sheet has; the letter tells the events apart, not the colour.
COLOURS = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """One piece of the text that became something of one event."""

    span: Span
    event: int
    row: str

    @property
    def target(self) -> str:
        """Which row it became, told so that the script finds it."""
        return f"{self.event}:{self.row}"


def marks_of(position: int, event: ProposedEvent) -> Iterator[Mark]:
    """Yield every piece of the text from which something of the event came."""
    for span in event.evidence:
        yield Mark(span, position, "type")
    if event.date:
        yield Mark(event.date.span, position, "date")
    for number, place in enumerate(event.places):
        yield Mark(place.mention.span, position, f"place-{number}")
    for number, actor in enumerate(event.actors):
        yield Mark(actor.mention.span, position, f"actor-{number}")
    for number, figure in enumerate(event.figures):
        yield Mark(figure.span, position, f"figure-{number}")
        if figure.claimant and figure.claimant.span:
            yield Mark(figure.claimant.span, position, f"figure-{number}")


def marked_text(
    text: str, events: Mapping[int, ProposedEvent], skipped: Iterable[Span], *, current: int
) -> SafeString:
    """Return the text as HTML. Where marks overlap, the piece that they share leads to the narrowest of them."""
    marks = [mark for position, event in events.items() for mark in marks_of(position, event)]
    marks = [mark for mark in marks if 0 <= mark.span.start < mark.span.end <= len(text)]
    left_out = [span for span in skipped if 0 <= span.start < span.end <= len(text)]
    edges = {0, len(text)}
    for span in [*(mark.span for mark in marks), *left_out]:
        edges |= {span.start, span.end}
    ordered = sorted(edges)
    pieces: list[str] = []
    named: set[str] = set()
    for start, end in itertools.pairwise(ordered):
        piece = Span(start, end)
        here = [mark for mark in marks if mark.span.holds(piece)]
        if here:
            pieces.append(_marked(text, piece, here, current, named))
        elif any(span.holds(piece) for span in left_out):
            pieces.append(format_html('<span class="left-out">{}</span>', text[start:end]))
        else:
            pieces.append(escape(text[start:end]))
    return mark_safe("".join(pieces))  # noqa: S308 - every piece is escaped above.


def _marked(text: str, piece: Span, here: list[Mark], current: int, named: set[str]) -> SafeString:
    # This event before the others, then the narrowest: a place inside the sentence that told of the event.
    here = sorted(here, key=lambda mark: (mark.event != current, mark.span.end - mark.span.start))
    events = sorted({mark.event for mark in here})
    starting = sorted({mark.event for mark in here if mark.span.start == piece.start})
    first = here[0]
    return format_html(
        '<mark{} class="{}" data-rows="{}"><a href="?event={}#row-{}">{}{}</a></mark>',
        _anchors(here, current, named),
        " ".join(
            [f"event-{position % COLOURS}" for position in events[:1]]
            + (["is-of-event"] if current in events else [])
        ),
        " ".join(dict.fromkeys(mark.target for mark in here)),
        first.event + 1,
        first.row,
        _letters(starting),
        text[piece.start : piece.end],
    )


def _letters(events: list[int]) -> SafeString:
    if not events:
        return mark_safe("")
    said = format_html_join(" ", "{}", ((letter(position),) for position in events))
    return format_html('<b class="letter" title="{}">{}</b>', _("Event"), said)


def _anchors(here: list[Mark], current: int, named: set[str]) -> SafeString:
    """Name the piece for the row of this event that it is the first of; an id stands once."""
    for mark in here:
        if mark.event == current and mark.row not in named:
            named.add(mark.row)
            return format_html(' id="mark-{}"', mark.row)
    return mark_safe("")
