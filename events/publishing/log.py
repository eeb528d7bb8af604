"""The append-only log: its head is locked first, so numbers have no gap and no twin under concurrent publishers."""

from events.models.published_version import CodeCounter, LogHead, PublishedVersion
from events.publishing.act import Act
from events.publishing.canonical import Document, canonical, digest, moment


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


def link(version: PublishedVersion, *, previous: str) -> str:
    """Return the chained hash of an entry: it covers the entry's public columns and all that came before."""
    return digest(
        canonical(
            [
                previous,
                version.seq,
                version.kind,
                version.code,
                version.number,
                version.action,
                version.sha256,
                version.note,
                version.note_kind,
                moment(version.at),
            ]
        )
    )


def append(
    head: LogHead, act: Act, *, kind: str, code: str, number: int, document: Document
) -> PublishedVersion:
    """Write one version at the end of the log and move the head, which the caller has locked."""
    version = PublishedVersion(
        seq=head.seq + 1,
        kind=kind,
        code=code,
        number=number,
        action=act.action,
        document=canonical(document),
        note=act.note,
        note_kind=act.note_kind,
        by_id=act.by_id,
        at=act.at,
    )
    version.sha256 = digest(version.document)
    version.chain = link(version, previous=head.chain)
    version.save(force_insert=True)
    head.seq, head.chain, head.at = version.seq, version.chain, act.at
    head.save(update_fields=["seq", "chain", "at"])
    return version
