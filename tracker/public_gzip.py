"""Pack public answers; the desk's pages, which hold a form's secret, stay as they are.

A guesser who can make a browser ask, and see how long the packed answers are, could work such a secret out (BREACH).
Public answers hold none: they are the same for all who ask.
"""

from http import HTTPStatus

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers

from tracker.desk_locale import DESK


class PublicGZipMiddleware(GZipMiddleware):
    """Django's GZipMiddleware for public addresses: one answer, one row of bytes, packed or not."""

    # Random bytes would hide a secret's length; here they would only make equal answers unequal.
    max_random_bytes = 0

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Pack what is public and worth it, if the asker can unpack it."""
        if request.path_info.startswith(DESK):
            return response
        if response.status_code == HTTPStatus.NOT_MODIFIED:
            # It stands for the full answer, which may have been packed.
            patch_vary_headers(response, ("Accept-Encoding",))
        return super().process_response(request, response)
