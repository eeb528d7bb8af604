"""A worker killed in the middle of publishing many: another goes on, and each record goes out exactly once."""

from pathlib import Path

import pytest
from pytest_django.plugin import DjangoDbBlocker

from tests.jobs.installation import Installation, installation

pytestmark = pytest.mark.process

RECORDS = 10
WORKER = ("worker", "--pool", "solo", "--include", "tests.jobs.slow_publishing")


def done_count(place: Installation) -> int:
    [(count,)] = place.rows("SELECT done_count FROM events_job")
    return count


def test_a_killed_bulk_publish_is_finished_by_another_worker_and_nothing_goes_out_twice(
    tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> None:
    with (
        django_db_blocker.unblock(),
        installation(tmp_path, TRACKER_JOB_LEASE_SECONDS="2", TRACKER_JOB_SWEEP_SECONDS="1") as place,
    ):
        place.python(f"from tests.jobs.slow_publishing import ask; ask({RECORDS})")
        first = place.celery(*WORKER, "--hostname", "first@tests")
        place.wait_until(lambda: done_count(place) >= 3)
        first.kill()  # SIGKILL: no farewell, no acknowledgement, no release of the lease.
        first.wait()
        assert place.rows("SELECT state FROM events_job") == [("running",)]
        place.celery("beat")
        place.celery(*WORKER, "--hostname", "second@tests")
        place.wait_until(lambda: place.rows("SELECT state FROM events_job") == [("done",)])

        assert place.rows("SELECT done_count, failed_count FROM events_job") == [(RECORDS, 0)]
        versions = place.rows(
            "SELECT code, COUNT(*) FROM events_publishedversion WHERE kind = 'incident' GROUP BY code"
        )
        assert (len(versions), {count for _code, count in versions}) == (RECORDS, {1})
        # The codes have no gap: what was rolled back took its code with it.
        codes = sorted(code for code, _count in versions)
        assert [int(code[-6:]) for code in codes] == list(range(1, RECORDS + 1))
        states = place.rows("SELECT workflow, COUNT(*) FROM events_incident GROUP BY workflow")
        assert states == [("published", RECORDS)]
        steps = place.rows("SELECT COUNT(*) FROM events_workflowstep WHERE to_state = 'published'")
        assert steps == [(RECORDS,)]
