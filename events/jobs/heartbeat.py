"""The heartbeat: a thread that extends the lease while a long item is being done."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from django.conf import settings
from django.db import OperationalError, connection

from events.errors.jobs import LeaseLost
from events.jobs.lease import Lease

# A worker that hangs in one item for an hour is as good as dead: its heart stops, and another takes the job up.
ITEM_PATIENCE_SECONDS = 3_600
BEATS_PER_LEASE = 3  # Two may be missed, e.g. while SQLite's one writer is busy.

logger = logging.getLogger(__name__)


class Heartbeat:
    """Beats until it is stopped, the lease is lost, or one item has lasted too long."""

    def __init__(self, lease: Lease) -> None:
        self._lease = lease
        self._stopped = threading.Event()
        self._item_began = monotonic()
        self._thread = threading.Thread(
            target=self._beat, name=f"heartbeat of job {lease.job_id}", daemon=True
        )

    def next_item(self) -> None:
        """Note that an item begins."""
        self._item_began = monotonic()

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        self._thread.join()

    def _beat(self) -> None:
        try:
            while not self._stopped.wait(settings.JOB_LEASE_SECONDS / BEATS_PER_LEASE):
                if monotonic() - self._item_began > ITEM_PATIENCE_SECONDS:
                    logger.error(
                        "Job %s hangs in one item; its lease is left to run out.", self._lease.job_id
                    )
                    return
                self._extend()
        except LeaseLost:
            # Nothing to do here: the worker itself finds out at its next write, which then changes nothing.
            logger.warning("Job %s was taken up by another worker.", self._lease.job_id)
        finally:
            connection.close()

    def _extend(self) -> None:
        try:
            self._lease.update()
        except OperationalError as problem:
            logger.warning("Job %s: a heartbeat was missed (%s).", self._lease.job_id, problem)


@contextmanager
def beating(lease: Lease) -> Iterator[Heartbeat]:
    """Keep the lease alive inside the with block."""
    heartbeat = Heartbeat(lease)
    heartbeat.start()
    try:
        yield heartbeat
    finally:
        heartbeat.stop()
