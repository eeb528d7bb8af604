"""Who sees which reading, whose decisions, and what of it is named to whom."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client

from events.drafting.keep import Kept, draft_incident
from events.drafting.mention import ProposedActor
from events.models.drafting import Proposal
from events.models.incident import Incident
from tests.admin.readings import address, front, make_reading, rows_of, save
from tests.drafting.drafts import actor, attack, draft
from tests.makers import make_actor, member

pytestmark = pytest.mark.django_db


def test_a_contributor_learns_from_a_reading_of_nobodys_decisions(editor: Client) -> None:
    reading = make_reading()
    save(editor, reading)
    hers = make_reading(report=reading.report, by="moussa", group="contributor")
    assert {one.state for one in hers.proposals.all()} == {"waiting"}


def test_a_restricted_draft_is_not_named_to_who_may_not_know_of_it(editor: Client) -> None:
    reading = make_reading(by="boubacar", group="publisher")
    hidden = draft_incident(
        Kept(own={"title_en": "CANARY (invented)", "event_type": "sexual_violence"}),
        report=reading.report,
        by=member("boubacar", "publisher"),
    )
    assert hidden.sensitivity == "restricted"
    Proposal.objects.filter(position=0).update(
        state="accepted", incident=hidden, decided_at="2025-10-24T00:00Z"
    )
    page = editor.get(f"/admin/desk/readings/{reading.pk}/?event=1").content.decode()
    assert "CANARY" not in page
    assert f"incident/{hidden.pk}/" not in page


def test_a_reader_sees_the_proposals_and_decides_nothing(log_in: Callable[..., Client]) -> None:
    reading = make_reading()
    rokia = log_in("rokia", "reader")
    page = rokia.get(f"/admin/desk/readings/{reading.pk}/")
    assert (page.status_code, page.context["rows"]) == (200, [])
    assert rokia.post(address(reading), {"_drop": "1"}).status_code == 403


def test_a_contributor_is_offered_no_actor_that_she_may_not_know_of(log_in: Callable[..., Client]) -> None:
    moussa = log_in("moussa", "contributor")
    hidden = front()
    reading = make_reading(
        draft(attack(actors=(actor(actor_id=hidden.pk),))), by="moussa", group="contributor"
    )
    page = moussa.get(f"/admin/desk/readings/{reading.pk}/")
    row = next(row for row in page.context["rows"] if row.key == "actor-0")
    assert str(hidden.pk) not in row.offered


def test_an_actor_that_only_another_may_see_is_called_by_the_words_of_the_text(editor: Client) -> None:
    boubacar = member("boubacar", "publisher")
    hidden = make_actor("CANARY", published=False, sensitivity="restricted", by=boubacar)
    named = replace(actor().mention, name="CANARY", actor_id=hidden.pk)
    reading = make_reading(
        draft(attack(actors=(ProposedActor(named, "initiator"),))), by="boubacar", group="publisher"
    )
    assert "CANARY" not in editor.get(f"/admin/desk/readings/{reading.pk}/").content.decode()


def test_of_two_who_decide_the_second_is_told(editor: Client, log_in: Callable[..., Client]) -> None:
    reading = make_reading()
    boubacar = log_in("boubacar", "publisher")
    typed = rows_of(boubacar, reading)
    save(editor, reading)
    response = boubacar.post(address(reading), typed, headers={"X-Requested-With": "fetch"})
    assert "Somebody has decided on this event meanwhile" in response.content.decode()
    assert Incident.objects.count() == 1
