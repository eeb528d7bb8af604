"""The door to the check of the log."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.errors.publishing import BrokenLog
from events.publishing.verify import verify_log


class Command(BaseCommand):
    """Say whether the log holds, or name the first row that does not."""

    help = "Recompute every hash of the log and name the first entry that does not hold."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the log's end, or fail with the first broken entry."""
        try:
            verified = verify_log()
        except BrokenLog as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(f"The log holds: {verified.seq} entries, chained hash {verified.chain}.")
