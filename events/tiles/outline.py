"""The shape of a place that is known as an area or a route alone: never one point in its middle."""

from collections.abc import Mapping
from typing import Any

from shapely.geometry import LineString, shape
from shapely.geometry.base import BaseGeometry

from events.geo.boundaries import Region, outlines, regions
from events.geo.shape import circle
from events.names.folding import fold
from events.names.generic import strip_generic

# For areas whose outline is not packaged and whose own radius is not given.
USUAL_RADIUS_M = {"admin1": 100_000, "admin2": 40_000, "admin3": 15_000}
LINES = ("LineString", "MultiLineString")
POLYGONS = ("Polygon", "MultiPolygon")

Place = Mapping[str, Any]


def area_of(place: Place) -> BaseGeometry | None:
    """Return all the ground on which it may have been; None where no map can show it."""
    geometry = place["geometry"]
    if geometry and geometry["type"] in POLYGONS:
        return shape(geometry)
    if place["precision"] == "country":
        return outlines().get(place["country"])
    if place["precision"] == "admin1":
        region = _region_of(place)
        if region is not None:
            return region.shape
    if not place["point"]:
        return None
    radius_m = place["radius_m"] or USUAL_RADIUS_M.get(place["precision"], 0)
    lon, lat = place["point"]
    return shape(circle(lon, lat, radius_m / 1000)) if radius_m else None


def line_of(place: Place) -> tuple[BaseGeometry, bool] | None:
    """Return the line of a route, and whether it is drawn straight for want of a road; None without two ends."""
    geometry = place["geometry"]
    if geometry and geometry["type"] in LINES:
        return shape(geometry), False
    end = place["to"]["point"] if place["to"] else None
    if place["point"] and end and place["point"] != end:
        return LineString([place["point"], end]), True
    return None


def _region_of(place: Place) -> Region | None:
    """Return the packaged outline by its name within the country: centres of younger regions lie in older outlines."""
    if place["country"] not in outlines():
        return None
    named = place if place["kind"] == "admin1" else place["admin1"] or place
    wanted = {fold(strip_generic(str(name))) for name in named["name"].values() if name}
    for region in regions(place["country"]):
        if wanted & {fold(strip_generic(name)) for name in region.names}:
            return region
    return None
