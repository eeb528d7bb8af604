"""Which of the two languages a text is written in, told by the words that every sentence needs."""

import re

from events.drafting.mention import Language

WORD = re.compile(r"[a-zà-ÿœ']+", re.IGNORECASE)
ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "that",
        "was",
        "were",
        "by",
        "on",
        "with",
        "from",
        "for",
        "is",
        "are",
        "has",
        "have",
        "had",
        "said",
        "at",
        "which",
        "who",
    ]
)
FRENCH = frozenset(
    [
        "le",
        "la",
        "les",
        "des",
        "du",
        "de",
        "et",
        "en",
        "un",
        "une",
        "dans",
        "par",
        "pour",
        "que",
        "qui",
        "sur",
        "au",
        "aux",
        "ont",
        "été",
        "est",
        "sont",
        "a",
        "avec",
        "selon",
    ]
)
# A few hundred words tell it; the rest of a long report is not read for it.
ENOUGH = 20_000


def language_of(text: str) -> Language:
    """Return the language with more of its own small words; English where neither has any."""
    words = [word.lower() for word in WORD.findall(text[:ENOUGH].replace("’", "'"))]
    french = sum(word in FRENCH or word[:2] in ("l'", "d'", "n'", "s'") for word in words)
    english = sum(word in ENGLISH for word in words)
    return "fr" if french > english else "en"
