"""Which of the text's claimants are actors that it names: "the Malian army spoke of three wounded"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from events.drafting.mention import ActorMention, Claimant
from events.drafting.words.plain import plain
from events.names.folding import fold

# Round an actor's own words the claimant may have an article, a seat and an epithet, and nobody else beside it.
AHEAD = re.compile(r"\s*(?:the|a|an|le|la|les|l'|un|une|its|their|sa|son|notre|our)?\s*(?:[a-z-]+ )?")
BEHIND = re.compile(r"\s*(?:(?:in|at|of|de|d'|du|a) ?[\w' -]{2,30})?")


def with_actors(claimants: Iterable[Claimant], named: Sequence[ActorMention]) -> list[Claimant]:
    """Return the claimants with the actor that their own words name; a later "it" has the name, and so the actor."""
    before = list(claimants)
    told = [_as_actor(one, named) for one in before]
    known = {fold(one.name): done for one, done in zip(before, told, strict=True) if done is not one}
    return [_as_before(one, known) for one in told]


def _as_before(claimant: Claimant, known: Mapping[str, Claimant]) -> Claimant:
    """Give a claimant without an actor the one that others of the same words have."""
    same = known.get(fold(claimant.name))
    if claimant.actor_id is not None or same is None:
        return claimant
    return replace(claimant, actor_id=same.actor_id, name=same.name)


def _as_actor(claimant: Claimant, named: Sequence[ActorMention]) -> Claimant:
    """Give the claimant the first actor named within its words. "An elected official of Gao" holds none."""
    if claimant.span is None or claimant.actor_id is not None:
        return claimant
    span = claimant.span
    actor = next((one for one in named if one.span.touches(span)), None)
    if actor is None:
        return claimant
    ahead = plain(claimant.words[: max(0, actor.span.start - span.start)])
    behind = plain(claimant.words[actor.span.end - span.start :])
    is_itself = actor.by != "office" and AHEAD.fullmatch(ahead) and BEHIND.fullmatch(behind)
    return replace(claimant, actor_id=actor.actor_id, name=actor.name if is_itself else claimant.name)
