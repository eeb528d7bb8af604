"""Lists of actors, places, sources and episodes under headings, with the one search they need: words and a country."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from events.errors.selection import BadSelection, Problem
from events.names.folding import fold
from events.selection.read import read
from events.selection.selection import Selection
from events.web.answer import Headline, draw
from events.web.clean_address import without_empty_fields
from events.web.form import listing_fields
from events.web.text import Text
from events.web.typography import typeset

# So many names stand on one page; the search finds the others.
MOST_LISTED = 1000


@dataclass(frozen=True, slots=True)
class Line:
    """One record in a list; `rank` orders the headings, `sorts_as` the lines below one."""

    heading: str
    name: Text
    remark: str
    url: str
    rank: int = 0
    sorts_as: str = ""
    anchor: str = ""
    arabic: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    heading: str
    lines: tuple[Line, ...]


Reading = Callable[[Mapping[str, Any], Selection, str], Line]


def draw_list(request: HttpRequest, lang: str, kind: str, headline: Headline, line: Reading) -> HttpResponse:
    """Answer with the list of one kind. One query beyond the log's head, and one more on a further page."""
    elsewhere = without_empty_fields(request)
    if elsewhere is not None:
        return elsewhere
    try:
        selection = read(request.GET, kind=kind, lang=lang, also=())
    except BadSelection as bad:
        return _refused(request, lang, kind, headline, bad)
    page = replace(selection, limit=MOST_LISTED).documents()
    lines = [line(orjson.loads(document), selection, lang) for document in page.records]
    after = selection.query_string(cursor=page.next_cursor) if page.next_cursor else ""
    context = {
        "fields": listing_fields(request.GET, kind, lang),
        "groups": _groups(lines),
        "says": "" if selection.is_everything else typeset(selection.sentence(lang), lang),
        "next_url": f"{request.path}?{after}" if after else "",
        "reset_url": request.path,
        "problems": (),
    }
    return draw(request, "web/listing.html", replace(headline, canonical=request.path), context)


def _refused(
    request: HttpRequest, lang: str, kind: str, headline: Headline, bad: BadSelection
) -> HttpResponse:
    context = {
        "fields": listing_fields(request.GET, kind, lang),
        "problems": [_sentence(problem, lang) for problem in bad.problems],
        "groups": (),
        "reset_url": request.path,
    }
    refused = replace(headline, title=_("These filters cannot be read"), is_indexed=False)
    return draw(request, "web/listing.html", refused, context, status=400)


def _sentence(problem: Problem, lang: str) -> str:
    return typeset(problem.sentence(lang), lang)


def _groups(lines: Iterable[Line]) -> list[Group]:
    ordered = sorted(lines, key=lambda line: (line.rank, fold(line.heading), _key(line)))
    return [
        Group(heading, tuple(below)) for heading, below in groupby(ordered, key=lambda line: line.heading)
    ]


def _key(line: Line) -> tuple[str, str]:
    return line.sorts_as or fold(line.name.text), line.url
