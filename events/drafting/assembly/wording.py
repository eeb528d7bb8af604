"""What the words around an actor say of it: who claims, who is blamed, who escorts, who is hurt, who only speaks."""

from events.drafting.assembly.casting import ARMED, SECURITY, SELF_DEFENCE, is_of
from events.drafting.assembly.kinship import family, is_violence
from events.drafting.assembly.material import Material
from events.drafting.assembly.phrases import phrase
from events.drafting.assembly.story import Story
from events.drafting.mention import ActorMention

CLAIMED = phrase("claimed")
CLAIM_BY = phrase("claim_by")
BLAMED = phrase("blamed")
BLAMED_AFTER = phrase("blamed_after")
PERHAPS = phrase("perhaps")
REPELS = phrase("repels")
ACCUSED = phrase("accused")
ACCUSED_OF_LESS = phrase("accused_only_of")
ESCORT_BEFORE = phrase("escort_before")
ESCORT_AFTER = phrase("escort_after")
ON_THE_SIDE = phrase("on_the_side")
HARM = phrase("harm")
NO_HARM = phrase("no_harm")
STILL_HARM = phrase("still_harm")
ESCORTED = frozenset({"attack.convoy", "operation.escort", "explosion.ied"})
# Around so many letters the words of harm are sought.
AROUND = 60


def special_role(mention: ActorMention, low: str, start: int, end: int, story: Story) -> str | None:
    """Return the role that fixed words give: an escort, who claims it, who is blamed."""
    escorts = ESCORT_BEFORE.search(low[:start]) or ESCORT_AFTER.match(low[end:])
    if escorts and is_of(mention.type, (*SECURITY, *SELF_DEFENCE)) and story.code in ESCORTED:
        return "escort"
    if mention.is_unnamed:
        return None
    if is_of(mention.type, SECURITY) and is_violence(story.code) and REPELS.match(low[end:]):
        return "target"
    if is_of(mention.type, SECURITY) and is_violence(story.code):
        blamed = ACCUSED.search(low[:start]) and not ACCUSED_OF_LESS.match(low[end:])
        return "initiator" if blamed else None
    if not is_of(mention.type, ARMED):
        return None
    claims = CLAIMED.match(low[end:]) or CLAIM_BY.search(low[:start])
    if claims or BLAMED.search(low[:start]) or BLAMED_AFTER.match(low[end:]):
        return author_role(story.code)
    return None


def author_role(code: str) -> str | None:
    """Return the role of who did it, in events of which somebody is accused."""
    if code == "abduction.hostage":
        return "hostage_taker"
    return "initiator" if is_violence(code) or family(code) in ("blockade", "sexual_violence") else None


def certainty(mention: ActorMention, index: int, material: Material) -> str:
    """Return how sure the part is, by whether the actor claims it, is suspected, or is one of two."""
    low = material.low(index)
    start, end = material.within(index, mention.span)
    if CLAIMED.match(low[end:]) or CLAIM_BY.search(low[:start]):
        return "claimed_by_actor"
    if BLAMED.search(low[:start]) or PERHAPS.search(low[:start]) or mention.alternative_group is not None:
        return "suspected"
    return "attributed_by_source"


def only_speaks(mention: ActorMention, low: str, end: int, material: Material) -> bool:
    """Tell whether the actor only says what the sentence tells."""
    if ON_THE_SIDE.match(low[end:]):
        return True
    return any(one.span is not None and one.span.touches(mention.span) for one in material.claimants)


def is_struck(low: str, start: int, end: int) -> bool:
    """Tell whether the words say that harm came to them."""
    around = low[max(start - AROUND, 0) : end + AROUND]
    if NO_HARM.search(around) and not STILL_HARM.search(around):
        return False
    return HARM.search(around) is not None
