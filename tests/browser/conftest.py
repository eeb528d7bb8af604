"""The browser bundle, which the desk's pages load, and who watches over what a page does."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from playwright.sync_api import ConsoleMessage, Page, Request, expect

from start.bundle import FRONTEND, build_bundle


@pytest.fixture(scope="session", autouse=True)
def bundle() -> None:
    """Build the bundle where it was not built; ``make test`` has done so before the settings were read."""
    if finders.find("desk.js") is None:
        assert build_bundle(), "The browser bundle could not be built; its log says why."
        settings.STATICFILES_DIRS.append(FRONTEND / "dist")
        finders.get_finder.cache_clear()


# On a busy machine the first page after a sign-in takes longer than the five seconds that are waited for otherwise.
expect.set_options(timeout=20_000)


@dataclass
class Watch:
    """What a page did besides showing itself: complaints in its console, requests to other hosts."""

    complaints: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def hear(self, message: ConsoleMessage) -> None:
        """Note an error or a warning; that a page is itself a 404 or 410 is no complaint."""
        is_of_the_page = message.location["url"] == self.page.url and "status of 4" in message.text
        if message.type in ("error", "warning") and not is_of_the_page:
            self.complaints.append(f"{self.page.url}: {message.text}")

    def see(self, request: Request) -> None:
        """Note a request to any host but the one that the page came from."""
        url = urlsplit(request.url)
        if url.scheme != "data" and url.netloc != urlsplit(self.home).netloc:
            self.strangers.append(request.url)

    def follow(self, page: Page, home: str) -> None:
        """Watch this page from now on."""
        self.page, self.home = page, home
        page.on("console", self.hear)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        page.on("request", self.see)


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Return a watch; when the test is over nothing may have been noted."""
    found = Watch()
    yield found
    assert found.complaints == []
    assert found.strangers == []
