"""The lists of all episodes, actors, places and sources."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from events.codebook.actor import ACTOR_FAMILIES, ACTOR_TYPES
from events.codebook.certainty import RELIABILITY
from events.codebook.country import COUNTRIES
from events.codebook.episode import EPISODE_KINDS
from events.codebook.place import PLACE_KINDS
from events.codebook.source import SOURCE_TYPES
from events.selection.selection import Selection
from events.selection.situation import situation_on
from events.web.answer import Headline, public_page
from events.web.listing import Line, draw_list
from events.web.place_line import place_heading
from events.web.sourcing import language_name
from events.web.text import name_of, read
from events.web.typography import typeset
from events.web.where import country_name

Document = Mapping[str, Any]


@public_page
def episodes(request: HttpRequest, lang: str) -> HttpResponse:
    headline = Headline(
        _("Episodes"),
        _("Situations that last, each with its state on a day: today, or the day you ask for."),
        "episodes",
    )
    return draw_list(request, lang, "episode", headline, _episode)


@public_page
def actors(request: HttpRequest, lang: str) -> HttpResponse:
    headline = Headline(
        _("Actors"),
        _("Armed groups, forces, states, organisations and communities that records name."),
        "actors",
    )
    return draw_list(request, lang, "actor", headline, _actor)


@public_page
def places(request: HttpRequest, lang: str) -> HttpResponse:
    headline = Headline(_("Places"), _("Towns, villages, camps and regions that records name."), "places")
    return draw_list(request, lang, "place", headline, _place)


@public_page
def sources(request: HttpRequest, lang: str) -> HttpResponse:
    headline = Headline(
        _("Sources"),
        _("Publishers of the reports that records cite, with how far each is trusted."),
        "sources",
    )
    return draw_list(request, lang, "source", headline, _source)


def _episode(document: Document, selection: Selection, lang: str) -> Line:
    situation = situation_on(document, selection.day_of_state or now().date())
    kind = document["kind_of_episode"]
    where = "; ".join(place_heading(place, lang) for place in document["places"][:3])
    return Line(
        heading=typeset(EPISODE_KINDS.label(kind, lang), lang),
        name=read(document["title"], lang),
        remark=typeset(where, lang),
        url=reverse("web:episode", args=[lang, document["code"]]),
        rank=EPISODE_KINDS.codes.index(kind),
        state=typeset(situation.sentence(lang), lang),
    )


def _actor(document: Document, _selection: Selection, lang: str) -> Line:
    family = ACTOR_TYPES.family(document["type"])
    countries = ", ".join(country_name(code, lang) for code in document["countries"][:4])
    kind = typeset(ACTOR_TYPES.label(document["type"], lang), lang)
    name = read(document["name"], lang)
    short = document["short_name"]
    remarks = [short if short != name.text else "", kind, countries]
    return Line(
        heading=typeset(ACTOR_FAMILIES.label(family, lang), lang),
        name=name,
        remark=" · ".join(remark for remark in remarks if remark),
        url=reverse("web:actor", args=[lang, document["slug"]]),
        rank=ACTOR_FAMILIES.codes.index(family),
        arabic=document["name"].get("ar") or "",
    )


def _place(document: Document, _selection: Selection, lang: str) -> Line:
    kind, country = document.get("place_kind") or "", document["country"]
    region = name_of(document.get("admin1"), lang)
    label = typeset(PLACE_KINDS.label(kind, lang), lang) if kind in PLACE_KINDS else ""
    name = read(document["name"], lang)
    remarks = [label, region if region != name.text else ""]
    return Line(
        heading=country_name(country, lang),
        name=name,
        remark=" · ".join(remark for remark in remarks if remark),
        url=reverse("web:place", args=[lang, document["slug"]]),
        rank=COUNTRIES.codes.index(country) if country in COUNTRIES else len(COUNTRIES),
    )


def _source(document: Document, _selection: Selection, lang: str) -> Line:
    kind = document["type"]
    remarks = [
        typeset(RELIABILITY.label(document["reliability"], lang), lang),
        country_name(document["country"], lang),
        language_name(document["language"] or "", lang),
        document["licence"] or "",
    ]
    return Line(
        heading=typeset(SOURCE_TYPES.label(kind, lang), lang),
        name=read(document["name"], lang),
        remark=" · ".join(remark for remark in remarks if remark),
        url=reverse("web:source", args=[lang, document["slug"]]),
        rank=SOURCE_TYPES.codes.index(kind),
        anchor=document["slug"],
    )
