"""The desk's own places as the first source of the chain: what an analyst has entered is believed first."""

from collections.abc import Callable, Iterable

from django.db.models import Q, QuerySet

from events.geo.boundaries import admin1_of
from events.geocoding.index import NameIndex
from events.geocoding.known_place import Found, KnownPlace
from events.geocoding.scope import Scope
from events.models.place import Place
from events.names.folding import fold

DESK = "desk"


def find_at_desk(name: str, scope: Scope, *, exclude: int | None = None) -> list[Found]:
    """Return the desk's places that the name may mean; those without a point cannot answer and stay out."""
    # A merged place is found by its name under the one that it leads to.
    places = Place.objects.filter(lon__isnull=False, merged_into__isnull=True)
    if exclude is not None:
        places = places.exclude(pk=exclude)
    if scope.country:
        places = places.filter(country=scope.country)
    folded = fold(name)
    # First by the indexed columns; every name is compared by sound only where no place is named so.
    named = places.filter(Q(folded__contains=folded) | Q(names__folded__contains=folded)).distinct()
    found = [one for one in _find(name, named, scope.holds) if one.match in {"exact", "alias"}]
    return found or _find(name, places, scope.holds)


def _find(name: str, places: QuerySet[Place], holds: Callable[[KnownPlace], bool]) -> list[Found]:
    return NameIndex(known(places)).find(name, holds)


def known(places: QuerySet[Place]) -> Iterable[KnownPlace]:
    """Yield the rows as places that the chain can measure; they must have a point."""
    for place in places.order_by("pk").select_related("parent__parent").prefetch_related("names"):
        more = [further.name for further in place.names.all()]
        others = (place.name_en, place.name_fr, place.name_ar, *more)
        lon, lat = float(place.lon or 0), float(place.lat or 0)
        yield KnownPlace(
            name=place.name,
            other_names=tuple(other for other in others if other),
            lon=lon,
            lat=lat,
            country=place.country,
            admin1="" if place.kind == "country" else _admin1(place, lon, lat),
            kind=place.kind,
            source=DESK,
            source_id=str(place.pk),
            radius_m=place.radius_m,
            place_id=place.pk,
            geonames_id=place.geonames_id,
        )


def _admin1(place: Place, lon: float, lat: float) -> str:
    """Return the region's key: that of the place or of what it lies in, else of the boundary around its point."""
    above: Place | None = place
    while above is not None:
        if above.kind == "admin1" and above.boundary_key:
            return above.boundary_key
        above = above.parent
    around = admin1_of(lon, lat)
    return around.key if around else ""
