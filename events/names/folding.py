"""Reduce a name to the form in which it is compared: no case, accents, apostrophes or Arabic marks."""

import re
import unicodedata

from events.errors.names import NoLetters
from events.names.arabic import latin_letters

# Letters that Unicode does not decompose: ligatures, and those of the Bambara, Fulfulde and Hausa alphabets.
PLAIN_LETTERS = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "đ": "d",
        "ł": "l",
        "ı": "i",
        "ɓ": "b",
        "ɗ": "d",
        "ɛ": "e",
        "ɔ": "o",
        "ŋ": "n",
        "ɲ": "ny",
        "ƙ": "k",
        "ƴ": "y",
        "ƭ": "t",
        "ʋ": "v",
        # Arabic letters that writers use for one another; the hamza itself goes with the marks.
        "ى": "ي",
        "ی": "ي",
        "ے": "ي",
        "ة": "ه",
        "ۀ": "ه",
        "ک": "ك",
        "ٱ": "ا",
        "ـ": "",  # tatweel only stretches a word
        "ء": "",
    }
)
APOSTROPHES = "'’‘ʼʻʾʿ`´′‛＇\"“”„«»‹›"
# "l'islam" is two words and "N'Djamena" is one: only the French elisions part.
ELISION = re.compile(rf"\b(l|d|qu|jusqu)[{APOSTROPHES}](?=\w)")
APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
NOT_A_LETTER = re.compile(r"[\W_]+")
ARABIC_ARTICLE = re.compile(r"\b(?:ال)+(?=\w{2})")


def fold(text: str) -> str:
    """Return the form of a name by which two spellings of it are equal; "" where no letter is left."""
    lowered = text.casefold()
    if lowered.isascii() and lowered.isalnum():
        return lowered  # Most names by far; the long way would give the same at twenty times the time.
    apart = APOSTROPHE.sub("", ELISION.sub(r"\1 ", lowered))
    if apart.isascii():
        return NOT_A_LETTER.sub(
            " ", apart
        ).strip()  # No marks, no other digits: the rest would change nothing.
    # Case again: a letter such as 𝕊 is a capital only once it is taken apart.
    marked = unicodedata.normalize("NFKD", apart).casefold().translate(PLAIN_LETTERS)
    bare = "".join(_digit(letter) for letter in marked if not unicodedata.category(letter).startswith("M"))
    words = NOT_A_LETTER.sub(" ", bare).strip()
    return ARABIC_ARTICLE.sub("", words)


def _digit(letter: str) -> str:
    """Return the ASCII digit for a digit of any script (Arabic papers write ٢٠٢٥), else the letter."""
    return str(unicodedata.decimal(letter)) if letter.isdecimal() else letter


def slugify(text: str) -> str:
    """Return the name as it stands in a web address: ASCII letters and digits joined by hyphens."""
    latin = latin_letters(fold(text))
    slug = re.sub(r"[^a-z0-9]+", "-", latin).strip("-")
    if not slug:
        raise NoLetters(text=text)
    return slug


def squeeze(text: str) -> str:
    """Return the folded text without its blanks: "l'école" and "lecole" are one word then."""
    return fold(text).replace(" ", "")
