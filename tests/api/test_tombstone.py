"""A merged record's tombstone names the record that was kept, in the shape that is described."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from events.publishing.merging.merge import merge
from tests.api.test_schema import component
from tests.makers import publish_incident

pytestmark = pytest.mark.django_db


def test_a_program_finds_the_record_that_was_kept(boubacar: User) -> None:
    winner, loser = publish_incident(), publish_incident()
    merge(winner, loser, by=boubacar, note="Recorded twice (invented).")
    problem = Client().get(f"/api/v1/incidents/{loser.code}/").json()
    component("Problem").validate(problem)
    assert problem["withdrawn"]["replaced_by"] == winner.code
