"""Who takes part in an event, and in which role: by the words' order, the voice of the verb, and who claims it."""

from collections.abc import Sequence
from dataclasses import replace

from events.drafting.assembly.casting import (
    ARMED,
    AUTHORITY,
    PEOPLE,
    SECURITY,
    SELF_DEFENCE,
    Part,
    cast_of,
    is_of,
)
from events.drafting.assembly.kinship import family, is_violence
from events.drafting.assembly.material import Material
from events.drafting.assembly.nearness import is_nearest
from events.drafting.assembly.phrases import phrase
from events.drafting.assembly.position import Where, position
from events.drafting.assembly.story import Story
from events.drafting.assembly.telling import Telling
from events.drafting.assembly.understood import states_named, understood
from events.drafting.assembly.wording import (
    PERHAPS,
    author_role,
    certainty,
    is_struck,
    only_speaks,
    special_role,
)
from events.drafting.mention import ActorMention, ProposedActor

BACKED = phrase("backed")
OTHER_SUBJECT = phrase("other_subject")
FOUGHT_BACK = phrase("fought_back")
RESULT = phrase("result")
ITS_MEN = phrase("its_men")
BY = phrase("by_before")
ASSAILANTS = phrase("assailants")
AUTHORS = ("initiator", "hostage_taker")
# Where things are attacked, people who die of it are counted, not aimed at.
OF_THINGS = frozenset({"attack.convoy", "attack.school", "attack.health"})
# Of such events those who tell them are those who do them: the army its strikes, a ministry its closures.
OWN_DEEDS = frozenset({"measure", "troops", "politics", "diplomacy", "agreement", "operation"})
NAMELESS_ARMED = ("unknown.armed", "armed.jihadist", "armed.criminal", "armed.rebel")


def actors_of(story: Story, material: Material) -> tuple[ProposedActor, ...]:
    """Return who takes part in the event, each once, in the order in which the text names them."""
    found: list[ProposedActor] = []
    voices: list[ProposedActor] = []
    for telling in sorted(story.tellings, key=lambda one: (one.is_heading, one.sentence)):
        if telling.code == "diplomacy.statement" != story.code:
            continue
        for mention in [*material.actors.get(telling.sentence, ()), *states_named(telling, story, material)]:
            role, is_voice = _role_in_telling(mention, telling, story, material)
            if role is not None:
                into = voices if is_voice and role in AUTHORS else found
                _add(into, ProposedActor(mention, role, certainty(mention, telling.sentence, material)))
    for index in story.attached:
        for mention in material.actors.get(index, ()):
            role = _role_in_attached(mention, index, story, material)
            if role is not None:
                _add(found, ProposedActor(mention, role, certainty(mention, index, material)))
    if not any(one.role in AUTHORS for one in found):
        for voice in voices:
            _add(found, voice)
    kept = _settled(found, story)
    return (*kept, *understood(kept, story, material))


def _add(found: list[ProposedActor], one: ProposedActor) -> None:
    if not any(other.mention.name == one.mention.name and other.role == one.role for other in found):
        found.append(one)


def _role_in_telling(
    mention: ActorMention, telling: Telling, story: Story, material: Material
) -> tuple[str | None, bool]:
    """Return the role, and whether the actor is named only as the one who tells it."""
    low = material.low(telling.sentence)
    start, end = material.within(telling.sentence, mention.span)
    special = special_role(mention, low, start, end, story)
    if special is not None:
        return special, False
    shared = start < telling.start and all(start < place for place, _ in telling.rivals)
    shared = shared and OTHER_SUBJECT.search(low[end : telling.start]) is None
    if telling.rivals and not shared and not is_nearest(low, start, telling):
        return None, False
    is_voice = only_speaks(mention, low, end, material) and not is_of(mention.type, ARMED)
    if is_voice and not _is_own_deed(story):
        return ("initiator" if _denies_own_deed(mention, low, end, telling) else None), True
    if telling.is_weak and story.code in OF_THINGS and is_of(mention.type, PEOPLE):
        return None, False
    trigger = min(telling.triggers, key=lambda one: abs(one.start - start))
    where = position(start, end, trigger, low)
    for part in cast_of(story.code):
        if is_of(mention.type, part.types) and _fits(part, where, low, start, end, is_voice=is_voice):
            if BACKED.search(low[:start]) and part.role == "initiator":
                return "co_initiator", False
            return part.role, is_voice
    return None, is_voice


def _denies_own_deed(mention: ActorMention, low: str, end: int, telling: Telling) -> bool:
    """Tell whether a force denies what its own people are said to have done: "the army denies that its men shot"."""
    own = ITS_MEN.search(low[end : telling.start]) is not None
    return (
        telling.standing == "denied" and own and is_of(mention.type, SECURITY) and is_violence(telling.code)
    )


def _is_own_deed(story: Story) -> bool:
    return family(story.code) in OWN_DEEDS or story.code in ("explosion.air_strike", "explosion.drone_strike")


def _fits(part: Part, where: Where, low: str, start: int, end: int, *, is_voice: bool) -> bool:
    """Tell whether the part can be borne from where the actor stands."""
    if part.where == "any":
        return True
    if part.where == "result":
        return RESULT.search(low[:start]) is not None
    if part.where == "voice":
        return is_voice
    if part.where == "near":
        return where != "far"
    if part.where == "doer":
        return where not in ("patient", "inside") or is_voice
    if part.where == "struck":
        return where in ("patient", "before", "inside") or is_struck(low, start, end)
    if part.where == "driven":
        # Of a mine those who ran into it stand where else the doer stands.
        return where != "far" or is_struck(low, start, end)
    return where == part.where


def _role_in_attached(mention: ActorMention, index: int, story: Story, material: Material) -> str | None:
    """Return a role only where fixed words or a loss give it: what follows a story names many by the way."""
    low = material.low(index)
    start, end = material.within(index, mention.span)
    special = special_role(mention, low, start, end, story)
    if special is not None:
        return special
    if is_of(mention.type, ARMED) and PERHAPS.search(low[:start]):
        return author_role(story.code)
    if family(story.code) == "blockade" and is_of(mention.type, ARMED) and BY.search(low[:start]):
        return "initiator"
    if not (is_violence(story.code) or story.code == "abduction.hostage"):
        return None
    if only_speaks(mention, low, end, material):
        return None
    if mention.is_unnamed and is_of(mention.type, NAMELESS_ARMED):
        known = story.code not in ("explosion.air_strike", "explosion.ied") and ASSAILANTS.search(low)
        return author_role(story.code) if known else None
    if story.code == "explosion.air_strike":
        hit = is_of(mention.type, PEOPLE) and is_struck(low, start, end)
        return "victim_group" if hit else None
    hit = is_struck(low, start, end) or FOUGHT_BACK.search(low) is not None
    if is_of(mention.type, (*SECURITY, *SELF_DEFENCE)) and hit:
        return "captive" if story.code == "abduction.hostage" else "target"
    return None


def _settled(found: Sequence[ProposedActor], story: Story) -> list[ProposedActor]:
    """Drop the nameless where a name is known, and one who stands in two roles."""
    named = any(
        one.role in AUTHORS and not one.mention.is_unnamed and one.certainty != "suspected" for one in found
    )
    kept: list[ProposedActor] = []
    for one in found:
        if one.mention.is_unnamed and (not _may_be_nameless(one, story) or (named and one.role in AUTHORS)):
            continue
        if any(other.mention.name == one.mention.name for other in kept) or _is_said_by_name(one, found):
            continue
        kept.append(one)
    if story.standing == "denied":
        kept = [one for one in kept if one.role in ("captive", "arriving_force") or _is_accused(one, kept)]
    if family(story.code) == "blockade" and any(is_of(one.mention.type, ARMED) for one in kept):
        kept = [one for one in kept if not is_of(one.mention.type, (*SECURITY, *AUTHORITY))]
    return _ranked(kept, story)


def _ranked(kept: Sequence[ProposedActor], story: Story) -> list[ProposedActor]:
    """Settle who leads and who helps, and which body speaks for a state."""
    kept = list(kept)
    forces = any(one.role == "initiator" and is_of(one.mention.type, SECURITY) for one in kept)
    if forces and (is_violence(story.code) or family(story.code) == "operation"):
        # A government praises or explains what its forces do.
        kept = [one for one in kept if not (one.role == "initiator" and is_of(one.mention.type, AUTHORITY))]
    if any(one.role == "initiator" and one.mention.type == "state.military" for one in kept):
        kept = [replace(one, role="co_initiator") if _helps(one, story) else one for one in kept]
    if story.code == "battle.clash" and len(kept) > 1 and not any(one.role == "initiator" for one in kept):
        # "Clashes pitted A against B": the first named stands first.
        kept = [replace(kept[0], role="initiator"), *kept[1:]]
    if story.code == "diplomacy.talks":
        kept = [one for one in kept if not _is_spoken_for(one, kept)]
    if story.code == "diplomacy.talks" and len(kept) == 1 and not is_of(kept[0].mention.type, AUTHORITY):
        # A body that meets alone holds its own meeting.
        kept = [replace(kept[0], role="initiator")]
    return kept


def _is_said_by_name(one: ProposedActor, found: Sequence[ProposedActor]) -> bool:
    """Tell whether "nine volunteers" are those of the force that the text names."""
    return (
        one.mention.is_unnamed
        and is_of(one.mention.type, SELF_DEFENCE)
        and any(is_of(other.mention.type, SELF_DEFENCE) and not other.mention.is_unnamed for other in found)
    )


def _helps(one: ProposedActor, story: Story) -> bool:
    """Tell whether somebody takes part beside an army: volunteers, contractors."""
    helpers = (*SELF_DEFENCE, "foreign.contractor")
    deed = is_violence(story.code) or family(story.code) == "operation"
    return deed and one.role == "initiator" and is_of(one.mention.type, helpers)


def _is_spoken_for(one: ProposedActor, kept: Sequence[ProposedActor]) -> bool:
    """Tell whether a state is named only as whole beside the ministry that speaks for it."""
    return one.mention.by == "country" and any(
        other is not one and other.mention.by != "country" and other.mention.country == one.mention.country
        for other in kept
        if is_of(other.mention.type, (*AUTHORITY, "foreign.state"))
    )


def _may_be_nameless(one: ProposedActor, story: Story) -> bool:
    """Tell whether people without a name are worth naming in this role: victims, captives, gunmen who attack."""
    if one.mention.name in ("persons", "soldiers") or family(story.code) == "group":
        return False
    if is_of(one.mention.type, ARMED) and not is_of(one.mention.type, SELF_DEFENCE):
        return one.role in AUTHORS and story.code != "explosion.ied"
    return True


def _is_accused(one: ProposedActor, kept: Sequence[ProposedActor]) -> bool:
    """Tell whether a denied deed is laid at the door of this one, or was done to these people by such a one."""
    if one.role in AUTHORS:
        return not one.mention.is_unnamed and is_of(one.mention.type, (*ARMED, *SECURITY))
    accused = any(other.role in AUTHORS and not other.mention.is_unnamed for other in kept)
    return one.role == "target" and accused and is_of(one.mention.type, PEOPLE)
