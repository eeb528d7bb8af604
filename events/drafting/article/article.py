"""The article as it was found: its text, and what its own words or its page say of it."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from events.errors.article import EmptyArticle, TooLarge

Kind = Literal["pasted", "txt", "html", "pdf", "docx", "eml"]

# A long report of the United Nations has about half of that.
MOST_CHARACTERS = 400_000
# Line breaks and tabs are kept; everything else that is no character would only be in the way.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff]")
BLANKS = re.compile(r"[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Article:
    """What could be read. Empty fields are those on which nothing was said."""

    text: str
    kind: Kind
    title: str = ""
    publisher: str = ""
    # EDTF.
    published: str = ""
    language: str = ""
    author: str = ""
    url: str = ""
    # Of the text, not of the file: the same article is the same, however it came.
    sha256: str = ""


def clean_text(raw: str) -> str:
    """Return the text with plain line ends and single blanks, one empty line at most between paragraphs."""
    text = unicodedata.normalize("NFC", raw).replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    text = CONTROLS.sub("", text)
    lines = [BLANKS.sub(" ", line).strip() for line in text.split("\n")]
    joined = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    if not joined:
        raise EmptyArticle
    if len(joined) > MOST_CHARACTERS:
        raise TooLarge(limit=MOST_CHARACTERS, unit_en="characters", unit_fr="caractères")
    return joined


def fingerprint(text: str) -> str:
    """Return the SHA-256 of the words alone: other blanks and line ends make no other article."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()
