"""The online services that geopy reaches for us: where each lives, how it is asked, how its answer is read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import shapely
from django.conf import settings
from geopy.geocoders import GeoNames, Nominatim, Photon
from geopy.location import Location

from events.geo.boundaries import countries, outline
from events.geocoding.known_place import KnownPlace
from events.geocoding.service_answer import read_geonames, read_nominatim, read_photon

ROWS = 10
Locations = Sequence[Location] | None


@dataclass(frozen=True, slots=True)
class Service:
    """One kind of service. `ask` takes the name, the countries to look in, the language and geopy's options."""

    home: str
    ask: Callable[[str, list[str], str, dict[str, Any]], Locations]
    read: Callable[[Location], KnownPlace | None]
    needs: tuple[str, ...] = ("TRACKER_CONTACT_EMAIL",)


def _ask_nominatim(name: str, covered: list[str], language: str, options: dict[str, Any]) -> Locations:
    found: Locations = Nominatim(**options).geocode(
        name,
        exactly_one=False,
        limit=ROWS,
        addressdetails=True,
        namedetails=True,
        language=language,
        country_codes=[code.lower() for code in covered],
    )
    return found


def _ask_photon(name: str, covered: list[str], language: str, options: dict[str, Any]) -> Locations:
    # Photon takes no countries, only a box; what lies outside them is sorted out afterwards.
    west, south, east, north = shapely.total_bounds(
        [outline(code) for code in covered if code in countries()]
    )
    corners = [(south, west), (north, east)]  # geopy's order: latitude first.
    box = corners if west < east else None
    found: Locations = Photon(**options).geocode(
        name, exactly_one=False, limit=ROWS, language=language, bbox=box
    )
    return found


def _ask_geonames(name: str, covered: list[str], language: str, options: dict[str, Any]) -> Locations:
    service = GeoNames(settings.TRACKER_GEONAMES_USERNAME, **options)
    found: Locations = service.geocode(name, exactly_one=False, country=covered)
    return found


SERVICES = {
    "nominatim": Service("https://nominatim.openstreetmap.org", _ask_nominatim, read_nominatim),
    "photon": Service("https://photon.komoot.io", _ask_photon, read_photon),
    "geonames": Service(
        "https://secure.geonames.org",
        _ask_geonames,
        read_geonames,
        ("TRACKER_CONTACT_EMAIL", "TRACKER_GEONAMES_USERNAME"),
    ),
}
