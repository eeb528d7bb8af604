"""Checks that no entry of the desk's own log was changed, taken out or cut off."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.people.log import verify


class Command(BaseCommand):
    """Prints one line; fails with the first entry that does not hold."""

    help = "Check the chain of the desk's own log."

    def handle(self, *args: Any, **options: Any) -> None:
        """Read the log from its beginning."""
        count, problem = verify()
        if problem:
            raise CommandError(f"{problem} The {count} entries before it hold.")
        self.stdout.write(f"The desk's log holds: {count} entries.")
