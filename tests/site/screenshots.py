"""`make screenshots`: pictures of every public page on the seed records, to be looked at one by one.

Both languages, light and dark, 1280 and 375 pixels wide, into var/screenshots/, which git ignores. Nothing is judged
here: what can be judged by a program is judged by the tests.
"""

import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "var" / "screenshots"
WIDTHS = (1280, 375)
THEMES = ("light", "dark")
LONGEST_NAME = 80
PATIENCE_SECONDS = 60


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_for(port: int) -> None:
    """Return once the server answers; raise TimeoutError after a minute."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise TimeoutError(f"The tracker did not answer on port {port} within {PATIENCE_SECONDS} seconds.")


def name_of(path: str) -> str:
    """Return a file's name for an address, without its language."""
    return re.sub(r"[^\w.-]+", "_", path[3:]).strip("_")[:LONGEST_NAME] or "home"


def take(home: str) -> int:
    """Take a picture of each page and return how many were taken."""
    # Settings are read at the first import, so everything of Django's is imported once the folder is set.
    from playwright.sync_api import sync_playwright

    from start.chromium import ensure_chromium
    from tests.browser.test_public_pages import pages

    paths = {lang: list(pages(lang, most=1)) for lang in ("en", "fr")}
    chromium, taken = ensure_chromium(), 0
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    arguments += ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        for lang, theme, width in ((one, two, three) for one in paths for two in THEMES for three in WIDTHS):
            context = browser.new_context(
                color_scheme=theme, viewport={"width": width, "height": 900}, locale=lang
            )
            page = context.new_page()
            for path in paths[lang]:
                page.goto(home + path)
                # What loads when it is scrolled to is loaded, too.
                page.evaluate("() => window.scrollTo(0, document.body.scrollHeight)")
                page.wait_for_load_state("networkidle")
                page.screenshot(
                    path=FOLDER / lang / f"{name_of(path)} {width} {theme}.png",
                    full_page=True,
                    caret="initial",
                )
                taken += 1
            context.close()
        browser.close()
    return taken


def main() -> None:
    """Prepare an installation of its own on the seed records, start it, and take the pictures."""
    data, port = FOLDER / "data", free_port()
    (data / "run").mkdir(parents=True, exist_ok=True)
    os.environ.update(
        DATA_DIR=str(data), DJANGO_SETTINGS_MODULE="tracker.settings", DJANGO_ALLOW_ASYNC_UNSAFE="true"
    )
    from start.bundle import build_bundle
    from start.prepare import prepare

    if not build_bundle():
        sys.exit(
            "The browser bundle could not be built, and without it the pictures would not show the site."
        )
    prepare(data)
    server = subprocess.Popen(
        [sys.executable, ROOT / "manage.py", "runserver", "--noreload", f"127.0.0.1:{port}"],
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        wait_for(port)
        print(f"{take(f'http://127.0.0.1:{port}')} pictures are in {FOLDER}")
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
