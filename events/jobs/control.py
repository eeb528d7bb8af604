"""What a person may do to a job: cancel it, or run again what is not done."""

import logging
from functools import partial

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models.functions import Now

from events.errors.jobs import JobHasEnded, NothingToRunAgain
from events.jobs import bell
from events.jobs.run import CANCELLED
from events.models.job import Job, JobItem

logger = logging.getLogger(__name__)


def cancel(job: Job, *, by: User | None) -> None:
    """Stop the job: at once where it waits, after the item in hand where it runs. What is done stays done."""
    under_way = Job.objects.filter(pk=job.pk, state__in=["waiting", "running"])
    if not under_way.update(cancel_requested=True):
        job.refresh_from_db()
        raise JobHasEnded(job_id=job.pk, state=job.state)
    # A worker that takes it just now sees the wish before its first item.
    Job.objects.filter(pk=job.pk, state="waiting", cancel_requested=True).update(
        state="cancelled", finished_at=Now(), message=CANCELLED
    )
    logger.info("Job %s: cancel asked for by %s.", job.pk, by)
    job.refresh_from_db()


def run_again(job: Job, *, by: User | None) -> None:
    """Let an ended job wait again with the items that failed or were never reached; done items stay done."""
    with transaction.atomic():
        ended = Job.objects.filter(pk=job.pk, state__in=["failed", "cancelled"])
        # The state changes first: of two who press the button at once, the second finds the job waiting.
        if not ended.update(
            state="waiting",
            attempts=0,
            cancel_requested=False,
            failed_count=0,
            message="",
            started_at=None,
            finished_at=None,
        ):
            job.refresh_from_db()
            raise NothingToRunAgain(job_id=job.pk, state=job.state)
        JobItem.objects.filter(job=job, state="failed").update(state="waiting", problem="", done_at=None)
        transaction.on_commit(partial(bell.ring, job.pk))
    logger.info("Job %s: run again for %s.", job.pk, by)
    job.refresh_from_db()
