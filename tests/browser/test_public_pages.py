"""Each kind of public page, in both languages, with script and without: it fits a phone and a desk, says its language,
keeps to the rules on what may be loaded, and asks no other host for anything."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page
from pytest_django.live_server_helper import LiveServer

from events.models.live_record import LiveRecord
from tests.browser.conftest import Watch
from tests.leaks.addresses import WORDS, Values, public_addresses
from tests.leaks.desk import BareDesk
from tests.leaks.worlds import built

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WIDTHS = (1280, 375, 320)
# How far the page is wider than its window; a box in it that scrolls by itself may hold what is wider.
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# A withdrawn record's page says so with 410.
STANDS = (200, 410)
# Pages besides the plain ones, with the status that each answers.
FURTHER = {
    "?country=ML&event_type=attack.convoy": 200,
    "?q=nothing-is-called-so": 200,
    "?country=XX": 400,
    "episodes/?state_on=2024-04-01": 200,
    "nothing/": 404,
}


def pages(lang: str, *, most: int = 3) -> Iterator[str]:
    """Yield pages of each kind: as it stands, corrected, withdrawn, hidden, of an older version, and not there."""
    codes: dict[str, list[str]] = {}
    for kind, code, slug in LiveRecord.objects.order_by("seq").values_list("kind", "code", "slug"):
        codes.setdefault(kind, []).append(slug or code)
    few = {kind: list(dict.fromkeys(found))[:8:3][:most] for kind, found in codes.items()}
    for address in public_addresses():
        own = [few[kind] for kind, word in WORDS.items() if f"{word}/%" in address.template]
        chosen = [code for found in own or few.values() for code in found]
        # What does not end in a slash is a file: a citation, a picture.
        by_name = {"lang": (lang,), "code": chosen, "slug": chosen, "number": ("1",), "country": ("ML",)}
        if "lang" in address.names and address.template.endswith("/") and "/suggest/" not in address.template:
            yield from address.paths(Values(by_name, {}))
    yield from (f"/{lang}/{rest}" for rest in FURTHER)


def walk(page: Page, home: str, lang: str) -> list[str]:
    """Open every page; return what is wrong with its language, its answer or its width."""
    wrong = []
    for path in pages(lang):
        page.set_viewport_size({"width": WIDTHS[0], "height": 800})
        response = page.goto(home + path)
        expected = FURTHER.get(path.removeprefix(f"/{lang}/"))
        if response is None or response.status not in ((expected,) if expected else STANDS):
            wrong.append(f"{path}: status {response and response.status}")
        if page.locator("html").get_attribute("lang") != lang:
            wrong.append(f"{path}: says another language")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            over = page.evaluate(WIDER)
            if over > 0:
                wrong.append(f"{path}: {over} px too wide for a window of {width} px")
    return wrong


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_public_page_fits_and_keeps_to_itself(
    page: Page, live_server: LiveServer, watch: Watch, lang: str
) -> None:
    built(BareDesk())
    watch.follow(page, live_server.url)
    assert walk(page, live_server.url, lang) == []


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_every_public_page_is_whole_without_script(
    context: BrowserContext, live_server: LiveServer, watch: Watch
) -> None:
    built(BareDesk())
    page = context.new_page()
    watch.follow(page, live_server.url)
    assert walk(page, live_server.url, "fr") == []


def test_what_is_too_wide_is_seen(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.set_content(
        '<meta name="viewport" content="width=device-width"><div style="width: 330px">wide</div>'
    )
    assert page.evaluate(WIDER) >= 10
