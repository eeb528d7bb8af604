"""The door to the seed set."""

from typing import Any

from django.core.management.base import BaseCommand

from events.seed.files import read_seed
from events.seed.load import load


class Command(BaseCommand):
    """Bring in the seed set; a second run brings in what is missing and changes nothing else."""

    help = "Load the seed set, a compilation to be checked, through the real publishing. Safe to repeat."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and say how much was published."""
        loaded = load(read_seed())
        if loaded.is_nothing:
            self.stdout.write("The seed set is there already: nothing was changed.")
            return
        self.stdout.write(
            f"Published from the seed set: {loaded.incidents} incidents, {loaded.episodes} episodes, "
            f"{loaded.actors} actors. It is a compilation to be checked."
        )
