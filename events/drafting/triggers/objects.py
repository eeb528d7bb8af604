"""What an act struck: the words that turn a plain attack into one on a convoy, a post, a village, a school."""

import re
from dataclasses import dataclass
from functools import lru_cache

from events.drafting.triggers.row import table


@dataclass(frozen=True, slots=True)
class Struck:
    """An object word found: its class and where it stands in the sentence."""

    code: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((code, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")) for code, words in table("objects"))


def struck_in(low: str) -> list[Struck]:
    """List the object words of a lowered sentence in their order; of two that overlap the longer stays."""
    found = [
        Struck(code, match.start(), match.end())
        for code, pattern in _patterns()
        for match in pattern.finditer(low)
    ]
    kept: list[Struck] = []
    for struck in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if all(struck.end <= other.start or other.end <= struck.start for other in kept):
            kept.append(struck)
    return sorted(kept, key=lambda one: one.start)
