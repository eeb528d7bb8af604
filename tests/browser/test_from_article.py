"""From a pasted article to a saved draft with the keyboard alone: how many keys, how many page loads."""

from dataclasses import dataclass, field

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from events.models.incident import Incident
from tests.browser.conftest import Watch
from tests.conftest import PASSWORD
from tests.makers import make_actor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
MOST_KEYS = 60
ARTICLE = """Fuel tankers burnt near Kayes, four dead (invented)

Invented Wire - Bamako, 23 October 2025

At least 14 fuel tankers were set on fire on Tuesday near Kayes, in western Mali, two drivers told Invented Wire. \
Four drivers were killed.

JNIM claimed the attack in an audio message on Wednesday. The Malian army had no comment.

In 2012 rebels had captured the town of Gao."""


@dataclass
class Hands:
    """Hands on a keyboard: every press is counted; putting a text on the clipboard is not, pasting it is one."""

    page: Page
    keys: int = 0
    loads: list[str] = field(default_factory=list)

    def press(self, key: str) -> None:
        """Press one key, or a key with Ctrl held."""
        self.keys += 1
        self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        """Type letter by letter."""
        for letter in text:
            self.press(letter)

    def paste(self, text: str) -> None:
        """Paste as a browser does: one event, and the text is there."""
        self.page.evaluate("text => navigator.clipboard.writeText(text)", text)
        self.press("Control+v")


@pytest.fixture
def hands(page: Page, live_server: LiveServer, watch: Watch, amina: User) -> Hands:
    """Return amina's hands at the page for new reports; the desk knows the group that the text names."""
    make_actor("Jama’at Nusrat al-Islam wal-Muslimin", short_name="JNIM")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=live_server.url)
    page.goto(f"{live_server.url}/admin/login/?next=/admin/desk/new-from-report/")
    page.fill("#id_username", "amina")
    page.fill("#id_password", PASSWORD)
    watch.follow(page, live_server.url)
    found = Hands(page)
    page.on("load", lambda loaded: found.loads.append(loaded.url))
    page.get_by_role("button", name="Log in").click()
    expect(page.locator("#id_text")).to_be_focused()
    return found


def read_the_article(hands: Hands) -> None:
    """Paste it; what was read of it stands in the fields, and nothing is missing, so one key goes on."""
    hands.paste(ARTICLE)
    expect(hands.page.locator("[name=_read]")).to_be_focused()
    expect(hands.page.locator("#id_publisher")).to_have_value("Invented Wire")
    hands.press("Enter")
    expect(hands.page.locator("#row-title input[type=radio]")).to_be_focused()


def test_an_incident_is_entered_from_a_pasted_article_with_the_keyboard_alone(
    hands: Hands, capsys: pytest.CaptureFixture[str]
) -> None:
    page = hands.page
    read_the_article(hands)
    for _row in ("title", "type", "date"):
        hands.press("Enter")
    # The editor would put the status otherwise: Tab goes to it, a letter chooses, Enter goes on.
    expect(page.locator("#id_status-decision_0")).to_be_focused()
    hands.press("Tab")
    hands.press("u")
    hands.press("Enter")
    # "Civilians" has no entry at the desk; the editor drops it where it comes.
    row = page.locator(".review-row:focus-within")
    while page.locator(".review-row:focus-within").count():
        hands.press("Delete" if "civilians" in row.locator("legend").inner_text() else "Enter")
    expect(page.locator("[name=_save]")).to_be_focused()
    hands.press("Control+Enter")
    expect(page.locator("[data-done]")).to_contain_text("was saved as a draft")
    with capsys.disabled():
        print(f"\nFrom a pasted article to a draft: {hands.keys} key presses, {len(hands.loads)} page load")
    assert hands.keys < MOST_KEYS
    assert len(hands.loads) == 1
    _is_whole(Incident.objects.get())


def _is_whole(incident: Incident) -> None:
    assert (incident.event_type, incident.occurred) == ("attack.convoy", "2025-10-21")
    assert incident.status_of_fact == "under_way"
    assert [str(one.place) for one in incident.places.all()] == ["Kayes (ML)"]
    assert [str(one.actor) for one in incident.participations.all()] == ["JNIM"]
    assert {(one.kind, one.low) for one in incident.claims.all()} == {
        ("tankers_destroyed", 14),
        ("killed", 4),
    }
    assert incident.citations.get().report.source.name == "Invented Wire"


def test_a_mark_leads_to_its_row_the_row_to_its_mark_and_all_is_accepted_by_one_key(hands: Hands) -> None:
    page = hands.page
    read_the_article(hands)
    page.locator("#mark-figure-0 a").click()
    expect(page.locator("#id_figure-0-decision_0")).to_be_focused()
    hands.press("Delete")
    expect(page.locator("#id_figure-0-decision_1")).to_be_checked()
    page.locator("#row-place-0 [data-to-mark]").click()
    expect(page.locator("#mark-place-0 a")).to_be_focused()
    expect(page.locator("#mark-place-0")).to_have_class("event-0 is-of-event is-row")
    page.locator("#id_title-title_en").focus()
    hands.press("Control+Enter")
    expect(page.locator("[name=_save]")).to_be_focused()
    expect(page.locator("[data-count]")).to_have_text("")
    page.locator("mark", has_text="2012").locator("a").click()
    expect(page.locator("#id_date-decision_0")).to_be_focused()
    expect(page).to_have_url(f"{page.url.split('?')[0]}?event=2")
