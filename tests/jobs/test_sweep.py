"""The sweep takes up what a dead worker or a deaf broker left."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from events.jobs.run import run
from events.jobs.sweep import GIVEN_UP, sweep
from events.models.job import Job
from tests.jobs.conftest import VILLAGES, villages

pytestmark = pytest.mark.django_db

MakeJob = Callable[..., Job]


def held(*, lease_minutes: int) -> dict[str, object]:
    """Return the columns of a job that some worker holds, its lease ending in so many minutes."""
    return {
        "state": "running",
        "token": "of-another-worker",
        "lease_until": timezone.now() + timedelta(minutes=lease_minutes),
    }


def test_a_waiting_job_whose_bell_nobody_heard_is_called_for(make_job: MakeJob, bells: list[int]) -> None:
    job = make_job()
    assert sweep() == [job.pk]
    assert bells == [job.pk]


def test_a_job_whose_lease_ran_out_is_taken_up_and_ends(make_job: MakeJob) -> None:
    job = make_job(villages=2, **held(lease_minutes=-1))
    assert sweep() == [job.pk]
    assert run(job.pk, handlers=VILLAGES, worker_name="the second") == "done"
    assert len(villages()) == 2


def test_a_job_whose_worker_lives_is_left_alone(make_job: MakeJob, bells: list[int]) -> None:
    job = make_job(**held(lease_minutes=1))
    assert sweep() == []
    assert bells == []
    assert run(job.pk, handlers=VILLAGES, worker_name="the second") is None


def test_two_sweeps_at_once_do_no_harm(make_job: MakeJob) -> None:
    job = make_job(villages=1)
    assert sweep() == sweep() == [job.pk]
    states = [run(job.pk, handlers=VILLAGES, worker_name=f"worker {n}") for n in range(2)]
    assert states == ["done", None]


@pytest.mark.parametrize("state", ["done", "failed", "cancelled"])
def test_an_ended_job_is_not_called_for(make_job: MakeJob, state: str) -> None:
    make_job(state=state)
    assert sweep() == []


def test_a_job_at_which_workers_die_even_after_setting_an_item_aside_is_given_up(make_job: MakeJob) -> None:
    job = make_job(attempts=6, max_attempts=5, **held(lease_minutes=-1))
    assert sweep() == []
    job.refresh_from_db()
    assert (job.state, job.message, job.token) == ("failed", GIVEN_UP, "")


def test_a_cancelled_job_of_a_dead_worker_ends_as_cancelled(make_job: MakeJob) -> None:
    job = make_job(cancel_requested=True, **held(lease_minutes=-1))
    sweep()
    assert run(job.pk, handlers=VILLAGES, worker_name="the second") == "cancelled"
    assert villages() == []
