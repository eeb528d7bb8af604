"""The small map of a page: regions around, and the place drawn as uncertain as it is, never as a false point."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from shapely.geometry import box, shape
from shapely.geometry.base import BaseGeometry

from events.geo.bbox import BBox
from events.geo.boundaries import Region, outline, outlines, regions
from events.geo.svg import KM_PER_DEGREE
from events.names.folding import fold
from events.names.generic import strip_generic
from events.web.ground import LETTER, Ground, Label, ground_for
from events.web.text import name_of

# No place is drawn closer than this: around a village there must be something to know it by.
LEAST_SPAN_KM = 260.0
# A point is known to be near enough to its dot where its precision is one of these.
POINTED = frozenset({"exact", "settlement"})
CORRIDOR_KM = 5.0
# For areas whose outline is not packaged and whose own radius is not given.
USUAL_RADIUS_M = {"admin1": 100_000, "admin2": 40_000, "admin3": 15_000}


@dataclass(frozen=True, slots=True)
class Disc:
    """All that lies within the radius; with a dot only where the spot itself is known well enough."""

    x: float
    y: float
    r: float
    has_dot: bool

    @property
    def has_ring(self) -> bool:
        """A ring no wider than the dot would only smudge it."""
        return not self.has_dot or self.r > 7


@dataclass(frozen=True, slots=True)
class Corridor:
    """A route as wide as its corridor on both sides."""

    d: str
    width: float


@dataclass(frozen=True, slots=True)
class LocatorMap:
    """Everything that templates/web/_map.html draws."""

    ground: Ground
    discs: tuple[Disc, ...]
    areas: tuple[str, ...]
    corridors: tuple[Corridor, ...]
    labels: tuple[Label, ...]
    names: tuple[Label, ...]
    countries: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """One place on its way to the map: exactly one of point, area and line."""

    name: str
    point: tuple[float, float] | None = None
    radius_km: float = 0.0
    has_dot: bool = False
    area: BaseGeometry | None = None
    line: BaseGeometry | None = None
    end_name: str = ""

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        drawn = self.area if self.area is not None else self.line
        if drawn is not None:
            west, south, east, north = drawn.bounds
            return west, south, east, north
        lon, lat = self.point or (0.0, 0.0)
        degrees = self.radius_km / KM_PER_DEGREE
        return lon - degrees, lat - degrees, lon + degrees, lat + degrees


def locate(places: Sequence[Mapping[str, Any]], lang: str) -> LocatorMap | None:
    """Return the map of some places of a document; None where nothing of them can be drawn."""
    marks = [mark for mark in (_mark(place, lang) for place in places) if mark is not None]
    if not marks:
        return None
    bounds = [mark.bounds for mark in marks]
    west, south = min(b[0] for b in bounds), min(b[1] for b in bounds)
    east, north = max(b[2] for b in bounds), max(b[3] for b in bounds)
    ground = ground_for(BBox(west, south, east, north), LEAST_SPAN_KM, lang)
    discs = tuple(_disc(mark, ground) for mark in marks if mark.point)
    labels = tuple(label for mark in marks for label in _labels(mark, ground))
    lines = [_on_sheet(mark.line, ground) for mark in marks if mark.line is not None]
    return LocatorMap(
        ground=ground,
        discs=discs,
        areas=tuple(ground.path(mark.area) for mark in marks if mark.area is not None),
        corridors=tuple(_corridor(mark, ground) for mark in marks if mark.line is not None),
        labels=labels,
        names=tuple(name for name in ground.region_names if not _is_covered(name, discs, labels, lines)),
        countries=tuple(name for name in ground.country_names if not _is_covered(name, discs, labels, lines)),
    )


def is_drawn(place: Mapping[str, Any]) -> bool:
    """Tell whether a map shows this place at all."""
    return _mark(place, "en") is not None


def _on_sheet(line: BaseGeometry, ground: Ground) -> BaseGeometry:
    return shapely.transform(line, lambda points: np.array([ground.project(lon, lat) for lon, lat in points]))


def _is_covered(
    name: Label, discs: Sequence[Disc], labels: Sequence[Label], lines: Sequence[BaseGeometry]
) -> bool:
    """Tell whether a name of the ground would run into a mark or its label."""
    half = len(name.text) * LETTER * 0.65
    letters = box(name.x - half, name.y - 11, name.x + half, name.y + 4)
    if any(line.distance(letters) < 4 for line in lines):
        return True
    for disc in discs:
        if abs(name.x - disc.x) < half + disc.r and abs(name.y - disc.y) < disc.r + 10:
            return True
    for label in labels:
        length = len(label.text) * LETTER * 1.2
        start = label.x - length if label.anchor == "end" else label.x
        if name.x + half > start and name.x - half < start + length and abs(name.y - label.y) < 14:
            return True
    return False


def _mark(place: Mapping[str, Any], lang: str) -> _Mark | None:
    precision = place.get("precision") or "settlement"
    name = name_of(place, lang)
    geometry = place.get("geometry")
    if geometry and geometry["type"] in ("LineString", "MultiLineString"):
        radius_km = (place.get("radius_m") or CORRIDOR_KM * 1000) / 1000
        end = name_of(place.get("to"), lang)
        return _Mark(name, line=shape(geometry), radius_km=radius_km, end_name=end)
    if geometry and geometry["type"] in ("Polygon", "MultiPolygon"):
        return _Mark(name, area=shape(geometry))
    if precision == "country" or place.get("kind") == "country":
        return _Mark(name, area=outline(place["country"])) if place["country"] in outlines() else None
    if precision == "admin1" or place.get("kind") == "admin1":
        region = _region_of(place)
        return _Mark(name, area=region.shape) if region else _round(place, name, precision)
    return _round(place, name, precision)


def _round(place: Mapping[str, Any], name: str, precision: str) -> _Mark | None:
    if not place.get("point"):
        return None
    lon, lat = place["point"]
    radius_km = (place.get("radius_m") or USUAL_RADIUS_M.get(precision, 0)) / 1000
    return _Mark(name, point=(lon, lat), radius_km=radius_km, has_dot=precision in POINTED)


def _region_of(place: Mapping[str, Any]) -> Region | None:
    """Return the packaged outline of a region by its name within the country.

    Not by its centre: the outlines are older than some regions, and Ménaka's centre lies in the outline of Gao.
    """
    if place["country"] not in outlines():
        return None
    named = place if place.get("kind") == "admin1" else place.get("admin1") or place
    wanted = {fold(strip_generic(str(name))) for name in named["name"].values() if name}
    for region in regions(place["country"]):
        if wanted & {fold(strip_generic(name)) for name in region.names}:
            return region
    return None


def _disc(mark: _Mark, ground: Ground) -> Disc:
    x, y = ground.project(*(mark.point or (0.0, 0.0)))
    return Disc(x, y, max(ground.length(mark.radius_km), 3.5), mark.has_dot)


def _corridor(mark: _Mark, ground: Ground) -> Corridor:
    return Corridor(ground.path(mark.line), max(round(2 * ground.length(mark.radius_km), 1), 7.0))


def _labels(mark: _Mark, ground: Ground) -> Iterator[Label]:
    """Yield the name beside a point, and the names of both ends beside a route."""
    if mark.point and mark.name:
        disc = _disc(mark, ground)
        yield _beside(mark.name, disc.x, disc.y, disc.r, ground)
    elif mark.line is not None:
        points = shapely.get_coordinates(mark.line)
        start, end = ground.project(*points[0]), ground.project(*points[-1])
        for name, here, there in ((mark.name, start, end), (mark.end_name, end, start)):
            if name:
                yield _beyond(name, here, there, ground)


def _beyond(name: str, here: tuple[float, float], there: tuple[float, float], ground: Ground) -> Label:
    """Place the name of a route's end on the side away from the route, or above where the sheet ends."""
    length = len(name) * LETTER * 1.2 + 8
    x, y = here
    if x <= there[0] and x > length:
        return Label(name, round(x - 8, 1), round(y + 4, 1), "end")
    if x > there[0] and x < ground.width - length:
        return Label(name, round(x + 8, 1), round(y + 4, 1), "start")
    return Label(name, round(min(max(x, length / 2), ground.width - length / 2), 1), round(y - 11, 1))


def _beside(name: str, x: float, y: float, r: float, ground: Ground) -> Label:
    """Place a name to the right of something, or to the left where the sheet ends."""
    is_right = x > ground.width * 0.62
    at = x - r - 4 if is_right else x + r + 4
    return Label(name, round(at, 1), round(y + 4, 1), "end" if is_right else "start")
