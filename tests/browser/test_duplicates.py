"""While an incident is typed the desk says which record may be the same event; what is decided goes with the form."""

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from events.models.duplicate import NotDuplicate
from events.models.incident import Incident
from tests.browser.conftest import Watch
from tests.makers import make_incident, member

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_near_duplicate_is_said_while_typing_and_linked_with_the_save(
    page: Page, live_server: LiveServer, watch: Watch
) -> None:
    same, other = make_incident("Convoy attacked (invented)"), make_incident("Convoy ambushed (invented)")
    client = Client()
    client.force_login(member("amina", "editor"))
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}]
    )
    watch.follow(page, live_server.url)
    page.goto(f"{live_server.url}/admin/events/incident/add/")
    panel = page.locator("#desk-duplicates")
    expect(panel).to_be_hidden()
    page.fill("#id_title_en", "Convoy attacked (invented)")
    page.fill("#id_occurred", "2024-03-09")
    page.select_option("#id_event_type", "attack.convoy")
    page.fill("#id_places-0-lon", "-3.4")
    page.fill("#id_places-0-lat", "14.6")
    expect(panel.locator("summary")).to_have_text("2 records may be this event")
    panel.locator("summary").click()
    panel.locator(f'[data-other-event="{other.pk}"]').click()
    expect(panel.locator("summary")).to_have_text("1 record may be this event")
    panel.locator(f'[data-same-event="{same.pk}"]').click()
    expect(panel).to_contain_text("Will be linked when you save")
    page.locator("#id_places-0-lon").fill("")
    page.locator("#id_places-0-lat").fill("")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/admin/events/incident/")
    new = Incident.objects.latest("pk")
    assert new.links_out.get().other == same
    assert (NotDuplicate.objects.get().one, NotDuplicate.objects.get().other) == (other, new)
