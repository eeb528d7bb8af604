"""A point is a possible one, and shows no more than is known."""

import pytest

from events.codebook.place import PLACE_PRECISION
from events.errors.geo import BadCoordinate, BadPoint, NullIsland, UnknownPrecision
from events.geo.point import DECIMALS, parse_point, rounded, valid_point


def test_null_island_is_refused() -> None:
    with pytest.raises(NullIsland, match="unknown place"):
        valid_point(0.0, 0.0)


def test_a_place_on_the_greenwich_meridian_is_allowed() -> None:
    valid_point(0.0, 16.27)


def test_a_latitude_off_the_globe_asks_whether_the_two_are_swapped() -> None:
    with pytest.raises(BadCoordinate, match=r"Latitude 120.5 is outside -90 to 90. Longitude comes before"):
        valid_point(16.27, 120.5)


@pytest.mark.parametrize(("lon", "lat"), [(181, 10), (float("nan"), 10), (10, float("inf")), (-181, 10)])
def test_a_point_off_the_globe_is_refused(lon: float, lat: float) -> None:
    with pytest.raises(BadCoordinate):
        valid_point(lon, lat)


def test_a_point_is_read_longitude_first() -> None:
    assert parse_point("-8.00, 12.65") == (-8.0, 12.65)


@pytest.mark.parametrize("text", ["", "12.65", "a,b", "1,2,3"])
def test_a_text_that_is_no_point_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadPoint, match=r"Write longitude,latitude in degrees, such as -8.00,12.65"):
        parse_point(text)


def test_every_precision_of_the_codebook_has_its_decimals() -> None:
    assert set(DECIMALS) == set(PLACE_PRECISION.codes)


def test_a_point_shows_what_its_precision_earns() -> None:
    assert rounded(-0.044723, 16.271671, "exact") == (-0.04472, 16.27167)
    assert rounded(-0.044723, 16.271671, "settlement") == (-0.045, 16.272)
    assert rounded(-0.044723, 16.271671, "admin1") == (0.0, 16.3)


def test_there_is_no_negative_zero() -> None:
    assert str(rounded(-0.04, 16.27, "country")[0]) == "0.0"


def test_an_unknown_precision_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownPrecision, match="Known are exact, settlement"):
        rounded(1, 1, "roughly")
