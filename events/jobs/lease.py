"""The lease: which one worker holds a job, for how long, and how every write asks whether it still does."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce, Now

from events.errors.jobs import LeaseLost
from events.models.job import Job


def takeable() -> Q:
    """Return the condition for jobs that wait, or whose worker has not been heard of for a whole lease."""
    return Q(state="waiting") | Q(state="running", lease_until__lt=Now())


def _from_now() -> dict[str, Any]:
    # The database's clock, not the worker's: workers on several machines must agree on when a lease ends.
    return {"lease_until": Now() + timedelta(seconds=settings.JOB_LEASE_SECONDS), "heartbeat_at": Now()}


@dataclass(frozen=True)
class Lease:
    """One worker's hold on one job, known by its token."""

    job_id: int
    token: str

    def held(self) -> QuerySet[Job]:
        """Return the job as long as it is ours: one row, or none."""
        return Job.objects.filter(pk=self.job_id, state="running", token=self.token)

    def update(self, **changes: Any) -> None:
        """Change the job's row and extend the lease, or raise LeaseLost.

        Inside a transaction this is the fence: the row stays locked until the commit, so nobody can take the job
        between the question whether it is ours and the writing down of what was done.
        """
        if not self.held().update(**{**_from_now(), **changes}):
            raise LeaseLost(job_id=self.job_id)

    def let_go(self, state: str, **changes: Any) -> None:
        """Give the job back in this state."""
        self.update(state=state, token="", lease_until=None, **changes)


def take(job_id: int) -> Lease | None:
    """Take the job, or return None where it is held, has ended, or has been taken too often in vain.

    One conditional UPDATE, so of two workers that ring at once only one gets it. ``attempts`` counts takes since an
    item last came to an end; one take more than ``max_attempts`` is granted, to set the deadly item aside.
    """
    lease = Lease(job_id=job_id, token=uuid4().hex)
    taken = Job.objects.filter(takeable(), pk=job_id, attempts__lte=F("max_attempts")).update(
        state="running",
        token=lease.token,
        attempts=F("attempts") + 1,
        started_at=Coalesce("started_at", Now()),
        **_from_now(),
    )
    return lease if taken else None
