"""Episodes and names in a browser: the axis follows what is typed, and an incident becomes a phase in two clicks."""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from events.models.actor import ActorRelation
from tests.browser.conftest import Watch
from tests.makers import make_actor, make_episode, make_incident

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


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


def test_the_axis_follows_what_is_typed(desk: Callable[[str], Page]) -> None:
    episode = make_episode(phases=[("enforced", "2024-02-20")])
    page = desk(f"/admin/events/episode/{episode.pk}/change/")
    shown = page.locator("#phases-shown")
    expect(shown.locator(".row-label")).to_have_count(1)
    page.select_option("#id_phases-1-state", "reimposed")
    page.fill("#id_phases-1-began", "2024-05-20")
    expect(shown.locator(".row-label")).to_have_count(2)
    expect(shown.locator("[data-phase-remarks]")).to_contain_text("Reimposed from 20 May 2024 without")
    expect(shown.locator("[data-phase-words] li")).to_have_count(2)
    page.select_option("#id_phases-1-certainty", "claimed")
    expect(shown.locator(".bar-maybe")).to_have_count(1)


def test_an_incident_becomes_a_phase_in_two_clicks(desk: Callable[[str], Page]) -> None:
    incident, episode = make_incident(), make_episode()
    page = desk(f"/admin/events/incident/{incident.pk}/change/")
    page.get_by_role("link", name="Use as a phase of…").click()
    page.get_by_role("button", name="New phase: Enforced").click()
    expect(page.locator(".messagelist")).to_contain_text("The phase “Enforced” (9 March 2024) was added")
    assert episode.phases.count() == 2


def test_the_year_of_the_relations_is_said_while_the_slider_moves(desk: Callable[[str], Page]) -> None:
    one, other = make_actor(published=False), make_actor(published=False)
    ActorRelation.objects.create(
        actor=one, kind="split_from", other=other, valid_from="2012", valid_to="2017"
    )
    page = desk(f"/admin/events/actor/{one.pk}/change/")
    page.locator("#graph-on").fill("2014")
    expect(page.locator("output[for=graph-on]")).to_have_text("2014")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".graph-edge.graph-current")).to_have_count(1)
