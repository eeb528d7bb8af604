"""Whether what the words tell of happened: negated, denied, threatened, announced, only thought of, only spoken of."""

import re
from functools import lru_cache
from typing import Literal

from events.drafting.mention import Language
from events.drafting.triggers.row import table

Standing = Literal["told", "negated", "denied", "threatened", "announced", "imagined", "generic"]

CLAUSE_END = re.compile(
    r"[;:!?]|(?:, |\s)(?:but|mais|however|yet|tandis que|while|although|though)\b|\. | - "
)

FUTURE_VERB_FR = re.compile(r"\b\w{3,}(?:era|eront|ira|iront|dra|dront|tra|tront|cevra|cevront)\b")
# Behind one of these another clause begins, which the verb before does not govern.
RELATIVE = re.compile(r"\b(?:who|whom|whose|which|qui|dont|lesquels|lesquelles|où)\b")
NEGATED_WITHIN = re.compile(
    r"\b(?:not|never|cannot)\b|n't\b|\bn'(?:a|ont|est|avait|avaient|était|étaient)\b|\bne\b"
)
ANNOUNCED_WITHIN = re.compile(
    r"\b(?:will|due to|is to|are to|set to|expected to|scheduled|plans? to|agreed to|decided to)\b"
    r"|\b(?:doit|doivent|devra|devront|sera|seront|va|vont)\b"
)
DEMANDS = re.compile(
    r"\W*(?:ce que nous demandons|nous (?:demandons|appelons|exigeons|réclamons)|we (?:ask|call|demand|urge|recommend)"
    r"|recomm?[ae]ndations?)\b"
)
# What might happen cannot be denied as having happened.
POSSIBLE = re.compile(r"\b(?:could|might|can|pourrai\w+|peut|peuvent|puisse\w*)\b")
CONDITIONAL_FR = re.compile(r"^\W*(?:\w+\s){0,2}?(?:\w+rait|\w+raient)\b")
NUMBERED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|deux|trois|quatre|cinq|sept|huit|neuf|dix|double|twin)\W+(?:[\w'-]+\W+){0,2}$"
)


@lru_cache(maxsize=32)
def says(what: str, language: Language) -> re.Pattern[str]:
    """Return the pattern of the words that say so: negated, refuted, threatened, announced, imagined, …"""
    return next(re.compile(row[2]) for row in table("standing") if row[:2] == [what, language])


def clause_before(low: str, start: int) -> str:
    """Return what stands before the place in its clause."""
    begin = 0
    for match in CLAUSE_END.finditer(low, 0, start):
        begin = match.end()
    return low[begin:start]


def clause_after(low: str, end: int) -> str:
    """Return what stands behind the place in its clause."""
    match = CLAUSE_END.search(low, end)
    return low[end : match.start() if match else len(low)]


def standing_of(
    low: str,
    start: int,
    end: int,
    language: Language,
    *,
    is_plural_noun: bool,
    tells_by_negation: bool = False,
) -> Standing:
    """Tell how the words at the place stand: as told, or in one of the ways in which they are no plain news."""
    before, after = clause_before(low, start), clause_after(low, end)
    words = low[start:end]
    governing = "" if RELATIVE.match(words) else RELATIVE.split(before)[-1]
    if says("threatened", language).search(low[:start]) and not _is_over(low, start, language):
        return "threatened"
    if low.rstrip(' "').endswith("?"):
        return "imagined"
    refuted = says("refuted", language).search(low) is not None
    if says("nature", language).search(f"{before}{words}{after}"):
        return "imagined"
    if (
        says("negated", language).search(before)
        or (not tells_by_negation and NEGATED_WITHIN.search(words))
        or says("negated_after", language).search(after)
    ):
        return "denied" if refuted else "negated"
    if refuted and not POSSIBLE.search(governing) and _is_refuted_here(low, start, end, language):
        return "denied"
    if _is_imagined(low, before, governing, after, language):
        return "imagined"
    if (
        says("announced", language).search(governing)
        or ANNOUNCED_WITHIN.search(words)
        or (language == "fr" and FUTURE_VERB_FR.search(words))
    ):
        return "announced"
    if is_plural_noun and says("spoken_of", language).search(before) and not NUMBERED.search(before):
        return "generic"
    return "told"


def _is_imagined(low: str, before: str, governing: str, after: str, language: Language) -> bool:
    """Tell whether the words speak of what might be, of what is asked for, or of a film or course about it."""
    return (
        says("imagined_of", language).search(before) is not None
        or says("imagined", language).search(governing) is not None
        or DEMANDS.match(low) is not None
        or (language == "fr" and CONDITIONAL_FR.search(after[:30]) is not None)
    )


def _is_over(low: str, start: int, language: Language) -> bool:
    """Tell whether the threat stands in another sentence part than the act: "threatened X, then attacked Y"."""
    last = max((match.end() for match in says("threatened", language).finditer(low, 0, start)), default=None)
    return last is None or re.search(r";|, then | puis ", low[last:start]) is not None


def _is_refuted_here(low: str, start: int, end: int, language: Language) -> bool:
    """Tell whether the refutation speaks of the act: in the same clause, or about a story, message, video of it."""
    for match in says("refuted", language).finditer(low):
        between = low[match.end() : start] if match.end() <= start else low[end : match.start()]
        if ";" in between or re.search(r"\b(?:but|mais)\b", between):
            continue
        # "Both camps deny having laid it" refutes a part, not the act.
        if match.end() <= start and re.search(r"\b(?:having|laid|responsib|involve|implication)\w*", between):
            continue
        return True
    return False
