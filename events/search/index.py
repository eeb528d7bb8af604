"""Keep the search table: whoever writes a row of LiveRecord calls `index` in the same transaction.

Rows of superseded versions stay, because a question may be put to the record as it stood on a day; a row goes
when its LiveRecord row goes (a trigger sees to it, also in a test's flush).
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db import connection

from events.search.words import BREAK, words_of, words_with_breaks

LANGUAGES = ("en", "fr", "ar", "local")


def index(seq: int, kind: str, texts: Iterable[str]) -> None:
    """Make the version found by the words of these texts; what was indexed under its number is replaced."""
    row = words_with_breaks(texts)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "INSERT INTO events_search (seq, kind, text, words) VALUES (%s, %s, %s, %s::tsvector) "
                "ON CONFLICT (seq) DO UPDATE SET kind = excluded.kind, text = excluded.text, "
                "words = excluded.words",
                [seq, kind, " ".join(row), _tsvector(row)],
            )
        else:
            cursor.execute(
                "INSERT OR REPLACE INTO events_search (rowid, kind, text) VALUES (%s, %s, %s)",
                [seq, kind, " ".join(row)],
            )


def drop(seq: int) -> None:
    """Make the version not to be found by words any more."""
    with connection.cursor() as cursor:
        column = "seq" if connection.vendor == "postgresql" else "rowid"
        cursor.execute(f"DELETE FROM events_search WHERE {column} = %s", [seq])  # noqa: S608


def clear() -> None:
    """Empty the search table, for a rebuild."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM events_search")


def texts_of(document: Mapping[str, Any]) -> list[str]:
    """Return the texts by which a public document is found; nothing that the document does not say."""
    if document.get("withdrawn"):
        return []
    texts = [document["code"], document.get("slug") or "", *TEXTS[document["kind"]](document)]
    return list(dict.fromkeys(text for text in texts if text and words_of(text)))


def _incident(document: Mapping[str, Any]) -> list[str]:
    return [
        *_both(document, "title", "summary"),
        *_places(document),
        *_name(document.get("axis")),
        *_participants(document),
        *_sources(document),
        *_titles(document.get("episodes")),
    ]


def _episode(document: Mapping[str, Any]) -> list[str]:
    axes = [text for axis in document.get("axes") or [] for text in _name(axis)]
    notes = [text for phase in document.get("phases") or [] for text in _languages(phase.get("note"))]
    return [
        *_both(document, "title", "summary"),
        *_places(document),
        *axes,
        *notes,
        *_participants(document),
        *_sources(document),
    ]


def _actor(document: Mapping[str, Any]) -> list[str]:
    return [*names_of(document), *_both(document, "description"), *_sources(document)]


def _place(document: Mapping[str, Any]) -> list[str]:
    parents = [document.get("admin1"), document.get("admin2"), document.get("parent")]
    return [*_name(document), *_aliases(document), *(text for parent in parents for text in _name(parent))]


def _source(document: Mapping[str, Any]) -> list[str]:
    return _name(document)


def _axis(document: Mapping[str, Any]) -> list[str]:
    ends = [*_name(document.get("from")), *_name(document.get("to"))]
    return [*_name(document), str(document.get("road_number") or ""), *ends]


TEXTS: dict[str, Callable[[Mapping[str, Any]], list[str]]] = {
    "incident": _incident,
    "episode": _episode,
    "actor": _actor,
    "place": _place,
    "source": _source,
    "axis": _axis,
}


def _languages(value: Any) -> list[str]:
    """Return the texts of a value in any of its languages, or the one text that it is."""
    if isinstance(value, str):
        return [value]
    return [str(value[language]) for language in LANGUAGES if value.get(language)] if value else []


def _both(document: Mapping[str, Any], *fields: str) -> list[str]:
    return [text for field in fields for text in _languages(document.get(field))]


def _name(thing: Mapping[str, Any] | None) -> list[str]:
    """Return the names of an actor, place, source or axis, short ones too."""
    if not thing:
        return []
    return [*_languages(thing.get("name")), *_languages(thing.get("short_name"))]


def names_of(document: Mapping[str, Any]) -> list[str]:
    """Return every name of an actor or place: in all languages, short ones and aliases too."""
    return [*_name(document), *_aliases(document)]


def _aliases(document: Mapping[str, Any]) -> list[str]:
    names = document.get("names") or []
    return [text for name in names for text in _languages(name if isinstance(name, str) else name["name"])]


def _places(document: Mapping[str, Any]) -> list[str]:
    parts = ("admin1", "admin2", "to", "axis")
    places = document.get("places") or []
    return [
        text
        for place in places
        for thing in (place, *(place.get(part) for part in parts))
        for text in _name(thing)
    ]


def _participants(document: Mapping[str, Any]) -> list[str]:
    participations = document.get("participations") or []
    return [text for participation in participations for text in _name(participation["actor"])]


def _sources(document: Mapping[str, Any]) -> list[str]:
    """Return the titles and publishers of the cited reports; a confidential source has neither."""
    reports = [citation["report"] for citation in document.get("citations") or []]
    open_reports = [report for report in reports if not report.get("is_confidential")]
    titles = [text for report in open_reports for text in _languages(report.get("title"))]
    return [*titles, *(text for report in open_reports for text in _name(report.get("source")))]


def _titles(things: list[Mapping[str, Any]] | None) -> list[str]:
    return [text for thing in things or [] for text in _languages(thing.get("title"))]


def _tsvector(row: list[str]) -> str:
    # Past this position PostgreSQL counts no further; the words are still found, phrases there are not.
    furthest = 16_383
    places: dict[str, list[int]] = {}
    for at, word in enumerate(row, start=1):
        places.setdefault(word, []).append(min(at, furthest))
    # It keeps 256 places of a word; a break needs none.
    return " ".join(
        f"'{word}':{','.join(map(str, dict.fromkeys(at[:256])))}"
        for word, at in places.items()
        if word != BREAK
    )
