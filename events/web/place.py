"""The page of a place: its names, what it lies in, where it is, and what happened there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from events.codebook.place import PLACE_KINDS
from events.web.answer import Headline, draw, public_page
from events.web.history import draw_gone
from events.web.incident_list import incidents_with
from events.web.linked_from import linked_from
from events.web.locator import LocatorMap, locate
from events.web.name_line import NameLine, name_lines
from events.web.place_near import nearest
from events.web.record import find
from events.web.record_frame import around
from events.web.text import Text, name_of, read
from events.web.typography import typeset
from events.web.where import country_name, distance

SECTION = "places"


@dataclass(frozen=True, slots=True)
class Around:
    """Something that the place lies in."""

    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class PlacePage:
    """The page, part by part."""

    code: str
    name: Text
    arabic: str
    local: str
    kind: str
    around: tuple[Around, ...]
    country: str
    point: str
    radius: str
    names: tuple[NameLine, ...]
    geonames_id: int | None
    osm_id: str
    pcodes: tuple[str, ...]
    map: LocatorMap | None
    map_words: str


@public_page
def place(request: HttpRequest, lang: str, slug: str) -> HttpResponse:
    record = find("place", slug=slug)
    if record.is_withdrawn:
        return draw_gone(request, record, lang, SECTION)
    into = record.document.get("merged_into")
    if into:
        return HttpResponseRedirect(reverse("web:place", args=[lang, into["slug"]]))
    page = _page(record.document, lang)
    where = ", ".join([*(around.name for around in page.around), page.country])
    headline = Headline(page.name.text, ", ".join(part for part in (page.kind, where) if part), SECTION)
    context = {
        "page": page,
        "incidents": incidents_with(lang, place=record.slug),
        "linked": linked_from(record, lang),
        "near": nearest(record.document, lang),
        **around(record, request, lang),
    }
    return draw(request, "web/place.html", headline, context)


def _page(document: Mapping[str, Any], lang: str) -> PlacePage:
    kind, name = document.get("place_kind") or "", name_of(document, lang)
    drawn = {**document, "kind": kind, "precision": kind if kind.startswith("admin") else "settlement"}
    return PlacePage(
        code=document["code"],
        name=read(document["name"], lang),
        arabic=document["name"].get("ar") or "",
        local=_other_name(document, name),
        kind=typeset(PLACE_KINDS.label(kind, lang), lang) if kind in PLACE_KINDS else "",
        around=_around(document, lang),
        country=country_name(document["country"], lang),
        point=_point(document["point"]),
        radius=distance(document["radius_m"], lang) if document["radius_m"] else "",
        names=name_lines(document["names"], lang),
        geonames_id=document["geonames_id"],
        osm_id=document["osm_id"] or "",
        pcodes=tuple(str(one["pcode"]) for one in document["pcodes"]),
        map=locate([drawn], lang),
        map_words=_("Where %(place)s lies.") % {"place": name},
    )


def _other_name(document: Mapping[str, Any], shown: str) -> str:
    local = document["name"].get("local") or ""
    return local if local != shown else ""


def _around(document: Mapping[str, Any], lang: str) -> tuple[Around, ...]:
    """Return what the place lies in, finest first, each once; the country is named apart."""
    above = [document.get(level) for level in ("parent", "admin2", "admin1")]
    found = {
        one["slug"] or name_of(one, lang): Around(name_of(one, lang), one["slug"])
        for one in above
        if one and one["slug"] != document["slug"]
    }
    return tuple(
        around for around in found.values() if around.name != country_name(document["country"], lang)
    )


def _point(point: list[float] | None) -> str:
    """Write longitude and latitude as a map does: "14.35° N, 3.61° W"."""
    if not point:
        return ""
    lon, lat = point
    north, east = (
        (pgettext("compass", "N") if lat >= 0 else pgettext("compass", "S")),
        (pgettext("compass", "E") if lon >= 0 else pgettext("compass", "W")),
    )
    return f"{abs(lat):g}° {north}, {abs(lon):g}° {east}"
