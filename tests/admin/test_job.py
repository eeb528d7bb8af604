"""Jobs in the admin: the bar, the buttons, and who may press them."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from events.jobs import bell
from events.jobs.enqueue import enqueue
from events.models.job import Job

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def silent_bell(monkeypatch: pytest.MonkeyPatch) -> None:
    """No broker is asked."""
    monkeypatch.setattr(bell, "ring", lambda job_id, **options: True)


@pytest.fixture
def job() -> Job:
    return enqueue("geocode_places", keys=["1", "2", "3", "4"], by=None)


@pytest.fixture
def desk(client: Client, amina: User) -> Client:
    """Return amina's browser."""
    client.force_login(amina)
    return client


def run_half(job: Job) -> None:
    """Let the job look as if a worker had done one item and failed at another."""
    job.items.filter(position=0).update(
        state="done", result={"outcome": "found", "place": "Tinaguelhaj (invented)", "incident": 7}
    )
    job.items.filter(position=1).update(state="failed", problem="The village is not on the map.")
    now = timezone.now()
    Job.objects.filter(pk=job.pk).update(
        state="running", token="t", lease_until=now, started_at=now, done_count=1, failed_count=1
    )


def test_the_list_shows_a_bar_for_each_job(desk: Client, job: Job) -> None:
    page = desk.get("/admin/events/job/").content.decode()
    assert '<progress max="100" value="0"' in page
    assert f'data-job-progress="/admin/events/job/{job.pk}/progress/"' in page
    assert "0 of 4 done." in page


def test_a_job_shows_what_failed_and_what_came_of_the_rest(desk: Client, job: Job) -> None:
    run_half(job)
    page = desk.get(f"/admin/events/job/{job.pk}/change/").content.decode()
    assert "The village is not on the map." in page
    assert "place: Tinaguelhaj (invented)" in page
    assert 'href="/admin/events/incident/7/change/"' in page


def test_a_page_of_a_running_job_reloads_itself_without_script_and_an_ended_one_does_not(
    desk: Client, job: Job
) -> None:
    address = f"/admin/events/job/{job.pk}/change/"
    reload = '<noscript><meta http-equiv="refresh"'
    assert reload in desk.get(address).content.decode()
    Job.objects.update(state="done")
    assert reload not in desk.get(address).content.decode()


def test_the_bar_is_told_how_far_the_job_is(desk: Client, job: Job) -> None:
    run_half(job)
    answer = desk.get(f"/admin/events/job/{job.pk}/progress/")
    assert answer.json() == {
        "state": "running",
        "percent": 50,
        "done": 1,
        "failed": 1,
        "total": 4,
        "seconds_left": None,
        "sentence": "1 of 4 done, 1 failed.",
        "has_ended": False,
    }
    assert "no-store" in answer["Cache-Control"]


def test_cancel_and_run_again_are_buttons(desk: Client, job: Job) -> None:
    address = f"/admin/events/job/{job.pk}"
    assert f'formaction="{address}/cancel/"' in desk.get(f"{address}/change/").content.decode()
    page = desk.post(f"{address}/cancel/", follow=True).content.decode()
    assert "The job is cancelled." in page
    assert f'formaction="{address}/again/"' in page
    page = desk.post(f"{address}/again/", follow=True).content.decode()
    assert "The job waits for a worker again." in page


def test_a_running_job_is_said_to_be_stopping(desk: Client, job: Job) -> None:
    run_half(job)
    page = desk.post(f"/admin/events/job/{job.pk}/cancel/", follow=True).content.decode()
    assert "It stops after the item in hand." in page
    assert "formaction" not in page


def test_a_cancel_that_comes_too_late_is_said_so(desk: Client, job: Job) -> None:
    Job.objects.update(state="done")
    page = desk.post(f"/admin/events/job/{job.pk}/cancel/", follow=True).content.decode()
    assert "has already ended" in page


def test_a_link_cannot_press_a_button(desk: Client, job: Job) -> None:
    assert desk.get(f"/admin/events/job/{job.pk}/cancel/").status_code == 405
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = desk.cookies
    assert strict.post(f"/admin/events/job/{job.pk}/cancel/").status_code == 403
    job.refresh_from_db()
    assert job.state == "waiting"


def test_a_reader_watches_and_presses_nothing(
    client: Client, job: Job, make_user: Callable[..., User]
) -> None:
    client.force_login(make_user("fatoumata", "reader"))
    assert "formaction" not in client.get(f"/admin/events/job/{job.pk}/change/").content.decode()
    assert client.post(f"/admin/events/job/{job.pk}/cancel/").status_code == 403


def test_a_contributor_does_not_see_jobs(client: Client, job: Job, make_user: Callable[..., User]) -> None:
    client.force_login(make_user("moussa", "contributor"))
    assert client.get(f"/admin/events/job/{job.pk}/progress/").status_code == 403


def test_a_job_that_is_not_there_is_not_found(desk: Client) -> None:
    assert desk.get("/admin/events/job/4711/progress/").status_code == 404


def test_nobody_writes_jobs_by_hand(desk: Client, job: Job) -> None:
    assert desk.get("/admin/events/job/add/").status_code == 403
    assert desk.post(f"/admin/events/job/{job.pk}/delete/").status_code == 403


def test_jobs_are_filtered_by_the_name_of_their_kind(desk: Client, job: Job) -> None:
    assert "find places" in desk.get("/admin/events/job/").content.decode()
    assert "0 of 4 done." not in desk.get("/admin/events/job/?kind=rebuild_live").content.decode()
    assert "0 of 4 done." in desk.get("/admin/events/job/?kind=geocode_places").content.decode()


def test_the_desk_speaks_french(desk: Client, job: Job) -> None:
    page = desk.get("/admin/events/job/", headers={"accept-language": "fr"}).content.decode()
    assert "localiser des lieux" in page
    assert "0 sur 4 faits." in page
