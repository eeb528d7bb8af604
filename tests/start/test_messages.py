"""French texts are compiled without gettext, and only when they have changed."""

import gettext
import os
from pathlib import Path

import pytest

from start.messages import compile_messages

TEXTS = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "Source"
msgstr "Source citée"

#, fuzzy
msgid "Place"
msgstr "Endroit"

msgid "one report"
msgid_plural "%(count)s reports"
msgstr[0] "un article"
msgstr[1] "%(count)s articles"
"""


@pytest.fixture
def po(tmp_path: Path) -> Path:
    path = tmp_path / "fr" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(TEXTS, encoding="utf-8")
    return path


def test_a_compiled_text_is_found_by_gettext_with_its_plurals(po: Path, tmp_path: Path) -> None:
    compile_messages(tmp_path)
    french = gettext.translation("django", tmp_path, languages=["fr"])
    assert french.gettext("Source") == "Source citée"
    assert french.ngettext("one report", "%(count)s reports", 3) == "%(count)s articles"


def test_a_translation_that_is_only_guessed_is_left_out(po: Path, tmp_path: Path) -> None:
    compile_messages(tmp_path)
    assert gettext.translation("django", tmp_path, languages=["fr"]).gettext("Place") == "Place"


def test_only_a_changed_file_is_compiled_again(po: Path, tmp_path: Path) -> None:
    compile_messages(tmp_path)
    mo = po.with_suffix(".mo")
    mo.write_bytes(b"kept")
    compile_messages(tmp_path)
    assert mo.read_bytes() == b"kept"
    os.utime(po, ns=(mo.stat().st_mtime_ns + 1, mo.stat().st_mtime_ns + 1))
    compile_messages(tmp_path)
    assert mo.read_bytes() != b"kept"
    assert sorted(path.name for path in po.parent.iterdir()) == ["django.mo", "django.po"]
