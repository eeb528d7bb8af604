"""Read a report: propose its events, keep them as a reading, and carry over what was decided in earlier ones."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from django.db import transaction

from events.chronology.edtf import parse
from events.drafting.actors.book import actor_book
from events.drafting.article.article import fingerprint
from events.drafting.document import from_document, to_document
from events.drafting.mention import Draft, Language, ProposedEvent
from events.drafting.propose import propose
from events.errors.chronology import BadEdtf
from events.models.drafting import Proposal, Reading
from events.models.report import Report
from events.names.folding import fold

# Raised when the rules change so that the same text may be worth reading again.
RULES = "1"
# So many characters around the first evidence tell one proposal from another, whatever the rest became.
AROUND = 60


def read_report(report: Report, text: str, *, language: Language, published: str, by: Any) -> Reading:
    """Return the reading of the text: the standing one where nothing has changed, else a new one."""
    standing = (
        Reading.objects.visible_to(by)
        .filter(report=report, text_sha256=fingerprint(text), language=language)
        .filter(published=published, rules=RULES)
        .first()
    )
    if standing is not None:
        return standing
    draft = propose(
        text,
        published=one_day(published),
        publisher=report.source.name,
        language=language,
        # Nobody is proposed an actor of which she may not know.
        book=actor_book(by),
    )
    return keep_reading(report, text, draft, published=published, by=by)


def keep_reading(report: Report, text: str, draft: Draft, *, published: str, by: Any) -> Reading:
    """Keep what was proposed, with what the person knows to have been decided before."""
    with transaction.atomic():
        earlier = list(
            Proposal.objects.filter(reading__in=Reading.objects.visible_to(by).filter(report=report))
            .exclude(state="waiting")
            .select_related("reading")
            .order_by("-decided_at")
        )
        reading = Reading.objects.create(
            report=report,
            text=text,
            text_sha256=fingerprint(text),
            language=draft.language,
            published=published,
            rules=RULES,
            skipped=[{**asdict(span), "why": why} for span, why in draft.skipped],
            made_by=by,
        )
        for position, event in enumerate(draft.events):
            Proposal.objects.create(reading=reading, position=position, document=to_document(event))
        _carry_over(earlier, reading)
    return reading


def one_day(published: str) -> date | None:
    """Return the day of publication where it is one: relative words hang on it."""
    try:
        read = parse(published) if published else None
    except BadEdtf:
        return None
    return read.start if read and read.days == 1 else None


def _carry_over(earlier: Iterable[Proposal], reading: Reading) -> None:
    """Give each proposal the newest decision on the same words; each decision goes to one proposal."""
    decided: dict[str, list[Proposal]] = defaultdict(list)
    for old in earlier:
        decided[_words(old)].append(old)
    taken: set[int] = set()
    for new in reading.proposals.all():
        same = [old for old in decided[_words(new)] if old.pk not in taken]
        if not same:
            continue
        old = next((one for one in same if one.document["type"] == new.document["type"]), same[0])
        # Older readings decided on the same event: its decision must not be given to a second proposal.
        taken.update(one.pk for one in same if one.incident_id == old.incident_id)
        new.state, new.incident_id = old.state, old.incident_id
        new.decided_by_id, new.decided_at = old.decided_by_id, old.decided_at
        new.save()


def _words(proposal: Proposal) -> str:
    event, text = from_document(proposal.document), proposal.reading.text
    start = first_evidence(event)
    return fold(" ".join(text[max(start - AROUND, 0) : start + AROUND].split()))


def first_evidence(event: ProposedEvent) -> int:
    """Return where in the text the event begins to be told."""
    return event.evidence[0].start if event.evidence else 0
