"""Rebuild what the public reads from the log: byte for byte what publishing wrote."""

from collections.abc import Callable

from django.db import transaction

from events.models.live_record import LiveFacet, LiveRecord
from events.models.published_version import PublishedVersion
from events.publishing.live import put
from events.publishing.log import lock_head
from events.search.index import clear


def rebuild_live(progress: Callable[[int, int], None] | None = None) -> int:
    """Empty live_record, its facets and the search table, and fill them from the log; return how many versions.

    One transaction: readers see the old rows until the new ones stand. ``progress`` is told (done, total).
    """
    with transaction.atomic():
        # Nobody publishes meanwhile, or a version could be put twice.
        lock_head()
        LiveFacet.objects.all().delete()
        LiveRecord.objects.all().delete()
        clear()
        total, done = PublishedVersion.objects.count(), 0
        for version in PublishedVersion.objects.order_by("seq").iterator(chunk_size=500):
            put(version)
            done += 1
            if progress and (done % 100 == 0 or done == total):
                progress(done, total)
    return done
