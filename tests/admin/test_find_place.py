"""Asking the geocoder from the desk: candidates to choose from, never chosen by itself, with and without script."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from reversion.models import Revision

from events.models.place import Place
from tests.makers import make_country, make_place, make_region

pytestmark = pytest.mark.django_db
FIND, CHOOSE = "/admin/events/find-place/", "/admin/events/find-place/choose/"
AS_SCRIPT = {"X-Requested-With": "fetch"}


def candidates(client: Client, text: str, **asked: str) -> list[dict[str, Any]]:
    """Return the candidates that the page lists."""
    return client.get(FIND, {"text": text, **asked}).context["candidates"]


def choose(client: Client, candidate: dict[str, Any]) -> dict[str, Any]:
    """Choose as the dialog does, and return what it fills in."""
    return client.post(CHOOSE, {"candidate": candidate["sealed"]}, headers=AS_SCRIPT).json()


def test_a_candidate_is_told_by_country_region_kind_source_and_precision(editor: Client) -> None:
    body = editor.get(FIND, {"text": "Bamako"}).content.decode()
    for words in ("Bamako", "Mali", "Town or village", "GeoNames", "Settlement"):
        assert words in body
    assert not Place.objects.exists()


def test_the_distance_from_another_place_is_told(editor: Client) -> None:
    (bamako,) = candidates(editor, "Bamako", near="-8.0,12.65", country="ML")[:1]
    assert 0 <= bamako["distance_km"] < 20
    assert candidates(editor, "Bamako", near="half a point")[0]["distance_km"] is None


def test_the_chosen_town_becomes_a_place_inside_its_region_and_country(editor: Client) -> None:
    fills = choose(editor, candidates(editor, "Bamako", country="ML")[0])
    place = Place.objects.get(pk=fills["id"])
    assert (place.name, place.kind, place.country) == ("Bamako", "settlement", "ML")
    assert [place.parent.kind, place.parent.parent.kind] == ["admin1", "country"]
    assert (fills["precision"], fills["label"]) == ("settlement", "Bamako (ML)")
    assert float(fills["lon"]) == pytest.approx(-8.0, abs=0.1)
    assert Revision.objects.get().user.username == "amina"


def test_choosing_twice_makes_one_place(editor: Client) -> None:
    first = choose(editor, candidates(editor, "Bamako", country="ML")[0])
    (own,) = candidates(editor, "Bamako", country="ML")[:1]
    assert own["source"] == "the desk's own"
    assert choose(editor, own)["id"] == first["id"]
    assert Place.objects.filter(kind="settlement").count() == 1


def test_the_desks_own_region_and_country_are_taken_where_it_has_them(editor: Client) -> None:
    mali = make_country("ML")
    choose(editor, candidates(editor, "Gao", country="ML")[0])
    assert list(Place.objects.filter(kind="country")) == [mali]


def test_a_distance_gives_a_moved_point_and_the_town_itself_as_place(editor: Client) -> None:
    fills = choose(editor, candidates(editor, "à 20 km au nord de Djibo")[0])
    place = Place.objects.get(pk=fills["id"])
    assert place.name == "Djibo"
    assert fills["precision"] == "near"
    assert float(fills["lat"]) - float(place.lat) == pytest.approx(0.18, abs=0.03)
    assert "20 km" in fills["how_found"]


def test_the_middle_of_a_road_is_a_point_and_no_place(editor: Client) -> None:
    fills = choose(editor, candidates(editor, "entre Gao et Ansongo")[0])
    assert fills["id"] is None
    assert fills["lon"]
    assert not Place.objects.exists()


def test_the_region_that_is_chosen_keeps_its_boundary(editor: Client) -> None:
    region = next(one for one in candidates(editor, "région de Gao") if one["kind"] == "Region")
    place = Place.objects.get(pk=choose(editor, region)["id"])
    assert (place.kind, place.parent.kind) == ("admin1", "country")
    assert place.boundary_key.startswith("ML-")


def test_a_choice_that_was_tampered_with_is_refused(editor: Client) -> None:
    sealed = candidates(editor, "Bamako")[0]["sealed"]
    answer = editor.post(CHOOSE, {"candidate": sealed[:-3] + "xyz"}, headers=AS_SCRIPT)
    assert answer.status_code == 400
    assert "Search again" in answer.json()["refusal"]
    assert not Place.objects.exists()


def test_without_script_the_page_makes_the_place_and_says_so(editor: Client) -> None:
    sealed = candidates(editor, "Bamako", country="ML")[0]["sealed"]
    body = editor.post(CHOOSE, {"candidate": sealed}, follow=True).content.decode()
    assert "Bamako (ML) is a place of the desk" in body


def test_nothing_found_and_a_bad_name_are_said_in_words(editor: Client) -> None:
    assert "Nothing is known by the name" in editor.get(FIND, {"text": "Xyzzyplugh"}).content.decode()
    assert "is not a place name" in editor.get(FIND, {"text": "..."}).content.decode()


def test_the_dialog_gets_the_part_and_not_the_page(editor: Client) -> None:
    part = editor.get(FIND, {"text": "Bamako"}, headers=AS_SCRIPT).content.decode()
    assert "<html" not in part
    assert "csrfmiddlewaretoken" in part


def test_strangers_and_readers_make_no_places(
    log_in: Callable[..., Client], editor: Client, clara: object
) -> None:
    sealed = candidates(editor, "Bamako")[0]["sealed"]
    for browser in (Client(), log_in("clara")):
        assert browser.get(FIND, {"text": "Bamako"}).status_code == 302
        assert browser.post(CHOOSE, {"candidate": sealed}).status_code == 302
    rachid = log_in("rachid", "reader")
    assert rachid.get(FIND, {"text": "Bamako"}).status_code == 200
    assert rachid.post(CHOOSE, {"candidate": sealed}).status_code == 403
    assert not Place.objects.exists()


def test_the_desks_place_is_found_by_the_name_it_was_given(editor: Client) -> None:
    make_place(parent=make_region())
    assert candidates(editor, "Tinaguelhaj (invented)")[0]["source"] == "the desk's own"
