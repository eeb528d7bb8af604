"""How near words of a sentence stand to the words that tell an event; what is nearest belongs to it."""

import re

from events.drafting.assembly.phrases import phrase
from events.drafting.assembly.telling import Telling

OTHER_CLAUSE = 200
COMMA = 30
JOINT = re.compile(r",| and | et | puis | then ")
# So near the beginning a day or place leads the sentence in: "On Monday at X, …".
LEADS = 25
BREAK = phrase("break")


def gap(low: str, at: int, telling: Telling) -> int:
    """Return how far a place in the sentence is from the event's own words."""
    return min(_gap(low, at, trigger.start, trigger.end) for trigger in telling.triggers)


def is_nearest(low: str, at: int, telling: Telling) -> bool:
    """Tell whether no other event of the sentence has its words nearer."""
    own = gap(low, at, telling)
    return all(own <= _gap(low, at, *rival) for rival in telling.rivals)


def goes_with(low: str, at: int, telling: Telling) -> bool:
    """Tell whether a day or place belongs to this event of the sentence: all share what leads the sentence in."""
    first = min([trigger.start for trigger in telling.triggers] + [start for start, _ in telling.rivals])
    return (at < first and at <= LEADS) or is_nearest(low, at, telling)


def _gap(low: str, at: int, start: int, end: int) -> int:
    if at >= end:
        return at - end + OTHER_CLAUSE * len(BREAK.findall(low[end:at]))
    if at >= start:
        return 0
    # What stands behind the words belongs to them rather than what stands before.
    between = low[at:start]
    joints = len(JOINT.findall(between))
    return 2 * len(between) + COMMA * joints + OTHER_CLAUSE * len(BREAK.findall(between))
