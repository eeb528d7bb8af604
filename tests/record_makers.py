"""Keyword makers of rows of the public record, written directly: the publishing room is tested elsewhere."""

import hashlib
import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

from events.models.live_record import LiveFacet, LiveRecord
from events.models.published_version import LogHead, PublishedVersion
from events.search import index as search

FIRST_DAY = datetime(2025, 1, 1, 12, tzinfo=UTC)


def canonical(document: dict[str, Any]) -> str:
    """Write a document as the publishing room does: keys sorted, no blanks, UTF-8."""
    return json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def make_record(
    document: dict[str, Any],
    *,
    action: str = "published",
    note: str = "",
    facets: dict[str, list[str]] | None = None,
    at: datetime | None = None,
    **columns: Any,
) -> LiveRecord:
    """Log one version and put it in the readable record, as publishing would, with the head moved."""
    seq = (LogHead.objects.values_list("seq", flat=True).first() or 0) + 1
    at = at or FIRST_DAY + timedelta(days=seq)
    versions = LiveRecord.objects.filter(kind=document["kind"], code=document["code"])
    first_at = versions.values_list("first_published_at", flat=True).first() or at
    published = {"first_at": first_at.isoformat(), "at": at.isoformat(), "action": action, "note": note}
    frame = {"slug": "", "schema": 1, "version": versions.count() + 1}
    document = {**frame, **document, "published": {**published, "note_kind": "", "corrections": 0}}
    version = _log(document, seq=seq, at=at)
    versions.filter(superseded_seq=None).update(superseded_seq=seq)
    record = _row(version, document, first_at, columns)
    LiveFacet.objects.bulk_create(
        LiveFacet(record=record, name=name, value=value, sort_day=record.sort_day, code=record.code)
        for name, values in (facets or {}).items()
        for value in values
    )
    search.index(seq, record.kind, search.texts_of(document))
    return record


def _log(document: dict[str, Any], *, seq: int, at: datetime) -> PublishedVersion:
    """Write the version and move the head, with hashes that hold for each other though not for publishing."""
    text = canonical(document)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    chain = hashlib.sha256(f"{seq}{sha256}".encode()).hexdigest()
    LogHead.objects.update_or_create(pk=1, defaults={"seq": seq, "chain": chain, "at": at})
    return PublishedVersion.objects.create(
        seq=seq,
        kind=document["kind"],
        code=document["code"],
        number=document["version"],
        action=document["published"]["action"],
        note=document["published"]["note"],
        document=text,
        sha256=sha256,
        chain=chain,
        at=at,
    )


def _row(
    version: PublishedVersion, document: dict[str, Any], first_at: datetime, columns: dict[str, Any]
) -> LiveRecord:
    is_withdrawn = version.action == "withdrawn"
    return LiveRecord.objects.create(
        seq=version.seq,
        superseded_seq=version.seq if is_withdrawn else None,
        kind=version.kind,
        code=version.code,
        slug=document["slug"],
        number=version.number,
        is_withdrawn=is_withdrawn,
        document=version.document,
        first_published_at=first_at,
        updated_at=version.at,
        **{"sort_day": date(2025, 1, 1), **columns},
    )


def withdraw(record: LiveRecord, *, note: str = "It did not happen (invented).") -> LiveRecord:
    """Put a tombstone on a record."""
    document = {"kind": record.kind, "code": record.code, "slug": record.slug, "withdrawn": True}
    return make_record(document, action="withdrawn", note=note)
