"""What differs between two published versions of a record, in words: two public documents, and nothing else."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from events.web.difference_words import PROSE, labels, lines_of
from events.web.sourcing import language_name
from events.web.typography import typeset

_WORD = re.compile(r"\s+|[^\s]+")
# Word by word is read where most words stayed; else the two texts are shown whole.
LEAST_ALIKE = 0.4


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line, and whether the other version has it."""

    text: str
    is_changed: bool = True


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One part that reads otherwise: the lines that only one of the two versions has."""

    label: str
    before: tuple[Line, ...]
    after: tuple[Line, ...]
    # The language of the lines, where it is not the page's.
    lang: str = ""


def differences(before: Mapping[str, Any], after: Mapping[str, Any], lang: str) -> list[Change]:
    """Return what differs between two documents of one record, in the order in which a page tells it."""
    found: list[Change] = []
    for part, label in labels().items():
        if part in PROSE:
            found += _prose(label, before.get(part) or {}, after.get(part) or {}, lang)
            continue
        old, new = lines_of(before, part, lang), lines_of(after, part, lang)
        gone, come = _only_in(old, new), _only_in(new, old)
        if gone or come:
            found.append(Change(label, gone, come))
    return found


def _only_in(lines: Sequence[str], others: Sequence[str]) -> tuple[Line, ...]:
    """Return the lines that the others lack; a line that stands twice is missed twice."""
    left, found = list(others), []
    for line in lines:
        if line in left:
            left.remove(line)
        else:
            found.append((Piece(line),))
    return tuple(found)


def _prose(label: str, before: Mapping[str, str], after: Mapping[str, str], lang: str) -> Iterator[Change]:
    for code in dict.fromkeys([lang, *before, *after]):
        old, new = typeset(before.get(code) or "", code), typeset(after.get(code) or "", code)
        if old != new:
            named = label if code == lang else f"{label} ({_language(code, lang)})"
            gone, come = _word_by_word(old, new)
            foreign = "" if code in (lang, "local") else code
            yield Change(named, (gone,) if gone else (), (come,) if come else (), foreign)


def _language(code: str, lang: str) -> str:
    return language_name(code, lang)


def _word_by_word(old: str, new: str) -> tuple[Line, Line]:
    """Return both texts in stretches that stayed and stretches that changed."""
    olds, news = _WORD.findall(old), _WORD.findall(new)
    matcher = SequenceMatcher(a=olds, b=news, autojunk=False)
    if not old or not new or matcher.ratio() < LEAST_ALIKE:
        return ((Piece(old),) if old else ()), ((Piece(new),) if new else ())
    gone, come = [], []
    for kind, i, j, k, n in matcher.get_opcodes():
        gone.append(Piece("".join(olds[i:j]), kind != "equal"))
        come.append(Piece("".join(news[k:n]), kind != "equal"))
    return tuple(piece for piece in gone if piece.text), tuple(piece for piece in come if piece.text)
