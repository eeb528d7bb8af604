"""Read an incident's form, complete or not, into what near-duplicates are found by; the unreadable is left out."""

from collections.abc import Iterator
from typing import Any

from events.admin.warning.draft import MOST_ROWS, Row, read_date
from events.codebook.event_type import EVENT_TYPES
from events.matching.duplicate.read import Ground, PlaceRow, figures_of, parties_of, roots_of, titles_of
from events.matching.duplicate.traits import Days, Traits


def traits_typed(data: Any, *, pk: int | None, by: Any) -> Traits:
    """Return what the posted form says, as far as the person may say it. Five queries at most."""
    occurred = read_date(data.get("occurred", ""))
    event_type = data.get("event_type", "")
    rows = [_place(row) for row in _standing(data, "places")]
    ground = Ground(rows)
    actors = parties_of(set(_keys(data, "participations", "actor")), nameable_by=by)
    return Traits(
        pk=pk,
        days=Days(occurred.start, occurred.end) if occurred else None,
        spots=tuple(spot for spot in map(ground.spot, rows) if spot is not None),
        parties={party.key: party for party in actors.values()},
        event_type=event_type if event_type in EVENT_TYPES else "",
        further_types=frozenset(code for code in data.getlist("further_types") if code in EVENT_TYPES),
        figures=figures_of(
            (row.text("kind"), row.whole("low"), row.whole("best"), row.whole("high"))
            for row in _standing(data, "claims")
            if row.text("kind")
        ),
        reports=frozenset(roots_of(set(_keys(data, "citations", "report"))).values()),
        titles=titles_of(data.get("title_en", "").strip(), data.get("title_fr", "").strip()),
    )


def _standing(data: Any, prefix: str) -> Iterator[Row]:
    """Yield the rows that are not about to be deleted."""
    total = str(data.get(f"{prefix}-TOTAL_FORMS", ""))
    for number in range(min(int(total), MOST_ROWS) if total.isdecimal() else 0):
        if not data.get(f"{prefix}-{number}-DELETE"):
            yield Row(data, prefix, number)


def _keys(data: Any, prefix: str, name: str) -> Iterator[int]:
    for row in _standing(data, prefix):
        key = row.whole(name)
        if key is not None:
            yield key


def _place(row: Row) -> PlaceRow:
    lon, lat = row.degrees("lon"), row.degrees("lat")
    is_point = lon is not None and lat is not None and abs(lon) <= 180 and abs(lat) <= 90
    return PlaceRow(
        place_id=row.whole("place"),
        route_to_id=row.whole("route_to"),
        axis_id=row.whole("axis"),
        precision=row.text("precision"),
        lon=lon if is_point else None,
        lat=lat if is_point else None,
        radius_m=row.whole("radius_m"),
    )
