"""How far a job is, as numbers and as a sentence."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone, translation

from events.jobs.progress import progress
from events.jobs.run import CANCELLED
from events.models.job import Job

pytestmark = pytest.mark.django_db

MakeJob = Callable[..., Job]


def under_way(job: Job, *, done: int, every_seconds: int) -> Job:
    """Let the job look as if it were running, with so many items done at this pace until now."""
    now = timezone.now()
    for item in job.items.all()[:done]:
        item.state = "done"
        item.done_at = now - timedelta(seconds=every_seconds * (done - 1 - item.position))
        item.save()
    job.state, job.token, job.lease_until = "running", "t", now
    job.started_at, job.done_count = now - timedelta(days=1), done
    job.save()
    return job


def test_the_time_left_is_told_at_the_pace_of_the_latest_items(make_job: MakeJob) -> None:
    now = progress(under_way(make_job(villages=40), done=10, every_seconds=20))
    assert now.seconds_left == 600
    assert (now.done, now.total, now.percent) == (10, 40, 25)
    assert now.sentence == "10 of 40 done; about 10 minutes left."


@pytest.mark.parametrize(
    ("every_seconds", "left"), [(2, "less than a minute left"), (3_600, "about 10 hours left")]
)
def test_the_time_left_is_said_no_finer_than_it_is_known(
    make_job: MakeJob, every_seconds: int, left: str
) -> None:
    job = under_way(make_job(villages=12), done=2, every_seconds=every_seconds)
    assert left in progress(job).sentence


def test_no_time_is_told_before_two_items_are_done(make_job: MakeJob) -> None:
    now = progress(under_way(make_job(), done=1, every_seconds=1))
    assert now.seconds_left is None
    assert now.sentence == "1 of 3 done."


def test_a_pause_before_this_start_does_not_slow_the_pace(make_job: MakeJob) -> None:
    job = under_way(make_job(villages=10), done=5, every_seconds=10)
    first = job.items.all()[0]
    first.done_at = timezone.now() - timedelta(days=2)
    first.save()
    assert progress(job).seconds_left == 50


def test_failures_are_counted_in_the_bar_and_said(make_job: MakeJob) -> None:
    now = progress(make_job(villages=4, state="failed", done_count=2, failed_count=1, message="Given up."))
    assert now.percent == 75
    assert now.sentence == "2 of 4 done, 1 failed. Given up."
    assert now.has_ended


def test_an_ended_job_costs_no_query(make_job: MakeJob, django_assert_num_queries: Callable) -> None:
    job = make_job(state="done", done_count=3)
    with django_assert_num_queries(0):
        assert progress(job).percent == 100


def test_the_sentence_speaks_french(make_job: MakeJob) -> None:
    job = under_way(make_job(villages=40), done=10, every_seconds=20)
    with translation.override("fr"):
        assert progress(job).sentence == "10 sur 40 faits ; reste environ 10 minutes."
        ended = progress(make_job(villages=2, state="cancelled", done_count=1, message=CANCELLED))
        assert ended.sentence == "1 sur 2 faits. Annulée avant la fin ; ce qui est fait reste fait."
