"""Words that belong to an actor named beside them, and names that only tell of which family an actor is."""

import re
from collections.abc import Iterable

from events.drafting.actors.entity import Entity
from events.drafting.actors.people import PeopleFound
from events.drafting.mention import ActorMention, Sentence

POSSESSIVE_PLURAL = re.compile(r"^['’]\s+\w")
# "Fighters of the FLA", "combattants du GSIM".
OWN = re.compile(
    r"^\s+(?:of|from|du|de|des|d['’]|loyal\s+to|belonging\s+to)\s*(?:the\s+|la\s+|le\s+|l['’])?$", re.I
)
# "The al-Qaeda affiliate", "liés à l'État islamique": a family, not who acted.
PARENTS = frozenset({"Al-Qaeda", "Islamic State"})
OF_THE_FAMILY = re.compile(
    r"(?:affili\w+|li[ée]e?s?|linked|loyal|allegiance|all[ée]geance|aligned|ties|rattach\w+|proche\w*|branch|branche|franchise|faction)\s+(?:to|with|of|à|au|de|du|d['’])\s*(?:the\s+|l['’]|la\s+)?(?:group\w*\s+)?$",
    re.I,
)
FAMILY_AFTER = re.compile(
    r"^[\s-]*(?:affiliat\w*|linked|aligned|allied|backed|inspired|loyalist\w*|branch|franchise|group\s+affiliate)",
    re.I,
)


def is_only_a_parent(entity: Entity, before: str, after: str) -> bool:
    """Tell whether the name only says of which family a group is."""
    if not PARENTS & {entity.name, *entity.aliases} or entity.countries:
        return False
    return bool(FAMILY_AFTER.match(after) or OF_THE_FAMILY.search(before))


def belongs_to_somebody(
    one: PeopleFound, sentence: Sentence, start: int, end: int, named: Iterable[ActorMention]
) -> bool:
    """Tell whether the words are a group's own men, a body's possessive, or say a second time who is meant."""
    text, offset = sentence.text, sentence.span.start
    if POSSESSIVE_PLURAL.match(text[end:]):
        return True
    for other in named:
        before, after = other.span.end - offset, other.span.start - offset
        comes_before = before <= start
        if other.is_unnamed:
            if other.name == one.name and comes_before and text[before:start] == " ":
                return True
        elif _are_men_of(one, other, text[start:end]):
            is_beside = comes_before and text[before:start].strip() in {"", "-"}
            if is_beside or (end <= after and OWN.match(text[end:after])):
                return True
    return False


# "The men of the katiba": its fighters, though "men" alone are anybody.
MEN = re.compile(r"(?:men|hommes|members?|membres?|[ée]l[ée]ments)$", re.I)


def _are_men_of(one: PeopleFound, other: ActorMention, words: str) -> bool:
    """Tell whether a group can have such men: fighters, rebels, not villagers."""
    if one.name == "persons" and MEN.match(words) and other.type.startswith("armed."):
        return True
    return not one.type.startswith("people.") and not other.type.startswith(("state.", "people."))
