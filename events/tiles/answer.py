"""How this door answers: fresh by the log's end, nothing for empty ground, and what is wrong as problem+json."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus

import orjson
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.views.decorators.http import require_safe

from events.errors.selection import BadSelection
from events.selection.freshness import Head, etag, head, is_held

MVT = "application/vnd.mapbox-vector-tile"
PROBLEM_JSON = "application/problem+json"
View = Callable[..., HttpResponse]


def fresh(view: View) -> View:
    """Answer GET and HEAD by `view(request, head, …)`, with 304 while the log and the software stand still."""

    @wraps(view)
    def answer(request: HttpRequest, **parts: str) -> HttpResponse:
        log: Head = head()
        tag = etag(log, request.get_full_path())
        try:
            # "*" asks for whatever there is, so what cannot be read is refused before.
            response = view(request, log, **parts) if not _holds(request, tag) else HttpResponseNotModified()
        except BadSelection as bad:
            return _refused(request, bad)
        response.headers["ETag"] = tag
        response.headers["Cache-Control"] = f"public, max-age={settings.TRACKER_PUBLIC_MAX_AGE_SECONDS}"
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response

    return require_safe(answer)


def tile(body: bytes) -> HttpResponse:
    """Return a tile; 204 where nothing lies on it."""
    return HttpResponse(body, content_type=MVT) if body else HttpResponse(status=HTTPStatus.NO_CONTENT)


def _holds(request: HttpRequest, tag: str) -> bool:
    return request.headers.get("If-None-Match", "").strip() != "*" and is_held(request, tag)


def _refused(request: HttpRequest, bad: BadSelection) -> HttpResponse:
    body = {
        "type": "about:blank",
        "title": HTTPStatus.BAD_REQUEST.phrase,
        "status": HTTPStatus.BAD_REQUEST.value,
        "detail": str(bad),
        "instance": request.path,
        "errors": [
            {"parameter": problem.parameter, "value": problem.value, "message": problem.sentence("en")}
            for problem in bad.problems
        ],
    }
    response = HttpResponse(orjson.dumps(body), status=HTTPStatus.BAD_REQUEST, content_type=PROBLEM_JSON)
    response.headers["Cache-Control"] = "no-store"
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response
