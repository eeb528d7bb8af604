"""One name box: an actor is found by any of its names, in three scripts, in part or misspelt."""

from collections.abc import Callable
from datetime import date

import pytest
from django.contrib.auth.models import User

from events.matching.actor.find import exact_actor, find_actors
from events.models.actor import Actor, ActorName
from tests.makers import make_actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def jnim() -> Actor:
    """Return an actor with names in three languages, beside others."""
    actor = make_actor(
        "Group for the Support of Islam and Muslims",
        name_fr="Groupe de soutien à l'islam et aux musulmans",
        name_ar="جماعة نصرة الإسلام والمسلمين",
        short_name="JNIM",
        published=False,
    )
    ActorName.objects.create(actor=actor, name="GSIM", kind="acronym", language="fr")
    ActorName.objects.create(actor=actor, name="Jama'at Nusrat al-Islam wal-Muslimin", language="en")
    for other in ("Ansarul Islam", "Islamic State in the Sahel", "High Islamic Council of Mali"):
        make_actor(other, published=False)
    return actor


@pytest.mark.parametrize(
    ("text", "matched"),
    [
        ("jnim", "JNIM"),
        ("JNIM", "JNIM"),
        ("J.N.I.M", "JNIM"),
        ("gsim", "GSIM"),
        ("Groupe de soutien à l'islam", "Groupe de soutien à l'islam et aux musulmans"),
        ("groupe de soutien a l’islam", "Groupe de soutien à l'islam et aux musulmans"),
        ("groupe de sout", "Groupe de soutien à l'islam et aux musulmans"),
        ("نصرة الإسلام", "جماعة نصرة الإسلام والمسلمين"),
        ("نصرة", "جماعة نصرة الإسلام والمسلمين"),
        ("Nusrat al-Islam", "Jama'at Nusrat al-Islam wal-Muslimin"),
        ("Nusrat al-Islm", "Jama'at Nusrat al-Islam wal-Muslimin"),
        ("Jamaat Nousrat al-Islam wal-Mouslimin", "Jama'at Nusrat al-Islam wal-Muslimin"),
    ],
)
def test_any_name_or_part_or_misspelling_finds_one_actor_and_says_which_name(
    text: str, matched: str, jnim: Actor
) -> None:
    found = find_actors(text)
    assert [(one.actor_id, one.matched) for one in found] == [(jnim.pk, matched)]


def test_the_name_that_was_found_leads_to_the_label(jnim: Actor) -> None:
    assert find_actors("gsim")[0].said == "GSIM → JNIM"
    assert find_actors("jnim")[0].said == "JNIM"


@pytest.mark.parametrize("text", ["", "  ", "…", "xyzzy qwerty"])
def test_what_names_nobody_finds_nobody(text: str, jnim: Actor) -> None:
    assert find_actors(text) == []


def test_short_acronyms_are_never_taken_for_one_another() -> None:
    make_actor("Front (invented)", short_name="FLA", published=False)
    assert find_actors("FPL") == []


def test_the_name_in_use_on_the_day_comes_first() -> None:
    old = make_actor("Old owner (invented)", published=False)
    young = make_actor("Young owner (invented)", published=False)
    ActorName.objects.create(actor=old, name="FXA", kind="acronym", valid_to="2019")
    ActorName.objects.create(actor=young, name="FXA", kind="acronym", valid_from="2021")
    in_2025, in_2015 = (find_actors("fxa", day=date(year, 6, 1)) for year in (2025, 2015))
    assert [one.actor_id for one in in_2025] == [young.pk, old.pk]
    assert [one.actor_id for one in in_2015] == [old.pk, young.pk]


def test_two_actors_of_one_short_name_are_told_apart() -> None:
    for name in ("Forces of Azawan (invented)", "Forces of Tinfadha (invented)"):
        make_actor(name, short_name="FXA", published=False)
    assert [one.said for one in find_actors("fxa")] == [
        "FXA (Forces of Azawan (invented))",
        "FXA (Forces of Tinfadha (invented))",
    ]


def test_a_merged_entry_leads_to_the_one_that_stands(jnim: Actor) -> None:
    make_actor("Nusra men (invented)", merged_into=jnim, published=False)
    assert [one.actor_id for one in find_actors("nusra men (invented)")] == [jnim.pk]


def test_what_a_person_may_not_see_is_not_found(jnim: Actor, make_user: Callable[..., User]) -> None:
    Actor.objects.filter(pk=jnim.pk).update(sensitivity="restricted")
    assert find_actors("jnim", visible_to=make_user("moussa", "contributor")) == []


def test_only_a_name_that_one_actor_bears_is_beyond_doubt(jnim: Actor) -> None:
    twin = make_actor("Twin (invented)", short_name="TWX", published=False)
    ActorName.objects.create(actor=jnim, name="TWX", kind="alias")
    assert exact_actor("gsim") == jnim
    assert exact_actor("groupe de soutien") is None
    assert exact_actor("TWX") is None
    assert exact_actor("Twin (invented)") == twin
