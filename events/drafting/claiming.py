"""Which of the text's claimants are actors that it names: "the Malian army spoke of three wounded"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from events.drafting.mention import ActorMention, Claimant
from events.names.folding import fold


def with_actors(claimants: Iterable[Claimant], named: Sequence[ActorMention]) -> list[Claimant]:
    """Return the claimants with the actor that their own words name; a later "it" has the name, and so the actor."""
    told = [replace(one, actor_id=_named_in(one, named)) for one in claimants]
    known = {fold(one.name): one.actor_id for one in told if one.actor_id is not None}
    return [
        one if one.actor_id is not None else replace(one, actor_id=known.get(fold(one.name))) for one in told
    ]


def _named_in(claimant: Claimant, named: Sequence[ActorMention]) -> int | None:
    """Return the first actor named within the claimant's words. "An elected official of Gao" holds none."""
    if claimant.span is None:
        return None
    return next((one.actor_id for one in named if one.span.touches(claimant.span)), None)
