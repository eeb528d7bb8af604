"""Distances and bearings agree with an ellipsoid to half a percent, and with one another."""

import pytest
from geopy.distance import geodesic
from hypothesis import given
from hypothesis import strategies as st

from events.geo.distance import bearing, destination, distance_km, midpoint

LONS = st.floats(-179, 179)
LATS = st.floats(-80, 80)
BAMAKO, GAO = (-8.0, 12.65), (-0.04, 16.27)


def test_the_distance_from_bamako_to_gao_is_that_of_the_ellipsoid() -> None:
    by_ellipsoid = geodesic((12.65, -8.0), (16.27, -0.04)).km
    assert distance_km(*BAMAKO, *GAO) == pytest.approx(by_ellipsoid, rel=0.005)


@given(LONS, LATS, st.floats(0, 359), st.floats(1, 2000))
def test_going_somewhere_and_measuring_back_gives_the_distance(
    lon: float, lat: float, towards: float, km: float
) -> None:
    assert distance_km(lon, lat, *destination(lon, lat, towards, km)) == pytest.approx(km, rel=1e-6)


@pytest.mark.parametrize(("towards", "lon", "lat"), [(0, 0, 11), (90, 1, 10), (180, 0, 9), (270, -1, 10)])
def test_a_bearing_is_counted_from_north_by_east(towards: float, lon: float, lat: float) -> None:
    assert (bearing(0, 10, lon, lat) - towards + 180) % 360 - 180 == pytest.approx(0, abs=0.1)


def test_the_midpoint_is_as_far_from_either_end() -> None:
    middle = midpoint(*BAMAKO, *GAO)
    assert distance_km(*BAMAKO, *middle) == pytest.approx(distance_km(*GAO, *middle))


def test_a_journey_across_180_degrees_stays_on_the_globe() -> None:
    assert destination(179.9, 0, 90, 100)[0] == pytest.approx(-179.2, abs=0.01)
