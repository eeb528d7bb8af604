"""The newest incidents that concern an actor or a place, with the way to all of them on the timeline."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

import orjson
from django.http import QueryDict
from django.urls import reverse

from events.selection.read import read
from events.web.entry import Entry, entry

SHOWN = 10


@dataclass(frozen=True, slots=True)
class IncidentList:
    """Some incidents, and the address of the timeline that shows all."""

    entries: tuple[Entry, ...]
    count: int
    url: str


def incidents_with(lang: str, **filters: str) -> IncidentList:
    """Return the newest incidents that meet the filters, which the page knows to be sound. Two queries at most."""
    query = urlencode(filters, safe=",:")
    selection = replace(read(QueryDict(query), lang=lang), limit=SHOWN)
    page = selection.documents()
    count = selection.count() if page.next_cursor else len(page.records)
    entries = tuple(entry(orjson.loads(document), lang) for document in page.records)
    return IncidentList(entries, count, f"{reverse('web:timeline', args=[lang])}?{query}")
