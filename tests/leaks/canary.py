"""The word that stands in every text of the desk and nowhere else, and how to find it however it is disguised."""

import base64
import html
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote_to_bytes

from events.names.folding import fold

# The last letter is not ASCII, so that every way of writing letters for a machine shows itself.
CANARY = "kanariÿ"
FOLDED = fold(CANARY)
LETTERS = (CANARY, FOLDED)
JSON_LETTER = re.compile(r"\\u([0-9a-fA-F]{4})")
ENCODINGS = ("utf-8", "latin-1", "utf-16-le", "utf-16-be")


def disguises_in(body: bytes) -> list[str]:
    """Return the ways in which the canary stands in the bytes; an empty list where it does not."""
    plain = body.decode("utf-8", "replace")
    found = [name for name, read in READINGS.items() if _stands_in(read(plain))]
    found += [f"{encoding}" for encoding in ENCODINGS[1:] if CANARY.encode(encoding) in body]
    return found + [f"base64 of {needle.decode()}" for needle in BASE64 if needle in body]


def _stands_in(text: str) -> bool:
    lowered = text.casefold()
    return any(word in lowered for word in LETTERS)


def _unquoted(text: str) -> str:
    # Twice, for an address inside an address.
    once = unquote_to_bytes(text)
    twice = unquote_to_bytes(once)
    return "\n".join(read.decode(code, "replace") for read in (once, twice) for code in ("utf-8", "latin-1"))


def _from_json(text: str) -> str:
    return JSON_LETTER.sub(lambda letter: chr(int(letter[1], 16)), text)


READINGS: dict[str, Callable[[str], str]] = {
    "raw": lambda text: text,
    "percent-encoded": _unquoted,
    "as JSON escapes": _from_json,
    "as HTML entities": html.unescape,
}


def _base64_of(word: bytes) -> Iterator[bytes]:
    """Yield the middle of the word's base64 at each of the three places where it can begin."""
    for before in range(3):
        coded = base64.b64encode(b"\0" * before + word)
        # Letters that a neighbour has a share in are left out.
        first, last = -(-before * 8 // 6), (before + len(word)) * 8 // 6
        middle = coded[first:last]
        yield middle
        yield middle.translate(bytes.maketrans(b"+/", b"-_"))


BASE64 = tuple(
    sorted(
        {
            needle
            for word in (*LETTERS, CANARY.upper(), CANARY.capitalize())
            for encoding in ENCODINGS
            if word.encode(encoding, "ignore").decode(encoding) == word
            for needle in _base64_of(word.encode(encoding))
        }
    )
)
