"""Swagger UI really works under our content security policy, in a real browser."""

import pytest
from playwright.sync_api import ConsoleMessage, Page
from pytest_django.live_server_helper import LiveServer


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_swagger_ui_shows_the_operations_without_a_breach_of_the_policy(
    live_server: LiveServer, page: Page
) -> None:
    complaints: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(message.text)

    page.on("console", note)
    page.goto(f"{live_server.url}/api/v1/docs/")
    page.get_by_text("/api/v1/incidents/", exact=True).first.wait_for()
    assert complaints == []
