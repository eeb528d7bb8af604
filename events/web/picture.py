"""The picture of a record that other sites show beside a link to it: drawn from the published version alone."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from events.selection.freshness import is_held, software
from events.web.picture_render import png_of
from events.web.picture_sheet import PICTURED, sheet
from events.web.record import Record, find
from events.web.version import VERSIONED, record_name

A_YEAR = 365 * 24 * 3600


@require_safe
def picture(
    request: HttpRequest, lang: str, kind: str, code: str = "", slug: str = "", number: int | None = None
) -> HttpResponse:
    """Answer with the picture. That of a version never changes, so caches may keep it for good. Two queries."""
    record = find(kind, code=code, slug=slug, number=number)
    if record.document.get("withdrawn"):
        raise Http404(f"{record.code} was withdrawn.")
    etag = f'"{record.edition.sha256[:24]}-{lang}-{software()[:12]}"'
    response = HttpResponseNotModified() if is_held(request, etag) else _drawn(record, lang)
    age = settings.TRACKER_PUBLIC_MAX_AGE_SECONDS if number is None else A_YEAR
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = f"public, max-age={age}" + (", immutable" if number else "")
    return response


def _drawn(record: Record, lang: str) -> HttpResponse:
    with translation.override(lang):
        return HttpResponse(png_of(sheet(record, lang)), content_type="image/png")


def picture_url(record: Record, lang: str) -> str:
    """Return the address of the picture of this very version; "" where its kind has none."""
    if record.kind not in PICTURED:
        return ""
    name = record_name(record)
    if record.kind not in VERSIONED:
        return reverse(f"web:{record.kind}-picture", args=[lang, name])
    return reverse(f"web:{record.kind}-version-picture", args=[lang, name, record.number])
