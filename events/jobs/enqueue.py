"""Ask for a job: its row and its items in one transaction, and the bell once that is committed."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from events.errors.jobs import NoItems, UnknownJobKind
from events.jobs import bell
from events.jobs.kind import KINDS
from events.models.job import Job, JobItem

ITEMS_AT_ONCE = (
    1_000  # Rows in one INSERT on PostgreSQL; on SQLite Django takes fewer, for its limit on variables.
)


def enqueue(
    kind: str,
    *,
    keys: Iterable[str],
    parameters: Mapping[str, Any] | None = None,
    by: User | None,
) -> Job:
    """Return a new waiting job with one item for each different key, in the order given."""
    if kind not in KINDS:
        raise UnknownJobKind(kind=kind, known=tuple(KINDS))
    once = list(dict.fromkeys(str(key) for key in keys))
    if not once:
        raise NoItems(kind=kind)
    with transaction.atomic():
        job = Job.objects.create(
            kind=kind, parameters=dict(parameters or {}), requested_by=by, total=len(once)
        )
        items = (JobItem(job=job, position=place, key=key) for place, key in enumerate(once))
        JobItem.objects.bulk_create(items, batch_size=ITEMS_AT_ONCE)
        transaction.on_commit(partial(bell.ring, job.pk))
    return job
