"""A guess at what somebody meant who did not write EDTF, with the reason where it is not plain to see."""

from typing import NamedTuple

from events.chronology.impossible import Unreadable
from events.chronology.parser import take_apart


class Guess(NamedTuple):
    """What to write instead: one text, or several when only the writer can know."""

    suggestions: tuple[str, ...] = ()
    reason: str = ""
    reason_fr: str = ""


def is_readable(text: str) -> bool:
    """Whether the text is EDTF that we take."""
    return why_unreadable(text) is None


def why_unreadable(text: str) -> Unreadable | None:
    """What stands against the text; None when it is EDTF."""
    try:
        take_apart(text)
    except Unreadable as problem:
        return problem
    return None


def lasting_or_within(first: str, last: str) -> Guess:
    """Two days with a dash between: only the writer knows whether it lasted or fell on one of them."""
    return Guess(
        (f"{first}/{last}", f"[{first}..{last}]"),
        "it lasted from one to the other, or was one day between",
        "cela a duré de l'une à l'autre, ou c'était un jour entre les deux",
    )
