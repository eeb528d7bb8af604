"""An episode's page: the state on a day with its ground, and phases drawn and said."""

import re

import pytest
import time_machine
from django.test import Client

from tests.web import documents
from tests.web.documents import phase
from tests.web.published import publish, withdraw

HERE = "/en/episodes/SAH-E-0001/"
SENTENCE = re.compile(r'<p class="answer-sentence">([^<]+)</p>')


def _answer(reader: Client, address: str) -> str:
    found = SENTENCE.search(reader.get(address).content.decode())
    assert found is not None
    return found[1]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2024-09-01", "Not known: no phase is known for certain to have begun by 1 September 2024."),
        ("2025-02-01", "In force: enforced from 3 November 2024, last confirmed 20 February 2025."),
        ("2025-04-01", "Not confirmed since 20 February 2025: enforced from 3 November 2024."),
        ("2025-06-01", "Not in force: lifted, between 10 and 14 April 2025."),
    ],
)
def test_each_day_has_its_answer(reader: Client, world: None, day: str, said: str) -> None:
    assert _answer(reader, f"{HERE}?on={day}") == said


def test_a_phase_that_may_have_begun_is_said_as_possible(reader: Client, world: None) -> None:
    said = _answer(reader, f"{HERE}?on=2025-04-12")
    assert "Perhaps by then: lifted, between 10 and 14 April 2025." in said


def test_the_answer_names_its_ground(reader: Client, world: None) -> None:
    shown = reader.get(f"{HERE}?on=2025-02-01").content.decode()
    assert "It rests on phase 2" in shown
    assert 'report <a href="#report-1">[1]</a>, <a href="#report-2">[2]</a>' in shown
    assert '<a href="/en/codebook/#state-rule">' in shown


def test_a_day_that_is_none_is_refused_and_kept_in_the_form(reader: Client, world: None) -> None:
    answer = reader.get(f"{HERE}?on=14/09/2025")
    shown = answer.content.decode()
    assert answer.status_code == 400
    assert 'value="14/09/2025"' in shown
    assert "is not a day; write it as 2025-09-14." in shown


def test_without_a_day_the_answer_is_todays_and_ages_at_midnight(reader: Client, world: None) -> None:
    with time_machine.travel("2025-02-10T12:00:00Z"):
        first = reader.get(HERE)
        assert "State on 10 February 2025" in first.content.decode()
        assert reader.get(HERE, headers={"If-None-Match": first["ETag"]}).status_code == 304
    with time_machine.travel("2025-02-11T00:00:01Z"):
        assert reader.get(HERE, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_an_answer_for_a_given_day_does_not_age(reader: Client, world: None) -> None:
    with time_machine.travel("2025-02-10T12:00:00Z"):
        first = reader.get(f"{HERE}?on=2025-01-05")
    with time_machine.travel("2026-07-01T12:00:00Z"):
        again = reader.get(f"{HERE}?on=2025-01-05")
    assert (first.content, first["ETag"]) == (again.content, again["ETag"])


def test_the_table_says_all_that_the_drawing_shows(reader: Client, world: None) -> None:
    shown = reader.get(f"{HERE}?on=2025-01-05").content.decode()
    assert '<svg class="phase-axis"' in shown
    for said in (
        "1.&nbsp;Declared",
        "about October 2024",
        "Claimed",
        "2.&nbsp;Enforced",
        "20 February 2025",
        "3.&nbsp;Lifted",
    ):
        assert said in shown


def test_a_phase_shows_the_incidents_that_bear_it_out(reader: Client, db: None) -> None:
    incident = {
        "code": "SAH-2025-000001",
        "title": {"en": "Lorry stopped (invented)", "fr": ""},
        "event_type": "attack.convoy",
        "occurred": documents.date("2024-11-05"),
    }
    publish(documents.episode(phases=[phase(1, "enforced", "2024-11-03", evidence=[incident])]))
    assert (
        '<a href="/en/incidents/SAH-2025-000001/">Lorry stopped (invented)</a>'
        in reader.get(HERE).content.decode()
    )


def test_an_episode_without_phases_still_has_a_page(reader: Client, db: None) -> None:
    publish(documents.episode(phases=[]))
    assert "Not known" in _answer(reader, f"{HERE}?on=2025-01-05")


def test_the_list_gives_each_state_on_the_day_asked(reader: Client, world: None) -> None:
    shown = reader.get("/en/episodes/?state_on=2025-02-01").content.decode()
    assert "In force: enforced from 3 November 2024" in shown


def test_a_withdrawn_episode_is_gone(reader: Client, world: None) -> None:
    withdraw(documents.episode())
    assert reader.get(HERE).status_code == 410
    assert reader.get(f"{HERE}v/1/?on=2025-01-05").status_code == 200


@pytest.mark.parametrize("address", [HERE, "/en/episodes/"])
def test_queries_do_not_grow_with_phases(
    reader: Client, db: None, address: str, django_assert_max_num_queries: type
) -> None:
    phases = [phase(n, "enforced" if n % 2 else "lifted", f"2024-{n:02d}-01") for n in range(1, 13)]
    for code in ("SAH-E-0001", "SAH-E-0002", "SAH-E-0003"):
        publish(documents.episode(code, phases=phases))
    with django_assert_max_num_queries(4):
        reader.get(address)
