"""How far apart two places are, whether points or roads, measured against what is known of each."""

import math
from collections.abc import Iterable

from shapely.geometry import LineString

from events.geo.distance import distance_km
from events.matching.duplicate.traits import Spot

KM_PER_DEGREE = 111.195


def apart_km(one: Spot, other: Spot) -> float:
    """Return the distance between the nearest points of two places."""
    if len(one.points) == 1 and len(other.points) == 1:
        return distance_km(*one.points[0], *other.points[0])
    # A flat sheet at the middle latitude: over a road section the error is far below its corridor.
    narrowing = math.cos(math.radians((one.points[0][1] + other.points[0][1]) / 2))
    return float(_flat(one, narrowing).distance(_flat(other, narrowing)))


def _flat(spot: Spot, narrowing: float) -> LineString:
    points = [(lon * KM_PER_DEGREE * narrowing, lat * KM_PER_DEGREE) for lon, lat in spot.points]
    return LineString(points if len(points) > 1 else points * 2)


def nearest(mine: Iterable[Spot], theirs: Iterable[Spot]) -> tuple[Spot, Spot, float] | None:
    """Return the pair of places that speaks most for one event, with their distance; None where a side has none."""
    others = tuple(theirs)
    pairs = [(one, other, apart_km(one, other)) for one in mine for other in others]
    return min(pairs, key=lambda pair: _unlikeness(*pair)) if pairs else None


def _unlikeness(one: Spot, other: Spot, km: float) -> float:
    """Outside both circles the way between them; inside, how large they are: a small circle says more."""
    reach = one.radius_km + other.radius_km
    return max(km - reach, 0) * 10 + max(reach, km)
