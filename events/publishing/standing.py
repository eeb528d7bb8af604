"""What the public reads of a record now, and what it would read if the desk's present state went out."""

from typing import Any

import orjson

from events.models.desk_record import DeskRecord
from events.models.live_record import LiveRecord
from events.models.published_version import PublishedVersion
from events.publishing.canonical import Document
from events.publishing.publish import content_of
from events.publishing.snapshot.frame import FRAME


def standing_content(record: DeskRecord) -> Document | None:
    """Return what the standing version says, without its frame; None where none stands."""
    live = LiveRecord.objects.filter(
        kind=type(record).__name__.lower(), code=record.code or "", superseded_seq__isnull=True
    ).first()
    return _unframed(live.document) if live else None


def version_content(version: PublishedVersion) -> Document:
    """Return what a version says, without its frame."""
    return _unframed(version.document)


def present_content(record: DeskRecord) -> Document:
    """Return what would go out if the record were published as it stands. Reads the record again."""
    return content_of(type(record)._default_manager.get(pk=record.pk))


def _unframed(document: str) -> Document:
    read: dict[str, Any] = orjson.loads(document)
    return {key: value for key, value in read.items() if key not in FRAME}
