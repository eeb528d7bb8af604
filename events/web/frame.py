"""What stands around every page: the masthead with its ways, the other language, and the page's lasting address."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from events.web.language import LANGUAGES, other_language

LANGUAGE_NAMES = {"en": "English", "fr": "Français"}


@dataclass(frozen=True, slots=True)
class Way:
    """One link of the masthead."""

    label: str
    url: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """All that the layout needs; every address with its host is made from `origin`."""

    lang: str
    title: str
    description: str
    canonical: str
    is_indexed: bool
    origin: str
    home: str
    ways: tuple[Way, ...]
    other_lang: str
    other_name: str
    other_url: str
    alternates: tuple[tuple[str, str], ...]


def origin_of(request: HttpRequest) -> str:
    """Return the address that citations carry: the configured one, else that of the request."""
    return settings.TRACKER_PUBLIC_URL or f"{request.scheme}://{request.get_host()}"


def frame_for(
    request: HttpRequest,
    lang: str,
    *,
    title: str,
    description: str,
    section: str,
    canonical: str,
    is_indexed: bool,
) -> Frame:
    """Build the frame of one page. The other language keeps the address and all that is asked of it."""
    origin, other = origin_of(request), other_language(lang)
    path = canonical or request.path
    is_translated = path[:4] in {f"/{code}/" for code in LANGUAGES}
    rest = request.get_full_path()[4:] if request.path[:4] == f"/{lang}/" else ""
    return Frame(
        lang=lang,
        title=title,
        description=description,
        canonical=f"{origin}{path}" if is_translated else "",
        is_indexed=is_indexed and is_translated,
        origin=origin,
        home=reverse("web:timeline", args=[lang]),
        ways=_ways(lang, section),
        other_lang=other,
        other_name=LANGUAGE_NAMES[other],
        other_url=f"/{other}/{rest}",
        alternates=tuple((code, f"{origin}/{code}{path[3:]}") for code in LANGUAGES) if is_translated else (),
    )


def _ways(lang: str, section: str) -> tuple[Way, ...]:
    labels = {
        "timeline": _("Timeline"),
        "countries": _("Countries"),
        "episodes": _("Episodes"),
        "axes": _("Axes"),
        "actors": _("Actors"),
        "places": _("Places"),
        "sources": _("Sources"),
        "codebook": _("Codebook"),
        "data": _("Data"),
    }
    return tuple(
        Way(label, reverse(f"web:{name}", args=[lang]), name == section) for name, label in labels.items()
    )
