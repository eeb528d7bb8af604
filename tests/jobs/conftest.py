"""A kind of job for tests: each item founds one invented village, so that what was done can be counted."""

from collections.abc import Callable

import pytest

from events.jobs import bell
from events.jobs.enqueue import enqueue
from events.jobs.kind import KINDS, Work
from events.models.job import Job
from events.models.place import Place

FOUND_VILLAGES = "found_villages"


def found_village(job: Job, key: str, _found: None) -> dict[str, int]:
    """Write the item's one effect."""
    village = Place.objects.create(name=f"{key} (invented)", country="ML")
    return {"place": village.pk}


VILLAGES = {FOUND_VILLAGES: Work(write=found_village)}


@pytest.fixture(autouse=True)
def kind_of_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the tests' kind known, in tests alone."""
    monkeypatch.setitem(KINDS, FOUND_VILLAGES, "found villages")


@pytest.fixture(autouse=True)
def bells(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Stand in for the broker: a list of the jobs for which the bell was rung."""
    rung: list[int] = []
    monkeypatch.setattr(bell, "ring", lambda job_id, **_options: rung.append(job_id))
    return rung


@pytest.fixture
def make_job(db: None) -> Callable[..., Job]:
    """Return a maker of waiting jobs with so many villages to found."""

    def make(*, villages: int = 3, **columns: object) -> Job:
        job = enqueue(FOUND_VILLAGES, keys=[f"Tinaguelhaj {n}" for n in range(villages)], by=None)
        Job.objects.filter(pk=job.pk).update(**columns)
        job.refresh_from_db()
        return job

    return make


def villages() -> list[str]:
    """Return the names of the villages founded so far, each as often as it was founded."""
    return list(Place.objects.order_by("pk").values_list("name", flat=True))
