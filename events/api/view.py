"""How every address of the API answers: open to all, without a key, fresh by the log, errors as problem+json.

REST framework describes these views but does not drive them: its negotiation and rendering cost more than the
answer, which is bytes that are stored already.
"""

from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, ClassVar

import orjson
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import http_date
from rest_framework.exceptions import MethodNotAllowed, NotAcceptable
from rest_framework.views import APIView

from events.api.problem import REFUSALS, problem_of
from events.selection.freshness import Head, etag, head, is_held

JSON = "application/json"
METHODS = "GET, HEAD, OPTIONS"
# Anyone's page may read the API; a browser's page sees only the headers that are named.
OPEN_TO_ALL = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Last-Modified, Link",
    # Texts stand in both languages in every answer, whatever the asker prefers.
    "Content-Language": "en, fr",
}
PREFLIGHT = {
    "Allow": METHODS,
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "Accept, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


class PublicView(APIView):
    """A view that answers GET by `answer`; the log's head is read once and handed on.

    `get` is there for drf-spectacular, which describes methods; `dispatch` never calls it.
    """

    http_method_names = ["get", "head", "options"]
    media_types: ClassVar[tuple[str, ...]] = (JSON,)

    def get(self, request: HttpRequest, **parts: Any) -> HttpResponse:
        return self.answer(request, self.log_head(), **parts)

    def answer(self, request: HttpRequest, log: Head, **parts: Any) -> HttpResponse:
        """Return the answer to a request that was found in order."""
        raise NotImplementedError

    def log_head(self) -> Head:
        """Return the end of the log, from which every answer is made. One query."""
        return head()

    def dispatch(self, request: HttpRequest, *args: Any, **parts: Any) -> HttpResponse:
        try:
            response = self._dispatched(request, parts)
        except REFUSALS as error:
            response = problem_of(error, request)
        if request.method in ("GET", "HEAD"):
            response.headers["Cache-Control"] = _keeping(response.status_code)
        if len(self.media_types) > 1 or response.status_code == HTTPStatus.NOT_ACCEPTABLE:
            response.headers["Vary"] = "Accept"
        for name, value in OPEN_TO_ALL.items():
            response.headers[name] = value
        return response

    def _dispatched(self, request: HttpRequest, parts: dict[str, Any]) -> HttpResponse:
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers=PREFLIGHT)
        if request.method not in ("GET", "HEAD"):
            raise MethodNotAllowed(
                request.method or "", detail=f'"{request.method}" is not allowed; use GET.'
            )
        self._must_be_acceptable(request)
        log = self.log_head()
        tag = etag(log, f"{request.get_full_path()}{self.form_of(request)}{self._today(request)}")
        is_kept = is_held(request, tag)
        # "*" asks for whatever there is, so it must first be known that there is something.
        if is_kept and request.headers["If-None-Match"].strip() != "*":
            response: HttpResponse = HttpResponseNotModified()
        else:
            response = self.answer(request, log, **parts)
            if is_kept and response.status_code == 200:
                response = HttpResponseNotModified()
        response.headers["ETag"] = tag
        if log.at is not None:
            response.headers["Last-Modified"] = http_date(log.at.timestamp())
        return response

    def _must_be_acceptable(self, request: HttpRequest) -> None:
        accept = request.headers.get("Accept", "*/*")
        if "*/*" in accept or JSON in accept or any(request.accepts(media) for media in self.media_types):
            return
        raise NotAcceptable(f"This address answers in {' or '.join(self.media_types)}; Accept names neither.")

    def form_of(self, request: HttpRequest) -> str:
        """Return what of the answer's form is told by Accept alone, where the address leaves that open."""
        return ""

    def _today(self, request: HttpRequest) -> str:
        return f"\n{datetime.now(UTC).date()}" if self.is_of_today(request) else ""

    def is_of_today(self, request: HttpRequest) -> bool:
        """Tell whether the answer to this request changes at midnight although nothing is published."""
        return False


def _keeping(status: int) -> str:
    """Say how long an answer may be kept: a refusal not at all, since another asker may be right."""
    if status >= 400 and status != HTTPStatus.GONE:
        return "no-store"
    return f"public, max-age={settings.TRACKER_PUBLIC_MAX_AGE_SECONDS}"


def json(body: Any, *, media_type: str = JSON) -> HttpResponse:
    """Return an answer made of plain values."""
    return HttpResponse(orjson.dumps(body), content_type=media_type)


def absolute(request: HttpRequest, path: str) -> str:
    """Return the full address of a path, by the site's public name where one is set."""
    return (
        settings.TRACKER_PUBLIC_URL + path
        if settings.TRACKER_PUBLIC_URL
        else request.build_absolute_uri(path)
    )
