"""The main job, as two people do it in a browser: from what an article says to a record that the public reads."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from events.models.incident import Incident
from tests.browser.conftest import Watch
from tests.conftest import PASSWORD
from tests.makers import make_actor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ARTICLE = "US, Mali Discuss “Shared Security Interests”"
TITLE = "Landau and Diop discuss “shared security interests” by telephone"
TITRE = "Landau et Diop évoquent par téléphone des « intérêts de sécurité communs »"
DATE_NOTE = "The article bears no date and says “on Tuesday” alone; no Tuesday is chosen."
STATE_DEPARTMENT = "United States Department of State"
MINISTRY = "Ministry of Foreign Affairs of Mali"


@pytest.fixture
def desk(page: Page, live_server: LiveServer, watch: Watch, amina: User, boubacar: User) -> Page:
    """Return a browser before the login page; both people have accounts and the actors are public."""
    make_actor(STATE_DEPARTMENT, type="foreign.state")
    make_actor(MINISTRY, type="state.authority")
    watch.follow(page, live_server.url)
    page.goto(f"{live_server.url}/admin/")
    return page


def log_in(page: Page, name: str) -> None:
    page.fill("#id_username", name)
    page.fill("#id_password", PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.locator("#user-tools")).to_contain_text(name)


def log_out(page: Page, home: str) -> None:
    page.get_by_role("button", name="Log out").click()
    page.goto(f"{home}/admin/")
    expect(page.locator("#id_username")).to_be_visible()


def choose(page: Page, row: str, words: str) -> None:
    """Type into an autocomplete and take what it offers."""
    page.locator(f"{row} .select2-selection").click()
    page.locator(".select2-search__field").fill(words)
    page.locator(".select2-results__option", has_text=words).click()


def save(page: Page) -> None:
    page.locator("[name=_save]").click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def enter_the_report(page: Page, home: str) -> None:
    """Enter the publisher, and what it published without a date."""
    page.goto(f"{home}/admin/events/source/add/")
    page.fill("#id_name", "MENAFN")
    save(page)
    page.goto(f"{home}/admin/events/report/add/")
    choose(page, ".field-source", "MENAFN")
    page.fill("#id_title", ARTICLE)
    save(page)


def enter_what_it_says(page: Page, home: str) -> None:
    """Fill the incident's own fields, its citation and its actors."""
    page.goto(f"{home}/admin/events/incident/add/")
    page.fill("#id_title_en", TITLE)
    page.fill("#id_title_fr", TITRE)
    page.fill("#id_summary_en", "Landau commended Mali's armed forces in their fight against JNIM.")
    page.select_option("#id_event_type", "diplomacy.talks")
    page.fill("#id_occurred", "[2025-09..2025-12]")
    expect(page.locator("#id_occurred_understood")).to_contain_text("between September and December 2025")
    page.select_option("#id_verification", "single_source")
    page.get_by_role("heading", name="Hour, axis and notes on the date").click()
    page.fill("#id_date_note_en", DATE_NOTE)
    choose(page, "#citations-0", ARTICLE)
    page.locator("#citations-0").get_by_label("date").check()
    page.fill("#id_citations-0-quote", "shared security interests")
    for n, actor in enumerate((STATE_DEPARTMENT, MINISTRY)):
        if n:
            page.locator("#participations-group .add-row a").click()
        choose(page, f"#participations-{n}", actor)
        page.select_option(f"#id_participations-{n}-role", "participant")


def find_bamako(page: Page) -> None:
    """Ask the geocoder and choose; what it offers is in no field before."""
    page.locator("#places-0 [data-find-place]").click()
    page.fill("[data-find-text]", "Bamako")
    page.locator("[data-find-ask]").click()
    offered = page.locator(".desk-candidates tbody tr")
    expect(offered.first).to_contain_text("Bamako")
    expect(page.locator("#id_places-0-place")).to_have_value("")
    expect(page.locator("#id_places-0-lat")).to_have_value("")
    offered.filter(has=page.get_by_role("cell", name="Mali", exact=True)).first.get_by_role("button").click()
    expect(page.locator("#find-place")).to_be_hidden()
    expect(page.locator("#select2-id_places-0-place-container")).to_contain_text("Bamako (ML)")
    expect(page.locator("#id_places-0-precision")).to_have_value("settlement")


def submit(page: Page) -> None:
    page.locator("[name=_submit]").click()
    expect(page.locator(".desk-advice")).to_have_count(0)
    page.get_by_role("button", name="Submit for review").click()
    expect(page.locator(".messagelist .success")).to_contain_text("waits for review")


def publish(page: Page, home: str) -> str:
    """Publish what waits for review, and return its code."""
    page.goto(f"{home}/admin/events/incident/?workflow__exact=submitted")
    page.locator("#result_list").get_by_role("link", name=TITLE).click()
    page.get_by_role("link", name="Publish…").click()
    expect(page.locator(".desk-clear")).to_have_text("Nothing stands in the way.")
    page.get_by_role("button", name="Publish").click()
    expect(page.locator(".messagelist .success")).to_contain_text("is published")
    return page.locator(".desk-number").inner_text()


def read_in_public(page: Page, home: str, code: str) -> None:
    """Read it on both timelines and on its own page, as anybody may."""
    page.goto(f"{home}/en/")
    page.get_by_role("link", name=TITLE).click()
    expect(page).to_have_url(f"{home}/en/incidents/{code}/")
    content = page.locator("main")
    for words in (TITLE, DATE_NOTE, "Bamako", "MENAFN", ARTICLE, STATE_DEPARTMENT, MINISTRY):
        expect(content).to_contain_text(words)
    page.goto(f"{home}/fr/")
    page.get_by_role("link", name="Landau et Diop").click()
    expect(page).to_have_url(f"{home}/fr/incidents/{code}/")
    expect(page.locator("main")).to_contain_text("entre septembre et décembre 2025")


def read_by_program(page: Page, home: str, code: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the record from the API's list, and its entry in the log."""
    (record,) = page.request.get(f"{home}/api/v1/incidents/").json()["results"]
    changes = page.request.get(f"{home}/api/v1/changes/").json()["results"]
    (change,) = [one for one in changes if one["code"] == code]
    return record, change


def test_an_article_becomes_a_published_record(desk: Page, live_server: LiveServer) -> None:
    home = live_server.url
    log_in(desk, "amina")
    enter_the_report(desk, home)
    enter_what_it_says(desk, home)
    find_bamako(desk)
    submit(desk)
    assert desk.request.get(f"{home}/api/v1/incidents/").json()["results"] == []
    log_out(desk, home)
    log_in(desk, "boubacar")
    code = publish(desk, home)
    log_out(desk, home)
    read_in_public(desk, home, code)
    record, change = read_by_program(desk, home, code)
    assert (record["code"], record["version"]) == (code, 1)
    assert (record["occurred"]["start"], record["occurred"]["end"]) == ("2025-09-01", "2025-12-31")
    assert record["occurred"]["note"]["en"] == DATE_NOTE
    assert [place["name"]["en"] for place in record["places"]] == ["Bamako"]
    assert record["places"][0]["within"][-1] == "mali"
    assert record["citations"][0]["report"]["title"] == ARTICLE
    assert record["citations"][0]["report"]["url"] == ""
    assert (change["kind"], change["action"], change["number"]) == ("incident", "published", 1)
    assert Incident.objects.get().last_author == User.objects.get(username="amina")
