"""One item: its effect, its done mark and the question whether the job is still ours, in a single transaction."""

import logging
from typing import Any

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import F
from django.db.models.functions import Now

from events.errors.jobs import LeaseLost
from events.jobs.kind import Work
from events.jobs.lease import Lease
from events.models.job import Job, JobItem

logger = logging.getLogger(__name__)


def next_item(job: Job) -> JobItem | None:
    """Return the first item that waits. The order is fixed, so the item in hand when a worker died is this one."""
    return JobItem.objects.filter(job=job, state="waiting").order_by("position").first()


def do(item: JobItem, *, job: Job, lease: Lease, work: Work) -> None:
    """Do the item, or note why it cannot be done; raise LeaseLost and leave no trace where the job is not ours."""
    try:
        found = work.look_up(job, item.key)
        with transaction.atomic():
            result = work.write(job, item.key, found)
            lease.update(done_count=F("done_count") + 1, attempts=0)
            _end(item, state="done", result=result, problem="")
    except (LeaseLost, OperationalError, InterfaceError):
        # Not the item's fault: it stays waiting, and the job is taken up again once the lease has run out.
        raise
    except Exception as problem:
        logger.exception("Job %s, item %s failed.", lease.job_id, item.key)
        fail(item, lease=lease, reason=_told(problem), attempts=0)


def fail(item: JobItem, *, lease: Lease, reason: str, **changes: Any) -> None:
    """Note in a transaction of its own that the item could not be done; the job goes on with the next."""
    with transaction.atomic():
        lease.update(failed_count=F("failed_count") + 1, **changes)
        _end(item, state="failed", result=None, problem=reason)


def _end(item: JobItem, *, state: str, result: Any, problem: str) -> None:
    kept = None if result is None else dict(result)
    ended = JobItem.objects.filter(pk=item.pk, state="waiting").update(
        state=state, result=kept, problem=problem, done_at=Now()
    )
    if not ended:
        raise LeaseLost(job_id=item.job_id)


def _told(problem: Exception) -> str:
    """Return the error's own sentence; a bare word such as KeyError's gets the error's name before it."""
    sentence = str(problem)
    return sentence if sentence.endswith(".") else f"{type(problem).__name__}: {sentence}"
