"""Tidy what was typed, and where it is not EDTF find out what was meant."""

import re

from events.chronology.impossible import Unreadable
from events.errors.chronology import BadEdtf

DASHES = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-") | {"\u2026": "..", "x": "X"}
)
AROUND_MARKS = re.compile(r"\s*([/,\[\]]|\.\.)\s*")


def tidy(text: str) -> str:
    """Bring the text to the form that is stored: no stray spaces, plain hyphens, capital X."""
    if text.isascii() and text.replace("-", "").isdigit():
        return text
    return AROUND_MARKS.sub(r"\1", text.translate(DASHES)).strip()


def explain(text: str, tidied: str, problem: Unreadable) -> BadEdtf:
    """Turn the parser's no into a sentence that helps."""
    return BadEdtf(text, problem.reason, problem.reason_fr, problem.suggestions)
