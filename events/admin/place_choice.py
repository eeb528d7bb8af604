"""Make a candidate of the geocoder a place of the desk, with the region and country that it lies in."""

from dataclasses import asdict
from typing import Any

from django.core import signing
from django.db import transaction

from events.admin.history import keep_whole, one_revision
from events.codebook.country import COUNTRIES
from events.errors.geo import UnknownRegion
from events.errors.geocoding import BadPlaceName
from events.geo.boundaries import Region, country_centre, region
from events.geo.point import STORED_DECIMALS
from events.geocoding.chain import look_up
from events.geocoding.query import Candidate, PlaceQuery
from events.models.place import Place

GEONAMES = "geonames"
# The answer goes through the browser and back: signed, so that it stays what the geocoder said.
SALT = "desk.place_choice"
LONGEST_CHOICE_SECONDS = 24 * 3600
# Homonyms are many; the one that was chosen is among the first of its own name.
HOMONYMS = 50


def sealed(candidate: Candidate) -> str:
    """Return the candidate as a text that the form sends back."""
    return signing.dumps(asdict(candidate), salt=SALT, compress=True)


def unsealed(text: str) -> Candidate:
    """Return the candidate; raises signing.BadSignature for a text that is not ours or is a day old."""
    return Candidate(**signing.loads(text, salt=SALT, max_age=LONGEST_CHOICE_SECONDS))


def is_between(candidate: Candidate) -> bool:
    """Tell whether it is the middle of a road between two places, which is a point and no place."""
    return candidate.kind == "road" and candidate.place_id is None and " – " in candidate.name


def place_for(candidate: Candidate, *, by: Any) -> Place:
    """Return the desk's place for the candidate, made if it is new, as a revision of its own."""
    with transaction.atomic(), one_revision(by, f"find place: {candidate.source} {candidate.source_id}"):
        standing = _standing(candidate)
        if standing is not None:
            return standing
        if candidate.kind == "country":
            return _country(candidate.country)
        if candidate.kind == "admin1":
            return _region(candidate)
        return _spot(candidate)


def how_found(candidate: Candidate) -> str:
    """Return in a line how the point came about, which the row keeps."""
    said = f"{candidate.source} {candidate.source_id}, {candidate.match}, chosen by hand. {candidate.note}"
    return said.strip()[:200]


def _standing(candidate: Candidate) -> Place | None:
    if candidate.place_id is not None:
        return Place.objects.filter(pk=candidate.place_id).first()
    if candidate.source == GEONAMES and candidate.source_id.isdecimal():
        found = (
            Place.objects.filter(geonames_id=int(candidate.source_id)).select_related("merged_into").first()
        )
        return found and (found.merged_into or found)
    return None


def _spot(candidate: Candidate) -> Place:
    own = _own_spot(candidate)
    inside = _region_of(own.admin1) if own.admin1 else None
    place = Place(
        name=candidate.name,
        kind=candidate.kind,
        country=own.country,
        parent=inside or _country(own.country),
        geonames_id=int(candidate.source_id) if candidate.source == GEONAMES else None,
        osm_id=candidate.source_id if candidate.source in ("nominatim", "photon") else "",
    )
    if own.precision != "near":
        place.lon, place.lat = _stored(own.lon), _stored(own.lat)
    return _kept(place)


def _own_spot(candidate: Candidate) -> Candidate:
    """Return the place itself where the candidate is a point so far from it."""
    if candidate.precision != "near":
        return candidate
    try:
        named = look_up(PlaceQuery(candidate.name, limit=HOMONYMS)).candidates
    except BadPlaceName:
        return candidate
    key = (candidate.source, candidate.source_id)
    return next((one for one in named if (one.source, one.source_id) == key), candidate)


def _country(code: str) -> Place:
    standing = Place.objects.filter(kind="country", country=code).order_by("pk").first()
    if standing is not None:
        return standing
    word = COUNTRIES[code]
    place = Place(
        name=word.label_en, name_en=word.label_en, name_fr=word.label_fr, kind="country", country=code
    )
    try:
        lon, lat = country_centre(code)
    except UnknownRegion:
        return _kept(place)
    place.lon, place.lat = _stored(lon), _stored(lat)
    return _kept(place)


def _region_of(key: str) -> Place | None:
    try:
        return _packaged_region(region(key))
    except UnknownRegion:
        return None


def _region(candidate: Candidate) -> Place:
    try:
        packaged = region(candidate.source_id)
    except UnknownRegion:
        packaged = None
    if packaged is not None and candidate.name in packaged.names:
        return _packaged_region(packaged)
    # A younger region that the packaged boundaries do not have: it gets no outline that is not its own.
    standing = Place.objects.filter(
        kind="admin1", country=candidate.country, name=candidate.name, merged_into__isnull=True
    ).first()
    return standing or _kept(
        Place(
            name=candidate.name,
            kind="admin1",
            country=candidate.country,
            parent=_country(candidate.country),
        )
    )


def _packaged_region(packaged: Region) -> Place:
    standing = (
        Place.objects.filter(kind="admin1", boundary_key=packaged.key, merged_into__isnull=True)
        .order_by("pk")
        .first()
    )
    if standing is not None:
        return standing
    lon, lat = packaged.centroid
    return _kept(
        Place(
            name=packaged.name_fr,
            name_en=packaged.name_en,
            name_fr=packaged.name_fr,
            name_ar=packaged.name_ar,
            kind="admin1",
            country=packaged.country,
            parent=_country(packaged.country),
            boundary_key=packaged.key,
            lon=_stored(lon),
            lat=_stored(lat),
            radius_m=packaged.radius_m,
        )
    )


def _stored(degrees: float) -> Any:
    return f"{degrees:.{STORED_DECIMALS}f}"


def _kept(place: Place) -> Place:
    place.save()
    keep_whole(place)
    return place
