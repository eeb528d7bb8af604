"""All warnings about an incident as its form stands, for the page while it is typed and for the message at save."""

from typing import Any

from events.admin.warning.actor import actor_warnings
from events.admin.warning.date import date_warnings, embargo_warnings
from events.admin.warning.draft import Draft
from events.admin.warning.field_warning import FieldWarning
from events.admin.warning.figure import figure_warnings
from events.admin.warning.place import place_warnings
from events.admin.warning.source import source_warnings

ROOMS: tuple[Any, ...] = (
    date_warnings,
    embargo_warnings,
    source_warnings,
    place_warnings,
    actor_warnings,
    figure_warnings,
)


def warnings_of(draft: Draft) -> list[FieldWarning]:
    """Return every warning, in the order of the form. None of them stands in the way of a save."""
    return [warning for room in ROOMS for warning in room(draft)]
