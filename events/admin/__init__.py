"""The desk: the stock Django admin, with forms for the whole of a record and the buttons of the workflow."""

from events.admin import (
    actor,
    axis,
    episode,
    incident,
    job,
    place,
    published_version,
    report,
    site,
    source,
    user,
)
from events.admin.history import register_all

__all__ = [
    "actor",
    "axis",
    "episode",
    "incident",
    "job",
    "place",
    "published_version",
    "report",
    "site",
    "source",
    "user",
]

register_all()
