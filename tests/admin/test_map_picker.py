"""The map's questions: boundaries for people of the desk, and the places nearest to a point."""

import pytest
from django.test import Client

from tests.makers import make_place

pytestmark = pytest.mark.django_db
NEAREST = "/admin/events/nearest-places/"


def test_the_boundaries_are_for_people_of_the_desk_and_kept_for_a_day(editor: Client, client: Client) -> None:
    response = editor.get("/admin/events/boundaries/")
    assert len(response.json()["features"]) > 100
    assert "max-age=86400" in response["Cache-Control"]
    again = editor.get("/admin/events/boundaries/", headers={"If-None-Match": response["ETag"]})
    assert again.status_code == 304
    assert client.get("/admin/events/boundaries/").status_code == 302


def test_the_nearest_places_are_the_desks_and_the_gazetteers(editor: Client) -> None:
    make_place("Kolo (invented)", lon="-4.19", lat="14.49")
    body = editor.get(NEAREST, {"at": "-4.196,14.484"}).content.decode()
    assert body.index("Kolo (invented)") >= 0
    assert "Mopti" in body
    assert "0.9 km" in body


def test_a_town_that_the_desk_has_is_listed_once(editor: Client) -> None:
    make_place("Mopti at the desk", lon="-4.19682", lat="14.48430", geonames_id=2453348)
    body = editor.get(NEAREST, {"at": "-4.196,14.484"}).content.decode()
    assert "Mopti at the desk" in body
    assert ">Mopti<" not in body


def test_half_a_point_is_refused_with_a_sentence(editor: Client) -> None:
    assert editor.get(NEAREST, {"at": "-4"}).status_code == 400


def test_a_place_of_the_desk_tells_where_it_lies(editor: Client) -> None:
    place = make_place(lon=None, lat=None)
    assert editor.get(f"/admin/events/place-point/{place.pk}/").json()["at"] is None
    place = make_place("Kolo (invented)", lon="-4.19", lat="14.49")
    assert editor.get(f"/admin/events/place-point/{place.pk}/").json()["at"] == [-4.19, 14.49]
