"""Shapes have their size on the ground, wherever they lie."""

import math

import pytest
from shapely.geometry import shape

from events.errors.geo import BadGeometry
from events.geo.distance import distance_km
from events.geo.shape import area_km2, circle, contains, corridor, equal_area_radius_m

BAMAKO, GAO = (-8.0, 12.65), (-0.04, 16.27)


@pytest.mark.parametrize("lat", [0, 16, 60])
def test_a_circle_has_its_area_at_any_latitude(lat: float) -> None:
    assert area_km2(circle(5, lat, 20)) == pytest.approx(math.pi * 400, rel=0.005)


def test_the_equal_area_radius_of_a_circle_is_its_own() -> None:
    assert equal_area_radius_m(circle(-8, 12.65, 10)) == pytest.approx(10_000, rel=0.005)


def test_a_ring_runs_counter_clockwise_as_geojson_asks() -> None:
    assert shape(circle(-8, 12.65, 10)).exterior.is_ccw
    assert shape(corridor([BAMAKO, GAO], 5)).exterior.is_ccw


def test_a_corridor_has_its_width_all_along() -> None:
    length = distance_km(*BAMAKO, *GAO)
    assert area_km2(corridor([BAMAKO, GAO], 5)) == pytest.approx(length * 10 + math.pi * 25, rel=0.005)


def test_a_corridor_holds_what_is_near_the_line_and_no_more() -> None:
    road = corridor([(0.0, 14.0), (2.0, 14.0)], 5)
    assert contains(road, 1.0, 14.04)
    assert not contains(road, 1.0, 14.06)


def test_a_corridor_follows_a_line_with_bends() -> None:
    bend = {"type": "LineString", "coordinates": [[0, 14], [1, 14], [1, 15]]}
    assert contains(corridor(bend, 5), 1.0, 14.9)
    assert not contains(corridor(bend, 5), 0.5, 14.5)


def test_a_line_between_one_place_and_itself_is_refused() -> None:
    with pytest.raises(BadGeometry, match="two different points is needed"):
        corridor([GAO, GAO], 5)


def test_a_point_has_no_equal_area_radius() -> None:
    with pytest.raises(BadGeometry, match="A Point without area was given where a polygon is needed"):
        equal_area_radius_m({"type": "Point", "coordinates": [1, 2]})


@pytest.mark.parametrize("geometry", [{}, {"type": "Blob", "coordinates": []}, {"type": "Polygon"}])
def test_what_is_no_geojson_is_refused(geometry: dict[str, object]) -> None:
    with pytest.raises(BadGeometry, match="a GeoJSON geometry is needed"):
        area_km2(geometry)
