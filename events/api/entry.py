"""An entry of the log as the API shows it: what was done to which record, when and why; never by whom."""

from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest

from events.api.resource import record_path, version_path
from events.api.view import absolute

ENTRY_COLUMNS = ("seq", "kind", "code", "number", "action", "note", "note_kind", "at", "sha256", "chain")


def entry_of(request: HttpRequest, row: tuple[Any, ...]) -> dict[str, Any]:
    """Return the entry with its links; a tombstone's own address answers 410, its version's does not."""
    entry = dict(zip(ENTRY_COLUMNS, row, strict=True))
    kind, code = entry["kind"], entry["code"]
    links = {"record": record_path(kind, code), "version": version_path(kind, code, entry["number"])}
    return {
        **entry,
        "at": moment(entry["at"]),
        "links": {name: absolute(request, path) for name, path in links.items()},
    }


def moment(at: datetime | None) -> str | None:
    """Return the moment as documents write it: in UTC, to the second."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if at else None
