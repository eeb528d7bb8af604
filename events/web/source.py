"""The page of a publisher: who it is, how far it is trusted, and the records that rest on its reports, with dates."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from events.codebook.certainty import RELIABILITY
from events.codebook.source import SOURCE_TYPES
from events.models.live_record import LiveRecord
from events.web.answer import Headline, draw, public_page
from events.web.history import draw_gone
from events.web.incident_list import incidents_with
from events.web.record import find
from events.web.record_frame import around
from events.web.sourcing import language_name
from events.web.text import Text, read
from events.web.typography import typeset
from events.web.where import country_name

SECTION = "sources"
# Episodes and actors that cite one publisher: far fewer than incidents; more than this stand in the API.
MOST_OTHERS = 100


@dataclass(frozen=True, slots=True)
class Citing:
    """An episode or actor that cites the publisher."""

    title: Text
    url: str


@dataclass(frozen=True, slots=True)
class SourcePage:
    """The page, part by part."""

    code: str
    name: Text
    kind: str
    reliability: str
    country: str
    language: str
    licence: str


@public_page
def source(request: HttpRequest, lang: str, slug: str) -> HttpResponse:
    """Answer with one publisher. Three queries for the record, three at most for what cites it."""
    record = find("source", slug=slug)
    if record.is_withdrawn:
        return draw_gone(request, record, lang, SECTION)
    page = _page(record.document, lang)
    description = ", ".join(part for part in (page.kind, page.country, page.reliability) if part)
    headline = Headline(page.name.text, description, SECTION)
    context = {
        "page": page,
        "incidents": incidents_with(lang, source=record.slug),
        "others": _others(record.slug, lang),
        **around(record, request, lang),
    }
    return draw(request, "web/source.html", headline, context)


def _page(document: Mapping[str, Any], lang: str) -> SourcePage:
    kind, reliability = document["type"], document["reliability"]
    return SourcePage(
        code=document["code"],
        name=read(document["name"], lang),
        kind=typeset(SOURCE_TYPES.label(kind, lang), lang) if kind in SOURCE_TYPES else "",
        reliability=typeset(RELIABILITY.label(reliability, lang), lang) if reliability in RELIABILITY else "",
        country=country_name(document["country"], lang) if document["country"] else "",
        language=language_name(document["language"] or "", lang),
        licence=document["licence"] or "",
    )


def _others(slug: str, lang: str) -> list[Citing]:
    """Return the episodes and actors that cite the publisher. One query."""
    rows = (
        LiveRecord.objects.current()
        .filter(kind__in=("episode", "actor"), facets__name="source", facets__value=slug)
        .order_by("-kind", "code")
        .values_list("kind", "code", "slug", "document")[:MOST_OTHERS]
    )
    return [_citing(kind, code, slug, orjson.loads(document), lang) for kind, code, slug, document in rows]


def _citing(kind: str, code: str, slug: str, document: Mapping[str, Any], lang: str) -> Citing:
    title = read(document.get("title") or document.get("name"), lang)
    return Citing(title, reverse(f"web:{kind}", args=[lang, slug if kind == "actor" else code]))
