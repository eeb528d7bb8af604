"""Lists of folded words that stand in a file beside the code: one list to a line, its name before the colon."""

from functools import cache
from pathlib import Path


@cache
def _lists(path: Path) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, words = line.split(":", 1)
            # Words of more than one part are joined by an underscore.
            found[name] = frozenset(word.replace("_", " ") for word in words.split())
    return found


def word_list(path: Path, name: str) -> frozenset[str]:
    """Return the list of this name; a missing name is a mistake of the code and raises KeyError."""
    return _lists(path)[name]
