"""Where the words put an actor: where the doer stands, or where the one stands to whom it is done."""

import re
from typing import Literal

from events.drafting.assembly.phrases import phrase
from events.drafting.triggers.find import Trigger

Where = Literal["agent", "patient", "before", "inside", "far"]
BREAK = re.compile(r"[;:]")
# Another verb has its own doer: "the mast that they burnt has been put up by workers".
OTHER_PASSIVE = re.compile(r"\b(?:was|were|been|est|sont|été)\b[^,;]*\b(?:by|par)\b")
OBJECT_RELATIVE = phrase("object_relative")
BY = re.compile(r"\b(?:by|par|de la part d\w*)\W+(?:[\w'’-]+\W+){0,5}$")
SUBORDINATE = re.compile(r"\b(?:that|which|whom|qui|que|dont)\b|\bqu'")
OF = re.compile(r"^\W*(?:of|by|de|des|du|d')\W")
# Behind the act so far off, somebody belongs to another part of the sentence.
FAR = 160
# "attack of the jihadists": the doer stands right behind "of".
RIGHT_BEHIND = 12


def position(start: int, end: int, trigger: Trigger, low: str) -> Where:
    """Return where the words put somebody who stands at the place."""
    if start >= trigger.end:
        return _behind(low[trigger.end : start], trigger)
    if BREAK.search(low[end : trigger.start]):
        return "far"
    if start >= trigger.start:
        return "inside"
    if low[trigger.start : trigger.end].startswith(("whom", "qu'", "que ")):
        return "patient"
    if trigger.voice == "active":
        # "The soldiers whom the group killed": what stands before the pronoun suffers.
        return "patient" if OBJECT_RELATIVE.match(low[end : trigger.start]) else "agent"
    return "patient" if trigger.voice == "passive" else "before"


def _behind(between: str, trigger: Trigger) -> Where:
    if BREAK.search(between) or SUBORDINATE.search(between) or len(between) > FAR:
        return "far"
    if trigger.voice == "active" and OTHER_PASSIVE.search(between):
        return "far"
    if BY.search(between) and trigger.voice != "active":
        return "agent"
    if trigger.voice == "active":
        return "patient"
    if trigger.voice == "noun":
        return "agent" if OF.match(between) and len(between) < RIGHT_BEHIND else "patient"
    return "far"
