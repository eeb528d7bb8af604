"""The log for who follows it: every publication, correction and withdrawal, in the order in which it was made."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse

from events.api.door import AFTER, FORMAT, LIMIT, only
from events.api.entry import ENTRY_COLUMNS, entry_of, moment
from events.api.view import PublicView, absolute, json
from events.models.published_version import PublishedVersion
from events.selection.freshness import Head


class Changes(PublicView):
    """What was logged after a number."""

    def answer(self, request: HttpRequest, log: Head, **parts: Any) -> HttpResponse:
        asked = only(request.GET, AFTER, LIMIT, FORMAT)
        limit = asked["limit"]
        rows = list(PublishedVersion.objects.after(asked["after"]).values_list(*ENTRY_COLUMNS)[: limit + 1])
        following = None
        if len(rows) > limit:
            rows = rows[:limit]
            ways = {"limit": limit} if limit != LIMIT.default else {}
            following = absolute(request, f"{request.path}?{urlencode({'after': rows[-1][0], **ways})}")
        response = json(
            {"head": head_document(log), "next": following, "results": [entry_of(request, r) for r in rows]}
        )
        if following:
            response.headers["Link"] = f'<{following}>; rel="next"'
        return response


class LogHeadView(PublicView):
    """The end of the log: its number, its chained hash and its moment."""

    def answer(self, request: HttpRequest, log: Head, **parts: Any) -> HttpResponse:
        only(request.GET, FORMAT)
        return json(head_document(log))


def head_document(log: Head) -> dict[str, Any]:
    """Return the end of the log; before the first publication it has no moment."""
    return {"seq": log.seq, "chain": log.chain, "at": moment(log.at)}
