"""Work a job through: take it, do item after item while it is ours, give it back ended or for another turn."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from time import monotonic

from django.db.models.functions import Now
from django.utils.translation import gettext_noop

from events.errors.jobs import LeaseLost
from events.jobs import bell, item
from events.jobs.heartbeat import beating
from events.jobs.kind import Work
from events.jobs.lease import Lease, take
from events.models.job import Job

# A long job gives way after each turn, so a job of three items does not wait for one of a hundred thousand,
# and a worker that is asked to stop can do so soon.
TURN_SECONDS = 20

CANCELLED = gettext_noop("Cancelled before its end; what was done stays done.")
UNKNOWN_KIND = gettext_noop("This installation does not know how to do jobs of this kind.")
SET_ASIDE = (
    "Several workers in a row died or hung while this item was in hand, so it was set aside. "
    "See the worker's log, then run the job again."
)

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Left:
    """How a worker leaves a job: ended in some way, or waiting for its next turn."""

    state: str
    message: str = ""


def run(
    job_id: int, *, handlers: Mapping[str, Work], worker_name: str, turn_seconds: float = TURN_SECONDS
) -> str | None:
    """Work on the job for a turn; return the state it was left in, or None where it was not to be had."""
    lease = take(job_id)
    if lease is None:
        return None
    job = Job.objects.get(pk=job_id)
    logger.info("Job %s (%s) is taken up by %s.", job_id, job.kind, worker_name)
    try:
        left = _work_on(job, lease, handlers, turn_seconds)
        ended = {} if left.state == "waiting" else {"finished_at": Now()}
        lease.let_go(left.state, message=left.message, **ended)
    except LeaseLost as problem:
        logger.warning("%s (%s)", problem, worker_name)
        return None
    logger.info("Job %s is left %s by %s.", job_id, left.state, worker_name)
    if left.state == "waiting":
        bell.ring(job_id)
    return left.state


def _work_on(job: Job, lease: Lease, handlers: Mapping[str, Work], turn_seconds: float) -> Left:
    work = handlers.get(job.kind)
    if work is None:
        return Left("failed", UNKNOWN_KIND)
    if job.attempts > job.max_attempts:
        _set_aside(job, lease)
    turn_ends = monotonic() + turn_seconds
    turn_is_over = False  # Asked after an item, never before the first: each turn brings the job on.
    with beating(lease) as heartbeat:
        while True:
            if _cancel_is_asked(lease):
                return Left("cancelled", CANCELLED)
            waiting = item.next_item(job)
            if waiting is None:
                return Left("failed" if _has_failures(lease) else "done")
            if turn_is_over:
                return Left("waiting")
            heartbeat.next_item()
            item.do(waiting, job=job, lease=lease, work=work)
            turn_is_over = monotonic() >= turn_ends


def _set_aside(job: Job, lease: Lease) -> None:
    """Mark the item in hand at all those deaths as failed. Attempts stay: one more death ends the job."""
    deadly = item.next_item(job)
    if deadly is not None:
        item.fail(deadly, lease=lease, reason=SET_ASIDE)


def _cancel_is_asked(lease: Lease) -> bool:
    asked = lease.held().values_list("cancel_requested", flat=True).first()
    if asked is None:
        raise LeaseLost(job_id=lease.job_id)
    return asked


def _has_failures(lease: Lease) -> bool:
    return lease.held().filter(failed_count__gt=0).exists()
