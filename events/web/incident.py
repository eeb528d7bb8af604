"""The pages of an incident: what stands, an older version, and the list of versions."""

from django.http import HttpRequest, HttpResponse

from events.web.answer import Headline, draw, public_page
from events.web.history import draw_gone, draw_history
from events.web.incident_page import incident_page
from events.web.linked_from import linked_from
from events.web.record import Record, find
from events.web.record_frame import around
from events.web.version import record_url

SECTION = "timeline"


@public_page
def incident(request: HttpRequest, lang: str, code: str) -> HttpResponse:
    record = find("incident", code=code)
    return draw_gone(request, record, lang, SECTION) if record.is_withdrawn else _draw(request, record, lang)


@public_page
def incident_version(request: HttpRequest, lang: str, code: str, number: int) -> HttpResponse:
    record = find("incident", code=code, number=number)
    is_tombstone = bool(record.document.get("withdrawn"))
    return draw_gone(request, record, lang, SECTION) if is_tombstone else _draw(request, record, lang)


@public_page
def incident_history(request: HttpRequest, lang: str, code: str) -> HttpResponse:
    return draw_history(request, find("incident", code=code), lang, SECTION)


def _draw(request: HttpRequest, record: Record, lang: str) -> HttpResponse:
    page = incident_page(record.document, lang)
    headline = Headline(
        title=page.title.text,
        description=page.lead,
        section=SECTION,
        canonical=record_url(record, lang, None if record.is_newest else record.number),
        is_indexed=record.is_newest,
    )
    context = {
        "page": page,
        "linked": linked_from(record, lang),
        **around(record, request, lang),
    }
    return draw(request, "web/incident.html", headline, context)
