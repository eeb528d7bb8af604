"""Publish a ready document: into the log and, by publishing's own hand, into what the public reads."""

from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import transaction

from events.models.published_version import PublishedVersion
from events.publishing.act import Act
from events.publishing.live import put
from events.publishing.log import append, lock_head
from tests.web.documents import Document, incident, when

FIRST_MOMENT = datetime(2025, 10, 1, 9, tzinfo=UTC)


@transaction.atomic
def publish(
    document: Document, *, action: str = "published", note: str = "", note_kind: str = ""
) -> PublishedVersion:
    """Log the document as the next version of its code, a day after the one before, and make it the current one."""
    head = lock_head()
    before = PublishedVersion.objects.of(document["kind"], document["code"])
    at = FIRST_MOMENT + timedelta(days=head.seq)
    first = before.first()
    stamp = {
        "first_at": _moment(first.at if first else at),
        "at": _moment(at),
        "action": action,
        "note": note,
        "note_kind": note_kind,
        "corrections": before.count(),
    }
    number = before.count() + 1
    act = Act(action, at, note=note, note_kind=note_kind)
    framed = {**document, "version": number, "published": stamp}
    version = append(head, act, kind=document["kind"], code=document["code"], number=number, document=framed)
    put(version)
    return version


def correct(
    document: Document, note: str = "The toll was wrong (invented).", kind: str = "figure"
) -> PublishedVersion:
    return publish(document, action="corrected", note=note, note_kind=kind)


def withdraw(
    document: Document, note: str = "It did not happen (invented).", **more: str
) -> PublishedVersion:
    """Put a tombstone on a published document."""
    frame = {key: document[key] for key in ("kind", "code", "slug", "schema")}
    return publish({**frame, "withdrawn": True, **more}, action="withdrawn", note=note)


def publish_many(count: int, **changes: Any) -> None:
    """Publish so many incidents, one a day backwards from 30 September 2025."""
    for nth in range(count):
        day = datetime(2025, 9, 30, tzinfo=UTC).date() - timedelta(days=nth)
        publish(incident(f"SAH-2025-{nth + 1:06d}", occurred=when(day.isoformat()), **changes))


def _moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
