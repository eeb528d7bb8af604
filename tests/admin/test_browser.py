"""The desk in a real browser: dates read while typing, places found over the form, citations that keep their number."""

import re
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from events.models.incident import Incident
from tests.makers import make_report, make_source

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ADD = "/admin/events/incident/add/"


@pytest.fixture
def desk(page: Page, live_server: LiveServer, log_in: Callable[..., Client]) -> Iterator[Page]:
    """Return amina's browser at the desk; afterwards nothing may have been refused by the page's own rules."""
    refused: list[str] = []
    page.on(
        "console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None
    )
    cookie = log_in("amina", "editor").cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}]
    )
    page.goto(live_server.url + ADD)
    yield page
    assert refused == []


def choose(page: Page, row: str, words: str) -> None:
    """Type into an autocomplete and take what it offers."""
    page.locator(f"{row} .select2-selection").click()
    page.locator(".select2-search__field").fill(words)
    page.locator(".select2-results__option", has_text=words).click()


def test_a_date_is_understood_while_it_is_typed(desk: Page) -> None:
    reading = desk.locator("#id_occurred_understood")
    desk.fill("#id_occurred", "14/09/2025")
    expect(reading).to_contain_text("is not EDTF; write 2025-09-14")
    reading.get_by_role("button", name="2025-09-14").click()
    expect(desk.locator("#id_occurred")).to_have_value("2025-09-14")
    expect(reading).to_have_text("14 September 2025 (precision: day)")


def test_a_place_is_found_and_chosen_over_the_form(desk: Page) -> None:
    desk.locator("#places-0 [data-find-place]").click()
    desk.locator("[data-find-text]").fill("à 20 km au nord de Djibo")
    desk.keyboard.press("Enter")
    desk.locator(".desk-candidates button").click()
    expect(desk.locator("#select2-id_places-0-place-container")).to_contain_text("Djibo (BF)")
    expect(desk.locator("#id_places-0-precision")).to_have_value("near")
    expect(desk.locator("#id_places-0-lat")).to_have_value(re.compile(r"14\.\d+"))
    expect(desk.locator("#id_places-0-is_locked")).to_be_checked()


def test_one_escape_leaves_the_places_and_gives_the_focus_back(desk: Page) -> None:
    link = desk.locator("#places-0 [data-find-place]")
    link.focus()
    desk.keyboard.press("Enter")
    desk.locator("[data-find-text]").fill("Djibo")
    desk.keyboard.press("Escape")
    expect(desk.locator("#find-place")).to_be_hidden()
    expect(link).to_be_focused()


def test_a_figure_keeps_its_citation_when_another_row_is_taken_out(desk: Page) -> None:
    for name in ("First", "Second"):
        make_report("Report (invented)", source=make_source(f"{name} (invented)"))
    choose(desk, "#citations-0", "First (invented): Report")
    for _row in range(2):
        desk.locator("#citations-group .add-row a").click()
    choose(desk, "#citations-2", "Second (invented): Report")
    desk.locator("#id_claims-0-citation").focus()
    desk.select_option("#id_claims-0-citation", label="3 · Second (invented): Report (invented)")
    desk.locator("#citations-1 .inline-deletelink").click()
    expect(desk.locator("#id_claims-0-citation")).to_have_value("2")
    desk.fill("#id_title_en", "Tankers burnt (invented)")
    desk.select_option("#id_claims-0-kind", "killed")
    desk.fill("#id_claims-0-low", "3")
    desk.locator("[name=_continue]").click()
    expect(desk.locator(".messagelist")).to_contain_text("was added successfully")
    assert Incident.objects.get().claims.get().citation.report.source.name == "Second (invented)"


def test_the_stock_pages_keep_to_the_rules_on_what_may_be_loaded(desk: Page, live_server: LiveServer) -> None:
    User.objects.filter(username="amina").update(is_superuser=True)
    for address in (
        "", "events/incident/", "events/episode/add/", "events/actor/add/", "events/report/add/", "auth/user/add/",
        "auth/group/add/", "events/place/add/", "events/find-place/?text=Bamako", "password_change/",
    ):  # fmt: skip
        response = desk.goto(f"{live_server.url}/admin/{address}")
        assert response is not None
        assert response.status == 200
