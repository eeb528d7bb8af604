"""Tidy what was typed, and where it is not EDTF find out what was meant and say what to write."""

import re

from events.chronology.guess import Guess, is_readable, why_unreadable
from events.chronology.guess_figures import FIGURE_GUESSES
from events.chronology.guess_words import WORD_GUESSES, guess_words
from events.chronology.impossible import Unreadable
from events.errors.chronology import BadEdtf

DASHES = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-") | {"\u2026": "..", "\u2019": "'"},
)
AROUND_MARKS = re.compile(r"\s*([/,\[\]]|\.\.)\s*")
UNKNOWN_DIGITS = re.compile(r"(?<=[0-9x-])x|\bx(?=[0-9x])")
# First without the slash: in "[14/09/2025,15/09/2025]" it belongs to the dates.
MARKS = (re.compile(r"(\.\.|,|\[|\])"), re.compile(r"(/|\.\.|,|\[|\])"))

WAYS_TO_WRITE = Guess(
    (),
    "a date looks like 2025-09-14, 2025-09 or 2025",
    "une date a la forme 2025-09-14, 2025-09 ou 2025",
)


def tidy(text: str) -> str:
    """Bring the text to the form that is stored: no stray spaces, plain hyphens, capital X."""
    if text.isascii() and text.replace("-", "").isdigit():
        return text
    plain = AROUND_MARKS.sub(r"\1", text.translate(DASHES)).strip()
    return UNKNOWN_DIGITS.sub("X", plain)


def explain(text: str, tidied: str, problem: Unreadable) -> BadEdtf:
    """Turn the parser's no into a sentence that helps."""
    if problem.reason:
        return BadEdtf(text, problem.reason, problem.reason_fr, _readable(problem.suggestions))
    guess = _guess(tidied) or _guess_in_parts(tidied) or WAYS_TO_WRITE
    return BadEdtf(text, guess.reason, guess.reason_fr, guess.suggestions)


def _guess(text: str) -> Guess | None:
    for guesser in (*FIGURE_GUESSES, *WORD_GUESSES):
        guess = guesser(text)
        if guess is None:
            continue
        readable = _readable(guess.suggestions)
        if readable or guess.reason:
            return guess._replace(suggestions=readable)
        # A guess at "31/02/2025" is no date either: say why not.
        problem = why_unreadable(guess.suggestions[0])
        if problem is not None and problem.reason:
            return Guess((), problem.reason, problem.reason_fr)
    return None


def _readable(suggestions: tuple[str, ...]) -> tuple[str, ...]:
    """Never tell anybody to write what we refuse."""
    return tuple(suggestion for suggestion in suggestions if is_readable(suggestion))


def _guess_in_parts(text: str) -> Guess | None:
    """Mend each date of an interval or choice by itself: "2025-9-4/2025-10-1"."""
    for marks in MARKS:
        parts = marks.split(text)
        mended = "".join(
            part if not part or marks.fullmatch(part) else guess_words(part) or part for part in parts
        )
        if len(parts) > 1 and mended != text and is_readable(mended):
            return Guess((mended,))
    return None
