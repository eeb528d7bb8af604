"""The citation of a record as a file that reference managers open."""

from django.http import HttpRequest, HttpResponse

from events.web.answer import public_page
from events.web.bibliography import bibtex, ris
from events.web.cite import work_of
from events.web.frame import origin_of
from events.web.history import draw_gone
from events.web.record import find

SECTIONS = {
    "incident": "timeline",
    "episode": "episodes",
    "actor": "actors",
    "place": "places",
    "source": "sources",
}
_FORMS = {
    "bib": ("application/x-bibtex", bibtex),
    "ris": ("application/x-research-info-systems", ris),
}


@public_page
def cite_file(
    request: HttpRequest,
    lang: str,
    kind: str,
    form: str,
    code: str = "",
    slug: str = "",
    number: int | None = None,
) -> HttpResponse:
    """Answer with the citation of the version asked for, of the newest where none is."""
    record = find(kind, code=code, slug=slug, number=number)
    if record.document.get("withdrawn"):
        return draw_gone(request, record, lang, SECTIONS[kind])
    media_type, write = _FORMS[form]
    work = work_of(record, origin=origin_of(request), lang=lang)
    response = HttpResponse(write(work), content_type=f"{media_type}; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{work.key}.{form}"'
    return response
