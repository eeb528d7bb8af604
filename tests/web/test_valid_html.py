"""Every public page is valid HTML, in both languages, by a checker that others keep (html-validate)."""

import json
import subprocess
from pathlib import Path

import pytest
from django.test import Client

from start.bundle import FRONTEND
from tests.browser.test_public_pages import pages
from tests.leaks.desk import BareDesk
from tests.leaks.worlds import standing

CHECKER = FRONTEND / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"


def faults(folder: Path) -> list[str]:
    """Return what is wrong with the pages in a folder, each with its file, line and rule."""
    done = subprocess.run(
        ["node", CHECKER, "--config", FRONTEND / ".htmlvalidate.json", "--formatter", "json", folder],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    # It answers 1 where it found something, and says what; without an answer nothing was checked.
    assert done.stdout, done.stderr
    return [
        f"{Path(page['filePath']).name}:{fault['line']} {fault['ruleId']}: {fault['message']}"
        for page in json.loads(done.stdout)
        for fault in page["messages"]
    ]


@pytest.mark.django_db
def test_every_public_page_is_valid_html(tmp_path: Path) -> None:
    reader = Client(headers={"host": "localhost"})
    written = 0
    with standing(BareDesk):
        for path in (path for lang in ("en", "fr") for path in pages(lang)):
            answer = reader.get(path)
            if answer.headers.get("Content-Type", "").startswith("text/html"):
                written += 1
                name = path.strip("/").replace("/", "_").replace("?", "_") or "home"
                (tmp_path / f"{name[:120]} {written}.html").write_bytes(answer.content)
    assert written > 40
    assert faults(tmp_path) == []


def test_what_is_not_valid_is_seen(tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text('<!doctype html><html lang="en"><body><p><div></p></body></html>')
    assert any("element-required-content" in fault for fault in faults(tmp_path))
