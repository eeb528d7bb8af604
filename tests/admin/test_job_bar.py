"""The bar of a job in a real browser: it moves by itself, and the page shows the end when it comes."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from events.jobs import bell
from events.jobs.enqueue import enqueue
from events.models.job import Job
from tests.conftest import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def job(monkeypatch: pytest.MonkeyPatch, transactional_db: None) -> Job:
    """Return a job that a worker is doing, as far as anybody can see."""
    monkeypatch.setattr(bell, "ring", lambda job_id, **options: True)
    job = enqueue("geocode_places", keys=["1", "2", "3", "4"], by=None)
    now = timezone.now()
    Job.objects.update(state="running", token="t", lease_until=now, started_at=now, done_count=1)
    return job


def test_the_bar_moves_by_itself_and_the_page_shows_the_end(
    live_server: LiveServer, page: Page, job: Job, make_user: Callable[..., User]
) -> None:
    make_user("amina", "editor")
    page.goto(f"{live_server.url}/admin/login/?next=/admin/events/job/{job.pk}/change/")
    page.get_by_label("Username").fill("amina")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    bar = page.get_by_role("progressbar")
    expect(bar).to_have_attribute("value", "25")

    Job.objects.update(done_count=3)
    expect(bar).to_have_js_property("value", 75)
    expect(page.locator(".job-sentence")).to_have_text("3 of 4 done.")
    expect(page.get_by_role("button", name="Cancel")).to_be_visible()

    Job.objects.update(state="failed", token="", done_count=3, failed_count=1)
    expect(page.get_by_role("button", name="Run again what is not done")).to_be_visible()
    expect(page.locator(".job-sentence")).to_have_text("3 of 4 done, 1 failed.")
