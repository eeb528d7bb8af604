"""What is said where nothing is found or something broke, in the language of the address."""

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _

from events.web.answer import Headline, draw, keep_briefly
from events.web.language import LANGUAGES, preferred_language


def _language(request: HttpRequest) -> str:
    first = request.path.split("/")[1]
    return first if first in LANGUAGES else preferred_language(request)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404. A draft, a typing mistake and a record that never was are the same page, byte for byte."""
    lang = _language(request)
    with translation.override(lang):
        headline = Headline(
            title=_("Nothing is published at this address"),
            description=_("The address may be mistyped, or the record may never have been published."),
            is_indexed=False,
        )
        response = draw(request, "web/error.html", headline, {}, status=404)
    response.headers["Content-Language"] = lang
    return keep_briefly(response)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 without touching the database, which may be what broke."""
    lang = _language(request)
    with translation.override(lang):
        headline = Headline(
            title=_("Something broke on our side"),
            description=_("Nothing is lost. Please try again in a minute."),
            is_indexed=False,
        )
        response = draw(request, "web/error.html", headline, {}, status=500)
    response.headers["Content-Language"] = lang
    response.headers["Cache-Control"] = "no-store"
    return response
