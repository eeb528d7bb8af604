"""Recompute the whole log: every document's hash, every link of the chain, every number; name the first that fails."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import DatabaseError
from django.db.models import Exists, F, OuterRef, Q, Subquery

from events.errors.publishing import BrokenLog
from events.models.live_record import LiveRecord
from events.models.published_version import LogHead, PublishedVersion
from events.publishing.canonical import digest
from events.publishing.log import link

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class Verified:
    """How far the log holds: its length and its last chained hash."""

    seq: int
    chain: str


def verify_log() -> Verified:
    """Return the log's end if every row holds; raise BrokenLog with the first row that does not. Memory stays flat."""
    chain, expected = GENESIS, 1
    numbers: dict[tuple[str, str], int] = {}
    for version in _versions():
        if version.seq != expected:
            raise BrokenLog(seq=expected, reason=f"it is missing; the next entry is {version.seq}.")
        _check_document(version)
        _check_number(version, numbers)
        chain = _check_link(version, chain)
        expected += 1
    _check_head(expected - 1, chain)
    _check_live()
    return Verified(seq=expected - 1, chain=chain)


def _versions() -> Iterator[PublishedVersion]:
    """Yield the log in order. A row whose bytes are no text any more is named, not stumbled over."""
    seq = 0
    rows = PublishedVersion.objects.order_by("seq")
    try:
        for version in rows.iterator(chunk_size=500):
            yield version
            seq = version.seq
    except DatabaseError:
        # The database refused a chunk: find the row in it that it cannot read.
        while True:
            try:
                found = rows.filter(seq__gt=seq).first()
            except DatabaseError as problem:
                raise BrokenLog(seq=seq + 1, reason="its bytes cannot be read as UTF-8 text.") from problem
            if found is None:
                return
            yield found
            seq = found.seq


def _check_live() -> None:
    """What the public reads must be what the log says: every version has its row, with the same document."""
    logged = Subquery(PublishedVersion.objects.filter(seq=OuterRef("seq")).values("document"))
    differing = LiveRecord.objects.annotate(logged=logged).filter(
        Q(logged__isnull=True) | ~Q(document=F("logged"))
    )
    without = PublishedVersion.objects.filter(~Exists(LiveRecord.objects.filter(seq=OuterRef("seq"))))
    found = [*differing.order_by("seq").values_list("seq", flat=True)[:1]]
    found += without.order_by("seq").values_list("seq", flat=True)[:1]
    if found:
        raise BrokenLog(
            seq=min(found), reason="what the public reads of it is not what the log says; run rebuild_live."
        )


def _check_document(version: PublishedVersion) -> None:
    found = digest(version.document)
    if found != version.sha256:
        raise BrokenLog(
            seq=version.seq,
            reason=f"the document of {version.code} v{version.number} has SHA-256 {found[:16]}…, "
            f"but {version.sha256[:16]}… is written beside it.",
        )


def _check_number(version: PublishedVersion, numbers: dict[tuple[str, str], int]) -> None:
    key = (version.kind, version.code)
    due = numbers.get(key, 0) + 1
    if version.number != due:
        raise BrokenLog(
            seq=version.seq, reason=f"{version.code} has version {version.number} where {due} is due."
        )
    numbers[key] = due


def _check_link(version: PublishedVersion, previous: str) -> str:
    chain = link(version, previous=previous)
    if chain != version.chain:
        raise BrokenLog(
            seq=version.seq,
            reason=f"its chained hash should be {chain[:16]}…, but {version.chain[:16]}… is written.",
        )
    return chain


def _check_head(seq: int, chain: str) -> None:
    head = LogHead.objects.filter(id=1).first()
    written = (head.seq, head.chain) if head else (0, GENESIS)
    if written != (seq, chain):
        raise BrokenLog(seq=seq, reason=f"the head says entry {written[0]}; the log ends at {seq}.")
