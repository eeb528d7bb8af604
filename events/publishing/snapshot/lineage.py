"""Places with all that they lie in: read once, each place one object, however often it is named."""

from collections.abc import Iterable

from events.models.axis import Axis
from events.models.incident_place import IncidentPlace
from events.models.place import Place


def lineage(place: Place) -> list[Place]:
    """Return the place and all that it lies in, finest first. Ends at a loop."""
    chain: list[Place] = []
    step: Place | None = place
    while step is not None and step not in chain:
        chain.append(step)
        step = step.parent
    return chain


def read_places(keys: Iterable[int | None]) -> dict[int, Place]:
    """Return the places by key, their parents attached. One query a level, where a join of levels is far wider."""
    known: dict[int, Place] = {}
    wanted = {key for key in keys if key is not None}
    while wanted:
        found = Place.objects.in_bulk(wanted)
        known.update(found)
        wanted = {place.parent_id for place in found.values() if place.parent_id} - known.keys()
    for place in known.values():
        if place.parent_id:
            place.parent = known[place.parent_id]
    return known


def attach_places(rows: Iterable[IncidentPlace], own: Axis | None) -> None:
    """Give each row its place, its other end and its axis's ends, with all that they lie in.

    ``own`` is the incident's own axis. Rows that name the same one share its object: a slug that publishing gives to
    one must be seen by all.
    """
    rows = list(rows)
    axes = {own.pk: own} if own else {}
    for row in rows:
        if row.axis is not None:
            row.axis = axes.setdefault(row.axis.pk, row.axis)
    keys = {key for row in rows for key in (row.place_id, row.route_to_id)}
    keys |= {key for axis in axes.values() for key in (axis.from_place_id, axis.to_place_id)}
    known = read_places(keys)
    for row in rows:
        row.place = known[row.place_id] if row.place_id else None
        row.route_to = known[row.route_to_id] if row.route_to_id else None
    for axis in axes.values():
        axis.from_place, axis.to_place = known[axis.from_place_id], known[axis.to_place_id]
