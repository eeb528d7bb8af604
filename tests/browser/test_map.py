"""The map draws a selection, shows the list's entries by keyboard alone, and asks no other host."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import Watch
from tests.web.documents import incident
from tests.web.published import publish

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_incident_in_the_middle_is_shown_by_enter(
    page: Page, live_server: LiveServer, watch: Watch
) -> None:
    publish(incident())
    watch.follow(page, live_server.url)
    page.goto(f"{live_server.url}/en/map/?country=ML")
    expect(page.locator("[data-map]")).to_have_attribute("data-ready", re.compile("country"), timeout=60_000)
    expect(page.locator("[data-map-said]")).to_contain_text("1 incidents in all")
    page.locator("[data-map-canvas] canvas").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-map-card]")).to_contain_text("Convoy hit near Tinaguelhaj (invented)")
