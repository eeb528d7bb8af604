"""Carry the rows of one incident over to another as copies, and write down each that was written or taken away."""

from dataclasses import dataclass, field
from typing import Any

from django.db import models

from events.models.citation import Citation
from events.models.impact_claim import ImpactClaim
from events.models.incident import Incident, IncidentLink, SecondaryType
from events.models.phase import Phase
from events.publishing.merging.choice import Choice
from events.publishing.merging.kept import Row, as_rows

CITED = ("report_id", "quote", "locator", "stance", "credibility", "is_own_evidence")
CLAIMED = ("kind", "group", "low", "best", "high", "claimant_id", "wording", "as_of", "sex", "age")


@dataclass(slots=True)
class Written:
    """What a merge did to other rows than the merged record's own: undoing goes by it."""

    rows: list[Row] = field(default_factory=list)
    removed: list[Row] = field(default_factory=list)
    fields: dict[str, list[Any]] = field(default_factory=dict)
    # Other records whose rows were changed: they count one revision more.
    touched: dict[tuple[str, int], models.Model] = field(default_factory=dict)

    def note(self, row: models.Model) -> None:
        """Write down a row as it was written."""
        # Read again: the database gives numbers and days their last form.
        self.rows += as_rows([type(row)._base_manager.get(pk=row.pk)])

    def touch(self, record: models.Model) -> None:
        """Write down that the record's own rows were changed."""
        self.touched[record._meta.label_lower, record.pk] = record

    def as_json(self) -> dict[str, Any]:
        """Return it in the form in which it is kept."""
        return {
            "rows": self.rows,
            "removed": self.removed,
            "fields": self.fields,
            "touched": [list(key) for key in self.touched],
        }


def carry(loser: Incident, winner: Incident, choice: Choice, written: Written) -> None:
    """Copy to the winner the loser's citations, claims and links, and of its other parts what was chosen."""
    cited = _carry_citations(loser, winner, written)
    _carry_claims(loser, winner, cited, written)
    for part in ("places", "participations"):
        _carry_part(loser, winner, part, choice.side(part), written)
    _carry_types(loser, winner, choice.side("secondary_types"), written)
    _carry_links(loser, winner, written)
    _carry_evidence(loser, winner, written)


def _copy(row: Any, written: Written, **changed: Any) -> Any:
    values = {
        one.attname: getattr(row, one.attname) for one in row._meta.concrete_fields if not one.primary_key
    }
    copy = type(row)(**(values | changed))
    copy.save(force_insert=True)
    written.note(copy)
    return copy


def _carry_citations(loser: Incident, winner: Incident, written: Written) -> dict[int, Citation]:
    """Return for each of the loser's citations the winner's that stands for it: a copy, or one that says it already."""
    standing = list(winner.citations.all())
    return {
        citation.pk: _citation_twin(citation, standing) or _copy(citation, written, incident_id=winner.pk)
        for citation in loser.citations.all()
    }


def _citation_twin(citation: Citation, standing: list[Citation]) -> Citation | None:
    for other in standing:
        same = all(getattr(citation, name) == getattr(other, name) for name in CITED)
        if same and set(citation.fields or ()) <= set(other.fields or ()):
            return other
    return None


def _carry_claims(loser: Incident, winner: Incident, cited: dict[int, Citation], written: Written) -> None:
    """Leave out a claim that the winner has already, of the same report: it would count twice in a sum of groups."""
    standing = {_said(claim) for claim in winner.claims.select_related("citation")}
    for claim in loser.claims.select_related("citation"):
        if _said(claim) not in standing:
            citation = cited[claim.citation_id] if claim.citation_id else None
            _copy(claim, written, incident_id=winner.pk, citation_id=citation.pk if citation else None)


def _said(claim: ImpactClaim) -> tuple[Any, ...]:
    report = claim.citation.report_id if claim.citation else None
    return (*(getattr(claim, name) for name in CLAIMED), report)


def _carry_part(loser: Incident, winner: Incident, part: str, side: str, written: Written) -> None:
    if side == "winner":
        return
    rows, standing = getattr(loser, part), getattr(winner, part)
    if side == "loser":
        written.removed += as_rows(standing.all())
        standing.all().delete()
    if part == "places":
        for row in rows.all():
            _copy(row, written, incident_id=winner.pk)
        return
    taken = set(standing.values_list("actor_id", "role"))
    # Alternatives of the two records are not alternatives to one another.
    above = max((row.alternative_group or 0 for row in standing.all()), default=0)
    for row in rows.all():
        if (row.actor_id, row.role) not in taken:
            group = row.alternative_group and row.alternative_group + above
            _copy(row, written, incident_id=winner.pk, alternative_group=group)


def _carry_types(loser: Incident, winner: Incident, side: str, written: Written) -> None:
    """The winner's primary type is the chosen one by now; no type is primary and further at once."""
    standing = winner.secondary_types
    gone = standing.all() if side == "loser" else standing.filter(event_type=winner.event_type)
    written.removed += as_rows(gone)
    gone.delete()
    if side == "winner":
        return
    codes = [row.event_type for row in loser.secondary_types.all()]
    codes += [loser.event_type] if side == "both" and loser.event_type else []
    known = {winner.event_type, *standing.values_list("event_type", flat=True)}
    for code in dict.fromkeys(codes):
        if code not in known:
            written.note(SecondaryType.objects.create(incident=winner, event_type=code))


def _carry_links(loser: Incident, winner: Incident, written: Written) -> None:
    for link in loser.links_out.exclude(other=winner):
        if not winner.links_out.filter(kind=link.kind, other=link.other_id).exists():
            _copy(link, written, incident_id=winner.pk)
    for link in loser.links_in.exclude(incident=winner).select_related("incident"):
        written.touch(link.incident)
        if not IncidentLink.objects.filter(incident=link.incident, kind=link.kind, other=winner).exists():
            _copy(link, written, other_id=winner.pk)


def _carry_evidence(loser: Incident, winner: Incident, written: Written) -> None:
    """What the loser was evidence for, the winner is from now on."""
    tied: Any = Phase.evidence.through
    known = set(Phase.objects.filter(evidence=winner).values_list("pk", flat=True))
    for phase in Phase.objects.filter(evidence=loser).select_related("episode"):
        written.touch(phase.episode)
        if phase.pk not in known:
            written.note(tied.objects.create(phase=phase, incident=winner))
