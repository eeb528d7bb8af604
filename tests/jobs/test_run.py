"""Working a job through: what is done, what fails, and what a worker that was held up may not do."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import OperationalError
from django.db.models import F

from events.jobs.control import cancel
from events.jobs.kind import Work
from events.jobs.run import CANCELLED, UNKNOWN_KIND, run
from events.models.job import Job
from tests.jobs.conftest import FOUND_VILLAGES, VILLAGES, found_village, villages

pytestmark = pytest.mark.django_db

MakeJob = Callable[..., Job]


def work(job: Job, handlers: dict[str, Work] = VILLAGES, **options: float) -> str | None:
    state = run(job.pk, handlers=handlers, worker_name="a worker of tests", **options)
    job.refresh_from_db()
    return state


def let_lease_run_out(job: Job) -> None:
    Job.objects.filter(pk=job.pk).update(lease_until=F("lease_until") - timedelta(days=1))


def test_a_job_does_its_items_in_order(make_job: MakeJob) -> None:
    job = make_job(villages=3)
    assert work(job) == "done"
    assert villages() == ["Tinaguelhaj 0 (invented)", "Tinaguelhaj 1 (invented)", "Tinaguelhaj 2 (invented)"]
    assert (job.done_count, job.failed_count, job.token, job.lease_until) == (3, 0, "", None)
    assert job.finished_at is not None


def test_an_item_keeps_what_came_of_it(make_job: MakeJob) -> None:
    job = make_job(villages=1)
    work(job)
    item = job.items.get()
    assert item.result["place"] > 0
    assert item.done_at is not None


def test_a_failed_item_leaves_no_trace_and_the_next_ones_are_done(make_job: MakeJob) -> None:
    def refuse_the_second(job: Job, key: str, found: None) -> dict[str, int]:
        result = found_village(job, key, found)
        if key.endswith("1"):
            raise ValueError("The village is not on the map.")
        return result

    job = make_job(villages=3)
    assert work(job, {FOUND_VILLAGES: Work(write=refuse_the_second)}) == "failed"
    assert villages() == ["Tinaguelhaj 0 (invented)", "Tinaguelhaj 2 (invented)"]
    assert (job.done_count, job.failed_count) == (2, 1)
    assert job.items.get(state="failed").problem == "The village is not on the map."


def test_a_failure_in_looking_up_is_noted_with_the_name_of_the_error(make_job: MakeJob) -> None:
    def look_up(job: Job, key: str) -> None:
        raise KeyError("Tinaguelhaj")

    job = make_job(villages=1)
    work(job, {FOUND_VILLAGES: Work(look_up=look_up, write=found_village)})
    assert job.items.get().problem == "KeyError: 'Tinaguelhaj'"


def test_what_was_looked_up_is_handed_to_the_writing(make_job: MakeJob) -> None:
    job = make_job(villages=1)
    handlers = {
        FOUND_VILLAGES: Work(look_up=lambda job, key: key[::-1], write=lambda job, key, found: {"a": found})
    }
    work(job, handlers)
    assert job.items.get().result == {"a": "0 jahleuganiT"}


def test_a_job_that_another_worker_holds_is_left_alone(make_job: MakeJob) -> None:
    job = make_job(villages=1)
    inner: list[str | None] = []

    def ring_twice(job: Job, key: str, found: None) -> dict[str, int]:
        inner.append(run(job.pk, handlers=VILLAGES, worker_name="another"))
        return found_village(job, key, found)

    assert work(job, {FOUND_VILLAGES: Work(write=ring_twice)}) == "done"
    assert inner == [None]
    assert villages() == ["Tinaguelhaj 0 (invented)"]


def test_an_ended_job_is_not_run_by_a_late_bell(make_job: MakeJob) -> None:
    job = make_job(villages=1)
    work(job)
    assert work(job) is None
    assert len(villages()) == 1


def test_a_worker_that_wakes_up_after_its_lease_ran_out_does_nothing_twice(make_job: MakeJob) -> None:
    job = make_job(villages=3)
    second_worker: list[str | None] = []

    def sleep_past_the_lease(job: Job, key: str) -> None:
        if key.endswith("1") and not second_worker:
            let_lease_run_out(job)
            second_worker.append(run(job.pk, handlers=VILLAGES, worker_name="the second"))

    assert work(job, {FOUND_VILLAGES: Work(look_up=sleep_past_the_lease, write=found_village)}) is None
    assert second_worker == ["done"]
    assert sorted(villages()) == [f"Tinaguelhaj {n} (invented)" for n in range(3)]
    assert (job.state, job.done_count) == ("done", 3)


def test_a_late_failure_of_a_worker_that_lost_its_job_is_not_noted(make_job: MakeJob) -> None:
    job = make_job(villages=1)

    def fail_late(job: Job, key: str) -> None:
        let_lease_run_out(job)
        run(job.pk, handlers=VILLAGES, worker_name="the second")
        raise ValueError("Too late.")

    work(job, {FOUND_VILLAGES: Work(look_up=fail_late, write=found_village)})
    assert (job.state, job.failed_count) == ("done", 0)
    assert job.items.get().problem == ""


def test_a_lease_that_ran_out_unnoticed_is_still_good(make_job: MakeJob) -> None:
    handlers = {FOUND_VILLAGES: Work(look_up=lambda job, key: let_lease_run_out(job), write=found_village)}
    assert work(make_job(villages=2), handlers) == "done"
    assert len(villages()) == 2


def test_cancel_stops_between_two_items(make_job: MakeJob) -> None:
    def cancel_at_the_second(job: Job, key: str) -> None:
        if key.endswith("1"):
            cancel(Job.objects.get(pk=job.pk), by=None)

    job = make_job(villages=4)
    assert work(job, {FOUND_VILLAGES: Work(look_up=cancel_at_the_second, write=found_village)}) == "cancelled"
    assert len(villages()) == 2
    assert (job.message, job.token) == (CANCELLED, "")


def test_a_kind_that_this_worker_does_not_know_fails_and_says_so(make_job: MakeJob) -> None:
    job = make_job()
    assert work(job, {}) == "failed"
    assert job.message == UNKNOWN_KIND


def test_a_long_job_gives_way_after_its_turn_and_calls_again(make_job: MakeJob, bells: list[int]) -> None:
    job = make_job(villages=2)
    assert work(job, turn_seconds=0) == "waiting"
    assert (job.done_count, job.attempts, job.finished_at) == (1, 0, None)
    assert bells == [job.pk]
    assert work(job, turn_seconds=0) == "done"


def test_a_database_that_fails_is_not_held_against_the_item(make_job: MakeJob) -> None:
    def lose_the_connection(job: Job, key: str) -> None:
        raise OperationalError("the server closed the connection")

    job = make_job(villages=1)
    with pytest.raises(OperationalError):
        work(job, {FOUND_VILLAGES: Work(look_up=lose_the_connection, write=found_village)})
    assert job.items.get().state == "waiting"


def test_an_item_at_which_worker_after_worker_died_is_set_aside_and_the_rest_is_done(
    make_job: MakeJob,
) -> None:
    job = make_job(villages=3, attempts=5, max_attempts=5)
    assert work(job) == "failed"
    assert villages() == ["Tinaguelhaj 1 (invented)", "Tinaguelhaj 2 (invented)"]
    assert "set aside" in job.items.get(state="failed").problem


def test_progress_clears_the_count_of_vain_takes(make_job: MakeJob) -> None:
    job = make_job(villages=2, attempts=4)
    work(job, turn_seconds=0)
    assert job.attempts == 0
