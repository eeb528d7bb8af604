"""Two worlds with the same published records, one with 200 drafts and a canary in every text more: each public
address answers the same bytes in both."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
import yaml

from events.models.actor import Actor
from events.models.desk_record import DeskRecord
from events.models.episode import Episode
from events.models.incident import Incident
from events.selection.parameters import PARAMETERS
from tests.leaks.addresses import Address, Values, public_addresses, values_of_the_world
from tests.leaks.desk import DRAFTS, BareDesk, BusyDesk
from tests.leaks.filling import desk_tables, fields_without_the_canary
from tests.leaks.hiding import HIDES, move_inside_the_cell
from tests.leaks.questions import cursors_of_the_world, questions, without_values
from tests.leaks.walk import Answers, Question, ask, canaries, differences
from tests.leaks.worlds import standing

# All in one row, or the worlds would be built again for those that the fixture's database is not for.
pytestmark = pytest.mark.django_db


@dataclass
class Walked:
    """What was asked, and what the two worlds answered."""

    addresses: list[Address]
    values: Values
    bare: Answers = field(default_factory=dict)
    busy: Answers = field(default_factory=dict)
    fields_left_out: list[str] = field(default_factory=list)
    drafts: dict[str, int] = field(default_factory=dict)
    keys: tuple[list[int], list[int]] = ((), ())  # type: ignore[assignment]


def keys_of_published() -> list[int]:
    return list(Incident.objects.exclude(code=None).order_by("code").values_list("pk", flat=True))


@pytest.fixture(scope="module")
def walked(django_db_setup: None, django_db_blocker: Any) -> Iterator[Walked]:
    # A refusal is an answer like any other here; thousands of them need not be written down.
    logging.getLogger("django.request").setLevel(logging.CRITICAL)
    with django_db_blocker.unblock():
        # The busy world first: its drafts have addresses too, which are asked for in both.
        with standing(BusyDesk):
            found = Walked(public_addresses(), values_of_the_world())
            asked = list(questions(found.addresses, found.values, cursors_of_the_world()))
            found.fields_left_out = fields_without_the_canary(desk_tables())
            for table in (Incident, Episode, Actor):
                for state in table.objects.filter(code=None).values_list("workflow", flat=True):
                    found.drafts[state] = found.drafts.get(state, 0) + 1
            busy_keys = keys_of_published()
            found.busy = ask(asked)
        with standing(BareDesk):
            found.keys = (keys_of_published(), busy_keys)
            found.bare = ask(asked)
    yield found
    logging.getLogger("django.request").setLevel(logging.NOTSET)


def test_every_address_answers_the_same_bytes_whatever_the_desk_holds(walked: Walked) -> None:
    assert differences(walked.bare, walked.busy) == []


def test_no_answer_holds_the_canary(walked: Walked) -> None:
    assert canaries(walked.busy) == []


def test_who_holds_an_answer_of_one_world_is_told_in_the_other_that_it_stands(walked: Walked) -> None:
    again = [
        question
        for question in walked.bare
        if question.headers[:1] and "If-None-Match" in question.headers[0]
    ]
    assert len(again) > 100
    assert {walked.busy[question].status for question in again} == {304}
    assert {walked.busy[question].body for question in again} == {b""}


def test_nothing_breaks_and_no_answer_sets_a_cookie(walked: Walked) -> None:
    assert [str(question) for question, answer in walked.busy.items() if answer.status >= 500] == []
    assert [str(question) for question, answer in walked.busy.items() if answer.cookies] == []


def test_the_busy_world_is_as_busy_as_it_says(walked: Walked) -> None:
    assert sum(walked.drafts.values()) >= DRAFTS
    assert {"draft", "submitted", "approved", "returned"} <= walked.drafts.keys()
    assert walked.fields_left_out == []
    bare, busy = walked.keys
    assert len(bare) == len(busy)
    assert not set(zip(bare, busy, strict=True)) & {(key, key) for key in bare}


def test_every_address_was_found_with_something_at_it(walked: Walked) -> None:
    empty = [
        address.template
        for address in walked.addresses
        if not any(walked.bare[Question(path)].status in (200, 302) for path in address.paths(walked.values))
    ]
    assert empty == []


def test_every_address_and_parameter_of_the_schema_was_asked(walked: Walked) -> None:
    schema = yaml.safe_load(walked.bare[Question("/api/v1/schema/")].body)
    templates = {"/" + address.template.replace("%(", "{").replace(")s", "}") for address in walked.addresses}
    assert sorted(set(schema["paths"]) - templates) == []
    parameters = [
        one for path in schema["paths"].values() for way in path.values() for one in way.get("parameters", [])
    ]
    asked_in_query = [one["name"] for one in parameters if one["in"] == "query"]
    assert asked_in_query
    assert without_values([*asked_in_query, *PARAMETERS]) == []


class MovedDesk(BareDesk):
    """World A's desk, but for the true points of hidden records, which lie elsewhere in the same cells."""

    def before_publishing(self, record: DeskRecord) -> None:
        if isinstance(record, Incident) and record.sensitivity in HIDES:
            move_inside_the_cell(record)


def test_moving_a_hidden_point_inside_its_cell_changes_no_byte_of_any_address(
    walked: Walked, db: None
) -> None:
    telling = ("?bbox=", "?near=", "?radius_km=", "?place=")
    asked = [
        question
        for question, answer in walked.bare.items()
        if answer.status == 200
        and not question.headers
        and ("?" not in question.path or any(word in question.path for word in telling))
    ]
    with standing(MovedDesk):
        moved = ask(asked)
    before = {question: walked.bare[question] for question in moved}
    assert len(before) > 200
    assert differences(before, moved) == []
