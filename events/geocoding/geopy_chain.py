"""The whole chain as one of geopy's geocoders, for code that expects geopy's interface."""

from dataclasses import asdict
from typing import Any

from geopy.geocoders.base import Geocoder
from geopy.location import Location

from events.geocoding.chain import look_up
from events.geocoding.query import Candidate, PlaceQuery


class TrackerGeocoder(Geocoder):  # type: ignore[misc]
    """geopy's interface: a Location, a list of them, or None. The candidate stands in Location.raw."""

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        timeout: Any = None,
        limit: int = 10,
        country: str | None = None,
        admin1: str | None = None,
        language: str | None = None,
    ) -> Location | list[Location] | None:
        """Return the one sure answer, or with exactly_one=False all candidates; None where there is none.

        The time to wait for a service is the setting TRACKER_GEOCODER_TIMEOUT_SECONDS; `timeout` is there because
        geopy's callers pass it.
        """
        result = look_up(PlaceQuery(query, country=country, admin1=admin1, lang=language, limit=limit))
        if exactly_one:
            return _location(result.answer) if result.answer else None
        return [_location(one) for one in result.candidates] or None


def as_geopy() -> TrackerGeocoder:
    """Return the chain behind geopy's interface."""
    return TrackerGeocoder(user_agent="sahel-tracker")


def _location(one: Candidate) -> Location:
    address = ", ".join(part for part in (one.name, one.admin1, one.country) if part)
    return Location(address, (one.lat, one.lon), asdict(one))
