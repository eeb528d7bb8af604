"""The same change to many incidents: seen before, made one by one, undone as a whole."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from reversion.models import Version

from events.jobs.run import run
from events.models.incident import Incident
from events.models.job import Job
from events.tasks.work import WORK
from tests.makers import make_axis, make_incident, member, publish_incident

pytestmark = pytest.mark.django_db
LIST, EDIT = "/admin/events/incident/", "/admin/events/incident/edit-many/"


@pytest.fixture(autouse=True)
def _no_bell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("events.jobs.bell.ring", lambda *_args, **_more: None)


def choose(browser: Client, *incidents: Incident) -> list[str]:
    """Choose them in the list; return what the page remembers of each."""
    chosen = {"action": "edit_selected", "_selected_action": [one.pk for one in incidents]}
    return list(browser.post(LIST, chosen).context["keys"])


def work(job: Job) -> list[str]:
    """Do the job; return what came of each item."""
    run(job.pk, handlers=WORK, worker_name="a worker of tests")
    job.refresh_from_db()
    return [(item.result or {}).get("outcome", item.problem) for item in job.items.order_by("position")]


def change(browser: Client, keys: list[str], **values: Any) -> Job:
    response = browser.post(EDIT, {"seen": keys, "apply": "1", **values})
    assert response.status_code == 302
    return Job.objects.latest("pk")


def test_what_would_change_is_said_before_anything_does(editor: Client) -> None:
    raid, clash = make_incident("Raid (invented)"), make_incident("Clash (invented)", verification="disputed")
    page = editor.post(
        EDIT, {"seen": choose(editor, raid, clash), "preview": "1", "verification": "disputed"}
    )
    assert [one["record"].title_en for one in page.context["free"]] == ["Raid (invented)"]
    assert page.context["free"][0]["changes"] == [
        {"field": "verification", "before": "Unverified", "after": "Disputed"}
    ]
    assert [one["record"].title_en for one in page.context["same"]] == ["Clash (invented)"]
    raid.refresh_from_db()
    assert raid.verification == "unverified"


def test_each_is_changed_as_a_revision_of_its_own_and_loses_its_approval(editor: Client) -> None:
    draft, approved = (
        make_incident("Draft (invented)"),
        make_incident("Approved (invented)", workflow="approved"),
    )
    axis = make_axis()
    job = change(
        editor, choose(editor, draft, approved), verification="single_source", axis=axis.pk, event_type=""
    )
    assert work(job) == ["changed", "changed"]
    for incident in (draft, approved):
        incident.refresh_from_db()
        assert (incident.verification, incident.axis, incident.event_type) == (
            "single_source", axis, "attack.convoy",
        )  # fmt: skip
        assert (incident.revision, incident.last_author.username) == (1, "amina")
        assert Version.objects.get_for_object(incident).count() == 1
    assert (draft.workflow, approved.workflow) == ("draft", "submitted")


def test_a_record_that_somebody_changed_meanwhile_is_left_alone(editor: Client) -> None:
    raid, clash = make_incident("Raid (invented)"), make_incident("Clash (invented)")
    keys = choose(editor, raid, clash)
    Incident.objects.filter(pk=raid.pk).update(revision=5, verification="confirmed")
    told = dict(zip(keys, work(change(editor, keys, verification="disputed")), strict=True))
    assert "changed since" in told[f"incident:{raid.pk}:0"]
    assert told[f"incident:{clash.pk}:0"] == "changed"
    raid.refresh_from_db()
    assert raid.verification == "confirmed"


def test_what_a_rule_of_the_data_forbids_is_said_and_left_out(editor: Client) -> None:
    raid = make_incident("Raid (invented)")
    keys = choose(editor, raid)
    page = editor.post(EDIT, {"seen": keys, "preview": "1", "event_type": "sexual_violence"})
    assert not page.context["free"]
    assert len(page.context["refused"]) == 1
    assert work(change(editor, keys, event_type="sexual_violence"))[0] not in ("changed", "")
    raid.refresh_from_db()
    assert raid.event_type == "attack.convoy"


def test_a_withdrawn_record_stands_still(editor: Client) -> None:
    incident = publish_incident()
    Incident.objects.filter(pk=incident.pk).update(workflow="withdrawn")
    page = editor.post(EDIT, {"seen": choose(editor, incident), "preview": "1", "verification": "disputed"})
    assert "stands still" in page.context["refused"][0]["refused"]


def test_all_of_it_can_be_undone_where_nobody_went_on(editor: Client) -> None:
    raid, clash = (
        make_incident("Raid (invented)"),
        make_incident("Clash (invented)", verification="corroborated"),
    )
    job = change(editor, choose(editor, raid, clash), verification="disputed")
    work(job)
    Incident.objects.filter(pk=clash.pk).update(revision=9)
    assert editor.get(f"/admin/events/several/{job.pk}/").context["undo_url"] == f"{EDIT}{job.pk}/undo/"
    editor.post(f"{EDIT}{job.pk}/undo/")
    undoing = Job.objects.latest("pk")
    assert sorted(work(undoing))[1] == "changed"
    raid.refresh_from_db()
    clash.refresh_from_db()
    assert (raid.verification, clash.verification) == ("unverified", "disputed")


def test_another_persons_job_is_not_hers_to_undo(editor: Client, log_in: Callable[..., Client]) -> None:
    job = change(editor, choose(editor, make_incident()), verification="disputed")
    work(job)
    assert log_in("moussa", "editor").post(f"{EDIT}{job.pk}/undo/").status_code == 404


def test_nothing_chosen_to_change_is_said_and_the_choice_of_records_stays(editor: Client) -> None:
    keys = choose(editor, make_incident())
    page = editor.post(EDIT, {"seen": keys, "preview": "1"})
    assert page.status_code == 422
    assert page.context["keys"] == keys
    assert "Choose at least one field" in page.content.decode()


def test_a_contributor_changes_own_drafts_alone_and_learns_of_no_other(log_in: Callable[..., Client]) -> None:
    moussa = log_in("moussa", "contributor")
    own, theirs = make_incident("Own (invented)", by=member("moussa", "contributor")), make_incident()
    keys = [f"incident:{own.pk}:0", f"incident:{theirs.pk}:0"]
    page = moussa.post(EDIT, {"seen": keys, "preview": "1", "verification": "disputed"})
    assert [one["record"] for one in page.context["free"]] == [own]
    assert work(change(moussa, keys, verification="disputed")) == ["changed", "gone"]


def test_a_reader_changes_nothing(log_in: Callable[..., Client]) -> None:
    rachid = log_in("rachid", "reader")
    assert rachid.post(EDIT, {"seen": [f"incident:{make_incident().pk}:0"]}).status_code == 403


def test_the_jobs_own_page_names_to_nobody_what_she_may_not_know_of(log_in: Callable[..., Client]) -> None:
    boubacar, amina = log_in("boubacar", "publisher"), log_in("amina", "editor")
    hidden = make_incident(sensitivity="restricted", by=member("boubacar", "publisher"))
    job = change(boubacar, choose(boubacar, hidden), verification="disputed")
    work(job)
    assert f"incident:{hidden.pk}" not in amina.get(f"/admin/events/job/{job.pk}/change/").content.decode()
