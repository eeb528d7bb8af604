"""Which places, sources and axes a record's public document will name, so that these are public before it is."""

from events.models.actor import Actor
from events.models.axis import Axis
from events.models.desk_record import DeskRecord
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.place import Place
from events.models.source import Source
from events.publishing.snapshot.episode import axes_of, phase_rows
from events.publishing.snapshot.episode_place import public_episode_places
from events.publishing.snapshot.geography import public_places
from events.publishing.snapshot.incident import place_rows
from events.publishing.snapshot.lineage import lineage
from events.publishing.snapshot.parts import citations_of, sources_of
from events.publishing.snapshot.sensitivity import CELLS, shown_as

Named = tuple[list[Place], list[Source], list[Axis]]


def references_of(record: DeskRecord) -> Named:
    """Return the places (with all that they lie in), sources and axes that the public document names."""
    if isinstance(record, Incident):
        places, axes = _of_incident(record)
    elif isinstance(record, Episode):
        places, axes = _of_episode(record)
    elif isinstance(record, Actor):
        places, axes = [], []
    else:
        raise TypeError(f"{type(record).__name__} is no published record.")
    sources = sources_of(citations_of(record))
    with_ends = _with_ends(places, axes)
    return with_ends, sources, axes


def _of_incident(incident: Incident) -> tuple[list[Place], list[Axis]]:
    rows = place_rows(incident)
    axes = [row.axis for row in rows if row.axis] + ([incident.axis] if incident.axis else [])
    shown = shown_as(incident)
    return public_places(rows, shown), _shown(axes, shown)


def _of_episode(episode: Episode) -> tuple[list[Place], list[Axis]]:
    axes = [*axes_of(episode), *(phase.axis for phase in phase_rows(episode) if phase.axis)]
    places = [step for _role, place in public_episode_places(episode) for step in lineage(place)]
    return list(dict.fromkeys(places)), _shown(axes, shown_as(episode))


def _shown(axes: list[Axis], sensitivity: str) -> list[Axis]:
    return [] if sensitivity in CELLS else list(dict.fromkeys(axes))


def _with_ends(places: list[Place], axes: list[Axis]) -> list[Place]:
    ends = [step for axis in axes for end in (axis.from_place, axis.to_place) for step in lineage(end)]
    return list(dict.fromkeys([*places, *ends]))
