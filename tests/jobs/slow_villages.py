"""A slow kind of job for real worker processes, which load this module with ``celery worker --include``."""

import os
import time

from events.jobs.enqueue import enqueue
from events.jobs.kind import KINDS, Work
from events.models.job import Job
from events.models.place import Place
from events.tasks.work import WORK

SLOW_VILLAGES = "found_slow_villages"
PAUSE_SECONDS = 0.08


def look_up(job: Job, key: str) -> None:
    """Take a while outside the transaction."""
    time.sleep(PAUSE_SECONDS)


def write(job: Job, key: str, found: None) -> dict[str, int]:
    """Found one village, then linger: a kill is to strike between the effect and the done mark."""
    Place.objects.create(name=key, country="ML")
    time.sleep(PAUSE_SECONDS)
    return {"worker": os.getpid()}


def ask(villages: int) -> None:
    """Ask for a job of so many villages."""
    enqueue(SLOW_VILLAGES, keys=[f"Tinaguelhaj {n} (invented)" for n in range(villages)], by=None)


KINDS[SLOW_VILLAGES] = "found villages slowly"
WORK[SLOW_VILLAGES] = Work(look_up=look_up, write=write)
