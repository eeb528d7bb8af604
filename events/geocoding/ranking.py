"""Put what was found in order, drop what is the same place twice, and say whether one is beyond doubt."""

from collections.abc import Iterable, Sequence

from events.geo.distance import distance_km
from events.geocoding.known_place import AREAS, Found, KnownPlace
from events.names.folding import fold

MATCHES = ("exact", "alias", "transliteration", "fuzzy")
# Long or wide things share the names of towns by the hundred; a bare name means one of them last.
WIDE = frozenset({"river", "road", "forest"})
SAME_PLACE_KM = 5  # Two sources put the middle of one town so far apart; villages of one name lie further.


def ranked(found: Iterable[Found], kind: str, near: tuple[float, float] | None) -> list[Found]:
    """Return the likeliest first. Of one place known to several sources the earliest source's entry stays."""
    kept: list[Found] = []
    for one in found:
        if not any(_same(one.place, other.place) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: _order(one, kind, near))


def sure(found: Sequence[Found], kind: str, *, in_one_country: bool) -> Found | None:
    """Return the one place beyond doubt, else None. A lone fuzzy match is a candidate, never an answer.

    Where no country is said, a bare name never means a region: "Sahel" is also the whole belt.
    """
    named = [one for one in found if one.match in {"exact", "alias"}]
    named = named or [one for one in found if one.match == "transliteration"]
    if kind in AREAS:
        return _only([one for one in named if one.place.kind == kind])
    areas = [one for one in named if one.place.kind in AREAS]
    spots = [one for one in named if one.place.kind not in AREAS | WIDE]
    if spots:
        # A region is no rival of the chief town in it; of a village elsewhere it is.
        rivals = [area for area in areas if not _lies_in(spots[0].place, area.place)]
        return _only(spots) if not rivals else None
    if kind or not in_one_country:
        return None
    return _only(areas) or _only([one for one in named if one.place.kind in WIDE and not areas])


def spots(found: Sequence[Found]) -> Sequence[Found]:
    """Return what can be the end of a way: the towns and the like, and areas only where there is nothing else."""
    return [one for one in found if one.place.kind not in {*AREAS, "country"}] or found


def _only(found: Sequence[Found]) -> Found | None:
    return found[0] if len(found) == 1 else None


def _lies_in(spot: KnownPlace, area: KnownPlace) -> bool:
    return spot.country == area.country and spot.admin1 == area.admin1


def _same(one: KnownPlace, other: KnownPlace) -> bool:
    if one.kind != other.kind or one.only_holds_it != other.only_holds_it:
        return False
    if one.geonames_id and one.geonames_id == other.geonames_id:
        return True
    if one.kind in {"country", "admin1"} and not one.only_holds_it:
        return (one.country, one.admin1) == (other.country, other.admin1) and _share_a_name(one, other)
    if one.source == other.source:
        return False
    return _share_a_name(one, other) and distance_km(one.lon, one.lat, other.lon, other.lat) < SAME_PLACE_KM


def _share_a_name(one: KnownPlace, other: KnownPlace) -> bool:
    return not {fold(name) for name in one.names}.isdisjoint(fold(name) for name in other.names)


def _order(one: Found, kind: str, near: tuple[float, float] | None) -> tuple[object, ...]:
    place = one.place
    away = distance_km(*near, place.lon, place.lat) if near else 0.0
    closeness = MATCHES.index(one.match)
    # An exact name and an alias rank alike: which of its names a gazetteer puts first is chance.
    return (
        max(closeness, 1),
        _misfit(place.kind, kind),
        -one.score,
        away,
        closeness,
        -place.population,
        place.source_id,
    )


def _misfit(place_kind: str, asked: str) -> int:
    """Say how badly a kind of place fits the one asked for; a bare name asks for a town or a spot."""
    if asked in AREAS:
        return 0 if place_kind == asked else 1
    if place_kind in WIDE:
        return 2
    return 1 if place_kind in AREAS else 0
