"""The word or two that lead a paragraph in and say what it is about: "Tillabéri.", "Next week:"."""

import re

from events.drafting.words.listing import words_of
from events.drafting.words.plain import plain

LONGEST_LABEL_WORDS = 5
# Lower-case words that a label may have; any other one makes a sentence of it.
SMALL_WORDS = words_of(
    "on in at the of and again next week near along around across elsewhere north south east west central northern "
    "southern eastern western region province river border capital frontier lake road town far brief "
    "politics aid "
    "diplomacy security economy humanitarian other news "
    "a au aux en de du des la le les et l d encore toujours semaine prochaine nord sud est ouest "
    "centre fleuve "
    "frontiere capitale region province lac route ville ailleurs bref politique diplomatie securite "
    "economie "
    "humanitaire autres nouvelles cote"
)
OPENING = re.compile(
    r"(?:provisional |final |casualty |bilan |contexte|context|background|rappel|reminder|toll|"
    r"casualties|reactions?|"
    r"summary|resume|situation|analysis|analyse|outlook|perspectives?)"
)
COLON = re.compile(r"^([A-ZÀ-Þ][^.:!?«“\"\d]{1,40}?)\s?:\s")
KIND_OF_REPORT = re.compile(
    r"correct|rectificatif|corrige|update|exclusive?|urgent|alert|breaking|flash|note\b|editorial"
)
VERBS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|said|says|died|killed|est|sont|a|ont|etait|avait|dit|tue\w*|"
    r"mort\w*|bless\w*)\b"
)


def find_label(sentences: list[str]) -> tuple[str, bool]:
    """Give the paragraph's label and whether it is a sentence of its own."""
    if not sentences:
        return "", False
    first = sentences[0]
    if len(sentences) > 1 and first.endswith(".") and _is_label(first.rstrip(".")):
        return first.rstrip(".").strip(), True
    match = COLON.match(first)
    if (
        match
        and not KIND_OF_REPORT.match(plain(match[1]))
        and len(match[1].split()) <= LONGEST_LABEL_WORDS
        and not VERBS.search(plain(match[1]))
    ):
        return match[1].strip(), False
    return "", False


def _is_label(words: str) -> bool:
    parts = re.findall(r"[^\W\d_]+", words)
    if not parts or len(parts) > LONGEST_LABEL_WORDS or re.search(r"\d", words):
        return False
    if OPENING.match(plain(words)):
        return True
    # The first word has its capital anyway; it may be a small word, a name, or a verb that we do not know.
    named = [part for part in parts if part[0].isupper() or plain(part) in SMALL_WORDS]
    return len(named) == len(parts) and not VERBS.search(plain(words))
