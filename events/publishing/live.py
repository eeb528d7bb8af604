"""Put a version where the public reads it: filter columns, facets and search, all taken from its document alone.

Publishing and rebuilding both come through here, so a rebuilt row cannot differ from a published one.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import orjson

from events.codebook.event_type import EVENT_TYPES
from events.models.live_record import LiveFacet, LiveRecord
from events.models.published_version import PublishedVersion
from events.publishing.canonical import Document
from events.search.index import index, texts_of

# Undated kinds (actors, places, sources) sort by code alone; a cursor still needs a day.
NO_DAY = date(1, 1, 1)


def put(version: PublishedVersion) -> LiveRecord:
    """Make the version the current one of its code; call inside the transaction that wrote it."""
    document: Document = orjson.loads(version.document)
    LiveRecord.objects.filter(kind=version.kind, code=version.code, superseded_seq__isnull=True).update(
        superseded_seq=version.seq
    )
    row = row_of(version, document)
    row.save(force_insert=True)
    if row.superseded_seq is None:
        facets = sorted(set(facets_of(document)))
        LiveFacet.objects.bulk_create(
            LiveFacet(record=row, name=name, value=value, sort_day=row.sort_day, code=row.code)
            for name, value in facets
        )
        index(version.seq, version.kind, texts_of(document))
    return row


def row_of(version: PublishedVersion, document: Document) -> LiveRecord:
    """Return the unsaved row that stands for the version."""
    withdrawn = bool(document.get("withdrawn"))
    row = LiveRecord(
        seq=version.seq,
        # A tombstone, and an entry that leads to another, are superseded by themselves: no list ever holds them.
        superseded_seq=version.seq if withdrawn or document.get("merged_into") else None,
        kind=version.kind,
        code=version.code,
        slug=document["slug"],
        number=version.number,
        is_withdrawn=withdrawn,
        document=version.document,
        sort_day=NO_DAY,
        updated_at=version.at,
        first_published_at=datetime.fromisoformat(document["published"]["first_at"]),
    )
    if not withdrawn:
        for name, value in _columns(document).items():
            setattr(row, name, value)
    return row


def _columns(document: Document) -> dict[str, Any]:
    if document["kind"] == "incident":
        return {
            **_time(document["occurred"]),
            **_place_columns(document["places"]),
            **_incident_columns(document),
        }
    if document["kind"] == "episode":
        first = document["phases"][0]["began"] if document["phases"] else None
        columns = {
            **_time(first),
            **_place_columns(document["places"]),
            "event_type": document["kind_of_episode"],
        }
        # An episode lasts; its end is what its phases say on a day, never a column.
        return {**columns, "end": None}
    if document["kind"] == "place":
        return _place_columns([document])
    if document["kind"] == "actor":
        return {"event_type": document["type"], "country": (document["countries"] or [""])[0]}
    if document["kind"] == "source":
        return {"event_type": document["type"], "country": document["country"]}
    return {}


def _time(occurred: Document | None) -> dict[str, Any]:
    if occurred is None:
        return {}
    start = date.fromisoformat(occurred["start"]) if occurred["start"] else None
    end = date.fromisoformat(occurred["end"]) if occurred["end"] else None
    return {
        "start": start,
        "end": end,
        "sort_day": start or end or NO_DAY,
        "date_precision": occurred["precision"],
    }


def _place_columns(places: list[Document]) -> dict[str, Any]:
    points = [found["point"] for found in places if found["point"]]
    for found in places:
        geometry = found.get("geometry")
        points += list(_vertices(geometry["coordinates"])) if geometry else []
    columns: dict[str, Any] = {"country": places[0]["country"] if places else ""}
    columns["place_precision"] = (places[0].get("precision") or "") if places else ""
    if points:
        lons, lats = [point[0] for point in points], [point[1] for point in points]
        columns |= {
            "lon": lons[0],
            "lat": lats[0],
            "west": min(lons),
            "east": max(lons),
            "south": min(lats),
            "north": max(lats),
        }
    return columns


def _vertices(coordinates: Any) -> Iterator[list[float]]:
    """Yield the points of GeoJSON coordinates of any depth."""
    if coordinates and isinstance(coordinates[0], int | float):
        yield coordinates
        return
    for part in coordinates:
        yield from _vertices(part)


def _incident_columns(document: Document) -> dict[str, Any]:
    killed = next((figure for figure in document["figures"] if figure["kind"] == "killed"), None)
    said = [killed[part] for part in ("best", "low") if killed[part] is not None] if killed else []
    return {
        "event_type": document["event_type"],
        "verification": document["verification"],
        "killed": said[0] if said else -1,
    }


def facets_of(document: Document) -> Iterator[tuple[str, str]]:
    """Yield every (name, value) under which the record is found; values may repeat."""
    kind = document["kind"]
    places = [document] if kind == "place" else document.get("places", [])
    for found in places:
        yield from _place_facets(found)
    if kind == "incident":
        for code in (document["event_type"], *document["secondary_types"]):
            yield "event_type", code
            yield "event_type", EVENT_TYPES.family(code)
    if kind == "episode":
        yield "kind", document["kind_of_episode"]
    if kind in ("actor", "source"):
        yield "type", document["type"]
        yield "type", document["type"].split(".")[0]
        for country in document.get("countries") or [document.get("country") or ""]:
            yield from _if_any("country", country)
    yield from _link_facets(document)


def _place_facets(found: Document) -> Iterator[tuple[str, str]]:
    yield from _if_any("country", found["country"])
    yield from _if_any("place", found["slug"])
    for slug in found["within"]:
        yield from _if_any("place", slug)
    if found["admin1"]:
        yield from _if_any("admin1", found["admin1"]["slug"])
    end = found.get("to")
    if end:
        yield from _if_any("place", end.get("slug", ""))
    if found.get("axis"):
        yield from _if_any("axis", found["axis"]["slug"])


def _link_facets(document: Document) -> Iterator[tuple[str, str]]:
    for part in document.get("participations", []):
        yield from _if_any("actor", part["actor"]["slug"])
        yield from _if_any("role", f"{part['actor']['slug']}:{part['role']}"[:80])
    for episode in document.get("episodes", []):
        yield "episode", episode["code"]
    # By these an older record's page finds the younger ones that point to it.
    for link in document.get("links", []):
        yield "link", link["code"]
    for phase in document.get("phases", []):
        for evidence in phase["evidence"]:
            yield "evidence", evidence["code"]
    for relation in document.get("relations", []):
        yield "relation", relation["actor"]["code"]
    if document.get("merged_into"):
        yield "relation", document["merged_into"]["code"]
    axes = [document["axis"]] if document.get("axis") else document.get("axes", [])
    for axis in axes:
        yield from _if_any("axis", axis["slug"])
    for citation in document.get("citations", []):
        yield from _if_any("source", citation["report"]["source"]["slug"])


def _if_any(name: str, value: str) -> Iterator[tuple[str, str]]:
    if value:
        yield name, value
