"""A coarse or restricted record must not name its village in a title or quote: the text would undo the hiding."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from events.errors.publishing import Blocker
from events.models.axis import Axis
from events.models.desk_record import DeskRecord
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.place import Place
from events.names.folding import fold
from events.publishing.canonical import Document
from events.publishing.snapshot.episode import episode_document
from events.publishing.snapshot.incident import incident_document, place_rows
from events.publishing.snapshot.lineage import lineage, read_places
from events.publishing.snapshot.sensitivity import CELLS, shown_as

# What a blocker calls a place or road, and its folded names.
Hidden = dict[str, set[str]]


def hidden_names_in_public_text(record: DeskRecord) -> Iterator[Blocker]:
    """Yield a blocker for each hidden place or road whose name stands in a text that the public would read."""
    if isinstance(record, Incident) and shown_as(record) in CELLS:
        hidden, document = _of_incident(record), incident_document(record)
    elif isinstance(record, Episode) and shown_as(record) in CELLS:
        hidden, document = _of_episode(record), episode_document(record)
    else:
        return
    shown = {fold(name) for found in document["places"] for name in _names_shown(found)}
    texts = [
        f" {fold(text)} " for text in _strings({key: document[key] for key in document if key != "places"})
    ]
    for label, names in hidden.items():
        if any(f" {name} " in text for name in names - shown for text in texts):
            yield Blocker(
                "hidden_name",
                "summary",
                _("The public text names %(place)s, which this record must hide.") % {"place": label},
                _(
                    "Write the commune or region instead, in titles, summaries, notes, quotes and report titles."
                ),
            )


def _of_incident(incident: Incident) -> Hidden:
    named: list[Place] = []
    axes = [incident.axis] if incident.axis else []
    for row in place_rows(incident):
        named += [place for place in (row.place, row.route_to) if place is not None]
        axes += [row.axis] if row.axis else []
    return {**_hidden(named, axes, shown_as(incident)), **{axis.name: _axis_names(axis) for axis in axes}}


def _of_episode(episode: Episode) -> Hidden:
    known = read_places(episode.places.values_list("place_id", flat=True))
    axes = list(episode.axes.all())
    return {
        **_hidden(list(known.values()), axes, shown_as(episode)),
        **{axis.name: _axis_names(axis) for axis in axes},
    }


def _hidden(named: list[Place], axes: list[Axis], shown: str) -> Hidden:
    """Return the names of the places, and of the roads' ends, that are finer than any cell the public may see."""
    hidden: Hidden = {}
    for place in [*named, *(end for axis in axes for end in (axis.from_place, axis.to_place))]:
        for step in lineage(place):
            if step.kind in CELLS[shown]:
                break
            hidden[step.name] = _names(step)
    return hidden


def _axis_names(axis: Axis) -> set[str]:
    return {fold(name) for name in (axis.name, axis.name_fr, axis.road_number) if len(fold(name)) > 2}


def _names(place: Place) -> set[str]:
    written = [place.name, place.name_en, place.name_fr, place.name_ar]
    written += [row.name for row in place.names.all()]
    # Two letters could be any word.
    return {fold(name) for name in written if len(fold(name)) > 2}


def _names_shown(found: Document) -> Iterator[str]:
    for part in (found, found["admin1"] or {}, found["admin2"] or {}):
        yield from (part.get("name") or {}).values()


def _strings(value: Any) -> Iterator[str]:
    """Yield every text inside a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
