"""Incidents known as an area or along a route alone: gathered by area and by route, once for a whole selection."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import orjson
from django.db.models import Count, Max
from shapely.geometry.base import BaseGeometry

from events.models.live_record import LiveRecord
from events.selection.freshness import Head
from events.selection.geography import AREAS
from events.selection.selection import Selection
from events.tiles.outline import Place, area_of, line_of
from events.tiles.points import families_text
from events.tiles.write import Feature

# More areas, or more routes, than these are not drawn one over the other; how many are missing is said.
MOST = 300
# What makes two incidents lie in the same area, or along the same route.
SAME = {"areas": ("place_precision", "country", "lon", "lat"), "routes": ("west", "south", "east", "north")}
PRECISIONS = {"areas": AREAS, "routes": ("route",)}


@dataclass(frozen=True, slots=True)
class Spread:
    """Some incidents that share an area or a route."""

    place: Place
    shape: BaseGeometry
    is_straight: bool
    families: Counter[str]
    code: str

    @property
    def n(self) -> int:
        return self.families.total()

    @property
    def query(self) -> str:
        """The filters, beside those of the selection, under which the list shows these incidents."""
        precision = self.place["precision"]
        if precision == "country":
            return f"country={self.place['country']}&precision=country"
        return f"place={self.place['slug']}&precision={precision}"

    @property
    def feature(self) -> Feature:
        told = {"n": self.n, "families": families_text(self.families), "precision": self.place["precision"]}
        own = {"code": self.code} if self.n == 1 else {"query": self.query}
        names = {f"name_{lang}": self.place["name"].get(lang) or "" for lang in ("en", "fr")}
        width = {} if self.place["precision"] in AREAS else {"is_straight": self.is_straight}
        return Feature(self.shape, {**told, **own, **names, **width})


@dataclass(slots=True)
class _Group:
    families: Counter[str] = field(default_factory=Counter)
    newest: int = 0


@dataclass(frozen=True, slots=True)
class Spreads:
    """All that is spread in a selection; `left_out` counts incidents that no map can show, or this one does not."""

    areas: tuple[Spread, ...]
    routes: tuple[Spread, ...]
    left_out: int


@lru_cache(maxsize=64)
def spreads(head: Head, selection: Selection) -> Spreads:
    """Return the areas and routes of a selection as of the log's end. Four queries, however many incidents."""
    areas, areas_missing = _gathered(selection, "areas")
    routes, routes_missing = _gathered(selection, "routes")
    return Spreads(areas, routes, areas_missing + routes_missing)


def _gathered(selection: Selection, kind: str) -> tuple[tuple[Spread, ...], int]:
    groups = _groups(selection, kind)
    largest = sorted(groups.values(), key=lambda group: (-group.families.total(), group.newest))[:MOST]
    documents = _documents(group.newest for group in largest)
    every = (_spread(group, documents[group.newest]) for group in largest)
    found = _merged(spread for spread in every if spread is not None)
    missing = sum(group.families.total() for group in groups.values()) - sum(spread.n for spread in found)
    return found, missing


def _groups(selection: Selection, kind: str) -> Mapping[tuple[Any, ...], _Group]:
    rows = (
        selection.apply()
        .order_by()
        .filter(place_precision__in=PRECISIONS[kind])
        .values_list(*SAME[kind], "event_type")
        .annotate(n=Count("*"), newest=Max("seq"))
    )
    groups: dict[tuple[Any, ...], _Group] = {}
    for *same, code, n, newest in rows:
        # The whole country is one area, whatever point its middle was given.
        key = tuple(same[:2]) if same[0] == "country" else tuple(same)
        group = groups.setdefault(key, _Group())
        group.families[code.split(".")[0]] += n
        group.newest = max(group.newest, newest)
    return groups


def _documents(seqs: Iterable[int]) -> Mapping[int, Mapping[str, Any]]:
    rows = LiveRecord.objects.filter(seq__in=list(seqs)).values_list("seq", "document")
    return {seq: orjson.loads(document) for seq, document in rows}


def _spread(group: _Group, document: Mapping[str, Any]) -> Spread | None:
    """Draw a group by the place of its newest incident: they share the point, or the ends of the route."""
    place, code = document["places"][0], document["code"]
    if place["precision"] in AREAS:
        area = area_of(place)
        return None if area is None else Spread(place, area, False, group.families, code)
    line = line_of(place)
    return None if line is None else Spread(place, *line, group.families, code)


def _merged(found: Iterable[Spread]) -> tuple[Spread, ...]:
    """Put together what was gathered apart and has one outline after all: a place whose point was corrected."""
    by_place: dict[tuple[str, str, str], Spread] = {}
    for spread in found:
        key = (spread.place["precision"], spread.place["slug"], spread.shape.wkt)
        known = by_place.get(key)
        if known is not None:
            known.families.update(spread.families)
        else:
            by_place[key] = spread
    # The largest lie lowest, so that each can be reached.
    return tuple(sorted(by_place.values(), key=lambda spread: (-spread.shape.area, spread.query)))
