"""Meet names across spellings: French "ou, dj, ch", English "w, j, sh" and Arabic letters for one sound."""

import re

from events.names.arabic import is_arabic, latin_letters
from events.names.folding import fold

# Where a name holds one of these, writers also use the others.
RESPELLINGS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"ou|oo|w|u"), ("ou", "u", "w")),
    (re.compile(r"dj|j"), ("dj", "j")),
    (re.compile(r"kh|q(?!u)"), ("kh", "k", "q")),
    (re.compile(r"gh"), ("gh", "g")),
    (re.compile(r"tch|ch|sh"), ("ch", "sh", "tch")),
    (re.compile(r"(?:ey|ei|ay|e)(?= |$)"), ("e", "ey")),
    (re.compile(r"(?<=[^aeiou ])y(?=[aeiou])"), ("i", "y")),
)
MAX_VARIANTS = 24  # Enough for every place of the region; the full product of spellings would be hundreds.
LATIN_ARTICLE = re.compile(r"\b(?:al|el) (?=\w{2})")

# In this order: longer spellings before the letters in them.
SOUND_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"tch|ch|sh", "x"),
        (r"dj|dg(?=[ei])", "j"),
        (r"kh|qu(?=[eiy])|ck|q|c(?=[aourlt])", "k"),
        (r"gu(?=[eiy])|gh", "g"),
        (r"dh", "d"),
        (r"th", "t"),
        (r"ph", "f"),
        (r"c(?=[eiy])", "s"),
        (r"aou|aw|ao|au", "au"),
        (r"ou|oo|w", "u"),
        (r"(?:ey|ei|ay|eh)(?= |$)", "e"),
        (r"y", "i"),
        (r"h(?= |$)", ""),
        (r"n(?=[bp])", "m"),
        (r"(.)\1+", r"\1"),
        (r" ", ""),
    )
)


def sound(text: str) -> str:
    """Return one key for all spellings of one sound: "Djibo" and "Jibo", "Ouagadougou" and "Wagadugu".

    Meant for looking names up, never for showing them.
    """
    key = LATIN_ARTICLE.sub("", latin_letters(fold(text)))
    for pattern, written in SOUND_RULES:
        key = pattern.sub(written, key)
    return key


def transliterations(text: str) -> tuple[str, ...]:
    """Return the folded name first, then other spellings in use in French, English or Arabic."""
    folded = fold(text)
    if not folded:
        return ()
    found = [folded]
    if is_arabic(folded):
        found.append(latin_letters(folded))
    without_article = LATIN_ARTICLE.sub("", found[-1])
    if without_article not in found:
        found.append(without_article)
    # Each round respells all that was found so far, so that combinations come too, the likeliest first.
    for spelt, spellings in RESPELLINGS:
        for name in tuple(found):
            found.extend(spelt.sub(spelling, name) for spelling in spellings if spelt.search(name))
    return tuple(dict.fromkeys(found))[:MAX_VARIANTS]


def skeleton(text: str) -> str:
    """Return the consonants of the sound, all that Arabic and Latin spellings are sure to share."""
    return consonants(sound(text))


def consonants(key: str) -> str:
    """Return a sound's key without its vowels."""
    return re.sub(r"[aeiou]", "", key)
