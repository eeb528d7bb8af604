"""The public document of an episode."""

from events.models.axis import Axis
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.phase import Phase
from events.models.place import Place
from events.publishing.canonical import Document
from events.publishing.snapshot.episode_place import public_episode_places
from events.publishing.snapshot.geography import axis_name, place_stub, point_of
from events.publishing.snapshot.parts import actor_stub, citations, citations_of, dated, text
from events.publishing.snapshot.sensitivity import CELLS, shown_as, tells_more
from events.publishing.snapshot.standing import show_as_published


def phase_rows(episode: Episode) -> list[Phase]:
    """Return the phases in the order of their start. Two queries."""
    related = episode.phases.select_related("axis").prefetch_related("evidence__secondary_types")
    return list(related.order_by("began_start", "began_end", "pk"))


def axes_of(episode: Episode) -> list[Axis]:
    """Return the roads by name: the order in which the desk came to know them is not public."""
    return list(episode.axes.order_by("name", "pk"))


def episode_document(episode: Episode) -> Document:
    """Return all that the public may see of an episode; the frame is the caller's."""
    cited, numbers = citations(citations_of(episode))
    hides = shown_as(episode) in CELLS
    parts = list(episode.participations.select_related("actor").order_by("pk"))
    show_as_published(part.actor for part in parts)
    phases = phase_rows(episode)
    show_as_published(incident for phase in phases for incident in phase.evidence.all())
    places = [place for _role, place in public_episode_places(episode)]
    return {
        "kind_of_episode": episode.kind,
        "title": text(episode.title_en, episode.title_fr),
        "summary": text(episode.summary_en, episode.summary_fr),
        "places": _places(episode),
        "participations": [{"actor": actor_stub(part.actor), "role": part.role} for part in parts],
        "axes": []
        if hides
        else [{"slug": axis.slug or "", "name": axis_name(axis)} for axis in axes_of(episode)],
        "phases": [
            _phase(phase, n, numbers, _shown_evidence(phase, places), hides=hides)
            for n, phase in enumerate(phases, start=1)
        ],
        "citations": cited,
    }


def _places(episode: Episode) -> list[Document]:
    precisions = {"admin1": "admin1", "admin2": "admin2", "admin3": "admin3", "country": "country"}
    return [
        {
            **place_stub(place),
            "role": role,
            "point": point_of(place, precisions.get(place.kind, "settlement")),
        }
        for role, place in public_episode_places(episode)
    ]


def _shown_evidence(phase: Phase, places: list[Place]) -> list[Incident]:
    """Return the published incidents; not those of which the episode's own places would tell more than they may."""
    published = [incident for incident in phase.evidence.all() if incident.workflow == "published"]
    return [incident for incident in published if not tells_more(places, shown_as(incident))]


def _phase(
    phase: Phase, n: int, numbers: dict[int, int], evidence: list[Incident], *, hides: bool
) -> Document:
    return {
        "n": n,
        "state": phase.state,
        "began": dated(phase.began),
        "certainty": phase.certainty,
        "citation": numbers.get(phase.citation_id) if phase.citation_id else None,
        "last_confirmed": phase.last_confirmed.isoformat() if phase.last_confirmed else None,
        "last_confirmed_citation": (
            numbers.get(phase.last_confirmed_citation_id) if phase.last_confirmed_citation_id else None
        ),
        "axis": (
            {"slug": phase.axis.slug or "", "name": axis_name(phase.axis)}
            if phase.axis and not hides
            else None
        ),
        "note": text(phase.note_en, phase.note_fr),
        "evidence": [
            {
                "code": incident.code,
                "title": text(incident.title_en, incident.title_fr),
                "event_type": incident.event_type,
                "occurred": dated(incident.occurred),
            }
            for incident in sorted(evidence, key=lambda incident: str(incident.code))
        ],
    }
