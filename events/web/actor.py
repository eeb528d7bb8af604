"""The pages of an actor: its names in three scripts, its ties to others, and what it took part in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from events.codebook.actor import ACTOR_RELATIONS, ACTOR_TYPES
from events.web.actor_deeds import deeds
from events.web.answer import Headline, draw, public_page
from events.web.history import draw_gone, draw_history
from events.web.incident_list import incidents_with
from events.web.linked_from import linked_from
from events.web.name_line import NameLine, name_lines, span
from events.web.record import Record, find
from events.web.record_frame import around
from events.web.sourcing import Reference, references
from events.web.text import Text, read
from events.web.typography import typeset
from events.web.version import record_url
from events.web.where import country_name

SECTION = "actors"


@dataclass(frozen=True, slots=True)
class RelationLine:
    label: str
    slug: str
    name: Text
    span: str
    citation: int | None


@dataclass(frozen=True, slots=True)
class ActorPage:
    """The page, part by part."""

    code: str
    name: Text
    arabic: str
    short_name: str
    kind: str
    countries: str
    description: Text
    active: str
    names: tuple[NameLine, ...]
    relations: tuple[RelationLine, ...]
    ids: tuple[tuple[str, str], ...]
    references: tuple[Reference, ...]


@public_page
def actor(request: HttpRequest, lang: str, slug: str) -> HttpResponse:
    record = find("actor", slug=slug)
    if record.is_withdrawn:
        return draw_gone(request, record, lang, SECTION)
    into = record.document["merged_into"]
    if into:
        return HttpResponseRedirect(reverse("web:actor", args=[lang, into["slug"]]))
    return _draw(request, record, lang)


@public_page
def actor_version(request: HttpRequest, lang: str, slug: str, number: int) -> HttpResponse:
    record = find("actor", slug=slug, number=number)
    is_tombstone = bool(record.document.get("withdrawn"))
    return draw_gone(request, record, lang, SECTION) if is_tombstone else _draw(request, record, lang)


@public_page
def actor_history(request: HttpRequest, lang: str, slug: str) -> HttpResponse:
    return draw_history(request, find("actor", slug=slug), lang, SECTION)


def _draw(request: HttpRequest, record: Record, lang: str) -> HttpResponse:
    page = _page(record.document, lang)
    headline = Headline(
        title=page.name.text,
        description=page.description.text or page.kind,
        section=SECTION,
        canonical=record_url(record, lang, None if record.is_newest else record.number),
        is_indexed=record.is_newest,
    )
    context = {
        "page": page,
        "incidents": incidents_with(lang, actor=record.slug),
        "deeds": deeds(record.slug, lang),
        "linked": linked_from(record, lang),
        **around(record, request, lang),
    }
    return draw(request, "web/actor.html", headline, context)


def _page(document: Mapping[str, Any], lang: str) -> ActorPage:
    countries = sorted(country_name(code, lang) for code in document["countries"])
    return ActorPage(
        code=document["code"],
        name=read(document["name"], lang),
        arabic=document["name"].get("ar") or "",
        short_name=document["short_name"],
        kind=typeset(ACTOR_TYPES.label(document["type"], lang), lang),
        countries=", ".join(countries),
        description=read(document["description"], lang),
        active=span(document["active_from"], document["active_to"], lang),
        names=name_lines(document["names"], lang),
        relations=tuple(_relations(document["relations"], lang)),
        ids=tuple(sorted((str(key), str(value)) for key, value in document["external_ids"].items())),
        references=tuple(references(document["citations"], lang)),
    )


def _relations(relations: Sequence[Mapping[str, Any]], lang: str) -> list[RelationLine]:
    order = {code: at for at, code in enumerate(ACTOR_RELATIONS.codes)}
    return [
        RelationLine(
            label=_relation_label(relation, lang),
            slug=relation["actor"]["slug"],
            name=read(relation["actor"]["name"], lang),
            span=span(relation["from"], relation["to"], lang),
            citation=relation["citation"],
        )
        for relation in sorted(relations, key=lambda relation: order.get(relation["kind"], len(order)))
    ]


def _relation_label(relation: Mapping[str, Any], lang: str) -> str:
    kind = ACTOR_RELATIONS[relation["kind"]]
    label = kind.label(lang) if relation["direction"] == "out" else kind.inverse_label(lang)
    return typeset(label, lang)
