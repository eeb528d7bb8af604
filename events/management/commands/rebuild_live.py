"""The door to the rebuild of what the public reads."""

from typing import Any

from django.core.management.base import BaseCommand

from events.publishing.rebuild import rebuild_live


class Command(BaseCommand):
    """Rebuild live_record, its facets and the search table from the log."""

    help = "Rebuild what the public reads (live_record, facets, search) from the log."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, and say how many versions were put."""
        done = rebuild_live()
        self.stdout.write(f"Rebuilt from {done} versions of the log.")
