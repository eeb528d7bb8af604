"""What crawlers are told: where they may go, and where all pages are listed."""

from collections.abc import Iterator
from datetime import datetime

from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_safe

from events.models.live_record import LiveRecord
from events.web.answer import keep_briefly
from events.web.frame import origin_of
from events.web.language import LANGUAGES

LISTED_KINDS = ("incident", "episode", "actor", "place", "source")
PAGES = (
    "timeline",
    "episodes",
    "axes",
    "actors",
    "places",
    "sources",
    "changes",
    "corrections",
    "codebook",
    "data",
    "about",
    "accessibility",
)
# Two addresses each; a site map may hold 50,000.
RECORDS_IN_A_MAP = 20_000


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        f"Sitemap: {origin_of(request)}{reverse('web:sitemap')}",
        "",
    ]
    return keep_briefly(HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8"))


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """List the site maps: one for the fixed pages, and as many for each kind of record as it needs."""
    counts = dict(
        LiveRecord.objects.current()
        .filter(kind__in=LISTED_KINDS)
        .values_list("kind")
        .annotate(n=Count("seq"))
        .order_by("kind")
    )
    origin = origin_of(request)
    parts = [f"{origin}{reverse('web:sitemap-part', args=['pages', 1])}"]
    for kind in LISTED_KINDS:
        maps = -(-counts.get(kind, 0) // RECORDS_IN_A_MAP)
        parts += [f"{origin}{reverse('web:sitemap-part', args=[kind, n])}" for n in range(1, maps + 1)]
    return _xml("web/sitemap_index.xml", {"parts": parts})


@require_safe
def sitemap_part(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """List the pages of one part, in both languages."""
    origin = origin_of(request)
    if kind == "pages" and number == 1:
        urls = [
            (f"{origin}{reverse(f'web:{page}', args=[lang])}", "") for page in PAGES for lang in LANGUAGES
        ]
    elif kind in LISTED_KINDS:
        urls = list(_records(origin, kind, number))
    else:
        urls = []
    if not urls:
        raise Http404(f"There is no site map {kind} {number}.")
    return _xml("web/sitemap.xml", {"urls": urls})


def _records(origin: str, kind: str, number: int) -> Iterator[tuple[str, str]]:
    name = "slug" if kind in ("actor", "place", "source") else "code"
    first = (number - 1) * RECORDS_IN_A_MAP
    rows = LiveRecord.objects.current().filter(kind=kind).order_by("seq").values_list(name, "updated_at")
    updated: datetime
    for code, updated in rows[max(first, 0) : max(first, 0) + RECORDS_IN_A_MAP]:
        for lang in LANGUAGES:
            yield f"{origin}{reverse(f'web:{kind}', args=[lang, code])}", updated.date().isoformat()


def _xml(template: str, context: dict[str, object]) -> HttpResponse:
    return keep_briefly(HttpResponse(render_to_string(template, context), content_type="application/xml"))
