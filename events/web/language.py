"""The language of a page stands in its address; nothing else about the reader decides it."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_supported_language_variant
from django.utils.translation.trans_real import parse_accept_lang_header

LANGUAGES = ("en", "fr")


class LanguageConverter:
    """The first step of every page's address."""

    regex = "en|fr"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


def other_language(lang: str) -> str:
    return "fr" if lang == "en" else "en"


def preferred_language(request: HttpRequest) -> str:
    """Return what the browser asks for. The language cookie is not asked: no page may depend on a cookie."""
    for tag, _quality in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        try:
            return get_supported_language_variant(tag)
        except LookupError:
            continue
    return settings.LANGUAGE_CODE
