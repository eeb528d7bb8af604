"""The kinds of job there are. What each does is told in events.tasks.work, which may see the rooms that do it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from events.models.job import Job

# Kept as plain code → name: the desk shows the name, and a job of any other kind is refused when it is asked for.
KINDS: dict[str, Any] = {
    "geocode_places": _("find places"),
    "rebuild_live": _("rebuild the public record"),
    "approve_records": _("approve records"),
    "publish_records": _("publish records"),
    "edit_incidents": _("change incidents"),
}

Result = Mapping[str, Any] | None


def nothing_to_look_up(job: Job, key: str) -> None:
    """Stand in for the first half where a kind has only the second."""


def only_everything() -> Sequence[str]:
    """Return the one key of a job that is not about single items, such as a rebuild."""
    return ["everything"]


@dataclass(frozen=True)
class Work:
    """How one item of a kind is done, in two halves.

    ``look_up(job, key)`` runs outside any transaction and may take its time: ask a service, read, reckon.
    ``write(job, key, found)`` runs inside the item's transaction, which on SQLite keeps every other writer waiting:
    it must be quick and change nothing but the database. What it returns is kept as the item's result.
    Either may run more than once for the same item; what ``write`` did stays exactly once.
    """

    write: Callable[[Job, str, Any], Result]
    look_up: Callable[[Job, str], Any] = nothing_to_look_up
    # The items of a job that is asked for without naming any.
    every_key: Callable[[], Sequence[str]] = only_everything
