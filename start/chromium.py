"""Find a Chromium for the browser tests, or install one."""

import glob
import os
import shutil
import subprocess
import sys
from pathlib import Path

from start.refusal import StartError

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Where Playwright keeps what it fetched, and where a Mac keeps its Chrome.
PLACES = (
    "~/.cache/ms-playwright/chromium-*/chrome-linux*/chrome",
    "~/Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
WAY_OUT = (
    "Install Chromium (Debian: apt install chromium), or say where one is: make test CHROMIUM=/path/to/chrome"
)


def ensure_chromium() -> Path:
    """Return a Chromium: the one that CHROMIUM names, one that is here, or a fresh one."""
    named = os.environ.get("CHROMIUM", "").strip()
    if named:
        if not os.access(named, os.X_OK):
            raise StartError(f'CHROMIUM="{named}" is no program. {WAY_OUT}')
        return Path(named)
    found = find_chromium() or _by_apt() or _by_playwright()
    if found is None:
        raise StartError(f"The browser tests need a Chromium and none could be found or fetched. {WAY_OUT}")
    return found


def find_chromium() -> Path | None:
    """Return a Chromium that is here already."""
    for name in NAMES:
        if path := shutil.which(name):
            return Path(path)
    for place in PLACES:
        for path in sorted(glob.glob(os.path.expanduser(place)), reverse=True):
            return Path(path)
    return None


def _by_apt() -> Path | None:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    print("Installing Chromium with apt-get for the browser tests ...")
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update", "-qq"], ["install", "-qq", "-y", "--no-install-recommends", "chromium"]):
        subprocess.run(["apt-get", *step], env=quietly, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return find_chromium()


def _by_playwright() -> Path | None:
    print("Fetching a Chromium with Playwright for the browser tests ...")
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], stdin=subprocess.DEVNULL)
    return find_chromium()
