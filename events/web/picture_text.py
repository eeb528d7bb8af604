"""Break a text into lines that fit a width, without a font at hand: letters are reckoned a little too wide."""

import re
from collections.abc import Iterator

ELLIPSIS = "…"
# Widths of Noto Sans Bold in parts of its size, rounded up; the sheet has room for the rest.
_NARROW, _WIDE = frozenset("ijlIft.,;:'’|!()[]-–/ \u00a0\u202f"), frozenset("mwMWÉŒ@%&—")
_NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def width_of(text: str, size: float) -> float:
    """Return how wide a text is at most."""
    return sum(_share(letter) for letter in text) * size


def _share(letter: str) -> float:
    if letter in _NARROW:
        return 0.36
    if letter in _WIDE:
        return 0.96
    if "\u0600" <= letter <= "\u06ff":
        return 0.56
    return 0.72 if letter.isupper() else 0.62


def wrapped(text: str, *, size: float, width: float, lines: int) -> tuple[str, ...]:
    """Return the text in no more than so many lines; what does not fit ends in an ellipsis.

    A word that is wider than a line is broken: it would run into the map.
    """
    found: list[str] = []
    for word in _words(text, size, width):
        both = f"{found[-1]} {word}" if found else word
        if found and width_of(both, size) <= width:
            found[-1] = both
        else:
            found.append(word)
    if len(found) <= lines:
        return tuple(found)
    last = found[lines - 1]
    while last and width_of(last + ELLIPSIS, size) > width:
        last = last[:-1].rstrip()
    return (*found[: lines - 1], f"{last.rstrip(' ,;:–')}{ELLIPSIS}")


def _words(text: str, size: float, width: float) -> Iterator[str]:
    for word in _NOT_XML.sub("", text).split(" "):
        rest = " ".join(word.split())
        while width_of(rest, size) > width:
            fits = max(n for n in range(1, len(rest) + 1) if n == 1 or width_of(rest[:n], size) <= width)
            yield rest[:fits]
            rest = rest[fits:]
        if rest:
            yield rest
