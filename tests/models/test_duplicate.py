"""A pair told apart stands once, and a record is merged once: the database itself sees to it."""

from typing import Any

import pytest
from django.db import IntegrityError
from django.utils import timezone

from events.models.duplicate import Merge, NotDuplicate
from events.models.incident import Incident
from tests.makers import make_incident, member

pytestmark = pytest.mark.django_db


def tell_apart(one: Incident, other: Incident) -> None:
    NotDuplicate.objects.create(one=one, other=other, by=member("amina", "editor"))


def merged(winner: Incident, **fields: Any) -> None:
    """A merge of a draft that was number 7000."""
    Merge.objects.create(
        winner=winner,
        by=member("amina", "editor"),
        at=timezone.now(),
        **{"loser_number": 7000, "loser_title": "Gone (invented)", **fields},
    )


def test_a_pair_has_one_order() -> None:
    one, other = make_incident(), make_incident()
    with pytest.raises(IntegrityError, match="notduplicate_lower_number_first"):
        tell_apart(other, one)


def test_a_pair_stands_once() -> None:
    one, other = make_incident(), make_incident()
    tell_apart(one, other)
    with pytest.raises(IntegrityError):
        tell_apart(one, other)


def test_no_record_is_merged_into_itself() -> None:
    record = make_incident()
    with pytest.raises(IntegrityError, match="merge_joins_two_incidents"):
        merged(record, loser_number=record.pk)


def test_a_merge_is_undone_by_somebody() -> None:
    with pytest.raises(IntegrityError, match="merge_is_undone_by_somebody"):
        merged(make_incident(), undone_at=timezone.now())


def test_a_record_is_merged_once_until_that_is_undone() -> None:
    winner, now = make_incident(), timezone.now()
    merged(winner, undone_at=now, undone_by=member("amina", "editor"))
    merged(winner)
    with pytest.raises(IntegrityError):
        merged(winner)
