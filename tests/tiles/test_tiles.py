"""A tile holds what is in the selection, all of it, and answers as every public address does."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.tiles.reading import WIDE, layers, total
from tests.web.documents import incident, place
from tests.web.published import publish, publish_many, withdraw


def test_many_in_one_spot_are_a_cluster_that_says_how_many_and_what(reader: Client) -> None:
    publish_many(3)
    publish(incident("SAH-2025-000009", event_type="abduction.hostage"))
    (cluster,) = layers(reader)["clusters"]
    assert cluster["properties"]["n"] == 4
    assert cluster["properties"]["families"] == "attack:3 abduction:1"


def test_a_single_incident_carries_its_code(reader: Client) -> None:
    publish(incident())
    (feature,) = layers(reader)["incidents"]
    assert feature["properties"]["code"] == "SAH-2025-000001"


def test_nothing_is_left_out_and_nothing_counted_twice(reader: Client) -> None:
    for nth in range(12):
        publish(incident(f"SAH-2025-{nth + 1:06d}", places=[place(point=[-8.0 + nth * 0.5, 14.0])]))
    assert total(layers(reader, "/tiles/incidents/0/0/0.mvt")) == 12
    # The four tiles of the next zoom, and of one more, hold the same twelve.
    for zoom in (1, 2):
        tiles = [layers(reader, f"/tiles/incidents/{zoom}/{x}/{y}.mvt") for x, y in _grid(2**zoom)]
        assert sum(map(total, tiles)) == 12


def test_filters_are_those_of_the_list(reader: Client) -> None:
    publish(incident("SAH-2025-000001"))
    publish(incident("SAH-2025-000002", event_type="abduction.hostage"))
    (feature,) = layers(reader, f"{WIDE}?event_type=abduction")["incidents"]
    assert feature["properties"]["code"] == "SAH-2025-000002"
    assert layers(reader, f"{WIDE}?start=2026") == {}


def test_what_was_withdrawn_is_on_no_tile(reader: Client) -> None:
    publish(incident())
    withdraw(incident())
    assert layers(reader) == {}


def test_the_sheet_counts_what_is_drawn_as_what(reader: Client) -> None:
    publish(incident("SAH-2025-000001"))
    publish(incident("SAH-2025-000002", places=[place(precision="country", kind="country")]))
    sheet = reader.get("/tiles/incidents.json?country=ML").json()
    assert (sheet["count"], sheet["points"], sheet["not_drawn"]) == (2, 1, 0)
    assert sheet["areas"][0]["query"] == "country=ML&precision=country"
    assert sheet["tiles"] == ["/tiles/incidents/{z}/{x}/{y}.mvt?country=ML"]
    assert sheet["days"] == ["2025-09-14", "2025-09-14"]


def test_the_base_map_names_countries_and_regions_in_both_languages(reader: Client) -> None:
    found = layers(reader, "/tiles/base/5/15/14.mvt")
    names = {(f["properties"]["name_en"], f["properties"]["name_fr"]) for f in found["names"]}
    assert ("Burkina Faso", "Burkina Faso") in names
    assert {"countries", "regions", "names"} == set(found)


def test_empty_ground_is_204_and_what_is_held_304(reader: Client) -> None:
    publish(incident())
    assert reader.get("/tiles/incidents/3/0/0.mvt").status_code == 204
    first = reader.get(WIDE)
    assert reader.get(WIDE, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304
    publish(incident("SAH-2025-000002"))
    assert reader.get(WIDE).headers["ETag"] != first.headers["ETag"]


@pytest.mark.parametrize(
    ("address", "parameter"),
    [
        ("/tiles/incidents/3/8/3.mvt", "x"),
        ("/tiles/incidents/99/0/0.mvt", "z"),
        ("/tiles/base/3/3/minus.mvt", "y"),
        (f"{WIDE}?country=XX", "country"),
        (f"{WIDE}?limit=5", "limit"),
        ("/tiles/incidents.json?colour=red", "colour"),
    ],
)
def test_what_cannot_be_read_is_refused_as_problem_json(reader: Client, address: str, parameter: str) -> None:
    answer = reader.get(address)
    assert answer.status_code == 400
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert [problem["parameter"] for problem in answer.json()["errors"]] == [parameter]


def test_a_tile_costs_as_many_queries_for_many_incidents_as_for_few(
    reader: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    publish_many(30)
    with django_assert_max_num_queries(7):
        reader.get(WIDE)
    with django_assert_max_num_queries(1):
        reader.get(WIDE)


def _grid(size: int) -> list[tuple[int, int]]:
    return [(x, y) for x in range(size) for y in range(size)]
