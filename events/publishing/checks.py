"""What must hold before a record may go out: every blocker is found at once, each with the way out of it."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from events.errors.publishing import Blocker
from events.models.actor import Actor
from events.models.desk_record import DeskRecord
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.live_record import LiveFacet, LiveRecord
from events.models.workflow_step import WorkflowStep
from events.publishing.hidden_names import hidden_names_in_public_text
from events.publishing.rights import may, needs_override
from events.publishing.snapshot.geography import cell_of
from events.publishing.snapshot.incident import claim_rows, participation_rows, place_rows
from events.publishing.snapshot.sensitivity import CELLS, shown_as
from events.querysets.desk_record import is_hidden_from

STARTS_FROM = {
    "publish": ("submitted", "approved"),
    "approve": ("submitted",),
    "correct": ("published",),
    "withdraw": ("published",),
}


def preconditions(
    record: DeskRecord, *, by: Any, action: str = "publish", override_reason: str = ""
) -> list[Blocker]:
    """Return all that stands in the way of the action (publish, correct, withdraw, approve); empty: nothing does."""
    found = [*_workflow(record, action), *_leads_on(record)]
    if action == "withdraw":
        return [*found, *_still_named(record)]
    found += [*_override(by, action, override_reason), *_two_persons(record, by, override_reason)]
    if action != "approve":
        # Approving is no publishing: an approved record goes out by itself when its embargo ends.
        found += _embargo(record)
    if isinstance(record, Incident):
        found += [
            *_incident(record),
            *_citations(record),
            *_incident_places(record),
            *_incident_actors(record, by),
        ]
    elif isinstance(record, Episode):
        found += [*_citations(record), *_episode(record, by)]
    return [*found, *hidden_names_in_public_text(record)]


def _workflow(record: DeskRecord, action: str) -> Iterator[Blocker]:
    allowed = STARTS_FROM[action]
    if record.workflow not in allowed:
        yield Blocker(
            "state",
            "workflow",
            _('The record is "%(state)s".') % {"state": record.get_workflow_display()},
            _("Submit it for review first.")
            if record.workflow in ("draft", "returned")
            else _("This step starts from: %(states)s.") % {"states": ", ".join(allowed)},
        )


def _leads_on(record: DeskRecord) -> Iterator[Blocker]:
    """An entry whose public address leads to another has nothing to correct or withdraw."""
    if not isinstance(record, Actor) or record.merged_into is None or record.code is None:
        return
    if not LiveRecord.objects.current().filter(kind="actor", code=record.code).exists():
        yield Blocker(
            "merged",
            "merged_into",
            _("%(entry)s was merged into %(other)s already.")
            % {"entry": record, "other": record.merged_into},
            _("Choose %(other)s, or undo that merge first.") % {"other": record.merged_into},
        )


def _override(by: Any, action: str, override_reason: str) -> Iterator[Blocker]:
    if needs_override(by, action) and not override_reason.strip():
        yield Blocker(
            "override",
            "override_reason",
            _("You are no publisher."),
            _("Ask a publisher; a maintainer may override this with a reason, which stays visible."),
        )


def _still_named(record: DeskRecord) -> Iterator[Blocker]:
    """An actor cannot be withdrawn from under the records that name it: they would go on naming it."""
    if not isinstance(record, Actor):
        return
    naming = LiveFacet.objects.filter(name="actor", value=record.slug, record__superseded_seq__isnull=True)
    codes = list(naming.order_by("code").values_list("code", flat=True)[:6])
    if codes:
        yield Blocker(
            "still_named",
            "participations",
            _("Published records name this actor: %(codes)s.") % {"codes": ", ".join(codes)},
            _("Correct them first, or merge the actor into another."),
        )


def _two_persons(record: DeskRecord, by: Any, override_reason: str) -> Iterator[Blocker]:
    """Who wrote the last change cannot be the only one who approves it (CODEBOOK section 8)."""
    if not settings.TRACKER_TWO_PERSON_REVIEW or record.last_author_id != by.pk:
        return
    if approved_by_another(record, by) or (override_reason.strip() and may(by, "override")):
        return
    yield Blocker(
        "own_work",
        "last_author",
        _("You wrote the last change yourself."),
        _(
            "Ask another publisher to publish it; a maintainer may override this with a reason, which stays visible."
        ),
    )


def approved_by_another(record: DeskRecord, by: Any) -> bool:
    """Tell whether the record stands approved by somebody else. Any change after approval takes it back."""
    if record.workflow != "approved":
        return False
    steps = WorkflowStep.objects.filter(**{type(record).__name__.lower(): record}, to_state="approved")
    step = steps.order_by("-pk").first()
    return step is not None and step.by_id != by.pk


def _embargo(record: DeskRecord) -> Iterator[Blocker]:
    if record.sensitivity == "embargoed" and record.embargo_until and record.embargo_until > timezone.now():
        yield Blocker(
            "embargo",
            "embargo_until",
            _("It is embargoed until %(moment)s.")
            % {"moment": record.embargo_until.strftime("%Y-%m-%d %H:%M UTC")},
            _("Wait for that moment, or end the embargo by another sensitivity."),
        )


def _incident(incident: Incident) -> Iterator[Blocker]:
    if not incident.title_en:
        yield Blocker("title", "title_en", _("There is no title in English."), _("Write one."))
    if not incident.event_type:
        yield Blocker(
            "event_type",
            "event_type",
            _("The event type is missing."),
            _("Choose the most specific true one."),
        )
    if not incident.occurred:
        yield Blocker(
            "occurred",
            "occurred",
            _("The date is missing."),
            _("Write what is known in EDTF, for example 2025-09 or [2025-09-13..2025-09-15]."),
        )
    for claim in claim_rows(incident):
        if claim.citation is None:
            yield Blocker(
                "claim_citation",
                "claims",
                _("A figure names no citation: %(claim)s.") % {"claim": claim},
                _("Choose the citation that it was read in."),
            )


def _citations(record: Incident | Episode) -> Iterator[Blocker]:
    if not record.citations.exists():
        yield Blocker(
            "citation",
            "citations",
            _("No source is cited."),
            _("Add a citation, or keep the record as a draft."),
        )


def _incident_places(incident: Incident) -> Iterator[Blocker]:
    rows, shown = place_rows(incident), shown_as(incident)
    if not rows:
        yield Blocker("place", "places", _("There is no place."), _("Add one, if only the country."))
    for row in rows:
        if not row.precision:
            yield Blocker(
                "precision",
                "places",
                _("The place %(place)s has no precision.") % {"place": row},
                _("Say how exactly it is known: settlement, near, region …"),
            )
        if shown in CELLS and cell_of(row, shown) is None:
            yield Blocker(
                "cell",
                "places",
                _("The place %(place)s lies in no commune, cercle or region that could stand for it.")
                % {"place": row},
                _("Enter on the place's own page what it lies in."),
            )


def _incident_actors(incident: Incident, by: Any) -> Iterator[Blocker]:
    parts = [part.actor for part in participation_rows(incident)]
    named = {actor.pk: actor for actor in parts}
    named |= {claim.claimant.pk: claim.claimant for claim in claim_rows(incident) if claim.claimant}
    yield from _unpublished(named.values(), by)


def _unpublished(actors: Any, by: Any) -> Iterator[Blocker]:
    for actor in actors:
        if not actor.is_published:
            yield Blocker(
                "actor",
                "participations",
                _("An actor that you may not see is not published.")
                if is_hidden_from(actor, by)
                else _("The actor %(actor)s is not published.") % {"actor": actor},
                _("Publish the actor first, or take it out."),
            )


def _episode(episode: Episode, by: Any) -> Iterator[Blocker]:
    phases = list(episode.phases.all())
    if not phases:
        yield Blocker(
            "phase", "phases", _("There is no phase."), _("Add the first phase with its date and citation.")
        )
    for phase in phases:
        if phase.citation_id is None:
            yield Blocker(
                "phase_citation",
                "phases",
                _("The phase %(phase)s has no citation.") % {"phase": phase},
                _("Choose the citation that it was read in."),
            )
    actors = Actor.objects.filter(episode_participations__episode=episode)
    yield from _unpublished({actor.pk: actor for actor in actors}.values(), by)
