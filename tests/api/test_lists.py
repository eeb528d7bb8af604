"""Lists hold the stored documents, the filters as they were understood, and the way to the next page."""

import pytest
from django.test import Client

from events.models.live_record import LiveRecord
from tests.api.answers import codes, get
from tests.api.conftest import World


def test_a_list_holds_what_stands_newest_first(world: World) -> None:
    assert codes("incidents/") == [world.corrected.code, world.drone.code, world.convoy.code]


def test_a_list_holds_the_bytes_that_were_published(world: World) -> None:
    body = Client().get("/api/v1/incidents/").content.decode()
    for document in LiveRecord.objects.current().filter(kind="incident").values_list("document", flat=True):
        assert document in body


def test_a_list_says_how_it_understood_the_filters(world: World) -> None:
    answer = get("incidents/?start=2024-04&country=ml&event_type=&limit=7")
    assert answer["selection"] == {"start": "2024-04-01", "country": "ML", "limit": "7"}
    assert "count" not in answer


def test_the_count_is_given_where_it_is_asked_for(world: World) -> None:
    answer = get("incidents/?count=exact&limit=1")
    assert (answer["count"], len(answer["results"])) == (3, 1)


def test_the_next_page_is_in_the_answer_and_in_its_header(world: World) -> None:
    response = Client().get("/api/v1/incidents/?limit=2&count=exact")
    following = response.json()["next"]
    assert response.headers["Link"] == f'<{following}>; rel="next"'
    rest = Client().get(following).json()
    assert [document["code"] for document in rest["results"]] == [world.convoy.code]
    assert (rest["next"], rest["count"]) == (None, 3)


@pytest.mark.parametrize("word", ["incidents", "episodes", "actors", "places", "sources", "axes"])
def test_every_resource_has_a_list_and_its_records(world: World, word: str) -> None:
    results = get(f"{word}/?limit=2")["results"]
    assert results
    for document in results:
        assert get(f"{word}/{document['slug'] or document['code']}/") == document


def test_words_find_actors_by_any_of_their_names(world: World) -> None:
    for question in ("FAZ", "azawanis", "جبهة", "front+de+l'azaw"):
        assert codes(f"actors/?q={question}") == [world.front.code]


@pytest.mark.parametrize("question", ["azawanis", "The+Azawanis+", "FAZ", "جبهة"])
def test_incidents_and_episodes_are_found_by_any_name_of_an_actor(world: World, question: str) -> None:
    assert codes(f"incidents/?q={question}") == [world.convoy.code]
    assert get(f"incidents/?q={question}&count=exact&country=ML")["count"] == 1
    assert codes(f"episodes/?q={question}&state_on=2024-03-15&in_force=true") == [world.blockade.code]
    assert codes(f"incidents/?q={question}&country=NE") == []


def test_an_actors_incidents_are_found_by_its_slug(world: World) -> None:
    assert codes(f"incidents/?actor={world.front.slug}") == [world.convoy.code]
    assert codes(f"incidents/?episode={world.blockade.code}") == []


def test_the_list_as_of_an_entry_holds_what_stood_then(world: World) -> None:
    seq = LiveRecord.objects.get(code=world.withdrawn.code, number=1).seq
    assert world.withdrawn.code in codes(f"incidents/?as_of={seq}")
    assert world.withdrawn.code not in codes("incidents/")


def test_geojson_has_the_public_place_and_the_public_columns(world: World) -> None:
    response = Client().get("/api/v1/incidents/?format=geojson&country=ML&limit=2")
    assert response.headers["Content-Type"] == "application/geo+json"
    answer = response.json()
    assert answer["type"] == "FeatureCollection"
    first, second = answer["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [-3.4, 14.6]}
    assert second["properties"]["date"] == "[2024-04-01..2024-04-03]"
    assert "format=geojson" in answer["next"]


def test_the_middle_of_a_region_is_no_point_in_geojson(world: World) -> None:
    features = Client().get("/api/v1/incidents/?format=geojson").json()["features"]
    drone = next(feature for feature in features if feature["id"] == world.drone.code)
    assert drone["geometry"] is None
    assert drone["properties"]["place_precision"] == "admin1"
    assert {"radius_m", "place"} <= drone["properties"].keys()


@pytest.mark.parametrize(
    ("accept", "query", "form"),
    [
        ("application/geo+json", "", "application/geo+json"),
        ("application/json;q=0.5, application/geo+json", "", "application/geo+json"),
        ("application/geo+json", "?format=json", "application/json"),
        ("application/json", "?format=geojson", "application/geo+json"),
        ("text/html, */*;q=0.8", "", "application/json"),
    ],
)
def test_accept_chooses_the_form_where_the_address_does_not(
    world: World, accept: str, query: str, form: str
) -> None:
    response = Client().get(f"/api/v1/incidents/{query}", headers={"accept": accept})
    assert response.headers["Content-Type"] == form
    assert "Accept" in response.headers["Vary"].split(", ")


def test_two_forms_of_one_address_have_two_tags_and_the_next_page_keeps_the_form(world: World) -> None:
    plain = Client().get("/api/v1/incidents/?limit=1")
    mapped = Client().get("/api/v1/incidents/?limit=1", headers={"accept": "application/geo+json"})
    assert plain.headers["ETag"] != mapped.headers["ETag"]
    assert "format=geojson" in mapped.json()["next"]
    assert "format" not in plain.json()["next"]


@pytest.mark.parametrize(
    ("query", "most"),
    [
        ("", 2),
        ("country=ML&event_type=attack.convoy", 2),
        ("q=convoy", 3),
        ("q=convoy&country=ML,BF&as_of=2030-01-01&count=exact&limit=1", 4),
        ("actor=a,b&ordering=-killed&count=exact", 4),
    ],
)
def test_no_list_costs_more_than_four_queries(
    world: World, django_assert_num_queries: pytest.FixtureRequest, query: str, most: int
) -> None:
    with django_assert_num_queries(most):
        Client().get(f"/api/v1/incidents/?{query}")


@pytest.mark.parametrize(
    ("query", "most"),
    [("state_on=2024-03-15", 2), ("state_on=2024-03-15&in_force=true&q=blockade&count=exact", 4)],
)
def test_no_list_of_episodes_costs_more_than_four_queries(
    world: World, django_assert_num_queries: pytest.FixtureRequest, query: str, most: int
) -> None:
    with django_assert_num_queries(most):
        Client().get(f"/api/v1/episodes/?{query}")
