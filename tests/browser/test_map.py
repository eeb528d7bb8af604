"""The map draws a selection, shows the list's entries by keyboard alone, and asks no other host."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import Watch
from tests.web.documents import incident, when
from tests.web.published import publish

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_incident_in_the_middle_is_shown_by_enter(
    page: Page, live_server: LiveServer, watch: Watch
) -> None:
    publish(incident())
    watch.follow(page, live_server.url)
    page.goto(f"{live_server.url}/en/map/?country=ML")
    expect(page.locator("[data-map]")).to_have_attribute("data-ready", re.compile("country"), timeout=60_000)
    expect(page.locator("[data-map-said]")).to_contain_text("Incidents in all: 1.")
    page.locator("[data-map-canvas] canvas").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-map-card]")).to_contain_text("Convoy hit near Tinaguelhaj (invented)")


def test_the_slider_under_the_map_moves_list_and_address_with_it(
    page: Page, live_server: LiveServer, watch: Watch
) -> None:
    publish(incident())
    publish(incident("SAH-2025-000002", occurred=when("2025-03-10"), title={"en": "Earlier (invented)"}))
    watch.follow(page, live_server.url)
    page.goto(f"{live_server.url}/en/")
    page.locator("[data-map-open]").click()
    expect(page.locator("[data-map]")).to_have_attribute("data-ready", re.compile(".*"), timeout=60_000)
    page.locator("[data-map-month]").press("Home")
    expect(page).to_have_url(re.compile(r"start=2025-03-01&end=2025-03-31"))
    expect(page.locator('[data-part="list"]')).not_to_contain_text("Convoy hit near")
    expect(page.locator('[data-part="list"]')).to_contain_text("Earlier (invented)")
    expect(page.locator("[data-map-said]")).to_contain_text("Incidents in all: 1.")
