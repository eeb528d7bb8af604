"""Whose force it is where the words give no country: "its soldiers", "the French forces" of the country they are in."""

import re
from collections.abc import Sequence
from dataclasses import replace

from events.drafting.actors.book import ActorBook
from events.drafting.actors.entity import Entity
from events.drafting.mention import ActorMention, Sentence

# France's bodies of troops have names of their own in the countries where they were based.
STATIONED = {
    "NE": "French forces in Niger",
    "TD": "French forces in Chad",
    "SN": "French Elements in Senegal",
    "CI": "French forces in Côte d'Ivoire",
}
# "French forces", "forces françaises"; "the French army" decides at home.
TROOPS = re.compile(r"^(?:french forces|forces françaises)$", re.I)
# By what a state is found that has soldiers of its own.
STATES = frozenset({"capital", "country", "office", "nation"})
THEIR_OWN = re.compile(r"\b(?:its|their|our|ses|leurs|nos)\s+(?:own\s+|propres\s+)?$", re.I)


def stationed(book: ActorBook, station: str, country: str, scene: str) -> Entity | None:
    """Return the force of a country; of a foreign army its own body in the country of the scene."""
    if station == "military" and country == "FR" and scene in STATIONED:
        body = next(iter(book.index.get(STATIONED[scene])), None)
        if body is not None:
            return body
    return book.station(station, country)


def as_based(book: ActorBook, entity: Entity, words: str, scene: str) -> Entity:
    """Return for "the French forces" those of the scene; an army as a whole stays what it is."""
    if entity.station != "military:FR" or not TROOPS.search(words):
        return entity
    return stationed(book, "military", "FR", scene) or entity


def of_their_own(found: Sequence[ActorMention], sentence: Sentence, book: ActorBook) -> list[ActorMention]:
    """Give "its soldiers" the country of the government or army that the sentence named before."""
    text, offset = sentence.text, sentence.span.start
    settled = list(found)
    for place, one in enumerate(settled):
        if one.by != "context" or not THEIR_OWN.search(text[: one.span.start - offset]):
            continue
        owners = [other for other in settled[:place] if other.by in STATES and other.country]
        entity = _like(one, owners[-1], book) if owners else None
        if entity is not None:
            settled[place] = replace(
                one,
                name=entity.name,
                type=entity.type,
                actor_id=entity.actor_id,
                aliases=entity.aliases,
                country=entity.country,
            )
    return settled


def _like(one: ActorMention, owner: ActorMention, book: ActorBook) -> Entity | None:
    """Return of the owner's country what the mention is of another."""
    known = next((entity for entity in book.index.get(one.name) if entity.station), None)
    return book.station(known.station.split(":")[0], owner.country) if known else None
