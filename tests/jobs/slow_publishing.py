"""Bulk publishing that takes its time, for real worker processes, which load this module with ``--include``."""

import time
from typing import Any

from events.jobs.enqueue import enqueue
from events.jobs.kind import Work
from events.models.job import Job
from events.publishing.many import Seen
from events.tasks.work import WORK
from tests.makers import make_incident, member

PAUSE_SECONDS = 0.1
PUBLISH = WORK["publish_records"]


def look_up(job: Job, key: str) -> None:
    """Take a while outside the transaction."""
    time.sleep(PAUSE_SECONDS)


def write(job: Job, key: str, found: Any) -> Any:
    """Publish one record as ever, then linger: a kill is to strike between the publication and the done mark."""
    result = PUBLISH.write(job, key, found)
    time.sleep(PAUSE_SECONDS)
    return result


def ask(records: int) -> None:
    """Make so many submitted incidents and ask for their publication."""
    made = [make_incident(f"Raid {n} (invented)", workflow="submitted") for n in range(records)]
    keys = [Seen.of(incident).key for incident in made]
    enqueue("publish_records", keys=keys, by=member("boubacar", "publisher"))


WORK["publish_records"] = Work(look_up=look_up, write=write)
