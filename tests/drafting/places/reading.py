"""Read the places and actors of an invented text as the whole reader does, without the rest of it."""

from events.drafting.actors.book import ActorBook, actor_book
from events.drafting.actors.find import find_actor_mentions, taken_by
from events.drafting.actors.memory import ActorMemory
from events.drafting.mention import ActorMention, Language, PlaceMention, ReportFrame
from events.drafting.places.book import place_book
from events.drafting.places.find import find_place_mentions
from events.drafting.places.scope import TextScope, read_scope
from events.drafting.text.reading import read_text


def read(
    text: str, language: Language = "en", *, publisher: str = "", book: ActorBook | None = None
) -> tuple[list[PlaceMention], list[ActorMention], TextScope]:
    """Return the places, the actors and the scope of a text."""
    sentences = read_text(text).sentences
    frame = ReportFrame(language, None, publisher)
    places, actors, memory = place_book(), book or actor_book(), ActorMemory()
    scope = read_scope(sentences, frame, places)
    found_places: list[PlaceMention] = []
    found_actors: list[ActorMention] = []
    for sentence in sentences:
        named = find_actor_mentions(sentence, frame, actors, scope=scope, memory=memory)
        found_actors += named
        found_places += find_place_mentions(sentence, frame, places, scope=scope, taken=taken_by(named))
    return found_places, found_actors, scope


def places_in(text: str, language: Language = "en") -> list[tuple[str, str, str]]:
    """Return name, country and relation of each place; peoples are left out."""
    places, _, _ = read(text, language)
    return [(one.name, one.country, one.relation) for one in places if one.relation != "nationality"]


def actors_in(text: str, language: Language = "en") -> list[str]:
    """Return the names of the actors in the order of the text."""
    _, actors, _ = read(text, language)
    return [one.name for one in actors]
