"""Shapes on the ground as they are typed: GeoJSON that a map can draw, or a sentence that says what is wrong."""

import json

import pytest
from django.core.exceptions import ValidationError

from events.admin.field import GeometryField

LINE = {"type": "LineString", "coordinates": [[-8.0, 12.65], [-7.5, 13.0]]}


def test_a_line_is_kept_as_it_is() -> None:
    assert GeometryField(required=False).clean(json.dumps(LINE)) == LINE


def test_nothing_is_nothing() -> None:
    field = GeometryField(required=False)
    assert field.clean("") is None
    assert field.prepare_value(None) == ""
    assert not field.has_changed(None, "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("-8, 12", "is not JSON"),
        ('{"type": "Point", "coordinates": [-8, 12]}', "of one of these types"),
        ('{"type": "LineString", "coordinates": [[-8, 12]]}', "too few points"),
        ('{"type": "LineString"}', "too few points"),
        ('{"type": "LineString", "coordinates": [[12, -8], [-8, 112]]}', "Latitude"),
        (
            '{"type": "Polygon", "coordinates": [[[0, 10], [2, 12], [2, 10], [0, 12], [0, 10]]]}',
            "crosses itself",
        ),
    ],
)
def test_a_shape_that_cannot_be_drawn_is_refused_with_what_is_wrong(text: str, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        GeometryField(required=False).clean(text)
