"""French pages are French: every text has its translation, set as French is printed."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.test import Client

from events.codebook.tables import ALL_TABLES
from events.web.typography import NARROW, elide, number, quoted, typeset

ROOT = Path(settings.BASE_DIR)
IN_TEMPLATE = re.compile(r'{% translate "([^"]+)"')
BLOCK = re.compile(r"{% blocktranslate[^%]*%}(.*?)(?:{% plural %}.*?)?{% endblocktranslate %}", re.DOTALL)
VARIABLE = re.compile(r"{{ (\w+) }}")
# The context comes first in pgettext.
PLACE_OF_TEXT = {"_": 0, "ngettext": 0, "pgettext": 1}


def _texts_of_templates() -> Iterator[str]:
    for path in (ROOT / "templates" / "web").rglob("*.html"):
        source = path.read_text(encoding="utf-8")
        yield from IN_TEMPLATE.findall(source)
        yield from (VARIABLE.sub(r"%(\1)s", body) for body in BLOCK.findall(source))


def _texts_of_modules() -> Iterator[str]:
    for path in (ROOT / "events" / "web").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in PLACE_OF_TEXT
            ):
                text = node.args[PLACE_OF_TEXT[node.func.id]]
                assert isinstance(text, ast.Constant), (
                    f"{path.name}:{node.lineno} translates what is not a text."
                )
                yield str(text.value)


@pytest.fixture(scope="module")
def french() -> dict[str, polib.POEntry]:
    return {entry.msgid: entry for entry in polib.pofile(str(ROOT / "locale/fr/LC_MESSAGES/django.po"))}


def test_every_text_of_the_pages_has_its_french(french: dict[str, polib.POEntry]) -> None:
    texts = {*_texts_of_templates(), *_texts_of_modules()}
    assert len(texts) > 200
    assert sorted(text for text in texts if text not in french or not french[text].translated()) == []


def test_every_translation_is_set_as_french_is_printed(french: dict[str, polib.POEntry]) -> None:
    texts = {*_texts_of_templates(), *_texts_of_modules()}
    said = [one for text in texts for one in (french[text].msgstr, *french[text].msgstr_plural.values())]
    # A tag's own colons and a placeholder's per cent sign are no French.
    plain = [re.sub(r"<[^>]+>|%\(\w+\)[sd]", "x", one) for one in said]
    assert [one for one in plain if re.search(r"[ \u00a0][;:?!»]|« |\w'\w", one)] == []


def test_no_page_in_french_shows_a_sign_after_a_plain_space(reader: Client, world: None) -> None:
    for address in ("/fr/", "/fr/incidents/SAH-2025-000001/", "/fr/episodes/", "/fr/codebook/", "/fr/data/"):
        shown = re.sub(r"<[^>]+>", "", reader.get(address).content.decode())
        assert re.findall(r"\w+ [;:?!»][^\n]*", shown) == []


def test_every_word_of_the_codebook_stands_on_its_page_in_both_languages(reader: Client, db: None) -> None:
    for lang in ("en", "fr"):
        shown = reader.get(f"/{lang}/codebook/").content.decode()
        missing = [
            f"{table.name}-{entry.code}"
            for table in ALL_TABLES
            for entry in table
            if f'id="{table.name}-{entry.code}"' not in shown
        ]
        assert missing == []
        assert all(f'id="rule-{step}"' in shown for step in range(1, 7))


@pytest.mark.parametrize(
    ("plain", "set_"),
    [
        ("Qui ? Lui !", f"Qui{NARROW}? Lui{NARROW}!"),
        ("source B : fiable", f"source B{NARROW}: fiable"),
        ("« cité »", f"«{NARROW}cité{NARROW}»"),
        ("«cité»", f"«{NARROW}cité{NARROW}»"),
        ("l'armée", "l’armée"),
        ("à 10:30, https://x.example/?a=1", "à 10:30, https://x.example/?a=1"),
    ],
)
def test_french_signs_take_narrow_spaces(plain: str, set_: str) -> None:
    assert typeset(plain, "fr") == set_


def test_english_signs_take_none() -> None:
    assert typeset("Who? 'He': Mali's army", "en") == "Who? 'He': Mali’s army"


def test_numbers_and_quotations_follow_the_language() -> None:
    assert (number(12345, "en"), number(12345, "fr")) == ("12,345", f"12{NARROW}345")
    assert (quoted("a", "en"), quoted("a", "fr")) == ("“a”", f"«{NARROW}a{NARROW}»")


def test_de_is_elided_before_a_vowel() -> None:
    assert elide("près de Ansongo, de Djibo") == "près d’Ansongo, de Djibo"
