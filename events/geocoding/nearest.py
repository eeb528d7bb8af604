"""Which known places lie nearest to a point: the desk's own and those of the offline gazetteer."""

import math
from functools import lru_cache

import shapely
from shapely.geometry import box

from events.codebook.place import PLACE_PRECISION
from events.geo.distance import distance_km
from events.geocoding.desk_places import DESK, known
from events.geocoding.gazetteer import gazetteer
from events.geocoding.index import NameIndex
from events.geocoding.known_place import AREAS, KnownPlace
from events.geocoding.query import Candidate
from events.models.place import Place

KM_PER_DEGREE = 111.2
# So far north or south of the Sahel a degree of longitude is no longer like one of latitude; the box stays finite.
SMALLEST_COSINE = 0.05
NO_SPOTS = AREAS | {"country"}


def nearest_places(lon: float, lat: float, *, within_km: float, limit: int) -> list[Candidate]:
    """Return the places within so many kilometres, nearest first. One query; the gazetteer is in memory."""
    high = within_km / KM_PER_DEGREE
    wide = high / max(math.cos(math.radians(lat)), SMALLEST_COSINE)
    west, south, east, north = lon - wide, lat - high, lon + wide, lat + high
    own = Place.objects.filter(lon__range=(west, east), lat__range=(south, north)).exclude(kind__in=NO_SPOTS)
    at_desk = list(known(own))
    at_desk_already = {place.geonames_id for place in at_desk if place.geonames_id}
    index = gazetteer()
    numbers = _tree(index).query(box(west, south, east, north))
    others = [index.places[number] for number in numbers]
    everything = at_desk + [
        place
        for place in others
        if place.kind not in NO_SPOTS and not (place.geonames_id and place.geonames_id in at_desk_already)
    ]
    measured = [(distance_km(lon, lat, place.lon, place.lat), place) for place in everything]
    measured.sort(key=lambda pair: (pair[0], pair[1].source != DESK, pair[1].source_id))
    return [_candidate(place, km) for km, place in measured[:limit] if km <= within_km]


@lru_cache(maxsize=1)
def _tree(index: NameIndex) -> shapely.STRtree:
    return shapely.STRtree(shapely.points([(place.lon, place.lat) for place in index.places]))


def _candidate(place: KnownPlace, km: float) -> Candidate:
    return Candidate(
        name=place.name,
        lon=place.lon,
        lat=place.lat,
        country=place.country,
        admin1=place.admin1,
        kind=place.kind,
        source=place.source,
        source_id=place.source_id,
        radius_m=place.radius_m or PLACE_PRECISION["settlement"].default_radius_m,
        precision="settlement",
        match="exact",
        score=1.0,
        distance_km_from_hint=round(km, 1),
        place_id=place.place_id,
    )
