"""Make the process forget what its caches hold, so that no answer of one world is served in another."""

import sys

from django.contrib.contenttypes.models import ContentType
from django.core.cache import caches

from events.selection.freshness import software
from events.web.edition import styles

OURS = ("events", "tracker", "tests")
# They remember the files of the installation, which are the same in every world; a file that is saved while the
# test runs must not look like a leak.
OF_THE_SOFTWARE = (software, styles)


def forget() -> None:
    """Empty every cache of Django's and every function cache in our own modules."""
    for cache in caches.all(initialized_only=True):
        cache.clear()
    ContentType.objects.clear_cache()
    for name, module in tuple(sys.modules.items()):
        if name.split(".")[0] in OURS:
            for value in tuple(vars(module).values()):
                clear = getattr(value, "cache_clear", None)
                if callable(clear) and value not in OF_THE_SOFTWARE:
                    clear()
