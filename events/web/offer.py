"""The names that the timeline's form offers: published actors, places and episodes, with what each is filtered by."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import orjson

from events.codebook.actor import ACTOR_FAMILIES, ACTOR_TYPES
from events.models.live_record import LiveRecord
from events.names.folding import fold
from events.selection.freshness import Head
from events.web.text import name_of, read
from events.web.typography import typeset
from events.web.where import country_name

# A longer list is no help to anybody: past it the form takes the slug, and leads to the page that has the search.
MOST_OFFERED = 400


@dataclass(frozen=True, slots=True)
class Offered:
    """One name of the form: its value in the address, its label, and the heading it stands under."""

    value: str
    label: str
    heading: str


@dataclass(frozen=True, slots=True)
class Offer:
    """What the form offers; an empty tuple where there is more than anybody would read through."""

    actors: tuple[Offered, ...]
    places: tuple[Offered, ...]
    episodes: tuple[Offered, ...]


@lru_cache(maxsize=8)
def offer(head: Head, lang: str) -> Offer:
    """Return what is published at this end of the log. One query, once for each publication and language."""
    rows = (
        LiveRecord.objects.current()
        .filter(kind__in=("actor", "place", "episode"))
        .values_list("kind", "document")
    )
    found: dict[str, list[Offered]] = {"actor": [], "place": [], "episode": []}
    for kind, text in rows:
        found[kind].append(_OFFERED[kind](orjson.loads(text), lang))
    return Offer(*(_in_order(found[kind]) for kind in ("actor", "place", "episode")))


def _in_order(offered: list[Offered]) -> tuple[Offered, ...]:
    if len(offered) > MOST_OFFERED:
        return ()
    return tuple(sorted(offered, key=lambda one: (one.heading, fold(one.label), one.value)))


def _actor(document: Mapping[str, Any], lang: str) -> Offered:
    name, short = read(document["name"], lang).text, document["short_name"]
    label = f"{short} – {name}" if short and short != name else name
    family = ACTOR_TYPES.family(document["type"])
    return Offered(document["slug"], label, typeset(ACTOR_FAMILIES.label(family, lang), lang))


def _place(document: Mapping[str, Any], lang: str) -> Offered:
    return Offered(document["slug"], name_of(document, lang), country_name(document["country"], lang))


def _episode(document: Mapping[str, Any], lang: str) -> Offered:
    return Offered(document["code"], read(document["title"], lang).text, "")


_OFFERED = {"actor": _actor, "place": _place, "episode": _episode}
