"""One record by the code or slug in its address: the version that stands, or that stood as of a day or number."""

from dataclasses import dataclass
from datetime import date

import orjson
from django.db.models import Q, QuerySet

from events.errors.selection import NoSuchRecord, RecordWithdrawn
from events.models.live_record import LiveRecord
from events.selection.narrow import reached_by

# Incidents and episodes have no slug; the others go by slug, and by code too.
CODED = ("incident", "episode")
COLUMNS = ("code", "document", "is_withdrawn", "superseded_seq")


@dataclass(frozen=True, slots=True)
class Found:
    """A version's code and its document as it is stored."""

    code: str
    document: str


def find(kind: str, key: str, *, as_of: date | int | None = None) -> Found:
    """Return the record; raise NoSuchRecord or RecordWithdrawn. One query, for an old slug or day one more."""
    # PostgreSQL takes no NUL; no key of ours has a sign that is not printed.
    if not key.isprintable():
        raise NoSuchRecord(kind=kind, key=key)
    rows = _versions(kind, key)
    if as_of is not None:
        rows = rows.filter(reached_by(as_of))
    row = rows.values_list(*COLUMNS).first()
    if row is not None and as_of is None and row[3] is not None and not row[2]:
        # The slug is an older one: what stands now is found by the code.
        row = LiveRecord.objects.newest(kind, row[0]).values_list(*COLUMNS).first()
    if row is None:
        raise NoSuchRecord(kind=kind, key=key)
    code, document, is_withdrawn, _superseded = row
    if is_withdrawn:
        raise RecordWithdrawn(kind=kind, code=code, tombstone=orjson.loads(document))
    return Found(code, document)


def code_of(kind: str, key: str) -> str:
    """Return the code of a record, withdrawn or not, by its code or slug."""
    row = _versions(kind, key).values_list("code", flat=True).first() if key.isprintable() else None
    if row is None:
        raise NoSuchRecord(kind=kind, key=key)
    return row


def _versions(kind: str, key: str) -> QuerySet[LiveRecord]:
    """Return all versions under a code or slug, newest first."""
    if kind in CODED:
        return LiveRecord.objects.newest(kind, key.upper())
    # Slugs are of small letters, codes of capitals: whoever types either in another case means the same.
    named = Q(slug=key.lower()) | Q(code=key.upper())
    return LiveRecord.objects.filter(named, kind=kind).order_by("-seq")
