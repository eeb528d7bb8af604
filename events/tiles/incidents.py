"""The incidents of a selection on one tile, and what a map says about the selection as a whole."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from django.db.models import Count, Max, Min

from events.selection.freshness import Head
from events.selection.selection import Selection
from events.tiles.grid import DEEPEST, Tile
from events.tiles.points import POINTED, points
from events.tiles.spread import Spread, spreads
from events.tiles.write import written

LAYERS = {
    "areas": {"n": "Number", "families": "String", "precision": "String", "query": "String"},
    "routes": {"n": "Number", "families": "String", "is_straight": "Boolean", "query": "String"},
    "clusters": {"n": "Number", "families": "String", "bbox": "String"},
    "incidents": {"code": "String", "families": "String", "radius_m": "Number", "precision": "String"},
}


@lru_cache(maxsize=512)
def incidents(head: Head, selection: Selection, tile: Tile) -> bytes:
    """Return a tile's incidents as of the log's end. Two queries, and four once for each selection."""
    spread = spreads(head, selection)
    pointed = points(tile, selection)
    return written(
        tile,
        {
            "areas": [each.feature for each in spread.areas] + pointed["areas"],
            "routes": [each.feature for each in spread.routes],
            "clusters": pointed["clusters"],
            "incidents": pointed["incidents"],
        },
    )


@lru_cache(maxsize=64)
def overview(head: Head, selection: Selection) -> Mapping[str, Any]:
    """Return the selection as TileJSON: bounds, days, and how many incidents are drawn as what. One query and four."""
    rows = list(
        selection.apply()
        .order_by()
        .values_list("place_precision")
        .annotate(
            n=Count("*"),
            pointed=Count("lon"),
            first=Min("start"),
            last=Max("end"),
            west=Min("west"),
            south=Min("south"),
            east=Max("east"),
            north=Max("north"),
        )
    )
    spread = spreads(head, selection)
    count = sum(row[1] for row in rows)
    at_points = sum(row[2] for row in rows if row[0] in POINTED)
    drawn = at_points + sum(each.n for each in (*spread.areas, *spread.routes))
    return {
        "tilejson": "3.0.0",
        "name": "incidents",
        "minzoom": 0,
        "maxzoom": DEEPEST,
        "vector_layers": [{"id": name, "fields": fields} for name, fields in LAYERS.items()],
        "selection": selection.texts(),
        "bounds": _bounds([row[5:] for row in rows]),
        "days": _days([row[3:5] for row in rows]),
        "count": count,
        "points": at_points,
        "areas": [_said(each) for each in spread.areas],
        "routes": [_said(each) for each in spread.routes],
        "not_drawn": count - drawn,
    }


def _bounds(boxes: list[tuple[float | None, ...]]) -> list[float] | None:
    known = [box for box in boxes if None not in box]
    if not known:
        return None
    sides = list(zip(*known, strict=True))
    return [min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3])]  # type: ignore[type-var, list-item]


def _days(pairs: list[tuple[Any, Any]]) -> list[str] | None:
    days = [day for pair in pairs for day in pair if day is not None]
    return [min(days).isoformat(), max(days).isoformat()] if days else None


def _said(spread: Spread) -> dict[str, Any]:
    name = {lang: spread.place["name"].get(lang) or "" for lang in ("en", "fr")}
    return {"name": name, "precision": spread.place["precision"], "n": spread.n, "query": spread.query}
