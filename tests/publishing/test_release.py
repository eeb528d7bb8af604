"""A record goes out at its hour by the same publish as ever, once, and can be called back until then."""

from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest
import time_machine
from django.contrib.auth.models import User
from django.db import connection
from pytest_django import Settings

from events.errors.publishing import NotAllowed, NotPublishable, TooLateToCallBack
from events.models.incident import Incident
from events.models.live_record import LiveRecord
from events.models.published_version import PublishedVersion
from events.models.release import Release
from events.publishing.publish import publish
from events.publishing.release import (
    call_back,
    publish_or_schedule,
    release_at_end_of_embargo,
    release_due,
    schedule,
    waiting_release,
)
from events.publishing.workflow import approve, return_
from tests.makers import make_incident, member

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SOON = NOON + timedelta(minutes=10)
LATER = NOON + timedelta(hours=1)

pytestmark = pytest.mark.django_db


@pytest.fixture
def hold(settings: Settings) -> None:
    """Hold every record for ten minutes."""
    settings.TRACKER_PUBLISH_HOLD_MINUTES = 10


def submitted(**fields: object) -> Incident:
    return make_incident(workflow="submitted", **fields)


def is_public(incident: Incident) -> bool:
    incident.refresh_from_db()
    return LiveRecord.objects.filter(kind="incident", code=incident.code or "-").exists()


def release_of(incident: Incident) -> Release:
    return Release.objects.filter(incident=incident).first()  # type: ignore[return-value]


def test_without_a_hold_publish_publishes_at_once(boubacar: User) -> None:
    incident = submitted()
    assert isinstance(publish_or_schedule(incident, by=boubacar), PublishedVersion)
    assert is_public(incident)


@pytest.mark.usefixtures("hold")
def test_with_a_hold_it_is_approved_and_goes_out_when_its_time_has_come(boubacar: User) -> None:
    incident = submitted()
    with time_machine.travel(NOON, tick=False):
        release = publish_or_schedule(incident, by=boubacar)
        assert isinstance(release, Release)
        assert (release.goes_out_at, incident.workflow) == (SOON, "approved")
        assert release_due() == []
        assert not is_public(incident)
    with time_machine.travel(SOON, tick=False):
        assert release_due() == [release.pk]
    assert is_public(incident)
    assert release_of(incident).state == "out"
    assert PublishedVersion.objects.get(kind="incident").by_id == boubacar.pk


@pytest.mark.usefixtures("hold")
def test_it_can_be_called_back_until_then(boubacar: User) -> None:
    incident = submitted()
    with time_machine.travel(NOON, tick=False):
        publish_or_schedule(incident, by=boubacar)
        call_back(release_of(incident), by=boubacar)
    assert release_due(LATER) == []
    assert not is_public(incident)
    assert (incident.workflow, waiting_release(incident)) == ("approved", None)


@pytest.mark.usefixtures("hold")
def test_it_cannot_be_called_back_once_it_is_out(boubacar: User) -> None:
    incident = submitted()
    publish_or_schedule(incident, by=boubacar)
    release_due(datetime(2100, 1, 1, tzinfo=UTC))
    with pytest.raises(TooLateToCallBack, match="Too late"):
        call_back(release_of(incident), by=boubacar)
    assert is_public(incident)


@pytest.mark.usefixtures("hold")
def test_who_may_not_publish_may_neither_ask_nor_call_back(amina: User, boubacar: User) -> None:
    incident = submitted()
    with pytest.raises(NotAllowed):
        publish_or_schedule(incident, by=amina)
    publish_or_schedule(incident, by=boubacar)
    with pytest.raises(NotAllowed):
        call_back(release_of(incident), by=amina)


@pytest.mark.usefixtures("hold")
def test_what_could_not_be_published_is_not_scheduled_either(boubacar: User) -> None:
    incident = submitted(sources=0)
    with pytest.raises(NotPublishable, match="No source is cited"):
        publish_or_schedule(incident, by=boubacar)
    assert (incident.workflow, Release.objects.count()) == ("submitted", 0)


@pytest.mark.usefixtures("hold")
def test_the_author_of_the_last_change_does_not_schedule_it(boubacar: User) -> None:
    with pytest.raises(NotPublishable, match="You wrote the last change yourself"):
        publish_or_schedule(submitted(by=boubacar), by=boubacar)


@pytest.mark.usefixtures("hold")
def test_an_override_goes_with_the_record_and_stays_in_its_history(boubacar: User) -> None:
    member("boubacar", "maintainer")
    incident = submitted(by=boubacar)
    publish_or_schedule(incident, by=boubacar, override_reason="Nobody else is awake")
    release_due(datetime(2100, 1, 1, tzinfo=UTC))
    assert is_public(incident)
    assert [step.override_reason for step in incident.steps.all()] == ["Nobody else is awake"] * 2


@pytest.mark.usefixtures("hold")
def test_a_changed_record_does_not_go_out_by_an_old_wish(boubacar: User) -> None:
    incident = submitted()
    publish_or_schedule(incident, by=boubacar)
    Incident.objects.filter(pk=incident.pk).update(revision=7)
    release_due(datetime(2100, 1, 1, tzinfo=UTC))
    release = release_of(incident)
    assert (is_public(incident), release.state) == (False, "blocked")
    assert "changed since (revision 0 was looked at, 7 stands now)" in release.reasons[0]["en"]
    assert "La fiche a été modifiée depuis" in release.reasons[0]["fr"]


@pytest.mark.usefixtures("hold")
def test_what_stands_in_the_way_at_its_hour_is_told_in_both_languages(boubacar: User) -> None:
    incident = submitted()
    publish_or_schedule(incident, by=boubacar)
    incident.citations.all().delete()
    release_due(datetime(2100, 1, 1, tzinfo=UTC))
    [reason] = release_of(incident).reasons
    assert reason["code"] == "citation"
    assert reason["en"].startswith("No source is cited.")
    assert reason["fr"].startswith("Aucune source")
    assert not is_public(incident)


@pytest.mark.usefixtures("hold")
def test_a_person_who_lost_the_right_publishes_nothing_more(boubacar: User) -> None:
    incident = submitted()
    publish_or_schedule(incident, by=boubacar)
    boubacar.groups.clear()
    release_due(datetime(2100, 1, 1, tzinfo=UTC))
    assert (is_public(incident), release_of(incident).reasons[0]["code"]) == (False, "rights")


@pytest.mark.usefixtures("hold")
def test_a_person_who_was_sent_away_publishes_nothing_more(boubacar: User) -> None:
    incident = submitted()
    publish_or_schedule(incident, by=boubacar)
    User.objects.filter(pk=boubacar.pk).update(is_active=False)
    release_due(datetime(2100, 1, 1, tzinfo=UTC))
    assert (is_public(incident), release_of(incident).reasons[0]["code"]) == (False, "rights")


def test_publishing_at_once_ends_the_wish_for_later(boubacar: User) -> None:
    incident = submitted()
    schedule(incident, by=boubacar, goes_out_at=datetime(2100, 1, 1, tzinfo=UTC))
    publish_or_schedule(incident, by=boubacar)
    assert (is_public(incident), release_of(incident).state) == (True, "overtaken")


@pytest.mark.usefixtures("hold")
def test_a_record_that_was_returned_meanwhile_stays_at_the_desk(boubacar: User, amina: User) -> None:
    incident = submitted()
    publish_or_schedule(incident, by=boubacar)
    return_(incident, by=amina, comment="Wait")
    release_due(datetime(2100, 1, 1, tzinfo=UTC))
    assert (is_public(incident), release_of(incident).reasons[0]["code"]) == (False, "state")


@pytest.mark.usefixtures("hold")
def test_a_record_that_another_has_published_is_no_failure(boubacar: User) -> None:
    incident = submitted()
    publish_or_schedule(incident, by=boubacar)
    publish(incident, by=member("mariam", "publisher"))
    release_due(datetime(2100, 1, 1, tzinfo=UTC))
    assert release_of(incident).state == "overtaken"
    assert PublishedVersion.objects.filter(kind="incident").count() == 1


def test_a_second_wish_takes_the_place_of_the_first(boubacar: User) -> None:
    incident = submitted()
    for moment in (SOON, LATER):
        schedule(incident, by=boubacar, goes_out_at=moment)
    assert [one.goes_out_at for one in Release.objects.filter(state="waiting")] == [LATER]


def test_an_embargoed_record_is_approved_and_goes_out_when_the_embargo_ends(boubacar: User) -> None:
    incident = submitted(sensitivity="embargoed", embargo_until=LATER)
    with time_machine.travel(NOON, tick=False):
        approve(incident, by=boubacar)
        release = release_at_end_of_embargo(incident, by=boubacar)
        assert release is not None
        assert release.goes_out_at == LATER
        release_due()
        assert not is_public(incident)
    with time_machine.travel(LATER, tick=False):
        release_due()
    assert is_public(incident)


def test_no_moment_lies_before_the_end_of_the_embargo(boubacar: User) -> None:
    incident = submitted(sensitivity="embargoed", embargo_until=LATER)
    with time_machine.travel(NOON, tick=False):
        release = publish_or_schedule(incident, by=boubacar, goes_out_at=SOON)
    assert isinstance(release, Release)
    assert release.goes_out_at == LATER


def test_an_approved_record_goes_out_at_the_end_of_its_embargo_also_where_nobody_asked(
    boubacar: User,
) -> None:
    incident = submitted(sensitivity="embargoed", embargo_until=LATER)
    with time_machine.travel(NOON, tick=False):
        approve(incident, by=boubacar)
    with time_machine.travel(LATER, tick=False):
        release_due()
    assert is_public(incident)


def test_what_was_called_back_does_not_go_out_with_the_end_of_the_embargo(boubacar: User) -> None:
    incident = submitted(sensitivity="embargoed", embargo_until=LATER)
    with time_machine.travel(NOON, tick=False):
        approve(incident, by=boubacar)
        release = release_at_end_of_embargo(incident, by=boubacar)
        assert release is not None
        call_back(release, by=boubacar)
    with time_machine.travel(LATER, tick=False):
        release_due()
    assert not is_public(incident)


@pytest.mark.django_db(transaction=True)
def test_two_sweeps_at_once_publish_once(boubacar: User) -> None:
    for _n in range(3):
        schedule(submitted(), by=boubacar, goes_out_at=NOON)
    ended: list[int] = []
    start = Barrier(2)

    def sweep() -> None:
        start.wait()
        ended.extend(release_due(LATER))
        connection.close()

    both = [Thread(target=sweep) for _n in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert sorted(ended) == sorted(Release.objects.values_list("pk", flat=True))
    assert PublishedVersion.objects.filter(kind="incident").count() == 3
    assert set(Release.objects.values_list("state", flat=True)) == {"out"}


def test_an_old_wish_keeps_no_other_record_from_going_out(amina: User, boubacar: User) -> None:
    with time_machine.travel(NOON, tick=False):
        incident = submitted(sensitivity="embargoed", embargo_until=SOON)
        approve(incident, by=boubacar)
        release_at_end_of_embargo(incident, by=boubacar)
        # Changed, and approved anew by a way that asks for no hour: an import, a command.
        Incident.objects.filter(pk=incident.pk).update(revision=1, workflow="submitted")
        incident.refresh_from_db()
        approve(incident, by=boubacar)
        other = submitted(title="Other (invented)")
        schedule(other, by=boubacar, goes_out_at=SOON)
    with time_machine.travel(LATER, tick=False):
        release_due()
    assert is_public(incident)
    assert is_public(other)
