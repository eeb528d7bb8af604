"""The one entry to the reading of an article: a text goes in, proposed events come out. Nothing is stored."""

from datetime import date

from events.drafting.actors.book import ActorBook, actor_book
from events.drafting.actors.find import find_actor_mentions
from events.drafting.actors.memory import ActorMemory
from events.drafting.assembly.assemble import assemble
from events.drafting.assembly.material import Material
from events.drafting.claiming import with_actors
from events.drafting.dates.find import read_dates
from events.drafting.figures.claimant import find_claimants
from events.drafting.figures.find import read_figures
from events.drafting.issuing import issuer_of
from events.drafting.mention import ActorMention, Draft, Language, PlaceMention, ReportFrame, Span
from events.drafting.places.book import PlaceBook, place_book
from events.drafting.places.find import find_place_mentions
from events.drafting.places.scope import TextScope, read_scope
from events.drafting.scoring.names import names_of
from events.drafting.scoring.reading import NamesOf
from events.drafting.text.reading import Reading, read_text
from events.drafting.triggers.find import find_triggers


def propose(
    text: str,
    *,
    published: date | None,
    publisher: str = "",
    language: Language | None = None,
    book: ActorBook | None = None,
) -> Draft:
    """Read a text and propose the events that it tells of; `book` holds the actors that the person may see."""
    reading = read_text(text)
    frame = reading.frame(published, publisher)
    if language is not None:
        frame = ReportFrame(language, frame.published, frame.publisher, frame.title)
    places = place_book()
    scope = read_scope(reading.sentences, frame, places)
    actors = book or actor_book()
    material = _read(reading, frame, actors, places, scope)
    return Draft(frame.language, assemble(material, scope.country_of), reading.skipped)


def _read(
    reading: Reading, frame: ReportFrame, actors: ActorBook, places: PlaceBook, scope: TextScope
) -> Material:
    """Let every reader read the sentences."""
    memory = ActorMemory()
    found_actors: dict[int, list[ActorMention]] = {}
    found_places: dict[int, list[PlaceMention]] = {}
    for sentence in reading.sentences:
        found = find_actor_mentions(sentence, frame, actors, scope=scope, memory=memory)
        found_actors[sentence.index] = found
        found_places[sentence.index] = find_place_mentions(
            sentence, frame, places, scope=scope, taken=[one.span for one in found]
        )
    named = [one for mentions in found_actors.values() for one in mentions if not one.is_unnamed]
    issuer = issuer_of(
        reading, frame, actors, scope, lambda station, country: _of_country(actors, station, country)
    )
    claimants = with_actors(find_claimants(reading.sentences, issuer), named)
    return Material(
        frame=frame,
        sentences=reading.sentences,
        triggers={one.index: find_triggers(one, frame.language) for one in reading.sentences},
        dates=read_dates(reading.sentences, frame, reading.week),
        places=found_places,
        actors=found_actors,
        figures=read_figures(reading.sentences, frame, claimants),
        claimants=claimants,
        home=scope.country,
        government_of=lambda country: _of_country(actors, "government", country),
        army_of=lambda country: _of_country(actors, "military", country),
    )


def _of_country(actors: ActorBook, station: str, country: str) -> ActorMention | None:
    entity = actors.station(station, country)
    if entity is None:
        return None
    return ActorMention(
        Span(0, 0),
        "",
        entity.name,
        entity.type,
        entity.actor_id,
        aliases=tuple(entity.aliases),
        country=country,
    )


def known_names() -> tuple[NamesOf, NamesOf]:
    """Return the look-ups of every name by which an actor and a place is known."""
    actors = names_of((entity.name, *entity.aliases) for entity in actor_book().entities)
    return actors, names_of(())
