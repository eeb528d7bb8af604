"""What links here: the records that name a record now, whatever it said itself when it was published."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from events.codebook.episode import EPISODE_KINDS, PHASE_STATES
from events.models.live_record import LiveFacet, LiveRecord
from events.web.record import Record
from events.web.text import Text, read
from events.web.typography import typeset
from events.web.when import moment

# More than so many are found on the timeline and in the lists.
MOST_LINKED = 60
# Which facets of which kind of record name a record; incidents with an actor, a place or an episode have a list of
# their own, for they are many.
_NAMED_BY = {
    "incident": (("incident", "link"), ("episode", "evidence")),
    "episode": (("incident", "episode"),),
    "actor": (("episode", "actor"), ("actor", "relation")),
    "place": (("episode", "place"),),
}


@dataclass(frozen=True, slots=True)
class Linked:
    """One record that names the one that is read; of an episode its phases in their order."""

    kind: str
    label: str
    title: Text
    url: str
    when: str = ""
    phases: tuple[str, ...] = ()


def linked_from(record: Record, lang: str) -> list[Linked]:
    """Return the records that name this one, episodes first. One query."""
    wanted = Q()
    for kind, facet in _NAMED_BY[record.kind]:
        value = record.slug if facet in ("actor", "place") else record.code
        # Kinds with few records are gone through; a facet of an actor may have tens of thousands of rows.
        named = LiveFacet.objects.filter(record=OuterRef("pk"), name=facet, value=value)
        wanted |= Q(Exists(named), kind=kind) if kind != "incident" else Q(pk__in=_numbers(facet, value))
    rows = LiveRecord.objects.current().filter(wanted).order_by("kind", "-sort_day", "code")
    found = rows.values_list("kind", "code", "slug", "document")[:MOST_LINKED]
    linked = [_linked(kind, code, slug, orjson.loads(text), lang) for kind, code, slug, text in found]
    return sorted(linked, key=lambda one: one.kind != "episode")


def _numbers(facet: str, value: str) -> Any:
    return LiveFacet.objects.filter(name=facet, value=value).values("record")


def _linked(kind: str, code: str, slug: str, document: Mapping[str, Any], lang: str) -> Linked:
    url = reverse(f"web:{kind}", args=[lang, slug if kind == "actor" else code])
    title = read(document.get("title") or document.get("name"), lang)
    if kind == "episode":
        label = typeset(EPISODE_KINDS.label(document["kind_of_episode"], lang), lang)
        phases = tuple(_phase(phase, lang) for phase in document["phases"])
        return Linked(kind, label, title, url, phases=phases)
    when = moment(document["occurred"], lang).words if kind == "incident" else ""
    return Linked(kind, "", title, url, when)


def _phase(phase: Mapping[str, Any], lang: str) -> str:
    state = typeset(PHASE_STATES.label(phase["state"], lang), lang)
    return f"{state}, {moment(phase['began'], lang).words}"
