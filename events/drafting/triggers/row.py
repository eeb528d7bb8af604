"""The lexicons as tables in files: words that tell of an act, in a short way of writing patterns."""

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from events.drafting.mention import Language

WordClass = Literal["verb", "noun"]
DATA = Path(__file__).parent / "data"
# In reading order; of two acts in the same words the earlier file's comes first.
FILES = ("armed", "people", "security", "political", "measures")
# In a pattern " ~ " stands for up to seven words of the same clause, " ~~ " for up to sixteen.
GAP = r"[^\w.;:!?]+(?:[\w'%-]+[^\w.;:!?]+){0,7}?"
LONG_GAP = r"[^\w.;:!?]+(?:[\w'%-]+[^\w.;:!?]+){0,16}?"


@dataclass(frozen=True, slots=True)
class Row:
    """Words that tell of an act: an event type, or a plain act in capitals whose type hangs on what it strikes."""

    act: str
    language: Language
    word_class: WordClass
    regex: re.Pattern[str]


def table(name: str) -> list[list[str]]:
    """Read a table of the room: cells by tabs, lines with # are remarks."""
    with (DATA / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row for row in rows if row and not row[0].startswith("#")]


@lru_cache(maxsize=2)
def lexicon(language: Language) -> tuple[Row, ...]:
    """Return all rows of the language."""
    return tuple(
        Row(act, language, "verb" if word_class == "verb" else "noun", compiled(pattern))
        for name in FILES
        for act, row_language, word_class, pattern in table(name)
        if row_language == language
    )


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern as the tables have it: whole words, {NAMES} for words of words.tsv, gaps as ~ and ~~."""
    spelt = re.sub(r"\{([A-Z_]+)\}", lambda match: words()[match[1]], pattern)
    spelt = spelt.replace(" ~~ ", LONG_GAP).replace(" ~ ", GAP)
    return re.compile(rf"(?<![\w-])(?:{spelt})(?![\w-])")


@lru_cache(maxsize=1)
def words() -> dict[str, str]:
    """Return the lists of words that several patterns share."""
    return {row[0]: row[1] for row in table("words")}
