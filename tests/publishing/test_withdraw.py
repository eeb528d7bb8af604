"""A withdrawn record is named by nothing that stands."""

import pytest
from django.contrib.auth.models import User

from events.errors.publishing import NotPublishable
from events.models.live_record import LiveRecord
from events.models.published_version import PublishedVersion
from events.publishing.publish import correct, withdraw
from events.publishing.verify import verify_log
from tests.makers import make_actor, make_incident, publish_episode, publish_incident, publish_record

pytestmark = pytest.mark.django_db


def test_a_withdrawn_incident_is_no_longer_named_by_any_standing_record(boubacar: User) -> None:
    gone = publish_incident("Secret title (invented)")
    episode = publish_episode(phases=[{"state": "declared", "began": "2024-03-01", "evidence": [gone]}])
    linked = make_incident("Linked (invented)")
    linked.links_out.create(kind="follows", other=gone)
    publish_record(linked)
    assert sum("Secret title" in text for text in standing_documents()) == 3
    withdraw(gone, by=boubacar, note="It did not happen.")
    assert not any("Secret title" in text for text in standing_documents())
    episode.refresh_from_db()
    assert episode.published_number == 2
    correct(episode, by=boubacar, note="Reworded.", note_kind="wording")
    assert verify_log().seq == PublishedVersion.objects.count()


def standing_documents() -> list[str]:
    return list(LiveRecord.objects.current().values_list("document", flat=True))


def test_an_actor_that_records_name_cannot_be_withdrawn_from_under_them(boubacar: User) -> None:
    actor = make_actor("Front in use (invented)")
    incident = publish_incident(actors={"initiator": actor})
    with pytest.raises(NotPublishable, match=incident.code):
        withdraw(actor, by=boubacar, note="Not an actor.")
