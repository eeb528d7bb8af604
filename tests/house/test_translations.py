"""Nothing that people read in French is left in English, half done, or out of date."""

import re

import polib
import pytest

from tests.house.files import ROOT

FRENCH = ROOT / "locale" / "fr" / "LC_MESSAGES" / "django.po"
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")

pytestmark = pytest.mark.skipif(not FRENCH.exists(), reason="no text is marked for translation yet")


@pytest.fixture(scope="module")
def entries() -> list[polib.POEntry]:
    return [entry for entry in polib.pofile(str(FRENCH)) if not entry.obsolete]


def test_every_text_is_translated(entries: list[polib.POEntry]) -> None:
    assert [entry.msgid for entry in entries if not entry.translated() and not entry.fuzzy] == []


def test_no_translation_is_only_guessed(entries: list[polib.POEntry]) -> None:
    assert [entry.msgid for entry in entries if entry.fuzzy] == []


def test_every_translation_keeps_the_placeholders(entries: list[polib.POEntry]) -> None:
    lost = [
        entry.msgid
        for entry in entries
        if entry.msgstr and set(PLACEHOLDER.findall(entry.msgid)) != set(PLACEHOLDER.findall(entry.msgstr))
    ]
    assert lost == []
