"""Code written for geopy can use the chain as one of its geocoders."""

import pytest
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders.base import Geocoder
from geopy.location import Location

from events.geocoding.geopy_chain import as_geopy

pytestmark = pytest.mark.django_db


def test_the_chain_is_a_geocoder_of_geopy() -> None:
    assert isinstance(as_geopy(), Geocoder)


def test_the_one_sure_answer_is_a_location() -> None:
    found = as_geopy().geocode("Ménaka", country="ML")
    assert isinstance(found, Location)
    assert (found.latitude, found.longitude) == (15.91985, 2.39609)
    assert found.address == "Ménaka, ML-7, ML"
    assert found.raw["precision"] == "settlement"


def test_doubt_is_none_for_one_and_a_list_for_many() -> None:
    assert as_geopy().geocode("Léré") is None
    assert len(as_geopy().geocode("Léré", exactly_one=False)) == 3


def test_nothing_found_is_none_as_geopy_has_it() -> None:
    assert as_geopy().geocode("Tinaguelhaj (invented)", exactly_one=False) is None


def test_geopys_own_wrappers_accept_it() -> None:
    limited = RateLimiter(as_geopy().geocode, min_delay_seconds=0)
    assert limited("Kidal", country="ML").raw["admin1"] == "ML-8"
