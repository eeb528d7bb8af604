"""Actors, places and sources: their pages and their lists."""

import pytest
from django.test import Client

from tests.web import documents
from tests.web.published import publish, withdraw


def _shown(reader: Client, address: str) -> str:
    answer = reader.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_actor_is_shown_with_its_names_in_three_scripts(reader: Client, world: None) -> None:
    shown = _shown(reader, "/fr/actors/desert-group/")
    assert "Groupe du désert (inventé) (DG)" in shown
    assert '<bdi lang="ar" dir="rtl">جماعة الصحراء</bdi>' in shown
    assert '<bdi lang="en">The Deserters (invented)</bdi>' in shown


def test_an_actor_is_shown_with_its_ties_and_incidents(reader: Client, world: None) -> None:
    shown = _shown(reader, "/en/actors/desert-group/")
    assert 'Rival of</span> <a href="/en/actors/river-group/">' in shown
    assert "2020\u00a0–" in shown
    assert "Convoy hit near Tinaguelhaj (invented)" in shown
    assert 'href="/en/?actor=desert-group"' in shown


def test_an_actor_that_was_merged_leads_to_the_other(reader: Client, world: None) -> None:
    into = {"slug": "river-group", "code": "A-river-group", "name": documents.OTHERS["name"]}
    publish(documents.actor("old-group", merged_into=into))
    answer = reader.get("/fr/actors/old-group/")
    assert (answer.status_code, answer["Location"]) == (302, "/fr/actors/river-group/")


def test_a_withdrawn_actor_is_gone(reader: Client, world: None) -> None:
    withdraw(documents.actor())
    assert reader.get("/en/actors/desert-group/").status_code == 410
    assert "desert-group" not in _shown(reader, "/en/actors/")


def test_a_place_is_shown_with_what_it_lies_in_and_what_happened(reader: Client, world: None) -> None:
    shown = _shown(reader, "/en/places/tinaguelhaj-invented/")
    for said in ("Town or village", "Bandiagara", "Mopti", "Mali", "14.35° N, 3.61° W", "Convoy hit near"):
        assert said in shown


def test_west_is_ouest_in_french(reader: Client, world: None) -> None:
    assert "3.61° O" in _shown(reader, "/fr/places/tinaguelhaj-invented/")


def test_a_source_has_an_anchor_that_references_lead_to(reader: Client, world: None) -> None:
    assert '<li id="river-daily">' in _shown(reader, "/en/sources/")
    assert 'href="/en/sources/river-daily/"' in _shown(reader, "/en/incidents/SAH-2025-000001/")


def test_a_list_is_searched_in_any_script(reader: Client, world: None) -> None:
    shown = _shown(reader, "/en/actors/?q=جماعة")
    assert "Desert Group (invented)" in shown
    assert "River Group (invented)" not in shown


def test_a_list_refuses_what_it_cannot_read(reader: Client, world: None) -> None:
    answer = reader.get("/en/actors/?country=QQ")
    assert answer.status_code == 400
    assert "QQ" in answer.content.decode()


def test_an_empty_list_says_so(reader: Client, db: None) -> None:
    assert "Nothing is published that meets this." in _shown(reader, "/en/sources/")


@pytest.mark.parametrize("address", ["/en/actors/", "/en/places/", "/en/sources/"])
def test_a_list_takes_two_queries(
    reader: Client, world: None, address: str, django_assert_num_queries: type
) -> None:
    with django_assert_num_queries(2):
        reader.get(address)


@pytest.mark.parametrize("address", ["/en/actors/desert-group/", "/en/places/tinaguelhaj-invented/"])
def test_a_page_takes_nine_queries_at_most(
    reader: Client, world: None, address: str, django_assert_max_num_queries: type
) -> None:
    for nth in range(2, 14):
        publish(documents.incident(f"SAH-2025-{nth:06d}"))
    with django_assert_max_num_queries(9):
        reader.get(address)
