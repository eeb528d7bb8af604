"""Small maps are drawn true and short."""

import pytest

from events.geo.bbox import BBox
from events.geo.boundaries import outline
from events.geo.svg import frame_for, path_d

SQUARE = {"type": "Polygon", "coordinates": [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]]}


def test_the_corners_of_the_box_are_the_corners_of_the_sheet() -> None:
    frame = frame_for(BBox(0, -5, 10, 5), width=100)
    assert frame.project(0, 5) == (0, 0)
    assert frame.project(10, -5) == (pytest.approx(100), pytest.approx(frame.height, abs=0.01))


def test_a_degree_of_longitude_is_narrower_away_from_the_equator() -> None:
    frame = frame_for(BBox(0, 55, 10, 65), width=100)
    assert frame.height == pytest.approx(200, abs=0.01)


def test_a_padded_box_stays_clear_of_the_edge() -> None:
    frame = frame_for(BBox(0, -5, 10, 5), width=100, padding=10)
    assert frame.project(0, 5) == (pytest.approx(10), pytest.approx(10))
    assert frame.project(10, -5)[0] == pytest.approx(90)


def test_a_tall_box_is_limited_by_its_height_and_stands_in_the_middle() -> None:
    frame = frame_for(BBox(0, -10, 10, 10), width=300, max_height=100)
    assert frame.height == 100
    assert frame.project(5, 0) == (pytest.approx(150), pytest.approx(50))


def test_a_length_of_a_degree_of_latitude_is_the_scale() -> None:
    frame = frame_for(BBox(0, -5, 10, 5), width=100)
    assert frame.length(111.195) == pytest.approx(frame.scale, rel=1e-4)


def test_a_path_is_written_in_short_relative_steps() -> None:
    frame = frame_for(BBox(0, -5, 10, 5), width=10)
    assert path_d(SQUARE, frame, decimals=0) == "M0 5l10 0 0-10-10 0z"


def test_steps_that_round_to_nothing_are_left_out() -> None:
    many = {"type": "LineString", "coordinates": [[step / 1000, 0] for step in range(1001)]}
    assert path_d(many, frame_for(BBox(0, -5, 10, 5), width=10), decimals=0) == "M0 5l1 0"


def test_a_shape_too_small_to_see_is_not_drawn() -> None:
    speck = {"type": "Polygon", "coordinates": [[[1, 1], [1.001, 1], [1, 1.001], [1, 1]]]}
    assert path_d(speck, frame_for(BBox(0, -5, 10, 5), width=10)) == ""


def test_a_fraction_below_one_has_no_leading_zero() -> None:
    line = {"type": "LineString", "coordinates": [[0, 0], [0.5, -0.5], [0, 0]]}
    assert path_d(line, frame_for(BBox(0, -5, 10, 5), width=10)) == "M0 5l.5 .5-.5-.5"


def test_the_outline_of_a_country_fits_a_slow_line() -> None:
    mali = outline("ML")
    assert len(path_d(mali, frame_for(BBox(*mali.bounds), width=320))) < 6_000
