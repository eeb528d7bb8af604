"""What a person may do to a job: cancel it, run it again."""

from collections.abc import Callable

import pytest

from events.errors.jobs import JobHasEnded, NothingToRunAgain
from events.jobs.control import cancel, run_again
from events.jobs.kind import Work
from events.jobs.run import run
from events.models.job import Job
from tests.jobs.conftest import FOUND_VILLAGES, VILLAGES, found_village, villages

pytestmark = pytest.mark.django_db

MakeJob = Callable[..., Job]


def refuse_the_second(job: Job, key: str, found: None) -> dict[str, int]:
    if key.endswith("1"):
        raise ValueError("The village is not on the map.")
    return found_village(job, key, found)


@pytest.fixture
def failed_job(make_job: MakeJob) -> Job:
    """Return a job of three items of which the second failed."""
    job = make_job(villages=3)
    run(job.pk, handlers={FOUND_VILLAGES: Work(write=refuse_the_second)}, worker_name="a worker of tests")
    return job


def test_a_waiting_job_is_cancelled_at_once(make_job: MakeJob) -> None:
    job = make_job()
    cancel(job, by=None)
    assert job.state == "cancelled"
    assert run(job.pk, handlers=VILLAGES, worker_name="a worker of tests") is None


def test_an_ended_job_cannot_be_cancelled(failed_job: Job) -> None:
    with pytest.raises(JobHasEnded, match="already ended"):
        cancel(failed_job, by=None)


def test_run_again_does_what_failed_and_nothing_twice(failed_job: Job) -> None:
    run_again(failed_job, by=None)
    assert run(failed_job.pk, handlers=VILLAGES, worker_name="a worker of tests") == "done"
    assert sorted(villages()) == [f"Tinaguelhaj {n} (invented)" for n in range(3)]
    failed_job.refresh_from_db()
    assert (failed_job.done_count, failed_job.failed_count) == (3, 0)


def test_run_again_rings_the_bell(
    failed_job: Job, bells: list[int], django_capture_on_commit_callbacks: Callable
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        run_again(failed_job, by=None)
    assert bells == [failed_job.pk]


def test_a_cancelled_job_can_be_run_to_its_end(make_job: MakeJob) -> None:
    job = make_job(villages=2)
    cancel(job, by=None)
    run_again(job, by=None)
    assert run(job.pk, handlers=VILLAGES, worker_name="a worker of tests") == "done"


def test_pressing_run_again_twice_is_refused_the_second_time(failed_job: Job) -> None:
    run_again(failed_job, by=None)
    with pytest.raises(NothingToRunAgain, match="not ended yet"):
        run_again(failed_job, by=None)


def test_a_job_that_is_all_done_is_not_run_again(make_job: MakeJob) -> None:
    job = make_job()
    run(job.pk, handlers=VILLAGES, worker_name="a worker of tests")
    with pytest.raises(NothingToRunAgain, match="ask for a new job") as refusal:
        run_again(job, by=None)
    assert "nouvelle tâche" in refusal.value.sentence("fr")
