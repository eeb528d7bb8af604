"""A coarse or restricted record must not name its village in a title or quote: the text would undo the hiding."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from events.errors.publishing import Blocker
from events.models.actor import Actor
from events.models.desk_record import DeskRecord
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.place import Place
from events.names.folding import fold
from events.publishing.canonical import Document
from events.publishing.snapshot.episode import episode_document
from events.publishing.snapshot.geography import CELLS
from events.publishing.snapshot.incident import incident_document, place_rows
from events.publishing.snapshot.lineage import lineage


def hidden_names_in_public_text(record: DeskRecord) -> Iterator[Blocker]:
    """Yield a blocker for each hidden place whose name stands in a text that the public would read."""
    if record.sensitivity not in CELLS or isinstance(record, Actor):
        return
    if isinstance(record, Incident):
        hidden, document = _incident_places(record), incident_document(record)
    elif isinstance(record, Episode):
        hidden, document = _episode_places(record), episode_document(record)
    else:
        return
    shown = {fold(name) for found in document["places"] for name in _names_shown(found)}
    texts = [
        f" {fold(text)} " for text in _strings({key: document[key] for key in document if key != "places"})
    ]
    for place in hidden:
        for name in _names(place) - shown:
            if any(f" {name} " in text for text in texts):
                yield Blocker(
                    "hidden_name",
                    "summary",
                    _("The public text names %(place)s, which this record must hide.")
                    % {"place": place.name},
                    _(
                        "Write the commune or region instead, in titles, summaries, notes, quotes and report titles."
                    ),
                )
                break


def _incident_places(incident: Incident) -> list[Place]:
    named: list[Place] = []
    for row in place_rows(incident):
        named += [place for place in (row.place, row.route_to) if place is not None]
    return _hidden(named, incident.sensitivity)


def _episode_places(episode: Episode) -> list[Place]:
    return _hidden([row.place for row in episode.places.select_related("place__parent")], episode.sensitivity)


def _hidden(named: list[Place], sensitivity: str) -> list[Place]:
    """Return the places finer than any cell that the public may see."""
    cells = CELLS[sensitivity]
    finer: list[Place] = []
    for place in named:
        for step in lineage(place):
            if step.kind in cells:
                break
            finer.append(step)
    return list(dict.fromkeys(finer))


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
