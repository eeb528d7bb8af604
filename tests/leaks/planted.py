"""Leaks planted on purpose: addresses, a header and a hidden text that tell of the desk. The walk must find each."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path

from events.models.incident import Incident
from events.models.published_version import LogHead
from events.publishing.snapshot.incident import incident_document
from tracker.urls import urlpatterns as true_addresses

TELLTALE = "/fr/data/"
# The record whose document gives its notes away.
CHATTY = "Convoy"


def drafts(request: HttpRequest) -> HttpResponse:
    """Count the drafts."""
    return HttpResponse(str(Incident.objects.filter(code=None).count()))


def remembered(request: HttpRequest) -> HttpResponse:
    """Count the drafts too, and remember the number for as long as nothing is published."""
    head = LogHead.objects.get()
    return HttpResponse(str(_counted_at(head.chain)))


@cache
def _counted_at(chain: str) -> int:
    return Incident.objects.count()


def innocent(request: HttpRequest) -> HttpResponse:
    """Say what everybody knows."""
    return HttpResponse(str(LogHead.objects.get().seq))


urlpatterns = [
    path("planted/drafts/", drafts),
    path("planted/remembered/", remembered),
    path("planted/innocent/", innocent),
    *true_addresses,
]

Handler = Callable[[HttpRequest], HttpResponse]


def telling_header(answer: Handler) -> Handler:
    """Say at one address, in a header, how much is waiting."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        if request.path == TELLTALE:
            response.headers["X-Waiting"] = str(Incident.objects.exclude(workflow="published").count())
        return response

    return middleware


def chatty_document(incident: Incident) -> dict[str, Any]:
    """Return the public document with the internal notes of one record."""
    document = incident_document(incident)
    return (
        {**document, "notes": incident.internal_notes} if incident.title_en.startswith(CHATTY) else document
    )
