"""One record: as it stands or stood, its versions, and each version as it was published."""

from typing import Any, ClassVar

import orjson
from django.http import HttpRequest, HttpResponse

from events.api.door import AS_OF, FORMAT, STATE_ON, DoorParameter, only
from events.api.entry import ENTRY_COLUMNS, entry_of
from events.api.resource import record_path
from events.api.situation import with_state
from events.api.view import JSON, PublicView, absolute, json
from events.errors.selection import NoSuchRecord
from events.models.published_version import PublishedVersion
from events.selection.freshness import Head
from events.selection.one import code_of, find


class RecordDetail(PublicView):
    """One record: the stored bytes of the version that stands, or that stood as of a day or number."""

    kind: ClassVar[str]
    doors: ClassVar[tuple[DoorParameter, ...]] = (AS_OF, FORMAT)

    def answer(self, request: HttpRequest, log: Head, **parts: Any) -> HttpResponse:
        asked = only(request.GET, *self.doors)
        document = find(self.kind, parts["key"], as_of=asked["as_of"]).document
        day = asked.get("state_on")
        response = HttpResponse(with_state(document, day) if day else document, content_type=JSON)
        into = merged_into(document)
        if into:
            response.headers["Link"] = f'<{absolute(request, record_path(self.kind, into))}>; rel="canonical"'
        return response


def merged_into(document: str) -> str:
    """Return the slug of the entry that this one was merged into; "" for all others."""
    # Documents are canonical JSON: without this text there is no such entry, and nothing need be read.
    if '"merged_into":{' not in document:
        return ""
    return str((orjson.loads(document).get("merged_into") or {}).get("slug", ""))


class EpisodeDetail(RecordDetail):
    """One episode; with state_on the answer for that day stands beside it."""

    doors = (STATE_ON, AS_OF, FORMAT)


class VersionList(PublicView):
    """All versions of a record, newest first; of a withdrawn one too."""

    kind: ClassVar[str]

    def answer(self, request: HttpRequest, log: Head, **parts: Any) -> HttpResponse:
        only(request.GET, FORMAT)
        code = code_of(self.kind, parts["key"])
        rows = PublishedVersion.objects.of(self.kind, code).reverse().values_list(*ENTRY_COLUMNS)
        return json({"results": [entry_of(request, row) for row in rows]})


class VersionDetail(PublicView):
    """One version as it was published, byte for byte: its sha256 is the one in the log."""

    kind: ClassVar[str]

    def answer(self, request: HttpRequest, log: Head, **parts: Any) -> HttpResponse:
        only(request.GET, FORMAT)
        key, number = parts["key"], parts["number"]
        versions = PublishedVersion.objects.of(self.kind, code_of(self.kind, key)).filter(number=number)
        document = versions.values_list("document", flat=True).first()
        if document is None:
            raise NoSuchRecord(kind=self.kind, key=key, version=number)
        return HttpResponse(document, content_type=JSON)
