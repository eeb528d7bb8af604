"""The timeline in the browser: brush, list and address say the same, there, back and for whoever gets the link."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import Watch
from tests.web import documents
from tests.web.published import publish, publish_many

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# What the document hears of the selection.
LISTEN = """() => { window.heard = [];
document.addEventListener("selection-changed", (event) => window.heard.push(event.detail.query)); }"""


@pytest.fixture
def home(page: Page, live_server: LiveServer, watch: Watch) -> str:
    """Publish eighty days of incidents and one of years before; return the address of the timeline."""
    publish_many(80)
    publish(documents.incident("SAH-2025-000999", occurred=documents.when("2023-01-10")))
    page.set_viewport_size({"width": 1280, "height": 900})
    watch.follow(page, live_server.url)
    return f"{live_server.url}/en/"


def brush(page: Page, start: float, end: float) -> None:
    """Drag over the small axis from one share of its width to another."""
    box = page.locator(".overview-ground").bounding_box()
    assert box is not None
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * start, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * end, y, steps=4)
    page.mouse.up()


def count(page: Page) -> int:
    """Return how many the sentence says."""
    found = re.search(r"(\d+)(?: incidents? (?:is|are) published)?$", page.locator(".says").inner_text())
    assert found is not None
    return int(found[1])


def test_brush_list_and_address_go_together_there_and_back(page: Page, home: str) -> None:
    page.goto(home)
    page.evaluate(LISTEN)
    assert count(page) == 81
    page.locator(".overview").scroll_into_view_if_needed()
    brush(page, 0.97, 0.999)
    expect(page).to_have_url(re.compile(r"\?start=2025-09-01&end=2025-09-30$"))
    expect(page.locator(".says")).to_have_text("Incidents, September 2025: 30")
    expect(page.locator("[data-time-axis]")).to_have_attribute("data-start", "2025-09-01")
    expect(page.locator(".month-name").first).to_have_text("30 September 2025")
    assert page.evaluate("window.heard") == ["start=2025-09-01&end=2025-09-30"]
    assert page.locator(".other-language a").get_attribute("href") == "/fr/?start=2025-09-01&end=2025-09-30"

    page.go_back()
    expect(page.locator(".says")).to_have_text("81 incidents are published")
    page.go_forward()
    expect(page.locator(".says")).to_have_text("Incidents, September 2025: 30")

    shared = page.url
    page.goto("about:blank")
    page.goto(shared)
    assert count(page) == 30
    expect(page.locator(".overview .selection")).to_be_visible()


def test_arrow_keys_move_the_ends_and_keep_the_focus(page: Page, home: str) -> None:
    page.goto(f"{home}?start=2025-08-01&end=2025-09-30")
    end = page.get_by_role("slider", name="Last day shown")
    assert end.get_attribute("aria-valuetext") == "30 September 2025"
    end.focus()
    page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(re.compile(r"\?start=2025-08-01&end=2025-08-31$"))
    expect(page.locator(".says")).to_have_text("Incidents, August 2025: 31")
    expect(page.get_by_role("slider", name="Last day shown")).to_be_focused()


def test_the_list_goes_on_and_is_there_again_on_the_way_back(page: Page, home: str) -> None:
    page.goto(home)
    entries = page.locator(".entries > li")
    expect(entries).to_have_count(50)
    page.get_by_role("link", name="Next page").scroll_into_view_if_needed()
    expect(entries).to_have_count(81)
    assert page.locator(".month-name").all_inner_texts().count("August 2025") == 1

    link = page.locator("h3 a[href$='/SAH-2025-000070/']")
    link.click()
    expect(page.locator("h1")).to_be_visible()
    page.go_back()
    expect(entries).to_have_count(81)
    expect(link).to_be_in_viewport()


def test_an_entry_opens_in_place(page: Page, home: str) -> None:
    page.goto(home)
    first = page.locator(".entry").first
    first.get_by_role("button").click()
    expect(first.locator(".expanded")).to_contain_text("SAH-2025-000001, version 1")
    first.get_by_role("button").click()
    expect(first.locator(".expanded")).to_be_hidden()
    assert page.url == home
