"""The makers make what the real publishing accepts."""

import pytest

from events.models.live_record import LiveRecord
from tests.makers import make_actor, publish_episode, publish_incident

pytestmark = pytest.mark.django_db


def test_a_made_incident_can_be_published() -> None:
    actor = make_actor("Front of Azawan (invented)")
    incident = publish_incident(killed=3, sources=2, actors={"initiator": actor})
    assert incident.workflow == "published"
    assert LiveRecord.objects.get(code=incident.code).killed == 3


def test_a_made_episode_can_be_published() -> None:
    incident = publish_incident()
    phases = [("declared", "2024-03-01"), {"state": "lifted", "began": "2024-05", "evidence": [incident]}]
    assert publish_episode(phases=phases).workflow == "published"
