"""The sweep: take up what waits unheard and what a dead worker left, however the broker fared."""

from django.conf import settings
from django.db.models import F
from django.db.models.functions import Now
from django.utils.translation import gettext_noop

from events.jobs import bell
from events.jobs.lease import takeable
from events.models.job import Job

GIVEN_UP = gettext_noop("Given up: workers died again and again and no item came to its end.")


def sweep() -> list[int]:
    """Ring the bell for every job that may be taken, oldest first; return their ids.

    Safe to run anywhere at any time, twice at once too: a bell is only a call, and the lease decides who comes.
    """
    Job.objects.filter(takeable(), attempts__gt=F("max_attempts")).update(
        state="failed", token="", lease_until=None, finished_at=Now(), message=GIVEN_UP
    )
    orphans = list(Job.objects.filter(takeable()).order_by("pk").values_list("pk", flat=True))
    for job_id in orphans:
        # The next sweep rings again, so a call that nobody took by then would only fill the queue.
        bell.ring(job_id, expires_seconds=settings.JOB_SWEEP_SECONDS)
    return orphans
