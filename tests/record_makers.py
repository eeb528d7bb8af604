"""Keyword makers of rows of the public record, written directly: the publishing room is tested elsewhere."""

import hashlib
import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

from events.models.live_record import LiveFacet, LiveRecord
from events.models.published_version import LogHead, PublishedVersion
from events.search import index as search

FIRST_DAY = datetime(2025, 1, 1, 12, tzinfo=UTC)
OPEN_END = date(9999, 12, 31)


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
    head, _ = LogHead.objects.get_or_create(pk=1)
    kind, code = document["kind"], document["code"]
    seq, number = head.seq + 1, LiveRecord.objects.filter(kind=kind, code=code).count() + 1
    at = at or FIRST_DAY + timedelta(days=seq)
    first_at = (
        LiveRecord.objects.filter(kind=kind, code=code).values_list("first_published_at", flat=True).first()
    )
    stamp = {
        "first_at": (first_at or at).isoformat(),
        "at": at.isoformat(),
        "action": action,
        "note": note,
        "note_kind": "",
        "corrections": number - 1,
    }
    text = canonical({"slug": "", "schema": 1, **document, "version": number, "published": stamp})
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    chain = hashlib.sha256((head.chain + sha256).encode()).hexdigest()
    PublishedVersion.objects.create(
        seq=seq,
        kind=kind,
        code=code,
        number=number,
        action=action,
        document=text,
        sha256=sha256,
        chain=chain,
        note=note,
        at=at,
    )
    LogHead.objects.filter(pk=1).update(seq=seq, chain=chain, at=at)
    LiveRecord.objects.filter(kind=kind, code=code, superseded_seq=None).update(superseded_seq=seq)
    is_withdrawn = action == "withdrawn"
    record = LiveRecord.objects.create(
        seq=seq,
        kind=kind,
        code=code,
        slug=document.get("slug", ""),
        number=number,
        document=text,
        superseded_seq=seq if is_withdrawn else None,
        is_withdrawn=is_withdrawn,
        first_published_at=first_at or at,
        updated_at=at,
        **{"sort_day": date(2025, 1, 1), **columns},
    )
    LiveFacet.objects.bulk_create(
        LiveFacet(record=record, name=name, value=value, sort_day=record.sort_day, code=code)
        for name, values in (facets or {}).items()
        for value in values
    )
    search.index(seq, kind, search.texts_of(json.loads(text)))
    return record


def withdraw(record: LiveRecord, *, note: str = "It did not happen (invented).") -> LiveRecord:
    """Put a tombstone on a record."""
    document = {"kind": record.kind, "code": record.code, "slug": record.slug, "withdrawn": True}
    return make_record(document, action="withdrawn", note=note)
