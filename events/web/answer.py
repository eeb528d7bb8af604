"""How every public page answers: in the language of its address, the same bytes for everybody, fresh by the log.

Pages are drawn without a request in their context: no processor can reach a session, a user or a cookie.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import resolve, reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from events.selection.freshness import Head, head, is_held
from events.web.edition import page_etag
from events.web.frame import frame_for
from events.web.record import Moved

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Headline:
    """What a page says of itself: its title, one sentence, and which part of the site it is."""

    title: str
    description: str = ""
    section: str = ""
    # A page that has another lasting address (a selection typed with empty fields) names it here.
    canonical: str = ""
    is_indexed: bool = True


def draw(
    request: HttpRequest,
    template: str,
    headline: Headline,
    context: Mapping[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    """Draw a page in the active language into the frame that all pages share."""
    lang = translation.get_language() or settings.LANGUAGE_CODE
    frame = frame_for(request, lang, **asdict(headline))
    return HttpResponse(render_to_string(template, {"frame": frame, "lang": lang, **context}), status=status)


def public_page(view: View) -> View:
    """Answer GET and HEAD in the language of the address, with 304 while nothing was published since."""

    @wraps(view)
    def answer(request: HttpRequest, lang: str, **parts: str) -> HttpResponse:
        log = head()
        etag = page_etag(request, log)
        with translation.override(lang):
            if is_held(request, etag):
                response: HttpResponse = HttpResponseNotModified()
            else:
                request.log_head = log  # type: ignore[attr-defined]
                response = _in_its_case(view, request, lang, parts)
        response.headers["Content-Language"] = lang
        if response.status_code in (200, 304):
            response.headers["ETag"] = etag
        return keep_briefly(response)

    return require_safe(answer)


def _in_its_case(view: View, request: HttpRequest, lang: str, parts: Mapping[str, str]) -> HttpResponse:
    """Answer, or lead to the one address of a record whose code or slug was typed in another case."""
    try:
        return view(request, lang, **parts)
    except Moved as moved:
        key = "code" if "code" in parts else "slug"
        name = resolve(request.path_info).view_name
        address = reverse(name, kwargs={**parts, "lang": lang, key: moved.key})
        query = request.META.get("QUERY_STRING", "")
        return HttpResponseRedirect(f"{address}?{query}" if query else address, status=308)


def head_of(request: HttpRequest) -> Head:
    """Return the end of the log as it was when the page was asked for, without asking again."""
    found: Head = request.log_head  # type: ignore[attr-defined]
    return found


def keep_briefly(response: HttpResponse) -> HttpResponse:
    """Let browsers and caches keep the answer for a short while, then ask again."""
    response.headers["Cache-Control"] = f"public, max-age={settings.TRACKER_PUBLIC_MAX_AGE_SECONDS}"
    return response
