"""The packaged first-level regions and countries: which one holds a point, and their outlines.

Read from data/admin1.geojson at the first question, then kept. Natural Earth is behind the facts (Mali's
regions of 2016 and 2023, Burkina Faso's of 2025): `Region.holds` names the younger ones inside an older.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import Point, shape
from shapely.geometry.base import BaseGeometry

from events.errors.geo import UnknownRegion
from events.geo.bbox import BBox
from events.geo.shape import GeoJSON, as_geojson, equal_area_radius_m

DATA = Path(__file__).parent / "data" / "admin1.geojson"
# The lines are simplified by this much, so a harbour or a border post may lie just outside its own region.
EDGE_DEGREES = 0.02


@dataclass(frozen=True, slots=True)
class Region:
    """One first-level region; its key is the ISO 3166-2 code, such as "ML-7"."""

    key: str
    country: str
    name_en: str
    name_fr: str
    name_ar: str
    also: tuple[str, ...]
    holds: tuple[str, ...]
    shape: BaseGeometry = field(repr=False, compare=False)

    def name(self, lang: str) -> str:
        return self.name_fr if lang.lower().startswith("fr") else self.name_en

    @property
    def names(self) -> tuple[str, ...]:
        """All names of this very region, each once."""
        every = (self.name_en, self.name_fr, self.name_ar, *self.also)
        return tuple(dict.fromkeys(name for name in every if name))

    @property
    def centroid(self) -> tuple[float, float]:
        """A point that surely lies inside, at the centre where the shape allows."""
        return _centre(self.shape)

    @property
    def bbox(self) -> BBox:
        return BBox(*self.shape.bounds)

    @property
    def radius_m(self) -> int:
        """The radius of the circle that has the region's area."""
        return equal_area_radius_m(self.shape)

    @property
    def geojson(self) -> GeoJSON:
        return as_geojson(self.shape)


def admin1_of(lon: float, lat: float) -> Region | None:
    """Return the region that holds the point, else one whose simplified edge is just beside it, else None."""
    point = Point(lon, lat)
    every, tree = _atlas()
    found = tree.query(point, predicate="intersects")
    if not len(found):
        found = tree.query_nearest(point, max_distance=EDGE_DEGREES)
    # The lowest index, so that a point on a shared border has one answer always.
    return every[int(min(found))] if len(found) else None


def admin1_of_each(points: Sequence[tuple[float, float]]) -> list[Region | None]:
    """Return what `admin1_of` says of each point, thirty times as fast for a whole gazetteer."""
    if not points:
        return []
    every, tree = _atlas()
    lowest: dict[int, int] = {}
    for number, index in zip(*tree.query(shapely.points(points), predicate="intersects"), strict=True):
        lowest[number] = min(index, lowest.get(number, index))
    return [
        every[lowest[number]] if number in lowest else admin1_of(*point)
        for number, point in enumerate(points)
    ]


def country_of(lon: float, lat: float) -> str | None:
    """Return the ISO 3166-1 code of the country that holds the point; None outside the twelve."""
    region = admin1_of(lon, lat)
    return region.country if region else None


def nearest_region(lon: float, lat: float, country_code: str) -> Region:
    """Return the region of this country that holds the point or lies nearest to it."""
    found = admin1_of(lon, lat)
    if found and found.country == country_code.upper():
        return found
    point = Point(lon, lat)
    return min(regions(country_code), key=lambda region: (region.shape.distance(point), region.key))


def region(key: str) -> Region:
    """Return the region of an ISO 3166-2 code such as "ML-7"."""
    try:
        return _by_key()[key.upper()]
    except KeyError:
        raise UnknownRegion(key=key, known=tuple(_by_key())) from None


def regions(country_code: str | None = None) -> tuple[Region, ...]:
    """Return the regions of one country, or all, in the order of their keys."""
    if country_code is None:
        return tuple(_by_key().values())
    found = tuple(region for region in _by_key().values() if region.country == country_code.upper())
    if not found:
        raise UnknownRegion(key=country_code, known=countries())
    return found


@cache
def countries() -> tuple[str, ...]:
    """Return the ISO 3166-1 codes of the countries whose regions are packaged."""
    return tuple(sorted({region.country for region in _by_key().values()}))


@cache
def outline(country_code: str) -> BaseGeometry:
    """Return the country as one shape: the union of its regions."""
    return shapely.coverage_union_all([region.shape for region in regions(country_code)])


def outlines() -> Mapping[str, BaseGeometry]:
    """Return the shape of each of the twelve countries by its code."""
    return {code: outline(code) for code in countries()}


def country_centre(country_code: str) -> tuple[float, float]:
    """Return a point inside the country, at its centre where the shape allows."""
    return _centre(outline(country_code))


def _centre(geometry: BaseGeometry) -> tuple[float, float]:
    middle = geometry.centroid
    inside = middle if geometry.contains(middle) else geometry.representative_point()
    return round(inside.x, 3), round(inside.y, 3)


@cache
def _by_key() -> dict[str, Region]:
    collection = json.loads(DATA.read_text(encoding="utf-8"))
    return {feature["properties"]["key"]: _region(feature) for feature in collection["features"]}


def _region(feature: dict[str, Any]) -> Region:
    facts = feature["properties"]
    lists = {"also": tuple(facts["also"]), "holds": tuple(facts["holds"])}
    return Region(**{**facts, **lists}, shape=shape(feature["geometry"]))


@cache
def _atlas() -> tuple[tuple[Region, ...], shapely.STRtree]:
    every = tuple(_by_key().values())
    for one in every:
        shapely.prepare(one.shape)
    return every, shapely.STRtree([one.shape for one in every])
