"""The named rules of readings, proposals and feedback: the database itself refuses the row that breaks one."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from events.models.drafting import Feedback, Proposal, Reading
from tests.makers import make_incident, make_report, member

pytestmark = pytest.mark.django_db


def a_reading(**fields: Any) -> Reading:
    fields = {"language": "en", "report": make_report(), "made_by": member("amina", "editor"), **fields}
    return Reading.objects.create(text="A text (invented).", rules="1", **fields)


def a_proposal() -> Proposal:
    return Proposal.objects.create(reading=a_reading(), position=0, document={})


def a_remark(**fields: Any) -> None:
    Feedback.objects.create(proposal=a_proposal(), field="date", by=member("amina", "editor"), **fields)


def update(record: Any, **fields: Any) -> None:
    """Change columns behind the back of save()."""
    type(record)._default_manager.filter(pk=record.pk).update(**fields)


BROKEN: list[tuple[str, Callable[[], Any]]] = [
    ("reading_language_has_rules", lambda: a_reading(language="de")),
    ("proposal_state_is_known", lambda: update(a_proposal(), state="lost", decided_at=timezone.now())),
    ("proposal_decision_has_its_time", lambda: update(a_proposal(), state="dropped")),
    ("proposal_decision_has_its_time", lambda: update(a_proposal(), decided_at=timezone.now())),
    ("proposal_only_a_drafted_one_has_an_incident", lambda: update(a_proposal(), incident=make_incident())),
    ("feedback_verdict_is_known", lambda: a_remark(verdict="liked", proposed="a", kept="b")),
    ("feedback_verdict_matches_both_sides", lambda: a_remark(verdict="added", proposed="a", kept="b")),
    ("feedback_verdict_matches_both_sides", lambda: a_remark(verdict="dropped", proposed="a", kept="b")),
    ("feedback_verdict_matches_both_sides", lambda: a_remark(verdict="accepted", proposed="a")),
    ("proposal_position_stands_once|proposal.position", lambda: a_second_in_its_place()),
]


def a_second_in_its_place() -> None:
    Proposal.objects.create(reading=a_proposal().reading, position=0, document={})


@pytest.mark.parametrize(
    ("name", "break_it"), BROKEN, ids=[f"{name}-{n}" for n, (name, _) in enumerate(BROKEN)]
)
def test_the_database_refuses_the_row_by_the_name_of_the_rule(name: str, break_it: Callable[[], Any]) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        break_it()


def test_what_was_decided_outlives_the_draft() -> None:
    proposal, incident = a_proposal(), make_incident()
    update(proposal, state="accepted", incident=incident, decided_at=timezone.now())
    incident.delete()
    proposal.refresh_from_db()
    assert (proposal.state, proposal.incident) == ("accepted", None)
