"""Every screen of the desk: no rule of accessibility is broken (axe, A and AA), nothing is loaded that the policy
forbids, no complaint stands in the console, and no page is wider than its window.

ALL_SCREENS=1 takes the whole way: every state of each screen in both languages, axe at both widths and in the dark.
SCREENSHOTS=folder keeps a picture of each.
"""

import os
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.axe import SETTLE, broken, script
from tests.browser.conftest import Watch
from tests.browser.desk_acts import acts
from tests.browser.desk_screens import Screen, not_walked, screens, some_of_each, unknown_names
from tests.browser.full_desk import FullDesk, full_desk

ALL = bool(os.environ.get("ALL_SCREENS"))
PICTURES = os.environ.get("SCREENSHOTS", "")
WIDE, NARROW = 1280, 768
HEIGHT = 900
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
UNFOLD = "() => document.querySelectorAll('details').forEach(one => one.open = true)"
# What the policy refused is also told here, whatever the console makes of it.
LISTEN = """window.refused = [];
document.addEventListener('securitypolicyviolation', event =>
  window.refused.push(event.violatedDirective + ' ' + event.blockedURI));"""


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> FullDesk:
    """Return a desk on which something of each kind lies; nobody works at its jobs."""
    monkeypatch.setattr("events.jobs.bell.ring", lambda *_given, **_more: None)
    return full_desk()


class Walker:
    """Looks at one screen after the other in the same page, in one language."""

    def __init__(self, page: Page, home: str, desk: FullDesk, lang: str) -> None:
        self.page, self.home, self.desk, self.lang = page, home, desk, lang
        self.axe = script()
        self.asks_axe = ALL or lang == "en"
        # What is folded away is looked at, too; not where one thing that opened is to be seen as it stands.
        self.unfolds = True
        self.but = ""
        self.wrong: list[str] = []
        self.who = "nobody yet"

    def come_as(self, name: str) -> None:
        """Take the person's session, or none."""
        if name == self.who:
            return
        self.who, context = name, self.page.context
        context.clear_cookies()
        cookies = {settings.LANGUAGE_COOKIE_NAME: self.lang}
        if name:
            client = self.desk.browser(name)
            cookies[settings.SESSION_COOKIE_NAME] = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": one, "value": cookies[one], "url": self.home} for one in cookies])

    def open(self, screen: Screen) -> str:
        """Open it, and return what it is called where something is wrong with it."""
        self.come_as(screen.by)
        self.page.set_viewport_size({"width": WIDE, "height": HEIGHT})
        answer = self.page.goto(self.home + screen.address)
        here = f"{screen.address} ({screen.by or 'nobody'}, {self.lang})"
        if answer is None or answer.status not in screen.statuses or answer.request.redirected_from:
            self.wrong.append(f"{here}: answered {answer and answer.status} at {self.page.url}")
        return here

    def judge(self, here: str, *, but: str = "no rule") -> None:
        """Note what is wrong with the page as it now stands, at either width; one rule may be left out."""
        self.but = but
        self._at(here, WIDE, asks_axe=self.asks_axe)
        self._at(here, NARROW, asks_axe=ALL)
        if ALL:
            self.page.emulate_media(color_scheme="dark")
            self.page.evaluate(SETTLE)
            self._at(f"{here} in the dark", WIDE, asks_axe=True)
            self.page.emulate_media(color_scheme="light")
        refused = self.page.evaluate("() => window.refused")
        self.wrong += [f"{here}: the policy refused {one}" for one in refused]
        if self.page.locator("html").get_attribute("lang") != self.lang:
            self.wrong.append(f"{here}: says another language")

    def _at(self, here: str, width: int, *, asks_axe: bool) -> None:
        self.page.set_viewport_size({"width": width, "height": HEIGHT})
        if self.unfolds:
            self.page.evaluate(UNFOLD)
        over = self.page.evaluate(WIDER)
        if over > 0:
            self.wrong.append(f"{here}: {over} px too wide for a window of {width} px")
        if PICTURES:
            name = here.replace("/admin/", "").replace("/", "_").replace("?", "~")
            path = Path(PICTURES) / f"{name} {width}.png"
            self.page.screenshot(path=path, full_page=True, caret="initial")
        if asks_axe:
            # As high as the page: what stays in sight then covers nothing that would scroll away from under it.
            height = self.page.evaluate("() => document.documentElement.scrollHeight")
            self.page.set_viewport_size({"width": width, "height": max(height, HEIGHT)})
            # The script comes past the policy, which holds for what the page itself loads.
            self.page.evaluate(self.axe)
            found = [one for one in broken(self.page) if not one.startswith(self.but)]
            self.wrong += [f"{here} {width} px: {one}" for one in found]


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_screen_of_the_desk_can_be_used_by_everybody(
    page: Page, live_server: LiveServer, watch: Watch, desk: FullDesk, lang: str
) -> None:
    found = list(screens(desk))
    assert not_walked(found) == [], "Say in tests/browser/desk_screens.py how to open them."
    assert unknown_names() == []
    watch.follow(page, live_server.url)
    page.context.add_init_script(LISTEN)
    walker = Walker(page, live_server.url, desk, lang)
    # In a hurry axe is asked in English alone; French is looked at for its words, which are longer.
    for screen in found if ALL else some_of_each(found, at_most=2 if lang == "en" else 1):
        walker.judge(walker.open(screen))
    if ALL or lang == "fr":
        walker.wrong += _wrong_after_acts(Walker(page, live_server.url, desk, lang if ALL else "en"))
    assert walker.wrong == []


def _wrong_after_acts(walker: Walker) -> list[str]:
    """Return what is wrong with what opens on a screen when somebody does something there."""
    walker.unfolds = False
    walker.page.on("dialog", lambda dialog: dialog.accept())
    for name, act in acts(walker.desk).items():
        here = walker.open(act.screen)
        act.do(walker.page)
        walker.judge(f"{name}, {here}", but=act.but)
    return walker.wrong


@pytest.mark.browser
def test_what_is_wrong_is_seen(page: Page) -> None:
    walker = Walker(page, "", FullDesk(), "en")
    page.set_content('<html lang="fr"><img src="data:,"><div style="width: 1300px">wide</div></html>')
    page.evaluate(LISTEN)
    walker.judge("here")
    said = " ".join(walker.wrong)
    for complaint in ("image-alt", "too wide for a window of 1280 px", "another language"):
        assert complaint in said
