"""Find one published record by the address of its page: the version that stands, an older one, or its tombstone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from django.http import Http404

from events.models.live_record import LiveRecord
from events.models.published_version import PublishedVersion


class Moved(Http404):
    """The record stands under the same code or slug in another case."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Edition:
    """One line of a record's history, without its document."""

    number: int
    action: str
    note: str
    note_kind: str
    sha256: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Record:
    """One version of a record and the history it stands in, newest first."""

    kind: str
    code: str
    slug: str
    number: int
    document: Mapping[str, Any]
    history: tuple[Edition, ...]

    @property
    def edition(self) -> Edition:
        return next(edition for edition in self.history if edition.number == self.number)

    @property
    def newest(self) -> Edition:
        return self.history[0]

    @property
    def is_newest(self) -> bool:
        return self.number == self.newest.number

    @property
    def is_withdrawn(self) -> bool:
        return self.newest.action == "withdrawn"


def find(kind: str, *, code: str = "", slug: str = "", number: int | None = None) -> Record:
    """Return a version of a record, the newest where no number is asked. Two queries; Http404 if there is none.

    Raise Moved where the code or slug is right but for its case.
    """
    name = {"code": code} if code else {"slug": slug}
    rows = LiveRecord.objects.filter(kind=kind, **name).order_by("-seq")
    if number is not None:
        rows = rows.filter(number=number)
    row = rows.values("code", "slug", "number", "document").first()
    right = code.upper() or slug.lower()
    if row is None and right != (code or slug) and right.isprintable():
        # Only what is there under the right address is sent there.
        find(kind, code=right if code else "", slug="" if code else right, number=number)
        raise Moved(right)
    if row is None:
        raise Http404(f"No {kind} is published under {code or slug!r}.")
    return Record(
        kind=kind,
        code=row["code"],
        slug=row["slug"],
        number=row["number"],
        document=orjson.loads(row["document"]),
        history=_history(kind, row["code"]),
    )


def _history(kind: str, code: str) -> tuple[Edition, ...]:
    columns = ("number", "action", "note", "note_kind", "sha256", "at")
    rows = PublishedVersion.objects.of(kind, code).values(*columns)
    return tuple(Edition(**row) for row in reversed(rows))
