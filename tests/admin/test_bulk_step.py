"""Many at once: what would go out and what blocks each is said first, then a job tells what came of each."""

from collections.abc import Callable
from datetime import timedelta
from threading import Thread
from time import sleep

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from events.admin.lock import claim_revision
from events.errors.publishing import NotDone
from events.jobs.control import run_again
from events.jobs.run import run
from events.models.desk_record import DeskRecord
from events.models.incident import Incident
from events.models.job import Job
from events.models.published_version import PublishedVersion
from events.models.release import Release
from events.publishing.many import Seen, take_step
from events.publishing.publish import publish
from events.tasks.work import WORK
from tests.makers import make_actor, make_episode, make_incident, member, publish_incident

pytestmark = pytest.mark.django_db


def look(client: Client, action: str, *records: DeskRecord) -> object:
    """Choose the records in their list and take the action; return the preview."""
    name = type(records[0]).__name__.lower()
    chosen = {"action": f"{action}_selected", "_selected_action": [record.pk for record in records]}
    return client.post(f"/admin/events/{name}/", chosen)


def ask(client: Client, action: str, *records: DeskRecord) -> Job:
    """Confirm the preview with all that is free; return the job."""
    page = look(client, action, *records)
    keys = [one["key"] for one in page.context["free"]]  # type: ignore[attr-defined]
    name = type(records[0]).__name__.lower()
    client.post(f"/admin/events/{name}/bulk/{action}/", {"seen": keys})
    return Job.objects.get()


def work(job: Job) -> list[str]:
    """Do the job; return what came of each item."""
    run(job.pk, handlers=WORK, worker_name="a worker of tests")
    job.refresh_from_db()
    return [(item.result or {}).get("outcome", item.problem) for item in job.items.all()]


def submitted(title: str = "Raid (invented)", **fields: object) -> Incident:
    return make_incident(title, workflow="submitted", **fields)


def submitted_episode() -> DeskRecord:
    return make_episode(workflow="submitted")


def submitted_actor() -> DeskRecord:
    return make_actor(published=False, workflow="submitted")


def test_the_preview_says_what_would_go_out_and_what_blocks_each(boubacar: User, publisher: Client) -> None:
    free, own, bare = submitted(), submitted(by=boubacar), submitted(sources=0)
    public = publish_incident()
    page = look(publisher, "publish", free, own, bare, public)
    shown = {name: [one["record"] for one in page.context[name]] for name in ("free", "blocked", "taken")}  # type: ignore[attr-defined]
    assert shown == {"free": [free], "blocked": [bare, own], "taken": [public]}
    body = page.content.decode()  # type: ignore[attr-defined]
    assert "You wrote the last change yourself." in body
    assert "No source is cited." in body
    assert not Job.objects.exists()


@pytest.mark.parametrize("make", [submitted, submitted_episode, submitted_actor])
def test_records_of_every_kind_are_published_by_the_job(
    make: Callable[[], DeskRecord], publisher: Client
) -> None:
    record = make()
    assert work(ask(publisher, "publish", record)) == ["published"]
    record.refresh_from_db()
    assert record.workflow == "published"


def test_several_are_approved_and_then_published(publisher: Client) -> None:
    records = [submitted(f"Raid {n} (invented)") for n in range(3)]
    assert work(ask(publisher, "approve", *records)) == ["approved"] * 3
    assert set(Incident.objects.values_list("workflow", flat=True)) == {"approved"}


def test_what_another_published_meanwhile_is_no_failure(boubacar: User, publisher: Client) -> None:
    first, second = submitted(), submitted()
    job = ask(publisher, "publish", first, second)
    publish(first, by=member("mariam", "publisher"))
    assert sorted(work(job)) == ["already_published", "published"]
    assert job.state == "done"
    assert PublishedVersion.objects.filter(kind="incident").count() == 2


def test_a_record_that_was_changed_since_the_preview_does_not_go_out(publisher: Client) -> None:
    incident = submitted()
    job = ask(publisher, "publish", incident)
    Incident.objects.update(revision=5)
    [told] = work(job)
    assert told.startswith("The record was changed since")
    assert not PublishedVersion.objects.filter(kind="incident").exists()


def test_one_that_is_blocked_does_not_stop_the_others_and_the_job_runs_again(
    boubacar: User, publisher: Client
) -> None:
    good, bad = submitted("Good (invented)"), submitted("Bad (invented)")
    job = ask(publisher, "publish", good, bad)
    event_type, _nothing = bad.event_type, Incident.objects.filter(pk=bad.pk).update(event_type="")
    assert sorted(work(job)) == ["The event type is missing. Choose the most specific true one.", "published"]
    assert (job.state, job.done_count, job.failed_count) == ("failed", 1, 1)
    Incident.objects.filter(pk=bad.pk).update(event_type=event_type)
    run_again(job, by=boubacar)
    assert work(job) == ["published", "published"]
    assert PublishedVersion.objects.filter(kind="incident").count() == 2


def test_the_reasons_are_in_the_language_of_whoever_asked(publisher: Client) -> None:
    incident = submitted()
    publisher.post("/admin/events/language/", {"language": "fr"})
    job = ask(publisher, "publish", incident)
    Incident.objects.update(revision=5)
    assert work(job)[0].startswith("La fiche a été modifiée depuis")


def test_with_a_hold_each_is_scheduled(publisher: Client, settings: Settings) -> None:
    settings.TRACKER_PUBLISH_HOLD_MINUTES = 5
    incident = submitted()
    assert work(ask(publisher, "publish", incident)) == ["scheduled"]
    assert Release.objects.get(incident=incident).state == "waiting"


def test_what_is_under_embargo_goes_out_when_it_ends(publisher: Client) -> None:
    until = timezone.now() + timedelta(days=1)
    incident = submitted(sensitivity="embargoed", embargo_until=until)
    assert work(ask(publisher, "approve", incident)) == ["approved"]
    assert Release.objects.get(incident=incident).goes_out_at == until


def test_who_lost_the_right_meanwhile_publishes_nothing(boubacar: User, publisher: Client) -> None:
    job = ask(publisher, "publish", submitted())
    boubacar.groups.clear()
    assert "published" not in work(job)
    assert not PublishedVersion.objects.filter(kind="incident").exists()


def test_an_override_is_not_possible_for_several(log_in: Callable[..., Client]) -> None:
    mariam = log_in("mariam", "maintainer")
    actor = make_actor(published=False, workflow="submitted")
    look(mariam, "publish", actor)
    posted = mariam.post("/admin/events/actor/bulk/publish/", {"seen": [f"actor:{actor.pk}:0"]})
    assert (posted.status_code, Job.objects.count()) == (403, 0)


def test_an_editor_is_offered_neither_action_and_may_take_neither(editor: Client) -> None:
    incident = submitted()
    assert "publish_selected" not in editor.get("/admin/events/incident/").content.decode()
    assert (
        editor.post(
            "/admin/events/incident/bulk/publish/", {"seen": [f"incident:{incident.pk}:0"]}
        ).status_code
        == 403
    )
    assert not Job.objects.exists()


def test_a_made_up_key_asks_for_nothing(publisher: Client) -> None:
    publisher.post(
        "/admin/events/incident/bulk/publish/", {"seen": ["place:1:0", "incident:x:0", "actor:1:0", ""]}
    )
    assert not Job.objects.exists()


def test_the_report_tells_what_came_of_each_as_a_page_and_as_csv(publisher: Client) -> None:
    good, bad = submitted("=1+1 (invented)"), submitted("Bad (invented)")
    job = ask(publisher, "publish", good, bad)
    bad.citations.all().delete()
    work(job)
    report = f"/admin/events/several/{job.pk}/"
    page = publisher.get(report).content.decode()
    assert "No source is cited." in page
    good.refresh_from_db()
    assert str(good.code) in page
    lines = publisher.get(f"{report}?format=csv").content.decode("utf-8-sig").splitlines()
    assert lines[0] == "record,state,what came of it,code,goes out at,why not"
    assert len(lines) == 3
    assert not any(line.startswith("=") for line in lines)


def test_the_report_names_to_nobody_what_she_may_not_know_of(publisher: Client, editor: Client) -> None:
    hidden = submitted("Hidden raid (invented)", sensitivity="restricted", by=member("rokia", "editor"))
    job = ask(publisher, "publish", hidden)
    hidden.citations.all().delete()
    work(job)
    for page in (f"/admin/events/several/{job.pk}/", f"/admin/events/job/{job.pk}/change/"):
        body = editor.get(page).content.decode()
        assert "Hidden raid" not in body
        assert "No source is cited" not in body
    assert "Hidden raid" in publisher.get(f"/admin/events/several/{job.pk}/").content.decode()


def test_more_than_can_be_looked_at_are_refused_with_a_sentence(
    publisher: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("events.admin.bulk_step.MOST_AT_ONCE", 1)
    page = look(publisher, "publish", submitted(), submitted())
    assert page.status_code == 302  # type: ignore[attr-defined]


@pytest.mark.django_db(transaction=True)
def test_what_is_saved_in_the_same_moment_is_not_approved_unseen() -> None:
    incident = submitted(by=member("amina", "editor"))
    key, by = Seen.of(incident).key, member("boubacar", "publisher")
    came_of_it: list[str] = []

    def step() -> None:
        try:
            with transaction.atomic():
                came_of_it.append(take_step(key, action="approve", by=by)["outcome"])
        except NotDone:
            came_of_it.append("refused")
        finally:
            connection.close()

    worker = Thread(target=step)
    with transaction.atomic():
        claim_revision(incident, seen=incident.revision)
        worker.start()
        # The worker reads what stands, and waits for this save.
        sleep(0.5)
    worker.join()
    assert came_of_it == ["refused"]
    incident.refresh_from_db()
    assert incident.workflow == "submitted"
