"""The search: names in any script and spelling, incidents by their words, a page without script and suggestions."""

from typing import Any

import pytest
from django.test import Client

from tests.web import documents
from tests.web.published import publish, publish_many, withdraw

NAMES = {
    "en": "Group for the Aid of the Dunes (invented)",
    "fr": "Groupe de soutien aux dunes (inventé)",
    "ar": "جماعة نصرة الكثبان",
}


@pytest.fixture
def dunes(world: None) -> None:
    """Publish an actor with names in three languages and a place that is spelt in several ways."""
    alias = {"name": "GSD", "language": "fr", "kind": "acronym", "from": None, "to": None}
    publish(documents.actor("dunes", name=NAMES, short_name="JND", names=[alias], relations=[]))
    publish(documents.place_record("farabougou", name={"en": "Farabougou", "fr": "", "ar": "", "local": ""}))


def _suggested(reader: Client, question: str, lang: str = "en") -> list[str]:
    answer: Any = reader.get(f"/{lang}/search/suggest/", {"q": question}).json()
    return [line["label"] for group in answer["groups"] for line in group["options"]]


def _page(reader: Client, question: str, lang: str = "en") -> str:
    answer = reader.get(f"/{lang}/search/", {"q": question})
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("typed", ["jnd", "GSD", "Groupe de soutien", "نصرة", "aid dunes"])
def test_an_actor_is_found_by_any_of_its_names(reader: Client, dunes: None, typed: str) -> None:
    assert _suggested(reader, typed)[0] == "JND – Group for the Aid of the Dunes (invented)"
    assert 'href="/en/actors/dunes/"' in _page(reader, typed)


@pytest.mark.parametrize("typed", ["Farabugu", "farabougou", "Farrabougu", "farab"])
def test_a_place_is_found_in_another_spelling(reader: Client, dunes: None, typed: str) -> None:
    assert "Farabougou" in _suggested(reader, typed)


def test_a_spelling_that_is_none_asks_whether_another_was_meant(reader: Client, dunes: None) -> None:
    assert 'Did you mean: <a href="/en/search/?q=Farabougou">Farabougou</a>' in _page(reader, "Farabugu")
    assert "Did you mean" not in _page(reader, "Farabougou")
    assert "Every place with these words" in _page(reader, "Farabougou")
    assert "Every place with these words" not in _page(reader, "Farabugu")


def test_incidents_are_found_by_their_words(reader: Client, world: None) -> None:
    assert 'href="/en/incidents/SAH-2025-000001/"' in _page(reader, "convoy")
    title = documents.incident()["title"]["en"]
    assert title in _suggested(reader, "convoy")


def test_more_incidents_than_are_shown_lead_to_the_timeline(reader: Client, db: None) -> None:
    publish_many(11)
    shown = _page(reader, "convoy")
    assert shown.count('class="entry"') == 10
    assert '<a href="/en/?q=convoy">Every incident with these words</a>' in shown


def test_what_is_withdrawn_is_found_no_more(reader: Client, world: None) -> None:
    withdraw(documents.incident())
    withdraw(documents.actor())
    shown = _page(reader, "desert convoy") + _page(reader, "desert group")
    assert 'href="/en/incidents/SAH-2025-000001/"' not in shown
    assert 'href="/en/actors/desert-group/"' not in shown


def test_nothing_found_says_that_this_proves_nothing(reader: Client, world: None) -> None:
    shown = _page(reader, "zzyzx")
    assert "No name and no incident holds these words" in shown
    assert "That does not mean that nothing happened" in shown
    assert _suggested(reader, "zzyzx") == []


def test_the_page_without_a_question_says_what_can_be_asked(reader: Client, world: None) -> None:
    assert "in any script and even misspelt" in reader.get("/en/search/").content.decode()
    assert "toutes les écritures" in reader.get("/fr/search/").content.decode()


@pytest.mark.parametrize("address", ["/en/search/", "/en/search/suggest/"])
def test_a_question_that_is_an_article_is_refused_in_words(reader: Client, db: None, address: str) -> None:
    answer = reader.get(address, {"q": "a" * 201})
    assert answer.status_code == 400
    assert "q has at most 200 characters" in answer.content.decode()


def test_the_box_stands_on_every_page_and_leads_to_the_page(reader: Client, world: None) -> None:
    for address in ("/en/", "/en/actors/", "/en/incidents/SAH-2025-000001/"):
        shown = reader.get(address).content.decode()
        assert 'action="/en/search/" data-suggest="/en/search/suggest/"' in shown


def test_what_was_typed_is_written_as_text(reader: Client, world: None) -> None:
    assert "<script>alert" not in _page(reader, "<script>alert(1)</script>")


@pytest.mark.parametrize("address", ["/en/search/", "/en/search/suggest/"])
def test_a_search_takes_four_queries_and_then_three(
    reader: Client, world: None, address: str, django_assert_num_queries: type
) -> None:
    # The head of the log, what the words name, the page of incidents; once for each publication the names.
    with django_assert_num_queries(4):
        reader.get(address, {"q": "desert"})
    with django_assert_num_queries(3):
        reader.get(address, {"q": "group"})


def test_an_unchanged_answer_is_not_sent_again(reader: Client, world: None) -> None:
    tag = reader.get("/en/search/suggest/?q=desert")["ETag"]
    assert reader.get("/en/search/suggest/?q=desert", headers={"if-none-match": tag}).status_code == 304
