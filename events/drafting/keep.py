"""Make the draft of an incident from what an editor kept of a proposal, and note what she changed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils import timezone

from events.models.citation import QUOTE_LIMIT, Citation
from events.models.drafting import Feedback, Proposal
from events.models.impact_claim import ImpactClaim
from events.models.incident import Incident, IncidentLink, SecondaryType
from events.models.incident_place import IncidentPlace
from events.models.participation import Participation
from events.models.place import Place
from events.models.report import Report

# Beside the note that a report says nothing more, all that could not be entered stands in the draft's notes.
LEFT_OPEN = "Left open when drafted from the report: "


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """A place that was kept. A route's two ends are two of these until they are joined."""

    place: Place
    role: str
    precision: str
    lon: Decimal | None = None
    lat: Decimal | None = None
    radius_m: int | None = None
    how_found: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """All that the editor let through of one proposed event."""

    own: dict[str, Any]
    further_types: tuple[str, ...] = ()
    places: tuple[KeptPlace, ...] = ()
    participations: tuple[dict[str, Any], ...] = ()
    claims: tuple[dict[str, Any], ...] = ()
    citation: dict[str, str] = field(default_factory=dict)
    # Incidents drafted before: (link kind, the other, whether the link starts there).
    links: tuple[tuple[str, Incident, bool], ...] = ()
    left_open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """What became of one field: nothing proposed, or nothing kept, or both."""

    field: str
    proposed: Any
    kept: Any
    is_changed: bool = False

    @property
    def verdict(self) -> str:
        if self.proposed is None:
            return "added"
        if self.kept is None:
            return "dropped"
        return "changed" if self.is_changed else "accepted"


def draft_incident(kept: Kept, *, report: Report, by: Any) -> Incident:
    """Save the draft with all its parts. Call inside one revision, and put the incident into it afterwards."""
    notes = LEFT_OPEN + "; ".join(kept.left_open) if kept.left_open else ""
    restricted = "sexual_violence" in (kept.own.get("event_type"), *kept.further_types)
    incident = Incident.objects.create(
        **kept.own,
        internal_notes=notes,
        sensitivity="restricted" if restricted else "open",
        created_by=by,
        last_author=by,
        revision=1,
    )
    for code in kept.further_types:
        SecondaryType.objects.create(incident=incident, event_type=code)
    for row in joined_routes(kept.places):
        IncidentPlace.objects.create(incident=incident, **row)
    for part in kept.participations:
        # The same actor in the same role is one participation, however often the text names it.
        Participation.objects.get_or_create(
            incident=incident, actor=part["actor"], role=part["role"], defaults=part
        )
    citation = _cite(incident, kept, report)
    for claim in kept.claims:
        ImpactClaim.objects.create(incident=incident, citation=citation, **claim)
    for kind, other, starts_there in kept.links:
        ends = (other, incident) if starts_there else (incident, other)
        IncidentLink.objects.get_or_create(incident=ends[0], kind=kind, other=ends[1])
    return incident


def _cite(incident: Incident, kept: Kept, report: Report) -> Citation:
    own = kept.own
    supports = {
        "occurred": bool(own.get("occurred")),
        "place": bool(kept.places),
        "event_type": bool(own.get("event_type")),
        "actors": bool(kept.participations),
        "killed": any(claim["kind"] == "killed" for claim in kept.claims),
        "wounded": any(claim["kind"] == "wounded" for claim in kept.claims),
        "figures": any(claim["kind"] not in ("killed", "wounded") for claim in kept.claims),
        "status_of_fact": bool(own.get("status_of_fact")),
    }
    return Citation.objects.create(
        incident=incident,
        report=report,
        fields=[name for name, is_so in supports.items() if is_so],
        quote=kept.citation.get("quote", "")[:QUOTE_LIMIT],
        locator=kept.citation.get("locator", "")[:80],
    )


def joined_routes(places: Iterable[KeptPlace]) -> list[dict[str, Any]]:
    """Return rows as the desk keeps them: the two ends of a route are one row."""
    starts = [one for one in places if one.role == "route_from"]
    ends = [one for one in places if one.role == "route_to"]
    rows = [_row(one) for one in places if one.role not in ("route_from", "route_to")]
    for start, end in zip(starts, ends, strict=False):
        rows.append({"place": start.place, "route_to": end.place, "role": "axis", "precision": "route"})
    return rows


def _row(one: KeptPlace) -> dict[str, Any]:
    return {
        "place": one.place,
        "role": one.role,
        "precision": one.precision,
        "lon": one.lon,
        "lat": one.lat,
        "radius_m": one.radius_m,
        "how_found": one.how_found,
        # A person has seen and kept the point.
        "is_locked": one.lon is not None,
    }


def decide(proposal: Proposal, *, state: str, by: Any, incident: Incident | None = None) -> None:
    """Write down what became of the proposal."""
    proposal.state, proposal.incident = state, incident
    proposal.decided_by, proposal.decided_at = by, timezone.now()
    proposal.save()


def reopen(proposal: Proposal) -> None:
    """Let the proposal wait again; what was remarked on it stays."""
    proposal.state, proposal.incident = "waiting", None
    proposal.decided_by, proposal.decided_at = None, None
    proposal.save()


def remark(proposal: Proposal, remarks: Iterable[Remark], *, by: Any) -> None:
    """Keep what the editor made of each field; by this the rules are measured."""
    Feedback.objects.bulk_create(
        Feedback(
            proposal=proposal,
            field=one.field,
            proposed=one.proposed,
            kept=one.kept,
            verdict=one.verdict,
            by=by,
        )
        for one in remarks
    )
