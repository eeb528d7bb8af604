"""Other records as the public knows them: a document names them by the version that stands, never by what the desk
has changed in them since and nobody has published."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import orjson

from events.models.desk_record import DeskRecord
from events.models.live_record import LiveRecord
from events.publishing.canonical import Document


def show_as_published(records: Iterable[DeskRecord | None]) -> dict[str, Document]:
    """Give records of one kind the words of their standing versions, in memory alone; drafts stay as they are.

    Returns those versions by code. One query; none where no record has a code.
    """
    known = [record for record in records if record is not None and record.code]
    if not known:
        return {}
    kind = type(known[0]).__name__.lower()
    rows = LiveRecord.objects.current().filter(kind=kind, code__in={record.code for record in known})
    documents = {code: orjson.loads(text) for code, text in rows.values_list("code", "document")}
    for record in known:
        if record.code in documents:
            for field, value in WORDS[kind](documents[record.code]).items():
                setattr(record, field, value)
    return documents


def has_changes_in_waiting(record: DeskRecord) -> bool:
    """Tell whether the desk holds a state of a published record that no publisher has passed.

    What such a record says of another is then read off its standing version, or an unreviewed row would become
    public by the other's end.
    """
    return record.revision != record.published_revision


def _actor(document: Document) -> dict[str, Any]:
    names = {f"name_{lang}": name for lang, name in document["name"].items()}
    return {**names, "short_name": document["short_name"], "type": document["type"]}


def _incident(document: Document) -> dict[str, Any]:
    date = document["occurred"]
    return {
        **_title(document),
        "event_type": document["event_type"],
        "occurred": date["edtf"] if date else "",
    }


def _episode(document: Document) -> dict[str, Any]:
    return {**_title(document), "kind": document["kind_of_episode"]}


def _title(document: Document) -> dict[str, str]:
    return {f"title_{lang}": text for lang, text in document["title"].items()}


# What stubs of each kind are made of.
WORDS: Mapping[str, Callable[[Document], dict[str, Any]]] = {
    "actor": _actor,
    "incident": _incident,
    "episode": _episode,
}
