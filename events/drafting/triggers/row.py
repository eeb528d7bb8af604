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
# Words that the press puts between verb and object: "a rappelé lundi son ambassadeur", "was then freed".
BETWEEN: dict[str, str] = {
    "en": (
        r"(?:(?:(?:early |late )?on |early |late )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
        r"(?: (?:morning|evening|night|afternoon))?|yesterday|today|last (?:week|month|night)"
        r"|this (?:week|morning|month)|(?:on \d{1,2}|in|in early|in late) [a-z]{3,9}(?: \d{4})?"
        r"|also|again|then|later|[a-z]{3,}(?:ed|al|nt|id|ic|ch|om|iv|us|st|ri|tl)ly|immediate|total|complete)"
    ),
    "fr": (
        r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
        r"(?: (?:matin|soir|après-midi|dernier|\d{1,2}(?:er)? [a-zéû]{3,9}))?|hier(?: matin| soir)?|avant-hier"
        r"|aujourd'hui|ce matin|ce soir|cette (?:nuit|semaine)|la (?:veille|semaine dernière)"
        r"|(?:le \d{1,2}(?:er)?|en|début|fin|mi-?|courant) (?:janvier|février|mars|avril|mai|juin|juillet|août"
        r"|septembre|octobre|novembre|décembre)(?: \d{4})?|en \d{4}"
        r"|à nouveau|de nouveau|également|aussi|ensuite|ainsi|alors|donc|enfin|déjà|encore|depuis|tous|toutes"
        r"|[a-zéè]{2,}(?:quement|lement|vement|ement|amment|emment|iment|sément))"
    ),
}
PIECE = re.compile(r"\(\?<[!=][^)]*\)|\[(?:\\.|[^\]\\])*\]|\\.| [?*+]| ", re.DOTALL)
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
        Row(act, language, "verb" if word_class == "verb" else "noun", compiled(pattern, language))
        for name in FILES
        for act, row_language, word_class, pattern in table(name)
        if row_language == language
    )


def compiled(pattern: str, language: Language) -> re.Pattern[str]:
    """Compile a pattern as the tables have it: whole words, {NAMES} for words of words.tsv, gaps as ~ and ~~.

    Each blank of a pattern may hold a day or an adverb more than the pattern says.
    """
    spelt = re.sub(r"\{([A-Z_]+)\}", lambda match: words()[match[1]], pattern)
    blank = rf" (?:{BETWEEN[language]},? )?"
    parts = re.split(r"( ~{1,2} )", spelt)
    gaps = {" ~ ": GAP, " ~~ ": LONG_GAP}
    loose = "".join(gaps.get(part) or _loosened(part, blank) for part in parts)
    # A pattern may end on a blank or an apostrophe: "s'est emparé d'".
    return re.compile(rf"(?<![\w-])(?:{loose})(?:(?<=[^\w-])|(?![\w-]))")


def _loosened(part: str, blank: str) -> str:
    """Widen the blanks of a part of a pattern, those in a look-behind or a set of letters aside."""
    return PIECE.sub(lambda match: blank if match[0] == " " else match[0], part)


@lru_cache(maxsize=1)
def words() -> dict[str, str]:
    """Return the lists of words that several patterns share."""
    return {row[0]: row[1] for row in table("words")}
