"""Comments in a real browser: a name is taken from the keyboard, and the form beside them keeps what is typed."""

from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from events.models.comment import Mention
from tests.makers import make_incident, member

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def form(page: Page, live_server: LiveServer, log_in: Callable[..., Client]) -> Iterator[Page]:
    """Return amina's browser at a record's form; nothing may have been refused by the page's own rules."""
    refused: list[str] = []
    page.on(
        "console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None
    )
    cookie = log_in("amina", "editor").cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}]
    )
    member("boubacar", "publisher")
    page.goto(f"{live_server.url}/admin/events/incident/{make_incident().pk}/change/")
    yield page
    assert refused == []


def test_a_comment_calls_a_person_by_keyboard_and_the_form_keeps_its_typing(form: Page) -> None:
    form.fill("#id_title_en", "Not saved yet (invented)")
    form.locator("#comment_text").press_sequentially("Which bridge, @bo")
    expect(form.get_by_role("option", name="boubacar")).to_be_visible()
    form.keyboard.press("Enter")
    expect(form.locator("#comment_text")).to_have_value("Which bridge, @boubacar ")
    form.keyboard.press("Tab")
    form.keyboard.press("Enter")
    expect(form.locator(".desk-comment")).to_contain_text("Which bridge, @boubacar")
    expect(form.locator("#comments-title")).to_be_focused()
    expect(form.locator("#id_title_en")).to_have_value("Not saved yet (invented)")
    assert Mention.objects.get().person.username == "boubacar"
