"""What waits for each person, and nothing that is not hers to know."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from events.admin.queue_waiting import QUEUES
from events.models.assignment import Assignment
from events.models.comment import Comment, Mention
from events.models.incident import Incident
from events.models.job import Job
from events.models.release import Release
from events.publishing.release import schedule
from events.publishing.workflow import approve
from tests.makers import make_actor, make_episode, make_incident, member

pytestmark = pytest.mark.django_db
SOON = timezone.now() + timedelta(days=2)


def waiting(name: str, user: User) -> list[str]:
    """Return the titles in a person's queue."""
    return [row.title for row in QUEUES[name].rows(user, 0, 100)]


def of_amina(state: str, title: str = "Raid (invented)", **fields: object) -> Incident:
    return make_incident(title, workflow=state, **fields)


def test_to_review_leaves_out_what_the_person_wrote_last(boubacar: User) -> None:
    other = of_amina("submitted")
    of_amina("submitted", by=boubacar)
    of_amina("draft")
    assert waiting("to-review", boubacar) == [str(other)]


def test_without_the_two_person_rule_own_work_is_to_be_reviewed_too(
    boubacar: User, settings: Settings
) -> None:
    settings.TRACKER_TWO_PERSON_REVIEW = False
    own = of_amina("submitted", by=boubacar)
    assert waiting("to-review", boubacar) == [str(own)]


def test_records_of_all_three_kinds_wait_together_and_the_oldest_first(boubacar: User) -> None:
    episode = make_episode(workflow="submitted")
    incident = of_amina("submitted")
    actor = make_actor(published=False, workflow="submitted")
    assert waiting("to-review", boubacar) == [
        str(episode),
        str(incident),
        f"{actor.desk_number} {actor}",
    ]


def test_to_publish_leaves_out_own_work_that_nobody_else_has_approved(boubacar: User) -> None:
    mariam = member("mariam", "publisher")
    own, own_approved_by_another, other = (
        of_amina("submitted", by=boubacar),
        of_amina("submitted", by=boubacar),
        of_amina("submitted"),
    )
    for record, by in ((own_approved_by_another, mariam), (other, boubacar)):
        approve(record, by=by)
    Incident.objects.filter(pk=own.pk).update(workflow="approved")
    assert waiting("to-publish", boubacar) == [str(own_approved_by_another), str(other)]


def test_to_publish_leaves_out_what_goes_out_by_itself(boubacar: User) -> None:
    record = of_amina("submitted")
    schedule(record, by=boubacar, goes_out_at=SOON)
    of_amina("approved", sensitivity="embargoed", embargo_until=SOON)
    assert waiting("to-publish", boubacar) == []
    assert waiting("goes-out", boubacar) == [str(record)]


def test_what_came_back_waits_for_its_author(amina: User, boubacar: User) -> None:
    record = of_amina("returned")
    assert waiting("returned", amina) == [str(record)]
    assert waiting("returned", boubacar) == []


def test_an_embargo_that_ends_this_week_is_seen_and_a_later_one_not(amina: User) -> None:
    soon = of_amina("draft", sensitivity="embargoed", embargo_until=SOON)
    of_amina("draft", sensitivity="embargoed", embargo_until=SOON + timedelta(days=30))
    assert waiting("embargo", amina) == [str(soon)]


def test_an_episode_in_force_that_nobody_has_confirmed_for_long_waits(amina: User) -> None:
    silent = make_episode("Offensive (invented)", kind="offensive", phases=[("under_way", "2020-01-01")])
    make_episode(
        "Ended (invented)", kind="offensive", phases=[("under_way", "2020-01-01"), ("ended", "2020-05-01")]
    )
    fresh = timezone.now().date() - timedelta(days=5)
    make_episode(
        "Fresh (invented)",
        kind="offensive",
        phases=[{"state": "under_way", "began": "2020-01-01", "last_confirmed": fresh}],
    )
    assert waiting("unconfirmed", amina) == [str(silent)]


def test_a_job_that_failed_waits_for_whoever_asked_for_it(amina: User, boubacar: User) -> None:
    Job.objects.create(kind="rebuild_live", state="failed", requested_by=amina, finished_at=timezone.now())
    assert len(waiting("failed-jobs", amina)) == 1
    assert waiting("failed-jobs", boubacar) == []


def test_a_mention_waits_until_it_is_marked_as_read(amina: User, boubacar: User, editor: Client) -> None:
    record = of_amina("draft")
    comment = Comment.objects.create(incident=record, by=boubacar, text="@amina, which bridge?")
    mention = Mention.objects.create(comment=comment, person=amina)
    assert "which bridge?" in editor.get("/admin/events/queues/mentions/").content.decode()
    editor.post(f"/admin/events/mentions/{mention.pk}/read/")
    assert waiting("mentions", amina) == []


def test_nobody_reads_anothers_mention_for_her(amina: User, boubacar: User, publisher: Client) -> None:
    comment = Comment.objects.create(incident=of_amina("draft"), by=boubacar, text="@amina")
    mention = Mention.objects.create(comment=comment, person=amina)
    assert publisher.post(f"/admin/events/mentions/{mention.pk}/read/").status_code == 404
    assert len(waiting("mentions", amina)) == 1


def test_an_assignment_waits_until_it_is_done(amina: User, boubacar: User, editor: Client) -> None:
    record = of_amina("draft")
    assignment = Assignment.objects.create(incident=record, person=amina, by=boubacar)
    assert waiting("assigned", amina) == [str(record)]
    editor.post(f"/admin/events/assignments/{assignment.pk}/end/")
    assert waiting("assigned", amina) == []


def test_a_release_that_came_to_nothing_waits_for_its_asker_with_the_reason(
    boubacar: User, publisher: Client
) -> None:
    record = of_amina("approved")
    release = Release.objects.create(
        incident=record,
        goes_out_at=SOON,
        revision=0,
        asked_by=boubacar,
        state="blocked",
        ended_at=SOON,
        reasons=[{"code": "citation", "en": "No source is cited.", "fr": "Aucune source."}],
    )
    assert "No source is cited." in publisher.get("/admin/events/queues/held-up/").content.decode()
    publisher.post(f"/admin/events/releases/{release.pk}/seen/")
    assert waiting("held-up", boubacar) == []


def test_no_queue_names_what_the_person_may_not_know_of(
    boubacar: User, log_in: Callable[..., Client]
) -> None:
    log_in("moussa", "contributor")
    moussa = User.objects.get(username="moussa")
    hidden = of_amina("submitted", "Hidden raid (invented)", sensitivity="embargoed", embargo_until=SOON)
    comment = Comment.objects.create(incident=hidden, by=boubacar, text="@moussa")
    Mention.objects.create(comment=comment, person=moussa)
    Assignment.objects.create(incident=hidden, person=moussa, by=boubacar)
    make_episode("Hidden offensive (invented)", kind="offensive", phases=[("under_way", "2020-01-01")])
    assert [queue.name for queue in QUEUES.values() if queue.is_for(moussa) and queue.count(moussa)] == []


def test_a_restricted_record_is_in_no_queue_of_who_may_not_see_it(amina: User, boubacar: User) -> None:
    mariam = member("mariam", "publisher")
    restricted = of_amina("submitted", sensitivity="restricted", by=mariam)
    assert waiting("to-review", boubacar) == [str(restricted)]
    assert waiting("to-review", amina) == []


def test_somebody_of_the_desk_without_any_right_has_empty_queues(clara: User, client: Client) -> None:
    User.objects.filter(pk=clara.pk).update(is_staff=True)
    of_amina("draft", sensitivity="embargoed", embargo_until=SOON)
    client.force_login(clara)
    assert client.get("/admin/").status_code == 200
    assert client.get("/admin/events/queues/embargo/").context["rows"] == []


def test_a_queue_that_is_not_for_the_person_is_not_there(editor: Client) -> None:
    assert editor.get("/admin/events/queues/to-publish/").status_code == 404
    assert editor.get("/admin/events/queues/nonsense/").status_code == 404


def test_a_queue_is_read_page_by_page(publisher: Client) -> None:
    for n in range(52):
        of_amina("submitted", f"Raid {n} (invented)", sources=0, place=None)
    page = publisher.get("/admin/events/queues/to-review/?page=2")
    assert page.context["page"].paginator.count == 52
    assert len(page.context["rows"]) == 2
    assert "Page 2 of 2" in page.content.decode()


def test_the_first_page_shows_the_queues_with_a_bounded_number_of_queries(
    boubacar: User, publisher: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(7):
        of_amina("submitted", f"Raid {n} (invented)")
        of_amina("returned", f"Mine {n} (invented)", by=boubacar)
        make_episode(
            f"Offensive {n} (invented)",
            kind="offensive",
            workflow="submitted",
            phases=[("under_way", "2020-01-01")],
        )
        make_actor(published=False, workflow="submitted")
        comment = Comment.objects.create(incident=of_amina("draft"), by=boubacar, text="?")
        Mention.objects.create(comment=comment, person=boubacar)
    publisher.get("/admin/events/queues/")  # The first page after signing in writes the session down.
    with django_assert_max_num_queries(32):
        page = publisher.get("/admin/").content.decode()
    assert "To review" in page
    assert "17 more" in page


def test_the_date_is_the_one_of_the_embargo(amina: User) -> None:
    until = datetime(2020, 1, 1, tzinfo=UTC)
    of_amina("draft", sensitivity="embargoed", embargo_until=until)
    assert [row.at for row in QUEUES["embargo"].rows(amina, 0, 5)] == [until]
