"""Rows that break a rule of the data, each under the name of the constraint that must refuse it."""

from collections.abc import Callable
from typing import Any

from django.db import models
from django.utils import timezone

from events.models.actor import ActorRelation
from events.models.citation import Citation
from events.models.comment import Comment
from events.models.desk_list import ChosenColumns, RecycledRecord, SavedSearch
from events.models.desk_log import DeskLogEntry, DeskLogHead
from events.models.double_coding import DoubleCoding
from events.models.episode import Episode
from events.models.impact_claim import ImpactClaim
from events.models.incident import IncidentLink
from events.models.incident_place import IncidentPlace
from events.models.job import Job
from events.models.merged_name import ActorMerge, PlaceMerge
from events.models.participation import Participation
from events.models.people import OneTimeLink
from events.models.phase import Phase
from events.models.place import Place
from events.models.release import Release
from events.models.report import Report
from events.models.source import Source
from events.people.log import write
from tests.makers import (
    make_actor,
    make_axis,
    make_episode,
    make_incident,
    make_place,
    make_region,
    make_report,
    member,
    publish_incident,
)


def at_place(**fields: Any) -> None:
    fields = {"place": make_place(), "precision": "settlement", **fields}
    IncidentPlace.objects.create(incident=make_incident(), **fields)


def claim(**fields: Any) -> None:
    ImpactClaim.objects.create(incident=make_incident(), kind="killed", **fields)


def a_phase(**fields: Any) -> None:
    Phase.objects.create(
        **{"episode": make_episode(phases=[]), "state": "declared", "began": "2024", **fields}
    )


def update(record: models.Model, **fields: Any) -> None:
    """Change columns behind the back of every form and save()."""
    type(record)._default_manager.filter(pk=record.pk).update(**fields)


BROKEN: list[tuple[str, Callable[[], Any]]] = [
    ("impactclaim_low_not_above_best", lambda: claim(low=5, best=4)),
    ("impactclaim_best_not_above_high", lambda: claim(best=5, high=4)),
    ("impactclaim_low_not_above_high", lambda: claim(low=5, high=4)),
    ("impactclaim_says_a_number", lambda: claim()),
    ("impactclaim_kind_is_of_codebook", lambda: update_claim(kind="scared")),
    ("impactclaim_group_is_of_codebook", lambda: update_claim(group="everyone")),
    ("incident_event_type_is_of_codebook", lambda: update(make_incident(), event_type="attack.moon")),
    ("incident_status_of_fact_is_of_codebook", lambda: update(make_incident(), status_of_fact="maybe")),
    ("incident_verification_is_of_codebook", lambda: update(make_incident(), verification="sure")),
    ("incident_part_of_day_is_of_codebook", lambda: update(make_incident(), part_of_day="tea")),
    ("incident_workflow_is_of_codebook", lambda: update(make_incident(), workflow="lost")),
    ("incident_sensitivity_is_of_codebook", lambda: update(make_incident(), sensitivity="secret")),
    ("incident_embargo_has_its_date", lambda: make_incident(sensitivity="embargoed")),
    ("incident_published_has_a_code", lambda: update(make_incident(), workflow="published")),
    ("incident_published_has_type_and_date", lambda: update(publish_incident(), event_type="")),
    ("incident_precision_matches_edtf", lambda: update(make_incident(day="2024"), occurred_precision="days")),
    ("incident_precision_matches_edtf", lambda: update(make_incident(), occurred_days=None)),
    ("incident_precision_matches_edtf", lambda: update(make_incident(), occurred_start=None)),
    ("incident_start_not_after_end", lambda: update(make_incident(day="2024"), occurred_start="2025-01-01")),
    ("incident_one_day_starts_and_ends_there", lambda: update(make_incident(), occurred_start="2024-03-01")),
    ("incident_sexual_violence_is_restricted", lambda: make_incident(event_type="sexual_violence")),
    ("incidentplace_radius_is_positive", lambda: at_place(radius_m=0)),
    ("incidentplace_route_has_both_ends", lambda: at_place(role="axis")),
    ("incidentplace_route_has_both_ends", lambda: at_place(precision="route")),
    ("incidentplace_route_is_one_row", lambda: at_place(role="route_from")),
    ("incidentplace_route_ends_differ", lambda: at_place(role="axis", route_to=make_place())),
    ("incidentplace_is_somewhere", lambda: at_place(place=None)),
    ("incidentplace_role_is_of_codebook", lambda: at_place(role="somewhere")),
    ("incidentplace_precision_is_of_codebook", lambda: at_place(precision="roughly")),
    ("incidentplace_point_has_lon_and_lat_in_range", lambda: at_place(lon="1.0")),
    ("incidentplace_point_has_lon_and_lat_in_range", lambda: at_place(lon="1.0", lat="91")),
    ("incidentplace_point_is_not_null_island", lambda: at_place(lon="0", lat="0")),
    (
        "participation_role_is_of_codebook",
        lambda: Participation.objects.create(incident=make_incident(), actor=make_actor(), role="hero"),
    ),
    (
        "participation_certainty_is_of_codebook",
        lambda: Participation.objects.create(
            incident=make_incident(), actor=make_actor(), role="target", certainty="no"
        ),
    ),
    ("phase_state_belongs_to_episode_kind", lambda: a_phase(state="violated")),
    ("phase_certainty_is_of_codebook", lambda: a_phase(certainty="surely")),
    ("phase_precision_matches_edtf", lambda: update_phase(began_precision="days")),
    ("phase_last_confirmed_not_before_it_began", lambda: a_phase(last_confirmed="2023-12-31")),
    ("phase_has_its_episodes_kind", lambda: update_phase(episode_kind="siege")),
    ("episode_kind_stays_while_it_has_phases", lambda: update(make_episode(), kind="siege")),
    ("episode_kind_is_of_codebook", lambda: Episode.objects.create(kind="mood", title_en="X (invented)")),
    ("incident_code_never_changes", lambda: update(publish_incident(), code="SAH-1999-000001")),
    ("incident_code_never_changes", lambda: update(publish_incident(), code=None, workflow="draft")),
    ("actor_code_never_changes", lambda: update(make_actor(), code="SAH-AC-1999-000001")),
    ("actor_type_is_of_codebook", lambda: update(make_actor(), type="armed.ghost")),
    ("actor_is_not_merged_into_itself", lambda: merge_into_itself()),
    ("actorrelation_joins_two_actors", lambda: relate_to_itself()),
    ("place_radius_is_positive", lambda: make_place("Smallville (invented)", radius_m=0)),
    (
        "place_country_lies_in_no_other",
        lambda: Place.objects.create(name="X", kind="country", country="ML", parent=make_place()),
    ),
    ("place_does_not_lie_in_itself", lambda: lie_in_itself()),
    ("place_point_is_not_null_island", lambda: make_place("Null (invented)", lon="0", lat="0")),
    ("axis_joins_two_places", lambda: make_axis(to_place=make_place())),
    ("axis_corridor_is_positive", lambda: make_axis(corridor_m=0)),
    ("report_does_not_copy_itself", lambda: copy_itself()),
    (
        "source_reliability_is_of_codebook",
        lambda: Source.objects.create(name="X (invented)", reliability="Z"),
    ),
    (
        "source_confidential_has_no_slug",
        lambda: Source.objects.create(name="X (invented)", slug="x", is_confidential=True),
    ),
    ("citation_speaks_of_one_record", lambda: Citation.objects.create(report=make_report())),
    (
        "citation_credibility_is_of_codebook",
        lambda: Citation.objects.create(incident=make_incident(), report=make_report(), credibility="9"),
    ),
    ("incidentlink_joins_two_incidents", lambda: link_to_itself()),
    ("job_running_is_leased", lambda: Job.objects.create(kind="x", state="running")),
    (
        "job_running_is_leased",
        lambda: Job.objects.create(kind="x", state="running", lease_until=timezone.now(), token=""),
    ),
    ("comment_is_of_one_record", lambda: a_comment(actor=make_actor())),
    ("comment_is_resolved_by_somebody", lambda: a_comment(resolved_at=timezone.now())),
    ("comment_answer_is_not_resolved_by_itself", lambda: resolve_an_answer()),
    ("release_ends_or_waits", lambda: a_release(state="blocked")),
    ("release_that_is_out_has_its_version", lambda: a_release(state="out", ended_at=timezone.now())),
    ("desklogentry_kind_is_known", lambda: DeskLogEntry.objects.create(seq=1, kind="x", at=timezone.now())),
    ("desklogentry_never_changes", lambda: update(write("exported", username="amina"), subject="x")),
    ("deskloghead_is_one_row", lambda: DeskLogHead.objects.create(id=2)),
    ("doublecoding_has_two_coders", lambda: code_twice("moussa", "moussa")),
    ("doublecoding_is_settled_after_both", lambda: code_twice("moussa", "fatou", settled="amina")),
    ("doublecoding_is_settled_by_a_third", lambda: code_twice("moussa", "fatou", settled="fatou", done=True)),
    (
        "savedsearch_list_is_known",
        lambda: SavedSearch.objects.create(user=member("amina", "editor"), kind="x"),
    ),
    (
        "chosencolumns_list_is_known",
        lambda: ChosenColumns.objects.create(user=member("amina", "editor"), kind="x"),
    ),
    ("recycledrecord_kind_is_known", lambda: RecycledRecord.objects.create(kind="x", number=1, kept=[])),
    (
        "recycledrecord_is_restored_by_somebody",
        lambda: RecycledRecord.objects.create(kind="actor", number=1, kept=[], restored_at=timezone.now()),
    ),
    ("onetimelink_is_used_or_revoked_not_both", lambda: use_and_revoke_a_link()),
    ("place_is_not_merged_into_itself", lambda: merge_place_into_itself()),
    ("actormerge_joins_two", lambda: merge_rows(ActorMerge, make_actor())),
    ("placemerge_joins_two", lambda: merge_rows(PlaceMerge, make_place())),
    (
        "actormerge_is_undone_by_somebody",
        lambda: merge_rows(ActorMerge, make_actor(), make_actor(), undone_at=timezone.now()),
    ),
    (
        "placemerge_is_undone_by_somebody",
        lambda: merge_rows(PlaceMerge, make_place(), make_region(), undone_at=timezone.now()),
    ),
]


def a_comment(**fields: Any) -> Comment:
    incident, amina = make_incident(), member("amina", "editor")
    return Comment.objects.create(**{"incident": incident, "by": amina, "text": "Which bridge?", **fields})


def resolve_an_answer() -> None:
    comment = a_comment()
    update(
        a_comment(incident=comment.incident, parent=comment),
        resolved_by=comment.by,
        resolved_at=timezone.now(),
    )


def a_release(**fields: Any) -> None:
    by = member("boubacar", "publisher")
    fields = {"goes_out_at": timezone.now(), "revision": 0, "asked_by": by, **fields}
    Release.objects.create(incident=make_incident(), **fields)


def update_claim(**fields: Any) -> None:
    update(ImpactClaim.objects.create(incident=make_incident(), kind="killed", best=1), **fields)


def update_phase(**fields: Any) -> None:
    update(make_episode(phases=[("declared", "2024")]).phases.get(), **fields)


def merge_into_itself() -> None:
    actor = make_actor()
    update(actor, merged_into=actor)


def merge_place_into_itself() -> None:
    place = make_place()
    update(place, merged_into=place)


def merge_rows(table: Any, loser: Any, winner: Any = None, **fields: Any) -> None:
    by = member("amina", "editor")
    table.objects.create(loser=loser, winner=winner or loser, by=by, at=timezone.now(), **fields)


def relate_to_itself() -> None:
    actor = make_actor()
    ActorRelation.objects.create(actor=actor, other=actor, kind="allied_with")


def lie_in_itself() -> None:
    place = make_place()
    update(place, parent=place)


def copy_itself() -> None:
    report = make_report()
    Report.objects.filter(pk=report.pk).update(copies=report)


def code_twice(first: str, second: str, *, settled: str = "", done: bool = False) -> None:
    now = timezone.now()
    DoubleCoding.objects.create(
        report=make_report(),
        first_coder=member(first, "editor"),
        second_coder=member(second, "editor"),
        opened_by=member("amina", "editor"),
        first_done_at=now if done else None,
        second_done_at=now if done else None,
        settled_by=member(settled, "editor") if settled else None,
        settled_at=now if settled else None,
    )


def use_and_revoke_a_link() -> None:
    now = timezone.now()
    OneTimeLink.objects.create(
        user=member("amina", "editor"), token_sha256="0", expires_at=now, used_at=now, revoked_at=now
    )


def link_to_itself() -> None:
    incident = make_incident()
    IncidentLink.objects.create(incident=incident, other=incident, kind="follows")
