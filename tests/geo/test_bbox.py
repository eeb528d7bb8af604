"""A box is read as written, and a wrong one is told what is wrong."""

import pytest

from events.errors.geo import BadBBox
from events.geo.bbox import BBox, parse_bbox


def test_a_box_is_read_west_south_east_north() -> None:
    assert parse_bbox("-12.3,10.1, 4.3,25") == BBox(-12.3, 10.1, 4.3, 25.0)


def test_heights_are_passed_over() -> None:
    assert parse_bbox("-12,10,0,4,25,900") == BBox(-12.0, 10.0, 4.0, 25.0)


def test_a_box_across_180_degrees_falls_into_two() -> None:
    assert parse_bbox("170,-20,-170,20").parts() == (BBox(170, -20, 180, 20), BBox(-180, -20, -170, 20))


def test_a_box_across_180_degrees_holds_both_sides_and_not_the_middle() -> None:
    box = parse_bbox("170,-20,-170,20")
    assert box.contains(175, 0)
    assert box.contains(-175, 0)
    assert not box.contains(0, 0)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1,2,3", "it has 3 numbers instead of 4"),
        ("a,b,c,d", "holds something that is not a number"),
        ("1,2,3,nan", "must be finite"),
        ("10,-120,25,140", "It looks as if latitude stands before longitude"),
        ("-200,10,4,25", "first and third numbers are longitudes"),
        ("-12,25,4,10", "min_lat 25 is above max_lat 10"),
    ],
)
def test_a_wrong_box_is_told_what_is_wrong(text: str, reason: str) -> None:
    with pytest.raises(BadBBox, match=reason):
        parse_bbox(text)


def test_a_refusal_shows_a_right_box() -> None:
    with pytest.raises(BadBBox, match=r"such as -12.3,10.1,4.3,25.0 for Mali"):
        parse_bbox("")


def test_a_box_is_written_as_it_is_read() -> None:
    assert parse_bbox(str(BBox(-12.3, 10.1, 4.0, 25.12345))) == BBox(-12.3, 10.1, 4.0, 25.12345)


def test_the_edge_belongs_to_the_box() -> None:
    assert BBox(0, 10, 4, 25).contains(4, 25)
