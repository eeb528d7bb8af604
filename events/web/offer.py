"""The names that the timeline's facets offer: published actors, places and episodes, with what each is filtered by."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import orjson

from events.models.live_record import LiveRecord
from events.selection.freshness import Head
from events.web.text import name_of, read


@dataclass(frozen=True, slots=True)
class Offered:
    """One name: its value in the address, its label, and the code of the country that it lies in."""

    value: str
    label: str
    country: str = ""


Names = Mapping[str, Offered]


@dataclass(frozen=True, slots=True)
class Offer:
    """All names by their values."""

    actors: Names
    places: Names
    episodes: Names


@lru_cache(maxsize=8)
def offer(head: Head, lang: str) -> Offer:
    """Return what is published at this end of the log. One query, once for each publication and language."""
    rows = (
        LiveRecord.objects.current()
        .filter(kind__in=("actor", "place", "episode"))
        .values_list("kind", "document")
    )
    found: dict[str, dict[str, Offered]] = {"actor": {}, "place": {}, "episode": {}}
    for kind, text in rows:
        one = _OFFERED[kind](orjson.loads(text), lang)
        found[kind][one.value] = one
    return Offer(found["actor"], found["place"], found["episode"])


def _actor(document: Mapping[str, Any], lang: str) -> Offered:
    name, short = read(document["name"], lang).text, document["short_name"]
    return Offered(document["slug"], f"{short} – {name}" if short and short != name else name)


def _place(document: Mapping[str, Any], lang: str) -> Offered:
    return Offered(document["slug"], name_of(document, lang), document["country"])


def _episode(document: Mapping[str, Any], lang: str) -> Offered:
    return Offered(document["code"], read(document["title"], lang).text)


_OFFERED = {"actor": _actor, "place": _place, "episode": _episode}
