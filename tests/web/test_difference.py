"""Two versions side by side: what differs is said in words, in both languages, and nothing of the frame."""

from typing import Any

import pytest
from django.test import Client

from events.web.difference import differences
from events.web.difference_words import FRAME, PROSE, WORDS, labels
from tests.web import documents
from tests.web.documents import GROUP, OTHERS, citation, claim, date, figure, part, phase, place, when
from tests.web.markup import Page, read
from tests.web.published import correct, publish, withdraw

HERE = "/en/incidents/SAH-2025-000001/history/"


def _page(reader: Client, address: str) -> Page:
    answer = reader.get(address)
    assert answer.status_code == 200, address
    return read(answer.content.decode())


def _said(reader: Client, address: str = f"{HERE}difference/") -> dict[str, tuple[str, str]]:
    """Return the table: each part with both of its cells."""
    page = _page(reader, address)
    heads = [one.words for one in page.all("th") if one.attributes["scope"] == "row"]
    cells = [one.words for one in page.all("td")]
    return dict(zip(heads, zip(cells[::2], cells[1::2], strict=True), strict=True))


def _corrected(**changes: Any) -> None:
    publish(documents.incident())
    correct(documents.incident(**changes))


def test_what_differs_is_said_in_words(reader: Client, db: None) -> None:
    _corrected(
        occurred=when("2025-09-13"),
        verification="confirmed",
        participations=[part(OTHERS, "initiator", "suspected"), part(documents.ARMY, "target")],
        figures=[figure(low=7, best=7)],
        claims=[claim(best=7)],
    )
    said = _said(reader)
    assert said["Date"] == ("14 September 2025", "13 September 2025")
    assert said["Verification"] == ("Corroborated", "Confirmed")
    assert said["Who"] == (
        "Initiator: Desert Group (invented) (Attributed by a source)",
        "Initiator: River Group (invented) (Suspected)",
    )
    assert said["Figures by the rule"] == ("12 killed (1 claim)", "7 killed (1 claim)")
    assert set(said) == {"Date", "Verification", "Who", "Figures by the rule", "Claims"}


def test_words_that_stayed_are_not_marked(reader: Client, db: None) -> None:
    _corrected(summary={"en": "A long convoy was hit (invented).", "fr": "Un convoi a été touché (inventé)."})
    page = _page(reader, f"{HERE}difference/")
    assert [one.words for one in page.all("ins")] == ["long"]
    assert page.all("del") == []
    assert _said(reader)["Summary"] == ("A convoy was hit (invented).", "A long convoy was hit (invented).")


def test_a_text_in_another_language_says_which(reader: Client, db: None) -> None:
    _corrected(title={"en": "Convoy hit near Tinaguelhaj (invented)", "fr": "Un autre titre (inventé)"})
    assert list(_said(reader)) == ["Title (French)"]
    cells = _page(reader, f"{HERE}difference/").all("td")
    assert {cell.attributes.get("lang") for cell in cells} == {"fr"}


def test_a_report_that_comes_first_leaves_the_others_as_they_were(reader: Client, db: None) -> None:
    publish(documents.incident(citations=[citation(1)]))
    new = citation(1, title="New (invented)", published=date("2025-09-20"))
    correct(documents.incident(citations=[new, citation(2, title="Report number 1 (invented)")]))
    before, after = _said(reader)["Reports"]
    assert before == "nothing"
    assert "New (invented)" in after
    assert "Report number 1" not in after


def test_an_entry_that_stood_twice_is_missed_once(db: None) -> None:
    twice = documents.incident(places=[place(), place()])
    found = differences(twice, documents.incident(places=[place()]), "en")
    assert [(len(change.before), len(change.after)) for change in found] == [(1, 0)]


def test_the_notes_between_the_versions_say_why(reader: Client, db: None) -> None:
    _corrected(verification="disputed")
    correct(documents.incident(), note="It was the other way round (invented).")
    shown = reader.get(f"{HERE}difference/?from=3&to=1").content.decode()
    assert "version 1 beside version 3" in shown
    assert "The toll was wrong (invented)." in shown
    assert "It was the other way round (invented)." in shown
    assert "Read by people, the two say the same." in shown
    last = reader.get(f"{HERE}difference/?from=2&to=3").content.decode()
    assert "The toll was wrong (invented)." not in last


def test_phases_of_an_episode_are_compared(reader: Client, db: None) -> None:
    publish(documents.episode())
    correct(documents.episode(phases=[phase(1, "declared", "2024-10~", certainty="confirmed")]))
    before, after = _said(reader, "/en/episodes/SAH-E-0001/history/difference/")["Phases"]
    assert "Enforced, 3 November 2024 (confirmed, last confirmed 20 February 2025)" in before
    assert after.startswith("Declared, about October 2024 (confirmed")


def test_names_and_ties_of_an_actor_are_compared_in_french(reader: Client, db: None) -> None:
    publish(documents.actor())
    correct(documents.actor(names=[], relations=[], short_name="GD"))
    said = _said(reader, "/fr/actors/desert-group/history/difference/")
    assert said["Autres noms"][0].startswith("The Deserters (invented)")
    assert said["Autres noms"][1] == "rien"
    assert "River Group (invented)" in said["Liens avec d’autres"][0]
    assert {change[1] for change in said.values()} >= {"GD"}


def test_a_withdrawal_is_said_and_tells_nothing_else(reader: Client, world: None) -> None:
    withdraw(documents.incident())
    shown = reader.get(f"{HERE}difference/").content.decode()
    assert "The later version withdraws the record" in shown
    assert "<table" not in shown


@pytest.mark.parametrize(
    "asked", ["?from=1&to=9", "?from=0", "?to=x", "?to=99999999999999999999", "?from=-1"]
)
def test_a_version_that_is_none_is_not_found(reader: Client, world: None, asked: str) -> None:
    assert reader.get(f"{HERE}difference/{asked}").status_code == 404


def test_the_list_of_versions_leads_to_the_differences(reader: Client, db: None) -> None:
    _corrected(verification="disputed")
    page = _page(reader, HERE)
    assert f"{HERE}difference/" in [form.attributes.get("action") for form in page.all("form")]
    links = [one.attributes["href"] for one in page.all("a")]
    assert f"{HERE}difference/?from=1&to=2" in links
    assert _page(reader, f"{HERE}difference/?from=1&to=2").unbalanced == []


def test_one_version_alone_is_compared_with_nothing(reader: Client, world: None) -> None:
    assert "There is one version only" in reader.get(f"{HERE}difference/").content.decode()


def test_every_part_of_a_document_has_words_and_a_label() -> None:
    made = (documents.incident(), documents.episode(), documents.actor())
    parts = {key for document in made for key in document} - FRAME
    assert parts <= {*WORDS, *PROSE}
    assert {*WORDS, *PROSE} == set(labels())


def test_every_part_that_appears_is_told(db: None) -> None:
    for document in (documents.incident(), documents.episode(), documents.actor()):
        empty = {key: document[key] for key in FRAME & set(document)}
        told = {change.label for change in differences(empty, document, "en")}
        said = {labels()[key] for key in document if key not in FRAME and document[key]}
        assert said <= {label.partition(" (")[0] for label in told} | {"Name"}


def test_two_of_many_versions_take_four_queries(
    reader: Client, db: None, django_assert_num_queries: Any
) -> None:
    publish(documents.incident())
    for _ in range(4):
        correct(documents.incident(participations=[part(GROUP, "initiator")]))
    with django_assert_num_queries(4):
        reader.get(f"{HERE}difference/?from=1&to=5")
