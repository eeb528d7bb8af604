"""The search of the whole site: a page that needs no script, and the suggestions that the box in the masthead shows."""

from dataclasses import dataclass, replace
from urllib.parse import quote

import orjson
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.errors.selection import BadSelection
from events.search.names import Match, name_book
from events.selection.parameters import PARAMETERS
from events.selection.read import read
from events.selection.selection import Selection
from events.web.answer import Headline, draw, head_of, public_page
from events.web.entry import Entry, entry
from events.web.suggest import Finding, FindingGroup, guesses, heading_of, name_groups
from events.web.text import Text
from events.web.typography import typeset

MOST_NAMES, MOST_INCIDENTS = 8, 10
MOST_SUGGESTED, MOST_SUGGESTED_INCIDENTS = 4, 3
# A beginning of fewer letters is in nearly every record.
SHORTEST_QUESTION = 2
NOT_ASKED = frozenset(PARAMETERS) - {"q"}
# What a full list is asked for by the same words.
LISTS = {"actor": "actors", "place": "places", "episode": "episodes", "incident": "timeline"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found for some words: by name, and by what incidents say."""

    question: str
    matches: tuple[Match, ...]
    incidents: tuple[Entry, ...]
    has_more_incidents: bool

    @property
    def is_written(self) -> bool:
        """Whether some name holds what was typed."""
        return any(match.is_written for match in self.matches)


@public_page
def search(request: HttpRequest, lang: str) -> HttpResponse:
    """Answer with everything that was found, in groups. Three queries beyond the log's head at most."""
    question = request.GET.get("q", "")
    headline = Headline(_("Search"), section="search", canonical=_page(lang, question), is_indexed=False)
    try:
        selection = _read(request, lang)
    except BadSelection as bad:
        refused = {"question": question, "problems": _problems(bad, lang)}
        return draw(request, "web/search.html", headline, refused, status=400)
    answer = _answer(request, selection, lang, MOST_INCIDENTS)
    if answer.question:
        headline = replace(headline, title=_("Search: %(question)s") % {"question": answer.question})
    groups = [
        # A list knows the words as they are written alone: where a guess was made, it would be empty.
        replace(group, more_url=_list(lang, group.kind, answer.question) if answer.is_written else "")
        for group in name_groups(answer.matches, lang, MOST_NAMES)
    ]
    context = {
        "question": question,
        "is_asked": bool(answer.question),
        "groups": groups,
        "entries": answer.incidents,
        "more_incidents_url": _list(lang, "incident", answer.question) if answer.has_more_incidents else "",
        "guesses": [(name, _page(lang, name)) for name in guesses(answer.matches, lang)],
        "says": _says(sum(len(group.findings) for group in groups) + len(answer.incidents)),
    }
    return draw(request, "web/search.html", headline, context)


@public_page
def suggest(request: HttpRequest, lang: str) -> HttpResponse:
    """Answer with a few suggestions, for the box that asks while somebody types."""
    try:
        selection = _read(request, lang)
    except BadSelection as bad:
        return JsonResponse({"said": " ".join(_problems(bad, lang)), "groups": []}, status=400)
    answer = _answer(request, selection, lang, MOST_SUGGESTED_INCIDENTS)
    groups = name_groups(answer.matches, lang, MOST_SUGGESTED)
    if answer.incidents:
        groups.append(_incidents(answer))
    count = sum(len(group.findings) for group in groups)
    body = {
        "said": _says(count) if answer.question else "",
        "groups": [_written(group) for group in groups],
        "all": {"label": _("Search everything"), "url": _page(lang, answer.question)},
    }
    return HttpResponse(orjson.dumps(body), content_type="application/json")


def _problems(bad: BadSelection, lang: str) -> list[str]:
    return [typeset(problem.sentence(lang), lang) for problem in bad.problems]


def _read(request: HttpRequest, lang: str) -> Selection:
    return read(request.GET, lang=lang, also=(), without=NOT_ASKED)


def _answer(request: HttpRequest, selection: Selection, lang: str, most: int) -> Answer:
    question = selection.q.strip()
    if not question:
        return Answer("", (), (), has_more_incidents=False)
    matches = name_book(head_of(request).chain).find(question)
    if len(question) < SHORTEST_QUESTION:
        return Answer(question, tuple(matches), (), has_more_incidents=False)
    page = replace(selection, limit=most).documents()
    entries = tuple(entry(orjson.loads(document), lang) for document in page.records)
    return Answer(question, tuple(matches), entries, has_more_incidents=bool(page.next_cursor))


def _says(count: int) -> str:
    if not count:
        return _("Nothing was found")
    return ngettext("%(n)s result", "%(n)s results", count) % {"n": count}


def _incidents(answer: Answer) -> FindingGroup:
    lines = [
        Finding(Text(one.title.text, one.title.lang), "", f"{one.when} · {one.where}", one.url)
        for one in answer.incidents
    ]
    return FindingGroup("incident", heading_of("incident"), tuple(lines))


def _written(group: FindingGroup) -> dict[str, object]:
    return {
        "heading": group.heading,
        "options": [
            {
                "label": line.label,
                "lang": line.name.lang,
                "remark": line.remark,
                "arabic": line.arabic,
                "url": line.url,
            }
            for line in group.findings
        ],
    }


def _page(lang: str, question: str) -> str:
    address = reverse("web:search", args=[lang])
    return f"{address}?q={quote(question)}" if question else address


def _list(lang: str, kind: str, question: str) -> str:
    return f"{reverse(f'web:{LISTS[kind]}', args=[lang])}?q={quote(question)}"
