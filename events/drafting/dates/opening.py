"""Words before a date that leave one end open: since, depuis, from, à compter du, until, jusqu'au, before."""

import re
from dataclasses import dataclass

SINCE = re.compile(
    r"(?<![\w-])(?:ever since|since|starting(?: on| from| in)?|beginning(?: on| from| in)?|as (?:of|"
    r"from)|effective(?: from| on)?|"
    r"with effect from|from|depuis(?: le| la| l'| les)?|a (?:compter|partir|dater) (?:de la|du|de|d'|"
    r"des)|des(?: le)?)"
    r"(?: the| early| le| ce)? ?$"
)
UNTIL = re.compile(
    r"(?<![\w-])(?:up until|until|till|up to|through|by|no later than|before|ahead of|jusqu'(?:au|a "
    r"la|a l'|a|en)|avant(?: le| la| l'| fin)?|"
    r"d'ici(?: le| au| a| la| fin)?|au plus tard(?: le| en)?)(?: the| le| early)? ?$"
)
AFTER = re.compile(r"(?<![\w-])(?:after|apres)(?: the| le| la)? ?$")
# "since November 2023, when the army took Kidal": the clause tells what happened then.
THEN = re.compile(
    r",? (?:when|lorsque|lorsqu'|quand|date (?:a laquelle|de|du)|jour (?:ou|de|du)|the "
    r"(?:day|month|year) (?:when|in which|that))\b"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """Which end is open, and where the words for it begin."""

    kind: str
    start: int
    # "From" before a pair only opens the pair: "from Monday to Wednesday".
    is_from: bool = False
    # A limit or a beginning may lie ahead as well as behind: the nearer of the two readings is meant.
    takes_nearest: bool = False


def _since(match: re.Match[str]) -> Opening:
    is_past = re.search(r"since|depuis", match.group()) is not None
    return Opening("since", match.start(), match.group().startswith("from"), takes_nearest=not is_past)


def opening_before(words: str, start: int, end: int) -> Opening | None:
    """Tell whether the words before a date leave an end open."""
    before = words[:start]
    if (match := SINCE.search(before)) is not None:
        return None if THEN.match(words, end) else _since(match)
    if (match := UNTIL.search(before)) is not None:
        return Opening("until", match.start(), takes_nearest=True)
    if (match := AFTER.search(before)) is not None:
        return Opening("after", match.start())
    return None
