"""Every kind of job has somebody who does it, and does what it says."""

import pytest
from django.contrib.auth.models import User

from events.jobs.enqueue import enqueue
from events.jobs.kind import KINDS
from events.jobs.run import run
from events.models.incident_place import IncidentPlace
from events.models.job import Job
from events.models.live_record import LiveRecord
from events.tasks.work import WORK
from tests.makers import make_country, make_incident, make_place, publish_incident

pytestmark = pytest.mark.django_db


def work(job: Job) -> Job:
    run(job.pk, handlers=WORK, worker_name="a worker of tests")
    job.refresh_from_db()
    return job


def test_every_kind_that_can_be_asked_for_is_done_by_somebody() -> None:
    assert set(KINDS) == set(WORK)


def test_places_without_a_point_get_one_and_the_rest_is_told(amina: User) -> None:
    for name in ("Djibo", "Tinaguelhaj (invented)"):
        place = make_place(name, country="BF", parent=make_country("BF"), lon=None, lat=None)
        make_incident(place=place, precision="")
    job = work(enqueue("geocode_places", keys=WORK["geocode_places"].every_key(), by=amina))
    assert job.state == "done"
    assert [item.result["outcome"] for item in job.items.all()] == ["found", "not found"]
    assert IncidentPlace.objects.filter(lon__isnull=False).get().place.name == "Djibo"


def test_the_public_record_is_rebuilt_from_the_log() -> None:
    publish_incident()
    LiveRecord.objects.all().delete()
    job = work(enqueue("rebuild_live", keys=WORK["rebuild_live"].every_key(), by=None))
    assert (job.state, job.items.get().result["versions"] > 0) == ("done", True)
    assert LiveRecord.objects.exists()
