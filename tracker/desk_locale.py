"""Which language a page is in, below /admin/ alone: a public page says it in its address.

Django's own middleware would add "Vary: Accept-Language" to every public answer, whose bytes do not depend on it, and a
CDN would keep a copy for each browser's list of languages.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

DESK = "/admin/"


class DeskLocaleMiddleware(LocaleMiddleware):
    """Django's LocaleMiddleware for the desk; public addresses pass it by."""

    def process_request(self, request: HttpRequest) -> None:
        """Activate the reader's language at the desk."""
        if request.path_info.startswith(DESK):
            super().process_request(request)
        else:
            # The thread may have served the desk in French before; a public answer must not depend on that.
            translation.activate(settings.LANGUAGE_CODE)

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Say at the desk that the answer depends on it."""
        return super().process_response(request, response) if request.path_info.startswith(DESK) else response
