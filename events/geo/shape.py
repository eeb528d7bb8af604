"""Shapes around points and lines, measured in kilometres on the ground, as GeoJSON."""

import math
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

import numpy as np
import shapely
from shapely.geometry import LineString, Point, mapping, shape
from shapely.geometry.base import BaseGeometry

from events.errors.geo import BadGeometry
from events.geo.distance import EARTH_RADIUS_KM, destination
from events.geo.point import STORED_DECIMALS

GeoJSON: TypeAlias = dict[str, Any]
CIRCLE_CORNERS = 64  # Off a true circle by 0.1 % of the radius.
LINE_STEP_DEGREES = 0.25  # Long legs bend on the plane: give them corners every 25 km or so.


def as_shape(geometry: Mapping[str, Any] | BaseGeometry) -> BaseGeometry:
    """Return a shapely shape for GeoJSON; a shape stays as it is."""
    if isinstance(geometry, BaseGeometry):
        return geometry
    try:
        return shape(geometry)
    except (AttributeError, KeyError, TypeError, ValueError, shapely.errors.ShapelyError):
        raise BadGeometry(wanted="a GeoJSON geometry", got=str(geometry)[:80]) from None


def as_geojson(geometry: BaseGeometry, decimals: int = STORED_DECIMALS) -> GeoJSON:
    """Return plain GeoJSON with rounded numbers, rings counter-clockwise outside (RFC 7946)."""
    turned = shapely.orient_polygons(geometry)
    plain: GeoJSON = mapping(shapely.transform(turned, lambda points: np.round(points, decimals) + 0.0))
    return {"type": plain["type"], "coordinates": _lists(plain["coordinates"])}


def circle(lon: float, lat: float, km: float) -> GeoJSON:
    """Return the polygon of all that lies within so many kilometres of a point."""
    ring = [destination(lon, lat, -corner * 360 / CIRCLE_CORNERS, km) for corner in range(CIRCLE_CORNERS)]
    return as_geojson(shapely.Polygon(ring))


def corridor(line: Mapping[str, Any] | Iterable[tuple[float, float]], km_each_side: float) -> GeoJSON:
    """Return the polygon along a GeoJSON line, or between points, with so many kilometres on each side."""
    along = as_shape(line) if isinstance(line, Mapping) else _line(tuple(line))
    if along.is_empty or along.length == 0:
        raise BadGeometry(wanted="a line of at least two different points", got="A line without length")
    middle = along.envelope.centroid
    plane = _Plane(middle.x, middle.y)
    wide = plane.flatten(along.segmentize(LINE_STEP_DEGREES)).buffer(km_each_side, quad_segs=8)
    return as_geojson(plane.unflatten(wide))


def area_km2(polygon: Mapping[str, Any] | BaseGeometry) -> float:
    """Return the ground area, by Lambert's cylindrical projection, which keeps areas."""
    flat = shapely.transform(as_shape(polygon), _lambert)
    return float(flat.area)


def equal_area_radius_m(polygon: Mapping[str, Any] | BaseGeometry) -> int:
    """Return the radius of the circle that has the polygon's area (CODEBOOK section 5)."""
    area = area_km2(polygon)
    if area <= 0:
        raise BadGeometry(wanted="a polygon", got=f"A {as_shape(polygon).geom_type} without area")
    return round(math.sqrt(area / math.pi) * 1000)


def contains(polygon: Mapping[str, Any] | BaseGeometry, lon: float, lat: float) -> bool:
    """Tell whether the point lies in the polygon or on its edge."""
    return bool(as_shape(polygon).intersects(Point(lon, lat)))


def _line(points: tuple[tuple[float, float], ...]) -> BaseGeometry:
    if len(points) < 2:
        raise BadGeometry(wanted="a line of at least two different points", got=f"{len(points)} point(s)")
    return LineString(points)


def _lists(coordinates: Any) -> Any:
    """Return nested lists for nested tuples, as JSON will read them back."""
    if isinstance(coordinates, tuple):
        return [_lists(part) for part in coordinates]
    return coordinates


def _lambert(points: Any) -> Any:
    radians = np.radians(points)
    return np.column_stack((radians[:, 0], np.sin(radians[:, 1]))) * EARTH_RADIUS_KM


class _Plane:
    """A flat sheet in kilometres that touches the globe at one point (azimuthal equidistant)."""

    def __init__(self, lon: float, lat: float) -> None:
        self.lon = math.radians(lon)
        self.sin, self.cos = math.sin(math.radians(lat)), math.cos(math.radians(lat))

    def flatten(self, geometry: BaseGeometry) -> BaseGeometry:
        return shapely.transform(geometry, self._flat)

    def unflatten(self, geometry: BaseGeometry) -> BaseGeometry:
        return shapely.transform(geometry, self._round)

    def _flat(self, points: Any) -> Any:
        dlambda, phi = np.radians(points[:, 0]) - self.lon, np.radians(points[:, 1])
        east = np.cos(phi) * np.sin(dlambda)
        north = self.cos * np.sin(phi) - self.sin * np.cos(phi) * np.cos(dlambda)
        cosine = self.sin * np.sin(phi) + self.cos * np.cos(phi) * np.cos(dlambda)
        angle = np.arctan2(np.hypot(east, north), cosine)
        scale = EARTH_RADIUS_KM / np.sinc(angle / np.pi)  # sinc(x/pi) is sin(x)/x, and 1 at 0.
        return np.column_stack((east * scale, north * scale))

    def _round(self, points: Any) -> Any:
        x, y = points[:, 0] / EARTH_RADIUS_KM, points[:, 1] / EARTH_RADIUS_KM
        angle = np.hypot(x, y)
        share = np.sinc(angle / np.pi)
        phi = np.arcsin(np.cos(angle) * self.sin + y * share * self.cos)
        dlambda = np.arctan2(x * share, self.cos * np.cos(angle) - y * share * self.sin)
        return np.degrees(np.column_stack((self.lon + dlambda, phi)))
