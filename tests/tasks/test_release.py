"""Beat rings once a minute, and what is due goes out."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.utils import timezone

from events.models.release import Release
from events.publishing.release import schedule
from events.tasks.release import release_due
from tests.makers import make_incident

pytestmark = pytest.mark.django_db


def test_what_is_due_goes_out_when_the_bell_rings(boubacar: User) -> None:
    due, later = make_incident(workflow="submitted"), make_incident(workflow="submitted")
    schedule(due, by=boubacar, goes_out_at=timezone.now())
    schedule(later, by=boubacar, goes_out_at=timezone.now() + timedelta(hours=1))
    release_due()
    release_due()
    states = {release.incident: release.state for release in Release.objects.all()}
    assert states == {due: "out", later: "waiting"}


def test_beat_rings_for_releases_every_minute() -> None:
    rung = {one["task"]: one["schedule"] for one in settings.CELERY_BEAT_SCHEDULE.values()}
    assert rung[release_due.name] == 60
