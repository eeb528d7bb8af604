"""Every error of the API as problem+json (RFC 9457), with its status from one table."""

from collections.abc import Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import Any

import orjson
from django.http import Http404, HttpRequest, HttpResponse
from rest_framework.exceptions import APIException, MethodNotAllowed, NotAcceptable

from events.errors.selection import BadSelection, NoSuchRecord, Problem, RecordWithdrawn

PROBLEM_JSON = "application/problem+json"
STATUS: Mapping[type[Exception], int] = MappingProxyType(
    {
        BadSelection: 400,
        Http404: 404,
        NoSuchRecord: 404,
        MethodNotAllowed: 405,
        NotAcceptable: 406,
        RecordWithdrawn: 410,
    }
)
REFUSALS = tuple(STATUS)


def problem_of(error: Exception, request: HttpRequest) -> HttpResponse:
    """Return the answer for an error of the table."""
    status = next(status for kind, status in STATUS.items() if isinstance(error, kind))
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": str(error),
        "instance": request.path,
    }
    if isinstance(error, BadSelection):
        body["errors"] = [_said(problem) for problem in error.problems]
    if isinstance(error, RecordWithdrawn):
        body["withdrawn"] = error.tombstone
    response = HttpResponse(orjson.dumps(body), status=status, content_type=PROBLEM_JSON)
    if isinstance(error, MethodNotAllowed):
        response.headers["Allow"] = "GET, HEAD, OPTIONS"
    return response


def exception_handler(error: Exception, context: Mapping[str, Any]) -> HttpResponse | None:
    """Answer for views that REST framework itself drives; what is in no table is an error of ours."""
    if isinstance(error, REFUSALS):
        return problem_of(error, context["request"])
    if isinstance(error, APIException):
        body = {
            "type": "about:blank",
            "title": HTTPStatus(error.status_code).phrase,
            "status": error.status_code,
            "detail": str(error.detail),
            "instance": context["request"].path,
        }
        return HttpResponse(orjson.dumps(body), status=error.status_code, content_type=PROBLEM_JSON)
    return None


def _said(problem: Problem) -> dict[str, Any]:
    return {
        "parameter": problem.parameter,
        "value": problem.value,
        "message": problem.sentence("en"),
        "suggestion": problem.suggestion,
        "known": list(problem.known),
    }
