"""The pages of an episode, with its state on a day: today where no day is asked for."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils.timezone import now

from events.errors.selection import BadValue
from events.selection.values import read_day
from events.web.answer import Headline, draw, public_page
from events.web.episode_page import episode_page
from events.web.history import draw_gone, draw_history
from events.web.linked_from import linked_from
from events.web.record import Record, find
from events.web.record_frame import around
from events.web.typography import typeset
from events.web.version import record_url

SECTION = "episodes"


@public_page
def episode(request: HttpRequest, lang: str, code: str) -> HttpResponse:
    record = find("episode", code=code)
    return draw_gone(request, record, lang, SECTION) if record.is_withdrawn else _draw(request, record, lang)


@public_page
def episode_version(request: HttpRequest, lang: str, code: str, number: int) -> HttpResponse:
    record = find("episode", code=code, number=number)
    is_tombstone = bool(record.document.get("withdrawn"))
    return draw_gone(request, record, lang, SECTION) if is_tombstone else _draw(request, record, lang)


@public_page
def episode_history(request: HttpRequest, lang: str, code: str) -> HttpResponse:
    return draw_history(request, find("episode", code=code), lang, SECTION)


def _day_asked(request: HttpRequest, lang: str) -> tuple[date, str]:
    """Return the day of `on`, and what is wrong with it. Without it the answer is today's (see page_etag)."""
    asked = request.GET.get("on", "").strip()
    if not asked:
        return now().date(), ""
    try:
        return read_day(asked), ""
    except BadValue as problem:
        return now().date(), typeset(problem.said.in_(lang), lang)


def _draw(request: HttpRequest, record: Record, lang: str) -> HttpResponse:
    day, problem = _day_asked(request, lang)
    page = episode_page(record.document, day, lang)
    headline = Headline(
        title=page.title.text,
        description=page.lead,
        section=SECTION,
        canonical=record_url(record, lang, None if record.is_newest else record.number),
        is_indexed=record.is_newest,
    )
    context = {
        "page": page,
        "asked": request.GET.get("on", ""),
        "problem": problem,
        "linked": linked_from(record, lang),
        **around(record, request, lang),
    }
    return draw(request, "web/episode.html", headline, context, status=400 if problem else 200)
