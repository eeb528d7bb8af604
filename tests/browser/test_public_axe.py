"""Every public page in both languages, light and dark: no rule of WCAG 2.2 A or AA that axe can check is broken."""

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.axe import SETTLE, broken, script
from tests.browser.test_public_pages import pages
from tests.leaks.desk import BareDesk
from tests.leaks.worlds import built

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
UNFOLD = "() => document.querySelectorAll('details').forEach(one => one.open = true)"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_public_page_breaks_a_rule_of_accessibility(
    page: Page, live_server: LiveServer, lang: str
) -> None:
    built(BareDesk())
    axe, wrong = script(), []
    page.set_viewport_size({"width": 1280, "height": 900})
    for path in pages(lang):
        answer = page.goto(live_server.url + path)
        if answer is None or not answer.headers.get("content-type", "").startswith("text/html"):
            continue
        page.evaluate(UNFOLD)
        page.evaluate(axe)
        wrong += [f"{path}: {one}" for one in broken(page)]
        # Only colours differ in the dark.
        page.emulate_media(color_scheme="dark")
        page.evaluate(SETTLE)
        wrong += [f"{path} in the dark: {one}" for one in broken(page, rule="color-contrast")]
        page.emulate_media(color_scheme="light")
    assert wrong == []


def test_what_breaks_a_rule_is_seen(page: Page) -> None:
    page.set_content("<!doctype html><html lang='en'><title>x</title><main><img src='data:,'></main></html>")
    page.evaluate(script())
    assert [one.split(":")[0] for one in broken(page)] == ["image-alt"]
