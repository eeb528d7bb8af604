"""A worker killed in the middle of a job: another takes the job up, and each item is done exactly once."""

from pathlib import Path

import pytest
from pytest_django.plugin import DjangoDbBlocker

from tests.jobs.installation import Installation, installation

pytestmark = pytest.mark.process

VILLAGES = 40
WORKER = ("worker", "--pool", "solo", "--include", "tests.jobs.slow_villages")


def done_count(place: Installation) -> int:
    [(count,)] = place.rows("SELECT done_count FROM events_job")
    return count


def test_a_killed_workers_job_is_finished_by_another_and_nothing_is_done_twice(
    tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> None:
    with (
        django_db_blocker.unblock(),
        installation(tmp_path, TRACKER_JOB_LEASE_SECONDS="2", TRACKER_JOB_SWEEP_SECONDS="1") as place,
    ):
        place.python(f"from tests.jobs.slow_villages import ask; ask({VILLAGES})")
        first = place.celery(*WORKER, "--hostname", "first@tests")
        place.wait_until(lambda: done_count(place) >= 5)
        first.kill()  # SIGKILL: no farewell, no acknowledgement, no release of the lease.
        first.wait()
        assert place.rows("SELECT state FROM events_job") == [("running",)]
        place.celery("beat")
        second = place.celery(*WORKER, "--hostname", "second@tests")
        place.wait_until(lambda: place.rows("SELECT state FROM events_job") == [("done",)])

        assert place.rows("SELECT done_count, failed_count FROM events_job") == [(VILLAGES, 0)]
        founded = place.rows("SELECT name, COUNT(*) FROM events_place GROUP BY name")
        assert len(founded) == VILLAGES
        assert {count for _name, count in founded} == {1}
        workers = place.rows("SELECT DISTINCT CAST(result AS text) FROM events_jobitem WHERE state = 'done'")
        assert len(workers) == 2, "both workers had a share in it"
        assert second.poll() is None
