"""Letters without case and accents, one for one, so that a place in the plain text is the same in the original."""

import unicodedata
from functools import lru_cache

ALIKE = {
    **dict.fromkeys("’‘ʼ`´", "'"),
    **dict.fromkeys("–—‑‐−", "-"),
    **dict.fromkeys("“”„", '"'),
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\n\r\t\v\f", " "),
}


@lru_cache(maxsize=4096)
def _plain_letter(letter: str) -> str:
    if letter in ALIKE:
        return ALIKE[letter]
    base = unicodedata.normalize("NFKD", letter)[0].lower()
    # "İ" has two letters when lowered, and would move all that follows.
    return base if len(base) == 1 and not base.isspace() else letter


def plain(text: str) -> str:
    """Lower the text and take off accents; every character keeps its place."""
    return "".join(map(_plain_letter, text))
