"""What the review screen says of a proposed event: its letter, its title, its links, its words in the text."""

import re
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from events.admin.date import language
from events.codebook.event_type import EVENT_TYPES
from events.codebook.link import LINK_KINDS
from events.drafting.document import from_document
from events.drafting.mention import ProposedEvent
from events.models.citation import QUOTE_LIMIT
from events.models.drafting import Proposal
from events.models.incident import Incident

LONGEST_TITLE = 200
SENTENCE_ENDS = re.compile(r"[.!?…][”\"»’)]*(?=\s)|\n")


def letter(position: int) -> str:
    """Return the letter of a proposed event: A to Z, then AA."""
    first, last = divmod(position, 26)
    return (chr(64 + first) if first else "") + chr(65 + last)


def known(code: str, table: Any, otherwise: str = "") -> str:
    """Return the code if the codebook has it: rules may propose what was retired since."""
    return code if code in table else otherwise


def type_words(event: ProposedEvent, lang: str | None = None) -> str:
    """Return the event type in words."""
    return EVENT_TYPES.label(event.type, lang or language()) if event.type in EVENT_TYPES else event.type


def proposed_titles(event: ProposedEvent, text_language: str) -> dict[str, str]:
    """Return a title in each language: the rules' own where they have one, else type and place."""
    where = next((one.mention.name for one in event.places if one.role == "site"), "")
    where = where or next((one.mention.name for one in event.places), "")
    titles = {
        f"title_{lang}": " – ".join(part for part in (type_words(event, lang), where) if part)[:LONGEST_TITLE]
        for lang in ("en", "fr")
    }
    if event.title:
        titles[f"title_{text_language}"] = event.title[:LONGEST_TITLE]
    return titles


def drafted_links(
    proposal: Proposal, event: ProposedEvent, request: HttpRequest
) -> Iterator[tuple[Proposal, str, bool]]:
    """Yield the links to events of the same text that are drafts by now: (the other, kind, whether it starts there)."""
    visible = Incident.objects.visible_to(request.user)
    for other in proposal.reading.proposals.exclude(pk=proposal.pk).filter(incident__in=visible):
        for index, kind in event.links:
            if index == other.position and kind in LINK_KINDS:
                yield other, kind, False
        for index, kind in other.document["links"]:
            if index == proposal.position and kind in LINK_KINDS:
                yield other, kind, True


def waiting_links(proposal: Proposal, event: ProposedEvent) -> list[str]:
    """Return what can be linked only once the other event is a draft too."""
    waiting = {one.position: one for one in proposal.reading.proposals.filter(state="waiting")}
    return [
        link_words(kind, waiting[index], False)
        for index, kind in event.links
        if index in waiting and kind in LINK_KINDS
    ]


def link_words(kind: str, other: Proposal, starts_there: bool) -> str:
    """Say which event is linked how."""
    said = {
        "kind": LINK_KINDS.label(kind, language()),
        "letter": letter(other.position),
        "event": type_words(from_document(other.document)),
    }
    if starts_there:
        return _("%(letter)s (%(event)s) → %(kind)s → this event") % said
    return _("this event → %(kind)s → %(letter)s (%(event)s)") % said


def sentence_around(text: str, start: int) -> str:
    """Return the sentence in which the event begins to be told, no longer than a short quote may be."""
    begin = max((found.end() for found in SENTENCE_ENDS.finditer(text, 0, start)), default=0)
    after = SENTENCE_ENDS.search(text, start)
    sentence = " ".join(text[begin : after.end() if after else len(text)].split())
    if len(sentence) <= QUOTE_LIMIT:
        return sentence
    return sentence[: QUOTE_LIMIT - 1].rpartition(" ")[0] + "…"


def paragraph_of(text: str, start: int) -> int:
    """Return the number of the paragraph, counted as a reader counts: lines that hold something."""
    return sum(1 for line in text[: start + 1].split("\n") if line.strip()) or 1
