"""The documents lead somewhere: what they link to is there, and what is there is linked to."""

import re
from pathlib import Path

from tests.house.files import ROOT

LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)[^)]*\)")
DOCS = ROOT / "docs"


def _documents() -> list[Path]:
    return [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]


def _links(document: Path) -> list[str]:
    found = LINK.findall(document.read_text(encoding="utf-8"))
    return [link for link in found if not link.startswith(("http:", "https:", "mailto:"))]


def test_every_link_leads_to_something() -> None:
    dead = [
        f"{document.relative_to(ROOT)}: {link}"
        for document in _documents()
        for link in _links(document)
        if not (document.parent / link).exists()
    ]
    assert dead == []


def test_every_document_is_in_the_list_of_documents() -> None:
    listed = set(_links(DOCS / "README.md"))
    assert {path.name for path in DOCS.glob("*.md")} - listed == {"README.md"}


def test_decisions_are_numbered_each_once() -> None:
    numbers = [path.name[:4] for path in (DOCS / "decisions").glob("*.md")]
    assert all(number.isdecimal() for number in numbers)
    assert len(numbers) == len(set(numbers))


def test_the_words_of_the_makefile_are_in_its_help() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, flags=re.MULTILINE)) - {"help"}
    helped = set(re.findall(r"@echo 'make ([a-z]+) ", makefile))
    assert targets == helped
