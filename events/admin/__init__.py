"""The desk: the stock Django admin, with forms for the whole of a record and the buttons of the workflow."""

from events.admin import (
    actor,
    axis,
    blank_value,
    desk_log,
    double_coding,
    episode,
    incident,
    job,
    one_time_link,
    place,
    published_version,
    queue_page,
    recycle_bin,
    report,
    sign_in,
    site,
    source,
    user,
)
from events.admin.history import register_all

__all__ = [
    "actor",
    "axis",
    "blank_value",
    "desk_log",
    "double_coding",
    "episode",
    "incident",
    "job",
    "one_time_link",
    "place",
    "published_version",
    "queue_page",
    "recycle_bin",
    "report",
    "sign_in",
    "site",
    "source",
    "user",
]

register_all()
