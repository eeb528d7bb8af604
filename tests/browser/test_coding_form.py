"""The form of an incident in a browser: by keys alone, over a map, through a lost session and after a crash."""

import re
from collections.abc import Callable

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from events.models.incident import Incident
from tests.browser.conftest import Watch
from tests.conftest import PASSWORD
from tests.makers import make_actor, make_incident, make_report, make_source

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ADD = "/admin/events/incident/add/"
TITLE = "Tankers burnt near Tinaguelhaj (invented)"


@pytest.fixture
def desk(page: Page, live_server: LiveServer, watch: Watch, amina: User) -> Callable[[str], Page]:
    """Return a maker of pages: amina's browser at an address of the desk."""
    client = Client()
    client.force_login(amina)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value

    def at(address: str) -> Page:
        page.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}]
        )
        watch.follow(page, live_server.url)
        page.goto(live_server.url + address)
        return page

    return at


def kept(page: Page) -> int:
    """Return how many forms the browser keeps."""
    return int(
        page.evaluate("() => Object.keys(localStorage).filter(n => n.startsWith('desk-kept:')).length")
    )


def enter_by_keys(page: Page) -> None:
    """Type an incident with two citations and an actor that the desk does not know yet, without a mouse."""
    keys = page.keyboard
    page.focus("#id_title_en")
    keys.type(TITLE)
    page.locator("#citations-0 .select2-selection").focus()
    for n, words in enumerate(("First (invented)", "Second (invented)")):
        if n:
            keys.press("Alt+a")
            expect(page.locator(f"#citations-{n} .select2-selection")).to_be_focused()
        keys.type(words)
        expect(page.locator(".select2-results__option", has_text=words)).to_be_visible()
        keys.press("Enter")
        expect(page.locator(f"#select2-id_citations-{n}-report-container")).to_contain_text(words)


def test_an_incident_is_entered_and_mended_by_keys_alone(desk: Callable[[str], Page], amina: User) -> None:
    for name in ("First", "Second"):
        make_report("Report (invented)", source=make_source(f"{name} (invented)", reliability="E"))
    waiting = make_incident("Waits (invented)", created_by=amina, last_author=amina)
    page = desk(ADD)
    keys = page.keyboard
    enter_by_keys(page)
    expect(page.locator("#citations-0 .desk-warnings")).to_contain_text("reliability E")
    keys.press("Alt+Backspace")
    expect(page.locator("#citations-1")).to_have_count(0)
    keys.press("Alt+z")
    expect(page.locator("#select2-id_citations-1-report-container")).to_contain_text("Second (invented)")
    page.locator("#participations-0 .select2-selection").focus()
    keys.press("Alt+n")
    page.locator("#quick-add-actor input[name$=name_en]").wait_for()
    keys.press("Enter")
    expect(page.locator("#quick-add-actor .errorlist").first).to_be_visible()
    keys.type("Front of the Dunes (invented)")
    page.select_option("#quick-add-actor select[name$=type]", "armed.jihadist")
    keys.press("Escape")
    expect(page.locator("#participations-0 .select2-selection")).to_be_focused()
    keys.press("Alt+n")
    page.fill("#quick-add-actor input[name$=name_en]", "Front of the Dunes (invented)")
    page.select_option("#quick-add-actor select[name$=type]", "armed.jihadist")
    page.focus("#quick-add-actor input[name$=name_en]")
    keys.press("Enter")
    expect(page.locator("#select2-id_participations-0-actor-container")).to_contain_text("Front of the Dunes")
    page.select_option("#id_participations-0-role", "initiator")
    keys.press("Control+Enter")
    expect(page.locator("#id_title_en")).to_have_value("Waits (invented)")
    made = Incident.objects.exclude(pk=waiting.pk).get()
    assert made.citations.count() == 2
    assert made.participations.get().actor.name_en == "Front of the Dunes (invented)"
    assert kept(page) == 0


def test_the_list_of_keys_opens_and_closes(desk: Callable[[str], Page]) -> None:
    page = desk(ADD)
    page.focus("#id_title_en")
    page.keyboard.press("Alt+/")
    expect(page.locator("#desk-keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#id_title_en")).to_be_focused()
    page.keyboard.press("Alt+5")
    expect(page.locator("#citations-0 .select2-selection")).to_be_focused()


def test_a_lost_session_loses_nothing_that_was_typed(
    desk: Callable[[str], Page], live_server: LiveServer
) -> None:
    make_report("Report (invented)", source=make_source("First (invented)"))
    make_report("Report (invented)", source=make_source("Second (invented)"))
    page = desk(ADD)
    enter_by_keys(page)
    Session.objects.all().delete()
    page.keyboard.press("Control+s")
    dialog = page.locator("#desk-session")
    expect(dialog).to_contain_text("nothing that you typed is lost")
    with page.context.expect_page() as opened:
        dialog.get_by_role("link").click()
    again = opened.value
    again.fill("#id_username", "amina")
    again.fill("#id_password", PASSWORD)
    again.get_by_role("button", name="Log in").click()
    expect(again.locator("#content-main")).to_contain_text("what you typed is still there")
    again.close()
    if dialog.is_visible():
        dialog.locator("[data-session-again]").click()
    expect(page.locator(".messagelist .success")).to_contain_text("was added successfully")
    assert Incident.objects.get(title_en=TITLE).citations.count() == 2
    assert kept(page) == 0


def test_what_was_typed_before_a_crash_is_offered_back_with_its_rows(
    desk: Callable[[str], Page], watch: Watch, live_server: LiveServer
) -> None:
    make_report("Report (invented)", source=make_source("First (invented)"))
    make_report("Report (invented)", source=make_source("Second (invented)"))
    page = desk(ADD)
    enter_by_keys(page)
    page.wait_for_function("() => Object.keys(localStorage).some(n => n.startsWith('desk-kept:'))")
    page.wait_for_timeout(1000)
    stored = page.evaluate("() => JSON.stringify(localStorage)")
    assert "Tankers" not in stored
    page.close()
    back = page.context.new_page()
    watch.follow(back, live_server.url)
    back.goto(live_server.url + ADD)
    back.locator("[data-kept-compare]").click()
    expect(back.locator("#desk-kept table")).to_contain_text(TITLE)
    back.locator("[data-kept-restore]").click()
    expect(back.locator(".desk-restored")).to_be_visible()
    expect(back.locator("#id_title_en")).to_have_value(TITLE)
    expect(back.locator("#select2-id_citations-1-report-container")).to_contain_text("Second (invented)")
    back.locator("[name=_save]").click()
    expect(back.locator(".messagelist .success")).to_be_visible()
    assert Incident.objects.get().citations.count() == 2
    back.goto(live_server.url + ADD)
    expect(back.locator("#desk-kept")).to_be_hidden()
    assert kept(back) == 0


def test_a_point_is_set_on_the_map_by_keys_and_moved_to_a_known_place(desk: Callable[[str], Page]) -> None:
    make_actor("Front (invented)", published=False)
    page = desk(ADD)
    page.focus("#id_places-0-lon")
    page.fill("#id_places-0-lon", "-4.2")
    page.fill("#id_places-0-lat", "14.5")
    page.keyboard.press("Alt+m")
    page.locator("#desk-map[data-ready] canvas").wait_for()
    expect(page.locator("[data-map-nearest]")).to_contain_text("Mopti")
    page.keyboard.press("Shift+ArrowRight")
    expect(page.locator("[data-map-said]")).not_to_contain_text("14.5000, -4.2000")
    page.get_by_role("button", name="Mopti", exact=True).click()
    expect(page.locator("[data-map-said]")).to_contain_text("Mopti (ML)")
    page.locator("#desk-map canvas").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#desk-map")).to_be_hidden()
    expect(page.locator("[data-map-open]").first).to_be_focused()
    expect(page.locator("#select2-id_places-0-place-container")).to_contain_text("Mopti (ML)")
    expect(page.locator("#id_places-0-lat")).to_have_value(re.compile(r"14\.48\d+"))
    expect(page.locator("#id_places-0-precision")).to_have_value("settlement")
    expect(page.locator("#id_places-0-is_locked")).to_be_checked()
