"""The front page of the API, and what stands at addresses that it does not have."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import resolve, reverse

from events.api.door import FORMAT, only
from events.api.log import head_document
from events.api.resource import RESOURCES
from events.api.view import PublicView, absolute, json
from events.selection.freshness import Head

OTHERS = {
    "timeline": ("timeline", "Counts of incidents by day, week, month or year."),
    "changes": ("changes", "Every publication, correction and withdrawal after a number."),
    "log_head": ("log-head", "The end of the log: number, chained hash, moment."),
    "schema": ("schema", "This API described in OpenAPI 3.1."),
    "docs": ("docs", "The description to read and to try."),
}


class Index(PublicView):
    """What the API has, with the address of each."""

    def answer(self, request: HttpRequest, log: Head, **parts: Any) -> HttpResponse:
        only(request.GET, FORMAT)
        resources = {resource.word: (f"{resource.kind}-list", resource.means) for resource in RESOURCES}
        addresses = {
            word: {"url": absolute(request, reverse(f"api:{name}")), "description": means}
            for word, (name, means) in {**resources, **OTHERS}.items()
        }
        return json({"version": "1", "log": head_document(log), "resources": addresses})


class NotHere(PublicView):
    """An address that the API does not have, or one whose last slash was forgotten."""

    schema = None

    def _dispatched(self, request: HttpRequest, parts: dict[str, Any]) -> HttpResponse:
        path = f"{request.path_info}/"
        if request.method in ("GET", "HEAD") and resolve(path).url_name != "not-here":
            query = request.META.get("QUERY_STRING", "")
            return HttpResponseRedirect(f"{path}?{query}" if query else path, status=308)
        raise Http404(f'"{request.path}" is no address of the API; {reverse("api:index")} lists them.')
