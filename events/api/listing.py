"""Lists of records: the stored documents joined, never taken apart and put together again."""

from typing import Any, ClassVar

import orjson
from django.http import HttpRequest, HttpResponse

from events.api.door import COUNT, FORMAT, DoorParameter, with_filters
from events.api.geojson import GEOJSON, collection
from events.api.situation import with_state
from events.api.view import JSON, PublicView, absolute
from events.selection.freshness import Head
from events.selection.selection import Page, Selection


class RecordList(PublicView):
    """The list of one kind of record under all its filters, page by page."""

    kind: ClassVar[str]
    doors: ClassVar[tuple[DoorParameter, ...]] = (COUNT, FORMAT)

    def answer(self, request: HttpRequest, log: Head, **parts: Any) -> HttpResponse:
        selection, doors = with_filters(request.GET, self.kind, *self.doors)
        doors["format"] = self.form_of(request) or doors["format"]
        page = selection.documents()
        envelope: dict[str, Any] = {"count": selection.count()} if doors["count"] == "exact" else {}
        following = _next(request, selection, page, doors)
        envelope |= {"next": following, "selection": selection.texts()}
        if doors["format"] == "geojson":
            response = HttpResponse(collection(page.records, envelope), content_type=GEOJSON)
        else:
            response = HttpResponse(_joined(self._documents(selection, page), envelope), content_type=JSON)
        if following:
            response.headers["Link"] = f'<{following}>; rel="next"'
        return response

    def form_of(self, request: HttpRequest) -> str:
        # The address says it first; only where it says nothing does Accept.
        if GEOJSON not in self.media_types or request.GET.get("format", "").strip():
            return ""
        return "geojson" if request.get_preferred_type([JSON, GEOJSON]) == GEOJSON else ""

    def is_of_today(self, request: HttpRequest) -> bool:
        # What is in force is asked of today where no day is given.
        return "in_force" in request.GET and not request.GET.get("state_on")

    def _documents(self, selection: Selection, page: Page[str]) -> list[str]:
        day = selection.day_of_state
        return page.records if day is None else [with_state(document, day) for document in page.records]


def _next(request: HttpRequest, selection: Selection, page: Page[str], doors: dict[str, Any]) -> str | None:
    if not page.next_cursor:
        return None
    ways = {name: value for name, value in doors.items() if value not in ("none", "json")}
    query = selection.query_string(cursor=page.next_cursor, **ways)
    return absolute(request, f"{request.path}?{query}")


def _joined(documents: list[str], envelope: dict[str, Any]) -> str:
    """Return the envelope with the documents' own text inside it."""
    return f'{orjson.dumps(envelope).decode()[:-1]},"results":[{",".join(documents)}]}}'
