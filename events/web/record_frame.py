"""What the page of any record has around its own content: versions, citation, ways for programs, data for crawlers."""

from typing import Any

from django.http import HttpRequest

from events.web.cite import cite_as
from events.web.frame import origin_of
from events.web.linked_data import record_block
from events.web.linked_data_way import ways_of
from events.web.picture import picture_url
from events.web.picture_sheet import alt_of
from events.web.record import Record
from events.web.version import version_note


def around(record: Record, request: HttpRequest, lang: str) -> dict[str, Any]:
    """Return what the templates _record_head, _versions, _banner and _cite draw. No query."""
    origin = origin_of(request)
    picture = picture_url(record, lang)
    return {
        "number": record.number,
        "version": version_note(record, lang),
        "cite": cite_as(record, origin=origin, lang=lang),
        "ways": ways_of(record),
        "picture": f"{origin}{picture}" if picture else "",
        "picture_alt": alt_of(record, lang) if picture else "",
        "linked_data": record_block(record, origin=origin, lang=lang),
    }
