"""Write layers of shapes as one Mapbox Vector Tile, cut to the tile and no finer than can be seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import mapbox_vector_tile
import shapely
from shapely.geometry.base import BaseGeometry

from events.tiles.grid import EXTENT, Tile

Properties = Mapping[str, str | int | float | bool]
OPTIONS = {"y_coord_down": True, "extents": EXTENT}


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing on the map: a shape in degrees, and what is said of it (texts and numbers alone)."""

    shape: BaseGeometry
    properties: Properties


def written(tile: Tile, layers: Mapping[str, Sequence[Feature]]) -> bytes:
    """Return the tile's bytes; b"" where no layer has anything on it."""
    drawn = [{"name": name, "features": _features(tile, features)} for name, features in layers.items()]
    full: list[dict[str, Any]] = [layer for layer in drawn if layer["features"]]
    if not full:
        return b""
    encoded: bytes = mapbox_vector_tile.encode(full, default_options=OPTIONS)
    return encoded


def _features(tile: Tile, features: Sequence[Feature]) -> list[dict[str, Any]]:
    found = []
    for feature in features:
        shape = _on_tile(tile, feature.shape)
        if shape is not None:
            found.append({"geometry": tile.flat(shape), "properties": dict(feature.properties)})
    return found


def _on_tile(tile: Tile, shape: BaseGeometry) -> BaseGeometry | None:
    """Return what of the shape lies on the tile; a point lies on one tile alone, and None is nothing."""
    if shape.geom_type == "Point":
        is_here = tile.west <= shape.x < tile.east and tile.south < shape.y <= tile.north
        return shape if is_here else None
    if not shape.intersects(tile.ground):
        return None
    simple = shapely.simplify(shape, tile.unit_degrees)
    cut = shapely.intersection(simple, tile.ground)
    if shape.geom_type.endswith("Polygon"):
        cut = _polygons_of(cut)
    return None if cut.is_empty else cut


def _polygons_of(shape: BaseGeometry) -> BaseGeometry:
    """Return the polygons alone: where an edge only touches the tile, a line or a point is left over."""
    parts = [part for part in getattr(shape, "geoms", (shape,)) if part.geom_type == "Polygon"]
    return shapely.MultiPolygon(parts) if parts else shapely.Polygon()
