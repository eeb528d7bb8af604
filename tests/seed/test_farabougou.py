"""Was Farabougou under blockade? Three days, asked of the API as a reader would, get three kinds of answer, each with
its ground."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from events.seed.files import Seed, read_seed
from events.seed.load import load

ADDRESS = "/api/v1/episodes/"
TITLE = "Blockade of Farabougou"


def farabougou_alone() -> Seed:
    """Return the seed set with this episode and what it rests on: the whole takes many seconds to publish."""
    seed = read_seed()
    (episode,) = [entry for entry in seed.episodes if entry["title_en"] == TITLE]
    evidence = {key for phase in episode["phases"] for key in phase["evidence"]}
    incidents = [{**entry, "links": []} for entry in seed.incidents if entry["key"] in evidence]
    return replace(seed, episodes=(episode,), incidents=tuple(incidents))


@pytest.fixture(scope="module")
def _loaded(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic():
        load(farabougou_alone())
        yield
        transaction.set_rollback(True)


pytestmark = pytest.mark.usefixtures("_loaded", "db")


def listed(**query: str) -> list[dict[str, Any]]:
    """Return what the list gives for a query."""
    answer = Client().get(ADDRESS, query)
    assert answer.status_code == 200
    return answer.json()["results"]


def state_on(day: str) -> dict[str, Any]:
    """Ask the episode's own address for its state on the day."""
    (episode,) = listed(q="Farabougou")
    answer = Client().get(f"{ADDRESS}{episode['code']}/", {"state_on": day})
    assert answer.status_code == 200
    return answer.json()["state_on"]


def test_on_3_may_2021_the_blockade_was_suspended_and_the_pact_is_cited() -> None:
    found = state_on("2021-05-03")
    assert (found["answer"], found["state"], found["in_force"]) == ("suspended", "suspended", False)
    assert found["phase"]["began"]["start"] == "2021-03-14"
    sources = {cited["report"]["source"]["name"]["en"] for cited in found["citations"]}
    assert "Maliweb" in sources
    assert found["sentence"]["en"].startswith("Suspended from a date between 14 and 16 March 2021")
    assert found["sentence"]["fr"].startswith("Suspendu à partir d'une date entre le 14 et le 16 mars 2021")


def test_before_its_first_phase_nothing_is_known_which_is_not_a_no() -> None:
    found = state_on("2020-01-01")
    assert (found["answer"], found["state"], found["in_force"]) == ("not_known", None, None)
    assert found["phase"] is None
    assert found["sentence"]["en"].startswith("Not known")
    # Its ground is the first phase that a source tells of, with that source.
    assert found["first_known"]["began"]["start"] > "2020-01-01"
    assert found["first_known"]["citation"] in [cited["n"] for cited in found["citations"]]


def test_the_list_says_of_a_day_before_the_first_phase_that_nothing_is_known() -> None:
    (episode,) = listed(place="farabougou", kind="blockade", state_on="2020-01-01")
    assert episode["state_on"] == state_on("2020-01-01")
    assert listed(place="farabougou", state_on="2020-01-01", in_force="true") == []
    assert listed(place="farabougou", state_on="2020-01-01", in_force="false") == []


def test_in_2024_silence_is_read_neither_as_lifted_nor_as_in_force() -> None:
    found = state_on("2024-01-01")
    assert (found["answer"], found["state"], found["in_force"]) == ("not_confirmed_since", "reimposed", None)
    assert found["last_confirmed"] == "2021-12-01"
    assert found["phase"]["last_confirmed_citation"] in [cited["n"] for cited in found["citations"]]
    assert found["sentence"]["en"].startswith("Not confirmed since 1 December 2021")


def test_the_list_answers_for_the_day_too() -> None:
    (episode,) = listed(q="Farabougou", state_on="2020-11-15", in_force="true")
    assert (episode["title"]["en"], episode["state_on"]["answer"]) == (TITLE, "in_force")
    assert listed(q="Farabougou", state_on="2021-05-03", in_force="true") == []


def test_a_day_that_is_none_is_refused_with_what_would_be_right() -> None:
    (episode,) = listed(q="Farabougou")
    answer = Client().get(f"{ADDRESS}{episode['code']}/", {"state_on": "3 May 2021"})
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert "2025-09-14" in answer.content.decode()
