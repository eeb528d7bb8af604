"""The book of names is kept, and read again when an actor or a name changed."""

from typing import Any

import pytest

from events.matching.actor.find import find_actors
from events.matching.actor.name_book import name_book
from events.models.actor import ActorName
from tests.makers import make_actor

pytestmark = pytest.mark.django_db


def test_an_unchanged_desk_costs_two_small_queries(django_assert_num_queries: Any) -> None:
    make_actor("Front (invented)", published=False)
    book = name_book()
    with django_assert_num_queries(2):
        assert name_book() is book


def test_a_new_name_is_found_at_once() -> None:
    actor = make_actor("Front (invented)", published=False)
    assert find_actors("Brigade of the dunes") == []
    ActorName.objects.create(actor=actor, name="Brigade of the dunes")
    assert [one.actor_id for one in find_actors("Brigade of the dunes")] == [actor.pk]


def test_a_renamed_actor_is_found_by_the_new_name() -> None:
    actor = make_actor("Front (invented)", published=False)
    name_book()
    actor.short_name = "FXQ"
    actor.save()
    assert [one.label for one in find_actors("fxq")] == ["FXQ"]
