"""Who takes part in an event, and in which role: by the words' order, the voice of the verb, and who claims it."""

import re
from collections.abc import Sequence

from events.drafting.assembly.casting import ARMED, PEOPLE, SECURITY, SELF_DEFENCE, Part, cast_of, is_of
from events.drafting.assembly.kinship import family, is_violence
from events.drafting.assembly.material import Material
from events.drafting.assembly.nearness import is_nearest
from events.drafting.assembly.phrases import phrase
from events.drafting.assembly.story import Story
from events.drafting.assembly.telling import Telling
from events.drafting.mention import ActorMention, ProposedActor
from events.drafting.triggers.find import Trigger

CLAIMED = phrase("claimed")
CLAIM_BY = phrase("claim_by")
BLAMED = phrase("blamed")
BLAMED_AFTER = phrase("blamed_after")
PERHAPS = phrase("perhaps")
ESCORT_BEFORE = phrase("escort_before")
ESCORT_AFTER = phrase("escort_after")
BACKED = phrase("backed")
BY_BEFORE = phrase("by_before")
OTHER_SUBJECT = phrase("other_subject")
FOUGHT_BACK = phrase("fought_back")
# Of such people the text says only that they saw, spoke, fled or live there.
ON_THE_SIDE = phrase("on_the_side")


def actors_of(story: Story, material: Material) -> tuple[ProposedActor, ...]:
    """Return who takes part in the event, each once in each role, in the order of the roles' weight."""
    found: list[ProposedActor] = []
    for telling in sorted(story.tellings, key=lambda one: (one.is_heading, one.sentence)):
        if telling.code == "diplomacy.statement" != story.code:
            continue
        for mention in material.actors.get(telling.sentence, ()):
            role = _role_in_telling(mention, telling, story, material)
            if role is not None:
                _add(found, mention, role, _certainty(mention, telling.sentence, material))
    for index in story.attached:
        for mention in material.actors.get(index, ()):
            role = _role_in_attached(mention, index, story, material)
            if role is not None:
                _add(found, mention, role, _certainty(mention, index, material))
    return tuple(_settled(found, story, material))


def _add(found: list[ProposedActor], mention: ActorMention, role: str, certainty: str) -> None:
    if not any(one.mention.name == mention.name and one.role == role for one in found):
        found.append(ProposedActor(mention, role, certainty))


def _role_in_telling(mention: ActorMention, telling: Telling, story: Story, material: Material) -> str | None:
    low = material.low(telling.sentence)
    start, end = material.within(telling.sentence, mention.span)
    special = _special_role(mention, low, start, end, story)
    if special is not None:
        return special
    shared = all(start < place for place, _ in telling.rivals) and start < telling.start
    shared = shared and OTHER_SUBJECT.search(low[end : telling.start]) is None
    if telling.rivals and not shared and not is_nearest(low, start, telling):
        return None
    is_voice = _only_speaks(mention, low, end, telling.sentence, material)
    if (
        is_voice
        and not is_of(mention.type, ("armed.", "unknown.armed"))
        and not _does_it_himself(story, telling)
    ):
        return None
    trigger = min(telling.triggers, key=lambda one: abs(one.start - start))
    where = position(start, end, trigger, low)
    for part in cast_of(story.code):
        if is_of(mention.type, part.types) and _fits(part, where, mention, low, start, end):
            if BACKED.search(low[:start]) and part.role == "initiator":
                return "co_initiator"
            return part.role
    return None


def _special_role(mention: ActorMention, low: str, start: int, end: int, story: Story) -> str | None:
    """Return the role that fixed words give: an escort, who claims it, who is blamed."""
    armed = is_of(mention.type, ("armed.", "unknown.armed"))
    if is_of(mention.type, (*SECURITY, *SELF_DEFENCE)) and story.code in (
        "attack.convoy",
        "operation.escort",
        "explosion.ied",
    ):
        if ESCORT_BEFORE.search(low[:start]) or ESCORT_AFTER.match(low[end:]):
            return "escort"
    if not armed or mention.is_unnamed:
        return None
    if (
        CLAIMED.match(low[end:])
        or CLAIM_BY.search(low[:start])
        or BLAMED.search(low[:start])
        or BLAMED_AFTER.match(low[end:])
    ):
        return author_role(story.code)
    return None


def author_role(code: str) -> str | None:
    """Return the role of who did it."""
    if code == "abduction.hostage":
        return "hostage_taker"
    return (
        "initiator"
        if is_violence(code) or family(code) in ("blockade", "sexual_violence", "attack")
        else None
    )


def _does_it_himself(story: Story, telling: Telling) -> bool:
    """Tell whether who says it is who does it: the army says its aircraft struck, a ministry closes schools."""
    return story.code in ("explosion.air_strike", "explosion.drone_strike") or family(story.code) in (
        "measure",
        "troops",
        "politics",
        "diplomacy",
        "agreement",
        "operation",
    )


def _only_speaks(mention: ActorMention, low: str, end: int, index: int, material: Material) -> bool:
    """Tell whether the actor only says what the sentence tells."""
    if ON_THE_SIDE.match(low[end:]):
        return True
    return any(one.span is not None and one.span.touches(mention.span) for one in material.claimants)


def position(start: int, end: int, trigger: Trigger, low: str) -> str:
    """Tell whether the words put somebody where the doer stands, or where the one stands to whom it is done."""
    if start >= trigger.end:
        between = low[trigger.end : start]
        if re.search(r"[;:]", between) or len(between) > 160:
            return "far"
        by = re.search(r"\b(?:by|par|de la part d\w*)\W+(?:[\w'’-]+\W+){0,5}$", between) is not None
        if trigger.voice == "active":
            return "patient"
        if by:
            return "agent"
        if trigger.voice == "noun":
            return (
                "agent"
                if re.match(r"^\W*(?:of|by|de|des|du|d')\W", between) and len(between) < 12
                else "patient"
            )
        return "far"
    between = low[end : trigger.start]
    if re.search(r"[;:]", between):
        return "far"
    if start >= trigger.start:
        return "inside"
    if trigger.voice == "active":
        return "agent"
    return "patient" if trigger.voice == "passive" else "before"


def _fits(part: Part, where: str, mention: ActorMention, low: str, start: int, end: int) -> bool:
    if part.where == "any":
        return True
    if part.where == "struck":
        return where in ("patient", "before", "inside") or is_struck(low, start, end)
    if part.where == "driven":
        # Of a mine those who ran into it stand where else the doer stands.
        return where != "far" or is_struck(low, start, end)
    if part.where == "agent":
        return where == "agent"
    return where == "patient"


def is_struck(low: str, start: int, end: int) -> bool:
    """Tell whether the words say that harm came to them."""
    around = low[max(start - 60, 0) : end + 60]
    if re.search(
        r"\b(?:no|not|nobody|none|aucun\w*|n'(?:a|ont) (?:pas )?(?:été )?|personne|ni)\b", around
    ) and not re.search(r"\bbut\b|\bmais\b", around):
        return False
    return (
        re.search(
            r"\b(?:kill\w*|dead|died|wound\w*|injur\w*|abduct\w*|kidnap\w*|taken|freed|released|carrying|tué\w*|mort\w*|bless\w*|enlev\w*|otages?|libér\w*|relâch\w*|transport\w*)\b",
            around,
        )
        is not None
    )


def _role_in_attached(mention: ActorMention, index: int, story: Story, material: Material) -> str | None:
    """Return a role only where fixed words or a loss give it: what follows a story names many by the way."""
    low = material.low(index)
    start, end = material.within(index, mention.span)
    special = _special_role(mention, low, start, end, story)
    if special is not None:
        return special
    if is_of(mention.type, ("armed.", "unknown.armed")) and PERHAPS.search(low[:start]):
        return author_role(story.code)
    if not (is_violence(story.code) or story.code == "abduction.hostage"):
        return None
    if _only_speaks(mention, low, end, index, material):
        return None
    has_author = (
        is_of(mention.type, ("unknown.armed", "armed.jihadist", "armed.criminal", "armed.rebel"))
        and mention.is_unnamed
    )
    if has_author and story.code not in ("explosion.air_strike", "explosion.ied"):
        return (
            author_role(story.code)
            if re.search(
                r"\b(?:attackers|assailants|assaillants|ravisseurs|gunmen|hommes armés|armed men|fighters|men on)\b",
                low,
            )
            else None
        )
    hit = is_struck(low, start, end) or FOUGHT_BACK.search(low) is not None
    if is_of(mention.type, (*SECURITY, *SELF_DEFENCE)) and hit and story.code != "explosion.air_strike":
        return "captive" if story.code == "abduction.hostage" else "target"
    if is_of(mention.type, PEOPLE) and is_struck(low, start, end) and story.code == "explosion.air_strike":
        return "victim_group"
    return None


def _certainty(mention: ActorMention, index: int, material: Material) -> str:
    low = material.low(index)
    start, end = material.within(index, mention.span)
    if CLAIMED.match(low[end:]) or CLAIM_BY.search(low[:start]):
        return "claimed_by_actor"
    if BLAMED.search(low[:start]) or PERHAPS.search(low[:start]) or mention.alternative_group is not None:
        return "suspected"
    return "attributed_by_source"


AUTHORS = ("initiator", "hostage_taker")


def _may_be_nameless(one: ProposedActor) -> bool:
    """Tell whether people without a name are worth naming in this role: victims, captives, gunmen who attack."""
    if one.mention.name in ("persons", "soldiers"):
        return False
    armed = is_of(one.mention.type, ARMED) and not is_of(one.mention.type, SELF_DEFENCE)
    return not armed or one.role in AUTHORS


def _settled(found: Sequence[ProposedActor], story: Story, material: Material) -> list[ProposedActor]:
    """Drop the nameless where a name is known, one who stands in two roles, and who can't be both."""
    authors = [one for one in found if one.role in AUTHORS]
    named = [one for one in authors if not one.mention.is_unnamed and one.certainty != "suspected"]
    kept: list[ProposedActor] = []
    for one in found:
        if (
            one.mention.is_unnamed
            and one.role in AUTHORS
            and named
            and is_of(one.mention.type, ("armed.", "unknown.armed"))
        ):
            continue
        if one.mention.is_unnamed and not _may_be_nameless(one):
            continue
        if any(other.mention.name == one.mention.name for other in kept):
            continue
        kept.append(one)
    if story.code == "explosion.ied":
        kept = [one for one in kept if not (one.role == "initiator" and one.mention.is_unnamed)]
    if story.standing == "denied":
        kept = [one for one in kept if one.role == "captive" or _is_named_author(one)]
    if story.code == "diplomacy.talks" and len(kept) == 1:
        # A body that meets alone holds its own meeting.
        kept = [ProposedActor(kept[0].mention, "initiator", kept[0].certainty)]
    return [*kept, *_understood(kept, story, material)]


def _is_named_author(one: ProposedActor) -> bool:
    return one.role in AUTHORS and not one.mention.is_unnamed and is_of(one.mention.type, ARMED)


def _understood(kept: Sequence[ProposedActor], story: Story, material: Material) -> list[ProposedActor]:
    """Return who is meant without being named beside the act: protesters of a protest, whose aircraft it was."""
    roles = {one.role for one in kept}
    trigger = story.lead.triggers[0]
    if story.code == "unrest.protest" and "participant" not in roles and story.standing == "told":
        words = material.sentences[story.lead.sentence].text[trigger.start : trigger.end]
        crowd = ActorMention(trigger.span, words, "protesters", "people.protesters", is_unnamed=True)
        return [ProposedActor(crowd, "participant")]
    if story.code == "explosion.air_strike" and "initiator" not in roles and story.standing != "denied":
        before = material.sentences[story.lead.sentence]
        for index in range(before.index, -1, -1):
            if material.sentences[index].paragraph != before.paragraph:
                break
            for mention in material.actors.get(index, ()):
                if is_of(mention.type, SECURITY):
                    return [ProposedActor(mention, "initiator")]
    return []
