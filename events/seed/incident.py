"""Bring in the incidents of the seed set: drafts first, links between them next; the load publishes them."""

from collections.abc import Iterable
from dataclasses import dataclass

from events.models.actor import Actor
from events.models.axis import Axis
from events.models.citation import Citation
from events.models.desk_record import DeskRecord
from events.models.impact_claim import ImpactClaim
from events.models.incident import Incident, IncidentLink, SecondaryType
from events.models.incident_place import IncidentPlace
from events.models.participation import Participation
from events.models.place import Place
from events.models.report import Report
from events.seed.files import Entry
from events.seed.hands import Hands


@dataclass(frozen=True, slots=True)
class Ground:
    """What records point to, by the keys of the files."""

    places: dict[str, Place]
    axes: dict[str, Axis]
    reports: dict[str, Report]
    actors: dict[str, Actor]


def draft_incident(entry: Entry, ground: Ground, hands: Hands) -> Incident:
    """Make the draft with all that hangs on it, save its links."""
    incident = Incident.objects.create(
        title_en=entry["title_en"],
        title_fr=entry["title_fr"],
        summary_en=entry["summary_en"],
        summary_fr=entry["summary_fr"],
        event_type=entry["event_type"],
        occurred=entry["occurred"],
        date_note_en=entry["date_note_en"] or "",
        date_note_fr=entry["date_note_fr"] or "",
        part_of_day=entry["part_of_day"] or "",
        status_of_fact=entry["status_of_fact"],
        verification=entry["verification"],
        sensitivity=entry["sensitivity"],
        axis=ground.axes[entry["axis"]] if entry["axis"] else None,
        **hands.authored(),
    )
    for code in entry["secondary_types"]:
        SecondaryType.objects.create(incident=incident, event_type=code)
    for row in entry["places"]:
        _place(incident, row, ground)
    for part in entry["participations"]:
        Participation.objects.create(
            incident=incident,
            actor=ground.actors[part["actor"]],
            role=part["role"],
            certainty=part["certainty"],
            alternative_group=part.get("alternative_group"),
        )
    citations = cite(incident, entry, ground)
    for claim in entry["claims"]:
        _claim(incident, claim, citations, ground)
    return incident


def _place(incident: Incident, row: Entry, ground: Ground) -> None:
    IncidentPlace.objects.create(
        incident=incident,
        place=ground.places[row["place"]],
        route_to=ground.places[row["route_to"]] if row.get("route_to") else None,
        axis=incident.axis if row["role"] == "axis" else None,
        role=row["role"],
        precision=row["precision"],
        radius_m=row.get("radius_m"),
    )


def _claim(incident: Incident, claim: Entry, citations: list[Citation], ground: Ground) -> None:
    ImpactClaim.objects.create(
        incident=incident,
        kind=claim["kind"],
        group=claim["group"],
        low=claim["low"],
        best=claim["best"],
        high=claim["high"],
        claimant=ground.actors[claim["claimant"]] if claim["claimant"] else None,
        wording=claim["wording"] or "",
        as_of=claim["as_of"] or "",
        citation=citations[claim["citation"]],
    )


def cite(record: DeskRecord, entry: Entry, ground: Ground) -> list[Citation]:
    """Make the citations of an incident or episode, in the order in which claims and phases count them."""
    owner = type(record).__name__.lower()
    return [
        Citation.objects.create(
            **{owner: record},
            report=ground.reports[citation["report"]],
            fields=list(citation["fields"]),
            quote=citation["quote"] or "",
            locator=citation["locator"],
            stance=citation["stance"],
            credibility=citation["credibility"],
        )
        for citation in entry["citations"]
    ]


def link_incidents(entries: Iterable[Entry], incidents: dict[str, Incident]) -> None:
    """Make the links of the entries to incidents that stand at the desk."""
    for entry in entries:
        for link in entry["links"]:
            if link["to"] in incidents:
                IncidentLink.objects.create(
                    incident=incidents[entry["key"]], kind=link["kind"], other=incidents[link["to"]]
                )
