"""The hour at which a record goes out, asked for, seen and called back; and what a correction would change."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from events.admin.public_difference import likely_kind, public_differences
from events.codebook.workflow import CORRECTION_KINDS
from events.errors.publishing import MovedOn, NotAllowed, TooLateToCallBack, WrongState
from events.models.desk_record import DeskRecord
from events.models.episode import Episode
from events.models.impact_claim import ImpactClaim
from events.models.incident import Incident
from events.models.release import Release
from events.publishing.release import release_due, schedule
from tests.makers import (
    make_actor,
    make_citation,
    make_claim,
    make_incident,
    make_phase,
    make_place,
    publish_episode,
    publish_incident,
)

pytestmark = pytest.mark.django_db
LATER = datetime(2100, 1, 1, 12, 30, tzinfo=UTC)


def step(record: DeskRecord, action: str) -> str:
    return f"/admin/events/{record._meta.model_name}/{record.pk}/step/{action}/"


def form_of(client: Client, record: DeskRecord) -> str:
    return client.get(f"/admin/events/{record._meta.model_name}/{record.pk}/change/").content.decode()


def test_a_record_is_published_at_a_moment_that_was_typed(publisher: Client) -> None:
    incident = make_incident(workflow="submitted")
    posted = publisher.post(
        step(incident, "publish"), {"seen_revision": 0, "goes_out_at": "2100-01-01T12:30"}, follow=True
    )
    assert "goes out at" in posted.content.decode()
    assert Release.objects.get().goes_out_at == LATER
    assert "Goes out at 1 January 2100, 12:30" in form_of(publisher, incident)


def test_with_a_hold_the_button_schedules_and_the_page_says_so(publisher: Client, settings: Settings) -> None:
    settings.TRACKER_PUBLISH_HOLD_MINUTES = 5
    incident = make_incident(workflow="submitted")
    assert "It does not go out at once" in publisher.get(step(incident, "publish")).content.decode()
    publisher.post(step(incident, "publish"), {"seen_revision": 0})
    incident.refresh_from_db()
    assert (incident.workflow, incident.code) == ("approved", None)


def test_it_is_called_back_from_its_form(boubacar: User, publisher: Client) -> None:
    incident = make_incident(workflow="submitted")
    release = schedule(incident, by=boubacar, goes_out_at=LATER)
    posted = publisher.post(f"/admin/events/releases/{release.pk}/call-back/", follow=True)
    assert "was called back; it stays approved" in posted.content.decode()
    assert Release.objects.get().state == "called_back"


def test_a_wish_that_a_change_has_made_void_says_so_before_its_hour(
    boubacar: User, publisher: Client
) -> None:
    incident = make_incident(workflow="submitted")
    schedule(incident, by=boubacar, goes_out_at=LATER)
    Incident.objects.update(revision=4, workflow="submitted")
    assert "it will not go out by this" in form_of(publisher, incident)
    assert "it will not go out by this" in publisher.get("/admin/events/queues/goes-out/").content.decode()


def test_an_editor_sees_the_hour_and_has_no_button(boubacar: User, editor: Client) -> None:
    incident = make_incident(workflow="submitted")
    release = schedule(incident, by=boubacar, goes_out_at=LATER)
    body = form_of(editor, incident)
    assert "Goes out at" in body
    assert "call-back" not in body
    assert editor.post(f"/admin/events/releases/{release.pk}/call-back/").status_code == 403


def test_called_back_too_late_is_told(boubacar: User, publisher: Client) -> None:
    incident = make_incident(workflow="submitted")
    release = schedule(incident, by=boubacar, goes_out_at=timezone.now())
    release_due()
    posted = publisher.post(f"/admin/events/releases/{release.pk}/call-back/", follow=True)
    assert "Too late: the record is public already." in posted.content.decode()


def test_what_did_not_go_out_says_so_on_its_form(boubacar: User, publisher: Client) -> None:
    incident = make_incident(workflow="submitted")
    schedule(incident, by=boubacar, goes_out_at=timezone.now())
    incident.citations.all().delete()
    release_due()
    body = form_of(publisher, incident)
    assert "It did not go out at" in body
    assert "No source is cited." in body


def test_approving_what_is_under_embargo_schedules_it_for_its_end(publisher: Client) -> None:
    until = timezone.now() + timedelta(days=3)
    incident = make_incident(workflow="submitted", sensitivity="embargoed", embargo_until=until)
    publisher.post(step(incident, "approve"), {"seen_revision": 0})
    assert Release.objects.get().goes_out_at == until


def test_the_six_kinds_of_correction_are_there() -> None:
    six = {"figure", "place", "date", "actor", "wording", "withdrawn_source"}
    assert six <= set(CORRECTION_KINDS.codes)


def rename(incident: Incident) -> None:
    incident.title_en = "Renamed (invented)"
    incident.save()


def redate(incident: Incident) -> None:
    incident.occurred = "2024-03-10"
    incident.save()


def move(incident: Incident) -> None:
    incident.places.update(place=make_place("Wadoubary (invented)", lon="-3.1", lat="14.9"))


def join(incident: Incident) -> None:
    incident.participations.create(actor=make_actor(), role="target")


def count(incident: Incident) -> None:
    make_claim(incident, best=5)


def uncite(incident: Incident) -> None:
    incident.citations.order_by("pk").last().delete()


def cite(incident: Incident) -> None:
    make_citation(incident)


def nothing(incident: Incident) -> None:
    """Leave it as it is."""


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (rename, "wording"), (redate, "date"), (move, "place"), (join, "actor"), (count, "figure"),
        (uncite, "withdrawn_source"), (cite, "wording"), (nothing, ""),
    ],
)  # fmt: skip
def test_the_kind_of_a_correction_is_proposed_from_what_changed(change: object, kind: str) -> None:
    incident = publish_incident(sources=2)
    change(incident)  # type: ignore[operator]
    assert likely_kind(public_differences(incident)) == kind


def test_the_page_of_a_correction_shows_both_sides_and_proposes_the_kind(publisher: Client) -> None:
    incident = publish_incident(killed=3)
    ImpactClaim.objects.update(best=5)
    page = publisher.get(step(incident, "correct"))
    body = page.content.decode()
    assert "<del>killed: 3 " in body.lower()
    assert "<ins>killed: 5 " in body.lower()
    assert page.context["form"].initial["note_kind"] == "figure"


def test_a_record_that_lost_what_publishing_asks_for_is_shown_beside_the_public_one_all_the_same(
    publisher: Client,
) -> None:
    incident = publish_incident(killed=3)
    incident.citations.all().delete()
    incident.places.all().delete()
    assert publisher.get(step(incident, "correct")).status_code == 200


def test_an_episodes_phases_are_compared_too() -> None:
    episode = publish_episode()
    make_phase(Episode.objects.get(), ("lifted", "2024-09-01"))
    [change] = public_differences(episode)
    assert change.key == "phases"
    assert "1 September 2024" in change.after[0]


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (
            NotAllowed(action="publish", groups=("publisher",)),
            "« publier » est réservé à ces groupes : éditeur",
        ),
        (WrongState(action="approve", state="draft", allowed=("submitted",)), "« brouillon »"),
        (MovedOn(seen=1, stands=2), "a été modifiée depuis"),
        (TooLateToCallBack(state="out"), "Trop tard"),
        (TooLateToCallBack(state="blocked"), "Rien n’est plus en attente"),
    ],
)
def test_what_went_wrong_is_said_in_french_and_in_english(problem: object, words: str) -> None:
    assert words in problem.sentence("fr")  # type: ignore[attr-defined]
    assert str(problem) == problem.sentence("en") != problem.sentence("fr")  # type: ignore[attr-defined]
