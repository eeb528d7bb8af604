"""The boundary file keeps borders shared and joins what its source has in pieces."""

import json
from typing import Any

import shapely
from shapely.geometry import shape

from events.geo.derive_boundaries import TARGET, derive


def province(region: str, west: float, iso: str = "BF-XX1") -> dict[str, Any]:
    ring = [[west, 0], [west + 1, 0], [west + 1, 1], [west, 1], [west, 0]]
    facts = {"iso_a2": "BF", "iso_3166_2": iso, "name": f"{iso} (invented)", "region": region}
    return {"properties": facts, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def test_provinces_of_one_region_become_one_outline() -> None:
    made = json.loads(derive([province("Sahel", 0), province("Sahel", 1), province("Est", 2)]))
    keys = {feature["properties"]["key"]: feature["geometry"] for feature in made["features"]}
    assert set(keys) == {"BF-12", "BF-08"}
    assert shape(keys["BF-12"]).equals(shapely.box(0, 0, 2, 1))


def test_the_order_of_the_source_does_not_matter() -> None:
    pieces = [province("Sahel", 0), province("Est", 2), province("Nord", 4)]
    assert derive(pieces) == derive(pieces[::-1])


def test_other_countries_are_left_out() -> None:
    elsewhere = province("Sahel", 0)
    elsewhere["properties"]["iso_a2"] = "XX"
    assert json.loads(derive([elsewhere, province("Est", 2)]))["features"][0]["properties"]["key"] == "BF-08"


def test_neighbours_share_their_border_without_gap_or_overlap() -> None:
    collection = json.loads(TARGET.read_text(encoding="utf-8"))
    shapes = [shape(feature["geometry"]) for feature in collection["features"]]
    assert shapely.coverage_is_valid(shapes)
    assert all(one.is_valid for one in shapes)
