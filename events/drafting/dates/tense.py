"""Whether a clause speaks of the time to come, for days that have a past and a future reading."""

import re

FUTURE = {
    "en": re.compile(
        r"\b(?:will|shall|won't|'ll|tomorrow)\b|"
        r"\b(?:is|are|was|were|be) (?:now |also |still )?(?:due (?:to|in|on|for)|set (?:to|for)|scheduled|"
        r"expected (?:to|on|in|for|this|next)|planned|to (?:be|meet|begin|start|hold|open|"
        r"leave|arrive|visit|take|go|"
        r"travel|return|sign|reopen|resume|hand|vote|decide|attend))\b|"
        r"\b(?:due|planned|scheduled|expected) (?:on|for|this|next)\b|"
        r"\b(?:plans?|intends?|hopes?|expects?|vow(?:s|ed)?|promise[sd]?|threaten(?:s|ed)?) to\b|"
        r"\bupcoming\b|\bahead of\b|\bnext (?:week|month|year|monday|tuesday|wednesday|"
        r"thursday|friday|saturday|sunday)|"
        r"\bwould (?:be|meet|begin|start|hold|open|leave|arrive|visit|take|resume|reopen|return)\b|"
        r"\bcoming (?:days|weeks|months)\b"
    ),
    "fr": re.compile(
        r"\b(?:doit|doivent|devrait|devraient|devra|devront|va|vont) (?:etre |se |s'|y |en |"
        r"de nouveau |a nouveau |"
        r"egalement |aussi )?[a-z]+(?:er|ir|re|oir|tre)\b|"
        r"\b(?:est|sont|etait|etaient) (?:attendu|prevu|programme|convoque)(?:e?s?)\b|"
        r"\b(?:prevue?s?|attendue?s?|programmee?s?) (?:pour|le|ce|dans|a|au|en|lundi|mardi|"
        r"mercredi|jeudi|vendredi|"
        r"samedi|dimanche)\b|\b(?:demain|prochaine?s?|a venir)\b|"
        r"\b(?!(?:opera|camera|sahara|tera|ira|agora|para|madera|sierra|"
        r"terra)\b)[a-z]{2,}(?:era|eront|ira|iront|dra|"
        r"dront|ura|uront|tra|tront|fera|feront)\b"
    ),
}
CLAUSE_END = re.compile(r"[;:,()]|\s-\s|\b(?:but|while|whereas|mais|tandis que|alors que)\b")
AGENDA = re.compile(r"\b(?:next|coming|agenda|outlook|ahead|prochaine?|a venir|perspectives?)\b")
# A clause as short as this only says when: "Jeudi, une partie doit repartir."
ONLY_WHEN_WORDS = 4
# The future of a past: "had said on Monday that it would leave".
SAID = re.compile(
    r"\b(?:said|announced|told|declared|warned|added|a (?:dit|annonce|declare|indique|prevenu|affirme))\b"
)


def is_future(words: str, start: int, end: int, language: str, label: str = "") -> bool:
    """Tell whether the clause that holds the place speaks of the future."""
    if AGENDA.search(label):
        return True
    left, right = _clause(words, start, end)
    if len(words[left:right].split()) <= ONLY_WHEN_WORDS and right < len(words):
        following = CLAUSE_END.search(words, right + 1)
        right = following.start() if following else len(words)
    future = FUTURE[language].search(words, left, right)
    if future is None:
        return False
    # "announced on Monday that they will leave": the Monday is that of the announcement.
    said = SAID.search(words, left, right)
    return said is None or not said.start() < start < future.start()


def _clause(words: str, start: int, end: int) -> tuple[int, int]:
    left = max((match.end() for match in CLAUSE_END.finditer(words, 0, start)), default=0)
    following = CLAUSE_END.search(words, end)
    return left, following.start() if following else len(words)
