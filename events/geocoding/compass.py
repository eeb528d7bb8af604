"""Read a compass point in English, French or Arabic as a bearing."""

import re

WINDS = ("N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW")
STEP_DEGREES = 22.5
LETTERS = {
    "N": ("nord", "north", "شمال"),
    "S": ("sud", "south", "جنوب"),
    "E": ("est", "east", "شرق"),
    "W": ("ouest", "west", "غرب"),
}
LETTER_OF = {word: letter for letter, words in LETTERS.items() for word in words}
# "ouest" holds "est": the longer word is tried first.
WORD = "|".join(sorted(LETTER_OF, key=len, reverse=True))
ONE = rf"(?:ال)?(?:{WORD})(?:ي|ية)?"
# Capitals alone stand for themselves ("NE", French "NO"); in small letters "so" and "no" are words.
BEARING = rf"(?:{ONE}(?:[-\s]?{ONE}){{0,2}}|(?-i:[NSEWO]{{1,3}}))"


def bearing_of(words: str) -> float | None:
    """Return 0 for north, 90 for east; None for what is no point of the compass ("northsouth")."""
    if re.fullmatch("[NSEWO]{1,3}", words):
        letters = words.replace("O", "W")
    else:
        letters = "".join(LETTER_OF[word] for word in re.findall(WORD, words.lower()))
    return WINDS.index(letters) * STEP_DEGREES if letters in WINDS else None
