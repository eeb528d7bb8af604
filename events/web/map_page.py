"""The map on a page of its own, and the cards that it shows: the entries of the list, which is its text form."""

from dataclasses import replace

import orjson
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from events.errors.selection import BadSelection
from events.selection.read import read
from events.selection.selection import Selection
from events.web.answer import Headline, draw, public_page
from events.web.clean_address import without_empty_fields
from events.web.entry import Entry, entry
from events.web.history import draw_gone
from events.web.record import find
from events.web.type_group import TYPE_GROUPS
from events.web.typography import number, typeset

# A card is read at a glance; the whole of a cluster is the list's work.
MOST_CARDS = 5
NOT_HERE = ("ordering", "limit", "cursor")


def map_settings() -> dict[str, str]:
    """Return what the slot of the map tells its script: which families share a colour, and whose tiles lie below."""
    groups = {family: group.code for group in TYPE_GROUPS for family in group.families}
    labels = {group.code: str(group.label) for group in TYPE_GROUPS}
    return {
        "groups": orjson.dumps(groups).decode(),
        "labels": orjson.dumps(labels).decode(),
        "outside": settings.TRACKER_MAP_TILES_URL,
        "credit": settings.TRACKER_MAP_TILES_CREDIT,
    }


@public_page
def map_page(request: HttpRequest, lang: str) -> HttpResponse:
    elsewhere = without_empty_fields(request)
    if elsewhere is not None:
        return elsewhere
    try:
        selection = read(request.GET, lang=lang, also=(), without=NOT_HERE)
    except BadSelection as bad:
        return _refused(request, bad, lang)
    query = selection.query_string()
    sentence = typeset(selection.sentence(lang), lang)
    home = reverse("web:timeline", args=[lang])
    here = reverse("web:map", args=[lang])
    count = number(selection.count(), lang)
    says = _("%(sentence)s: %(n)s") % {"sentence": sentence, "n": count}
    context = {
        "says": says,
        "chips": [
            (typeset(chip.label, lang), _address(here, chip.without)) for chip in selection.chips(lang)
        ],
        "reset_url": here,
        "view_url": _address(home, query),
        "map": map_settings(),
    }
    title = _("Map") if selection.is_everything else f"{_('Map')} – {sentence}"
    headline = Headline(title, says, section="timeline", canonical=_address(here, query))
    return draw(request, "web/map.html", headline, context)


@public_page
def card(request: HttpRequest, lang: str, code: str) -> HttpResponse:
    """One incident as it stands in the list."""
    record = find("incident", code=code)
    if record.is_withdrawn:
        return draw_gone(request, record, lang, "timeline")
    return _cards([entry(record.document, lang)], lang)


@public_page
def cards(request: HttpRequest, lang: str) -> HttpResponse:
    """The first entries of a selection: what a cluster, an area or a route stands for."""
    try:
        selection = read(request.GET, lang=lang, also=(), without=NOT_HERE)
    except BadSelection as bad:
        return _refused(request, bad, lang)
    few: Selection = replace(selection, limit=MOST_CARDS)
    documents = [orjson.loads(document) for document in few.documents().records]
    list_url = _address(reverse("web:timeline", args=[lang]), selection.query_string())
    return _cards([entry(document, lang) for document in documents], lang, list_url)


def _cards(entries: list[Entry], lang: str, list_url: str = "") -> HttpResponse:
    context = {"entries": entries, "list_url": list_url, "lang": lang}
    response = HttpResponse(render_to_string("web/map_cards.html", context))
    # A part of a page is no page.
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _refused(request: HttpRequest, bad: BadSelection, lang: str) -> HttpResponse:
    context = {
        "problems": [typeset(problem.sentence(lang), lang) for problem in bad.problems],
        "map_url": reverse("web:map", args=[lang]),
    }
    headline = Headline(_("These filters cannot be read"), section="timeline", is_indexed=False)
    return draw(request, "web/map_refused.html", headline, context, status=400)


def _address(home: str, query: str) -> str:
    return f"{home}?{query}" if query else home
