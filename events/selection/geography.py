"""Conditions on the ground: a box, or a circle around a point."""

import math
from functools import reduce
from operator import or_

from django.db.models import F, FloatField, Q, Value
from django.db.models.functions import Cos, Power, Radians, Sin
from django.db.models.lookups import LessThanOrEqual

from events.geo.bbox import BBox
from events.geo.distance import EARTH_RADIUS_KM

# Known as an area alone: the point that such a place has is the middle of its circle, and nothing happened there.
AREAS = ("country", "admin1", "admin2", "admin3")
# What has a point of its own; places, which are no events, have no precision.
POINTED = ("exact", "settlement", "near", "route", "")
KM_PER_DEGREE = math.pi * EARTH_RADIUS_KM / 180


def meets_box(box: BBox) -> Q:
    """Return the condition: the record's extent meets the box; one without extent, its point lies within.

    A record known as an area alone meets no box by the middle of that area.
    """
    return reduce(or_, (_meets(part) for part in box.parts())) & Q(place_precision__in=POINTED)


def _meets(box: BBox) -> Q:
    by_extent = Q(
        west__lte=box.max_lon, east__gte=box.min_lon, south__lte=box.max_lat, north__gte=box.min_lat
    )
    return by_extent | (Q(west__isnull=True) & _holds_point(box))


def _holds_point(box: BBox) -> Q:
    return Q(lon__gte=box.min_lon, lon__lte=box.max_lon, lat__gte=box.min_lat, lat__lte=box.max_lat)


def within(lon: float, lat: float, radius_km: float) -> Q:
    """Return the condition: the record's point lies within so many kilometres of this one (haversine).

    A record known as an area alone is not near anything by the middle of that area.
    """
    # The haversine itself is compared, not the distance: it spares every row a square root and an arc.
    limit = math.sin(min(math.pi / 2, radius_km / (2 * EARTH_RADIUS_KM))) ** 2
    north_south = Power(Sin(Radians(F("lat") - lat) / 2), Value(2.0))
    east_west = Power(Sin(Radians(F("lon") - lon) / 2), Value(2.0))
    along = Cos(Radians(F("lat"))) * east_west * math.cos(math.radians(lat))
    haversine = north_south + along
    exactly = LessThanOrEqual(haversine, Value(limit, output_field=FloatField()))
    return _roughly(lon, lat, radius_km) & Q(place_precision__in=POINTED) & Q(exactly)


def _roughly(lon: float, lat: float, radius_km: float) -> Q:
    """Return the box around the circle, which an index can answer."""
    # A little wider than the circle, so that rounding cuts nothing off.
    up_down = radius_km / KM_PER_DEGREE * 1.001
    south, north = max(-90.0, lat - up_down), min(90.0, lat + up_down)
    narrowest = math.cos(math.radians(min(89.9, max(abs(south), abs(north)))))
    sideways = up_down / narrowest
    if north >= 90 or south <= -90 or sideways >= 180:
        return _holds_point(BBox(-180.0, south, 180.0, north))
    west, east = _wrapped(lon - sideways), _wrapped(lon + sideways)
    return reduce(or_, (_holds_point(part) for part in BBox(west, south, east, north).parts()))


def _wrapped(lon: float) -> float:
    return (lon + 180) % 360 - 180
