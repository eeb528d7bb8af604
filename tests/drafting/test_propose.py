"""Texts go in, proposed events come out: the article of the MENA agency, and small texts invented for one rule each."""

import warnings
from pathlib import Path

import pytest

from events.drafting.mention import Draft, ProposedEvent
from events.drafting.propose import propose

ARTICLE = Path(__file__).parents[3] / "shared/data/article/us_mali_shared_security_interests.txt"

pytestmark = pytest.mark.django_db


def only(draft: Draft, code: str) -> ProposedEvent:
    found = [event for event in draft.events if event.type == code]
    assert len(found) == 1, [event.type for event in draft.events]
    return found[0]


def actors(event: ProposedEvent) -> set[tuple[str, str]]:
    return {(actor.mention.name, actor.role) for actor in event.actors}


@pytest.fixture
def article() -> Draft:
    if not ARTICLE.exists():
        warnings.warn(
            f"The article is not beside the project ({ARTICLE}): its draft is not checked.", stacklevel=1
        )
        pytest.skip(f"No {ARTICLE}")
    return propose(ARTICLE.read_text(encoding="utf-8"), published=None, publisher="MENAFN")


def test_the_call_is_talks_of_both_institutions_on_an_open_tuesday(article: Draft) -> None:
    talks = only(article, "diplomacy.talks")
    assert actors(talks) == {
        ("United States Department of State", "participant"),
        ("Ministry of Foreign Affairs of Mali", "participant"),
    }
    assert talks.time is None
    assert talks.date is not None
    assert talks.date.words == "Tuesday"
    assert not talks.is_background


def test_the_attacks_on_tankers_are_part_of_the_fuel_blockade(article: Draft) -> None:
    attack, blockade = only(article, "attack.convoy"), only(article, "blockade.fuel")
    assert (article.events.index(blockade), "part_of") in attack.links
    assert ("JNIM", "initiator") in actors(attack) & actors(blockade)


def test_the_expulsion_of_the_french_is_background(article: Draft) -> None:
    expulsion = only(article, "troops.expulsion")
    assert expulsion.is_background
    assert ("French Armed Forces", "target") in actors(expulsion)


def test_error_page_repetition_and_disclaimer_give_no_event(article: Draft) -> None:
    assert len(article.events) == 4
    assert article.skipped
