"""The append-only log: its head is locked first, so numbers have no gap and no twin under concurrent publishers."""

from datetime import datetime

from events.models.published_version import CodeCounter, LogHead, PublishedVersion
from events.publishing.canonical import Document, canonical, digest, link


def lock_head() -> LogHead:
    """Return the log's head, locked until the transaction ends. Call it first: two may press Publish at once.

    On SQLite transactions begin IMMEDIATE, which is the lock; on PostgreSQL it is the row's.
    """
    LogHead.objects.get_or_create(id=1)
    return LogHead.objects.select_for_update().get(id=1)


def mint(prefix: str, year: int, width: int = 6) -> str:
    """Return the next code under a prefix and year, such as SAH-2026-000001. The head must be locked."""
    counter, _made = CodeCounter.objects.get_or_create(prefix=f"{prefix}-{year}")
    counter.last += 1
    counter.save(update_fields=["last"])
    return f"{counter.prefix}-{counter.last:0{width}d}"


def append(
    head: LogHead,
    *,
    kind: str,
    code: str,
    number: int,
    action: str,
    document: Document,
    at: datetime,
    by_id: int | None,
    note: str = "",
    note_kind: str = "",
) -> PublishedVersion:
    """Write one version at the end of the log and move the head, which the caller has locked."""
    text = canonical(document)
    seq, sha256 = head.seq + 1, digest(text)
    chain = link(
        previous=head.chain,
        seq=seq,
        kind=kind,
        code=code,
        number=number,
        action=action,
        sha256=sha256,
        note=note,
        note_kind=note_kind,
        at=at,
    )
    version = PublishedVersion.objects.create(
        seq=seq,
        kind=kind,
        code=code,
        number=number,
        action=action,
        document=text,
        sha256=sha256,
        chain=chain,
        note=note,
        note_kind=note_kind,
        by_id=by_id,
        at=at,
    )
    head.seq, head.chain, head.at = seq, chain, at
    head.save(update_fields=["seq", "chain", "at"])
    return version
