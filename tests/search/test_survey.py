"""A question names an actor by any of its names, and by nothing else that its record says."""

from typing import Any

import pytest

from events.search.survey import MOST_ACTORS, Survey, survey
from tests.record_makers import make_record, withdraw

pytestmark = pytest.mark.django_db


def make_live_actor(slug: str, name: str, *aliases: str, about: str = "", **texts: str) -> Any:
    """Publish an actor by its names, directly into the readable record."""
    document = {
        "kind": "actor",
        "code": f"SAH-A-{slug.upper()}",
        "slug": slug,
        "name": {"en": name, "fr": "", "ar": texts.get("ar", ""), "local": ""},
        "short_name": {"en": "", "fr": ""},
        "names": [{"name": alias} for alias in aliases],
        "description": {"en": about, "fr": ""},
    }
    return make_record(document)


@pytest.mark.parametrize(
    "question", ["Nusrat al-Islam", "NUSRAT", '"nusrat al islam"', "GSIMX", "gsi", "نصرة", "front gsimx"]
)
def test_an_actor_is_named_by_any_of_its_names(question: str) -> None:
    make_live_actor("front", "Front (invented)", "Jama'at Nusrat al-Islam", "GSIMX", ar="جماعة نصرة الإسلام")
    make_live_actor("other", "Others (invented)")
    assert survey(question, 10).actors == ("front",)


@pytest.mark.parametrize("question", ["rival", "gs", "front rival", "***", '"nusrat islam"'])
def test_other_words_and_bare_beginnings_name_nobody(question: str) -> None:
    make_live_actor("front", "Front (invented)", "Nusrat al-Islam", "GSIMX", about="A rival of nobody.")
    assert survey(question, 10).actors == ()


def test_a_name_that_many_bear_names_nobody() -> None:
    for nth in range(MOST_ACTORS):
        make_live_actor(f"militia-{nth}", f"Militia of village {nth} (invented)")
    assert len(survey("militia", 10).actors) == MOST_ACTORS
    make_live_actor("militia-more", "Militia of one more village (invented)")
    assert survey("militia", 10).actors == ()


def test_a_withdrawn_actor_is_not_named() -> None:
    withdraw(make_live_actor("front", "Front (invented)", "GSIMX"))
    assert survey("gsimx", 10) == Survey(is_few=True)


def test_few_means_the_rows_of_the_words_and_the_records_of_the_actors() -> None:
    make_live_actor("front", "Front (invented)", "GSIMX")
    assert survey("gsimx", 1).is_few
    for number in (1, 2):
        make_record({"kind": "incident", "code": f"SAH-2025-00000{number}"}, facets={"actor": ["front"]})
    assert survey("gsimx", 2).is_few
    assert not survey("gsimx", 1).is_few
