"""Which language a text is in, by the little words that no sentence can do without."""

import re
from collections import Counter

from events.drafting.mention import Language
from events.drafting.words.listing import words_of
from events.drafting.words.plain import plain

# Only words that the other language does not have.
FUNCTION_WORDS: dict[Language, frozenset[str]] = {
    "en": words_of(
        "the of and to was were is are that with by from at this they their has have had "
        "its said which who "
        "an be been not but it he she near after"
    ),
    "fr": words_of(
        "le la les des du de et un une dans par sur est sont ete avec pour qui que au aux "
        "ont ces ses se ce "
        "il elle pas plus leur leurs cette selon"
    ),
}


def language_of(text: str) -> Language:
    """Tell English from French; a text without any function word is taken for English."""
    counts = Counter(re.findall(r"[a-z]+", plain(text)))
    scores = {code: sum(counts[word] for word in words) for code, words in FUNCTION_WORDS.items()}
    return "fr" if scores["fr"] > scores["en"] else "en"
