"""Incidents whose spot is known more or less: gathered by the database into the cells of a tile, or drawn singly.

A tile never holds more than its cells, however many incidents there are, and none is left out: what would be too
many stands together as a cluster that says how many and of which families.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson
from django.db.models import Avg, Count, F, FloatField, Max, Value
from django.db.models.functions import Cast
from shapely.geometry import Point

from events.models.live_record import LiveRecord
from events.selection.geography import AREAS
from events.selection.selection import Selection
from events.tiles.cell import Whole
from events.tiles.grid import Tile, pixels_at_zoom_0
from events.tiles.outline import area_of
from events.tiles.write import Feature, Properties

POINTED = ("exact", "settlement", "near")
# Cells along one side of a tile: 64 pixels each, so that two clusters seldom touch.
CELLS = 8


@dataclass(slots=True)
class Cell:
    """What of the selection lies in one cell; `lon` and `lat` are sums as long as it is being filled."""

    families: Counter[str] = field(default_factory=Counter)
    lon: float = 0.0
    lat: float = 0.0
    newest: int = 0

    @property
    def n(self) -> int:
        return self.families.total()

    @property
    def middle(self) -> Point:
        return Point(round(self.lon / self.n, 5), round(self.lat / self.n, 5))


def points(tile: Tile, selection: Selection) -> Mapping[str, list[Feature]]:
    """Return the layers "clusters", "incidents" and, for what is no point after all, "areas". Two queries."""
    cells = _cells(tile, selection)
    single = _singles([cell.newest for cell in cells.values() if cell.n == 1])
    return {
        "clusters": [_cluster(tile, at, cell) for at, cell in cells.items() if cell.n > 1],
        "incidents": [feature for feature in single if feature.shape.geom_type == "Point"],
        "areas": [feature for feature in single if feature.shape.geom_type != "Point"],
    }


def _cells(tile: Tile, selection: Selection) -> Mapping[tuple[int, int], Cell]:
    west, east, south, north = tile.west, tile.east, tile.south, tile.north
    across = (F("lon") - Value(west)) * Value(CELLS / (east - west))
    down = (Value(north) - F("lat")) * Value(CELLS / (north - south))
    rows = (
        selection.apply()
        .order_by()
        .filter(place_precision__in=POINTED, lon__gte=west, lon__lt=east, lat__gt=south, lat__lte=north)
        .annotate(
            across=Whole(Cast(across, FloatField())),
            down=Whole(Cast(down, FloatField())),
        )
        .values_list("across", "down", "event_type")
        .annotate(n=Count("*"), middle_lon=Avg("lon"), middle_lat=Avg("lat"), newest=Max("seq"))
    )
    cells: dict[tuple[int, int], Cell] = {}
    for x, y, code, n, lon, lat, newest in rows:
        cell = cells.setdefault((x, y), Cell())
        cell.families[code.split(".")[0]] += n
        cell.lon += lon * n
        cell.lat += lat * n
        cell.newest = max(cell.newest, newest)
    return dict(sorted(cells.items()))


def _cluster(tile: Tile, at: tuple[int, int], cell: Cell) -> Feature:
    wide, high = (tile.east - tile.west) / CELLS, (tile.north - tile.south) / CELLS
    west, north = tile.west + at[0] * wide, tile.north - at[1] * high
    corners = (west, north - high, west + wide, north)
    told: Properties = {
        "n": cell.n,
        "families": families_text(cell.families),
        "bbox": ",".join(f"{corner:.5f}" for corner in corners),
    }
    return Feature(cell.middle, told)


def families_text(families: Counter[str]) -> str:
    """Write counts by family, the most frequent first: "attack:7 battle:2"."""
    ordered = sorted(families.items(), key=lambda pair: (-pair[1], pair[0]))
    return " ".join(f"{family}:{n}" for family, n in ordered)


def _singles(seqs: Iterable[int]) -> list[Feature]:
    rows = LiveRecord.objects.filter(seq__in=list(seqs)).order_by("seq").values_list("document", flat=True)
    found = (_single(orjson.loads(document)) for document in rows)
    return [feature for feature in found if feature is not None]


def _single(document: Mapping[str, Any]) -> Feature | None:
    """Return one incident at its public point with its radius; where that point is of an area, the area."""
    place = next((found for found in document["places"] if found["point"]), None)
    if place is None:
        return None
    told = {
        "code": document["code"],
        "n": 1,
        "families": f"{document['event_type'].split('.')[0]}:1",
        "verification": document["verification"],
        "precision": place["precision"],
    }
    if place["precision"] in AREAS:
        area = area_of(place)
        return None if area is None else Feature(area, told)
    lon, lat = place["point"]
    radius = pixels_at_zoom_0(place["radius_m"] or 0, lat)
    return Feature(Point(lon, lat), {**told, "radius_m": place["radius_m"] or 0, "radius": radius})
