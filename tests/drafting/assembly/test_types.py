"""Every event type told in one sentence: active, passive, as a noun, in English and French; and what is no event."""

from datetime import date
from pathlib import Path

import pytest

from events.codebook.event_type import EVENT_TYPES
from events.drafting.mention import Draft, Language
from events.drafting.propose import propose

pytestmark = pytest.mark.django_db
PUBLISHED = date(2025, 9, 10)  # a Wednesday
TABLE = Path(__file__).parents[2] / "files" / "sentences" / "types.tsv"
ROWS = [
    line.split("\t")
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def read(text: str, language: Language) -> Draft:
    return propose(text, published=PUBLISHED, publisher="Invented Wire", language=language)


@pytest.mark.parametrize("code", EVENT_TYPES.codes)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_type_has_sentences_in_both_languages(code: str, language: str) -> None:
    assert any(row[0] == language and row[1] == code for row in ROWS)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_sentence_gives_its_one_event_or_none(language: Language) -> None:
    wrong = []
    for _, expected, sentence in (row for row in ROWS if row[0] == language):
        found = [event.type for event in read(f"Bamako, 10.9.2025\n\n{sentence}\n", language).events]
        if found != ([] if expected == "-" else [expected]):
            wrong.append((sentence, expected, found))
    assert wrong == []
