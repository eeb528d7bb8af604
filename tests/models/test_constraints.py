"""Each rule of the data is a named constraint: the database itself refuses the row and says which rule it broke."""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError, IntegrityError, connection, models, transaction

from events.models.incident import Incident
from events.models.phase import Phase
from tests.makers import (
    make_episode,
    make_incident,
)
from tests.models.broken_rows import BROKEN

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "break_it"), BROKEN, ids=[f"{name}-{n}" for n, (name, _) in enumerate(BROKEN)]
)
def test_the_database_refuses_the_row_by_the_name_of_the_rule(name: str, break_it: Callable[[], Any]) -> None:
    with pytest.raises((IntegrityError, DatabaseError), match=name), transaction.atomic():
        break_it()


def test_an_open_ended_date_is_longer_and_has_no_number_of_days() -> None:
    incident = make_incident(day="2025-09/..")
    incident.refresh_from_db()
    assert (incident.occurred_precision, incident.occurred_days, incident.occurred_end) == (
        "longer",
        None,
        None,
    )


def test_bulk_creation_fills_the_days_of_a_date_too() -> None:
    Incident.objects.bulk_create([Incident(title_en="Bulk (invented)", occurred="2024-02")])
    incident = Incident.objects.get(title_en="Bulk (invented)")
    assert (incident.occurred_start.isoformat(), incident.occurred_end.isoformat()) == (
        "2024-02-01",
        "2024-02-29",
    )


def test_an_episode_goes_with_its_phases_and_what_they_cite() -> None:
    episode = make_episode()
    with pytest.raises(models.RestrictedError):
        episode.citations.get().delete()
    episode.delete()
    assert not Phase.objects.exists()


def test_every_trigger_stands_in_the_database() -> None:
    wanted = {
        "publishedversion_never_changes",
        "incident_code_never_changes",
        "episode_code_never_changes",
        "actor_code_never_changes",
        "episode_kind_stays_while_it_has_phases",
        "phase_has_its_episodes_kind",
    }
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT tgname FROM pg_trigger")
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        found = {row[0].removesuffix("_insert").removesuffix("_update") for row in cursor.fetchall()}
    assert wanted <= found


def test_every_named_check_of_the_desk_is_tried_here_or_is_of_the_codebook() -> None:
    tried = {name for name, _ in BROKEN}
    checks = {
        constraint.name
        for model in apps.get_app_config("events").get_models()
        for constraint in model._meta.constraints
        if isinstance(constraint, models.CheckConstraint)
    }
    untried = {name for name in checks - tried if not name.endswith("_is_of_codebook")}
    assert untried <= NOT_TRIED_HERE, untried - NOT_TRIED_HERE


# Shaped by the same function as one that is tried, or held by the tests of their own rooms.
NOT_TRIED_HERE = {
    "feedback_verdict_is_known",
    "feedback_verdict_matches_both_sides",
    "proposal_decision_has_its_time",
    "proposal_only_a_drafted_one_has_an_incident",
    "proposal_state_is_known",
    "reading_language_has_rules",
    "episode_published_has_a_code",
    "actor_published_has_a_code",
    "episode_embargo_has_its_date",
    "actor_embargo_has_its_date",
    "phase_start_not_after_end",
    "phase_one_day_starts_and_ends_there",
    "place_point_has_lon_and_lat_in_range",
    "placecode_from_not_after_to",
    "workflowstep_is_of_one_record",
    "assignment_is_of_one_record",
    "merge_is_undone_by_somebody",
    "merge_joins_two_incidents",
    "notduplicate_lower_number_first",
    "release_is_of_one_record",
    "release_state_is_known",
    "publishedversion_kind_is_known",
    "publishedversion_action_is_known",
    "publishedversion_counts_from_one",
    "publishedversion_change_has_a_note",
    "loghead_is_one_row",
    "job_state_is_known",
    "jobitem_state_is_known",
}
