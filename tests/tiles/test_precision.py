"""What is uncertain is drawn as uncertain: no region, country or road is ever a point."""

from typing import Any

import pytest
from django.test import Client

from tests.tiles.reading import layers
from tests.web.documents import incident, place, stub
from tests.web.published import publish

ROAD = {"type": "LineString", "coordinates": [[-8.0, 12.6], [-6.2, 13.4]]}


@pytest.mark.parametrize("precision", ["country", "admin1", "admin2", "admin3"])
def test_an_area_is_drawn_as_an_area_and_never_as_a_point(reader: Client, precision: str) -> None:
    publish(incident(places=[place(precision=precision, radius_m=40_000, kind=precision)]))
    found = layers(reader)
    assert set(found) == {"areas"}
    assert found["areas"][0]["geometry"]["type"] in ("Polygon", "MultiPolygon")


def test_a_region_whose_outline_is_packaged_is_drawn_by_it(reader: Client) -> None:
    publish(incident(places=[place("Mopti", precision="admin1", kind="admin1", radius_m=1, admin1=None)]))
    (ring, *_holes) = layers(reader)["areas"][0]["geometry"]["coordinates"]
    across = [point[0] for point in ring]
    assert max(across) - min(across) > 100


def test_a_road_is_drawn_along_its_line(reader: Client) -> None:
    publish(incident(places=[place(precision="route", point=None, geometry=ROAD)]))
    found = layers(reader)
    assert set(found) == {"routes"}
    assert found["routes"][0]["geometry"]["type"] == "LineString"
    assert found["routes"][0]["properties"]["is_straight"] is False


def test_a_road_without_a_line_is_straight_between_its_ends_and_says_so(reader: Client) -> None:
    end = stub("farend-invented", "Farend (invented)", point=[-6.2, 13.4])
    publish(incident(places=[place(precision="route", to=end)]))
    found = layers(reader)
    assert set(found) == {"routes"}
    assert found["routes"][0]["properties"]["is_straight"] is True


def test_a_place_nearby_keeps_its_radius_in_metres_and_on_the_map(reader: Client) -> None:
    publish(incident(places=[place(precision="near", radius_m=15_000)]))
    told = _only(layers(reader)["incidents"])
    assert told["radius_m"] == 15_000
    # 40 075 km are 512 pixels at zoom 0, less the cosine of 14.35 degrees.
    assert told["radius"] == pytest.approx(15 * 512 / 40_075 / 0.9688, rel=0.01)


def test_the_point_is_the_one_of_the_public_document(reader: Client) -> None:
    publish(incident(places=[place(point=[-3.61, 14.35])]))
    feature = layers(reader, "/tiles/incidents/9/250/235.mvt")["incidents"][0]
    x, y = feature["geometry"]["coordinates"]
    assert -180 + (250 + x / 4096) * 360 / 512 == pytest.approx(-3.61, abs=0.001)
    assert 0 <= y <= 4096


def test_without_a_place_nothing_is_drawn(reader: Client) -> None:
    publish(incident(places=[]))
    assert layers(reader) == {}
    assert reader.get("/tiles/incidents.json").json()["not_drawn"] == 1


def _only(features: list[dict[str, Any]]) -> dict[str, Any]:
    (feature,) = features
    properties: dict[str, Any] = feature["properties"]
    return properties
