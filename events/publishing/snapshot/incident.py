"""The public document of an incident."""

from events.models.citation import Citation
from events.models.episode import Episode
from events.models.impact_claim import ImpactClaim
from events.models.incident import Incident
from events.models.incident_place import IncidentPlace
from events.models.participation import Participation
from events.publishing.canonical import Document
from events.publishing.snapshot.episode_place import public_episode_places
from events.publishing.snapshot.figures import figures_documents
from events.publishing.snapshot.geography import axis_name, brief, place_documents
from events.publishing.snapshot.lineage import attach_places
from events.publishing.snapshot.parts import actor_stub, citations, citations_of, dated, text
from events.publishing.snapshot.sensitivity import CELLS, shown_as, tells_more
from events.publishing.snapshot.standing import has_changes_in_waiting, show_as_published
from events.publishing.snapshot.support import independent_reports


def place_rows(incident: Incident) -> list[IncidentPlace]:
    """Return the incident's places with all that they lie in; those that ``hold_places`` has read, if it has."""
    held: list[IncidentPlace] | None = getattr(incident, "_held_places", None)
    if held is not None:
        return held
    rows = list(incident.places.select_related("axis").order_by("pk"))
    attach_places(rows, incident.axis)
    return rows


def hold_places(incident: Incident) -> None:
    """Read the places once for all that follows in this transaction: checks, references and document."""
    incident._held_places = place_rows(incident)  # type: ignore[attr-defined]


def participation_rows(incident: Incident) -> list[Participation]:
    """Return who took part, in the order of entry. One query."""
    return list(incident.participations.select_related("actor").order_by("pk"))


def claim_rows(incident: Incident) -> list[ImpactClaim]:
    """Return the claims, in the order of entry. One query."""
    return list(incident.claims.select_related("claimant", "citation__report__source").order_by("pk"))


def incident_document(incident: Incident) -> Document:
    """Return all that the public may see of an incident; the frame (code, version, moment) is the caller's."""
    found = citations_of(incident)
    cited, numbers = citations(found)
    parts, said = participation_rows(incident), claim_rows(incident)
    show_as_published([*(part.actor for part in parts), *(claim.claimant for claim in said)])
    claims, figures = figures_documents(said, parts, numbers)
    return {
        "title": text(incident.title_en, incident.title_fr),
        "summary": text(incident.summary_en, incident.summary_fr),
        "event_type": incident.event_type,
        "secondary_types": sorted(row.event_type for row in incident.secondary_types.all()),
        "occurred": _occurred(incident),
        "status_of_fact": incident.status_of_fact,
        "verification": incident.verification,
        "places": place_documents(place_rows(incident), shown_as(incident)),
        "axis": _axis(incident),
        "participations": [_participation(part) for part in parts],
        "claims": claims,
        "figures": figures,
        "citations": cited,
        "sources": _sources(found),
        "links": _links(incident),
        "episodes": _episodes(incident),
    }


def _occurred(incident: Incident) -> Document | None:
    date = dated(incident.occurred)
    if date is None:
        return None
    return {
        **date,
        "part_of_day": incident.part_of_day,
        "local_time": incident.local_time.strftime("%H:%M") if incident.local_time else None,
        "time_zone": incident.time_zone,
        "note": text(incident.date_note_en, incident.date_note_fr),
    }


def _axis(incident: Incident) -> Document | None:
    """Return the road section; a coarse or restricted record names none, for a road is finer than a cell."""
    axis = incident.axis
    if axis is None or shown_as(incident) in CELLS:
        return None
    return {
        "slug": axis.slug or "",
        "name": axis_name(axis),
        "from": brief(axis.from_place),
        "to": brief(axis.to_place),
    }


def _participation(part: Participation) -> Document:
    return {
        "actor": actor_stub(part.actor),
        "role": part.role,
        "certainty": part.certainty,
        "alternative_group": part.alternative_group,
    }


def _sources(found: list[Citation]) -> Document:
    return {
        "reports": len({citation.report_id for citation in found}),
        "independent": independent_reports(found),
    }


def _links(incident: Incident) -> list[Document]:
    """Return the links to published incidents, from either end; a link to a draft is not there."""
    published = {"other__workflow": "published"}
    out = [
        (link.kind, link.other, "out")
        for link in incident.links_out.filter(**published).select_related("other")
    ]
    back = [
        (link.kind, link.incident, "in")
        for link in incident.links_in.filter(incident__workflow="published").select_related("incident")
    ]
    standing = show_as_published(other for _kind, other, _direction in out + back)
    back = [
        link
        for link in back
        if not has_changes_in_waiting(link[1])
        or (link[0], incident.code) in _links_out_of(standing[str(link[1].code)])
    ]
    documents = [
        {
            "kind": kind,
            "code": other.code,
            "title": text(other.title_en, other.title_fr),
            "direction": direction,
        }
        for kind, other, direction in out + back
    ]
    return sorted(documents, key=lambda document: (str(document["code"]), str(document["kind"])))


def _links_out_of(document: Document) -> set[tuple[str, str]]:
    return {(link["kind"], link["code"]) for link in document["links"] if link["direction"] == "out"}


def _episodes(incident: Incident) -> list[Document]:
    found = list(
        Episode.objects.filter(phases__evidence=incident, workflow="published").distinct().order_by("code")
    )
    standing, shown = show_as_published(found), shown_as(incident)
    return [
        {"code": episode.code, "title": text(episode.title_en, episode.title_fr), "kind": episode.kind}
        for episode in found
        if not has_changes_in_waiting(episode) or incident.code in _evidence_of(standing[str(episode.code)])
        # An episode about one village would tell where in its cercle a coarse incident was.
        if not tells_more((place for _role, place in public_episode_places(episode)), shown)
    ]


def _evidence_of(document: Document) -> set[str]:
    return {evidence["code"] for phase in document["phases"] for evidence in phase["evidence"]}
