"""The addresses of the description: the OpenAPI document, and Swagger UI to read and try it."""

from typing import Any

from csp.constants import UNSAFE_INLINE
from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularSwaggerSplitView
from rest_framework.request import Request
from rest_framework.response import Response

from events.api.door import FORMAT, only
from events.api.schema.generator import openapi
from events.api.view import JSON, PublicView
from events.selection.freshness import Head

OPENAPI_JSON = "application/vnd.oai.openapi+json"


class Schema(PublicView):
    """This API in OpenAPI 3.1."""

    schema = None
    media_types = (OPENAPI_JSON, JSON)

    def log_head(self) -> Head:
        # What the API can do does not depend on what was published: no query.
        return Head(0, "", None)

    def answer(self, request: HttpRequest, log: Head, **parts: Any) -> HttpResponse:
        only(request.GET, FORMAT)
        return HttpResponse(openapi(), content_type=OPENAPI_JSON)


# Swagger UI writes style attributes; no other page of ours does, so the rule is relaxed here alone.
@method_decorator(csp_update({"style-src": [UNSAFE_INLINE]}), name="dispatch")
class Docs(SpectacularSwaggerSplitView):
    """Swagger UI from files of our own server; its script stands at an address, not in the page."""

    url_name = "api:schema"
    schema = None
    # The framework's own OPTIONS looks for a template of its description and breaks without one.
    http_method_names = ["get", "head"]

    @extend_schema(exclude=True)
    def get(self, request: Request, *args: Any, **parts: Any) -> Response:
        """Answer without a CSRF token: nothing here is written, and a public page sets no cookie."""
        response: Response = super().get(request, *args, **parts)
        response.data["csrf_token"] = ""
        return response
