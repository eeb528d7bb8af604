"""From a pasted article to a saved draft with the keyboard alone: how many keys, how many page loads."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from events.models.incident import Incident
from tests.browser.conftest import Watch
from tests.conftest import PASSWORD
from tests.drafting.drafts import TEXT, actor, attack, capture, draft, place
from tests.makers import make_actor, make_place

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
MOST_KEYS = 60


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
def hands(
    page: Page, live_server: LiveServer, watch: Watch, amina: User, monkeypatch: pytest.MonkeyPatch
) -> Hands:
    """Return amina's hands at the page for new reports; the desk knows the place and the actor of the text."""
    village, front = make_place("Tinaguelhaj"), make_actor("Azawan Front", type="armed.rebel")
    found = draft(attack(places=(place(place_id=village.pk),), actors=(actor(actor_id=front.pk),)), capture())
    monkeypatch.setattr("events.drafting.reading.propose", lambda text, **said: found)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=live_server.url)
    page.goto(f"{live_server.url}/admin/login/?next=/admin/desk/new-from-report/")
    page.fill("#id_username", "amina")
    page.fill("#id_password", PASSWORD)
    watch.follow(page, live_server.url)
    found_hands = Hands(page)
    page.on("load", lambda loaded: found_hands.loads.append(loaded.url))
    page.get_by_role("button", name="Log in").click()
    expect(page.locator("#id_text")).to_be_focused()
    return found_hands


def test_an_incident_is_entered_from_a_pasted_article_with_the_keyboard_alone(
    hands: Hands, capsys: pytest.CaptureFixture[str]
) -> None:
    page = hands.page
    hands.paste(TEXT)
    # What was read of it stands in the fields; nothing is missing, so the button that goes on has the focus.
    expect(page.locator("[name=_read]")).to_be_focused()
    expect(page.locator("#id_publisher")).to_have_value("Invented Wire")
    hands.press("Enter")
    expect(page.locator("#row-title input[type=radio]")).to_be_focused()
    for _row in ("title", "type", "date"):
        hands.press("Enter")
    # The status is wrong in the proposal: Tab goes to it, an arrow changes it, Enter goes on.
    expect(page.locator("#id_status-decision_0")).to_be_focused()
    hands.press("Tab")
    hands.press("ArrowDown")
    hands.press("Enter")
    for _row in ("background", "place", "actor"):
        hands.press("Enter")
    expect(page.locator("#id_figure-0-decision_0")).to_be_focused()
    expect(page.locator("mark.is-row")).to_have_text(["AAt least 14 ", "Atankers", "Atwo drivers"])
    hands.press("Control+Enter")
    expect(page.locator("[name=_save]")).to_be_focused()
    hands.press("Control+Enter")
    expect(page.locator("[data-done]")).to_contain_text("was saved as a draft")
    with capsys.disabled():
        print(f"\nFrom a pasted article to a draft: {hands.keys} key presses, {len(hands.loads)} page load")
    assert hands.keys < MOST_KEYS
    assert len(hands.loads) == 1
    _is_whole(Incident.objects.get())


def _is_whole(incident: Any) -> None:
    assert (incident.event_type, incident.occurred) == ("attack.convoy", "2025-10-21")
    assert incident.status_of_fact == "refused"
    assert [str(one.place) for one in incident.places.all()] == ["Tinaguelhaj (ML)"]
    assert [str(one.actor) for one in incident.participations.all()] == ["Azawan Front"]
    assert incident.claims.get().low == 14
    assert incident.citations.get().report.source.name == "Invented Wire"


def test_a_row_is_dropped_by_a_key_and_a_mark_leads_to_what_it_became(hands: Hands) -> None:
    page = hands.page
    hands.paste(TEXT)
    expect(page.locator("[name=_read]")).to_be_focused()
    hands.press("Enter")
    expect(page.locator("#row-title input[type=radio]")).to_be_focused()
    page.locator("#mark-figure-0 a").click()
    expect(page.locator("#id_figure-0-decision_0")).to_be_focused()
    hands.press("Delete")
    expect(page.locator("#id_figure-0-decision_1")).to_be_checked()
    page.locator("#row-place-0 [data-to-mark]").click()
    expect(page.locator("#mark-place-0 a")).to_be_focused()
    expect(page.locator("#mark-place-0")).to_have_class("event-0 is-of-event is-row")
    page.locator("mark", has_text="In 2012").locator("a").click()
    expect(page.locator("#id_date-decision_0")).to_be_focused()
    expect(page.locator(".review-draft h2")).to_contain_text("B")
    expect(page).to_have_url(f"{page.url.split('?')[0]}?event=2")
