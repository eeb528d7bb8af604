"""All actors that a text may name, made of the desk's actors and the packaged list, once for each state of the desk."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from events.drafting.actors.entity import Entity, known_entities, leaders, national_entities
from events.drafting.places.world import world
from events.drafting.token import PhraseIndex
from events.matching.actor.name_book import NameBook, NamedActor, name_book
from events.models.actor import Actor
from events.names.arabic import is_arabic
from events.names.folding import fold

# Two actors may share letters (FAN); a name of so many letters or more is one actor's.
LEAST_LETTERS = 5
# Types of the desk that are kinds of people, not somebody: the readers of people without a name know them.
PEOPLE = (
    "people.civilians",
    "people.aid_workers",
    "people.protesters",
    "people.rioters",
    "people.journalists",
    "unknown.",
)


class ActorBook:
    """Actors by name, and a country's forces and offices by their station."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.entities = tuple(entities)
        self.index: PhraseIndex[Entity] = PhraseIndex()
        self.stations: dict[str, Entity] = {}
        for entity in self.entities:
            if entity.station:
                self.stations[entity.station] = entity
            for name in (entity.name, *entity.aliases):
                if not is_arabic(name) and not _is_a_countrys_name(name, entity):
                    self.index.add(name, entity)
        self.people = self._people_of_note()

    def station(self, kind: str, country: str) -> Entity | None:
        """Return what is of a country: `military`, `gendarmerie`, `police`, `guard`, `government`."""
        return self.stations.get(f"{kind}:{country}")

    def _people_of_note(self) -> PhraseIndex[Entity]:
        index: PhraseIndex[Entity] = PhraseIndex()
        for name, whom in leaders():
            named = self.stations.get(whom) or next(iter(self.index.get(whom)), None)
            if named:
                index.add(name, named)
        return index


def _is_a_countrys_name(name: str, entity: Entity) -> bool:
    """Tell whether the alias is for comparing alone: "Mali" in a text is the country, as a rule."""
    if not entity.station.startswith("government:"):
        return False
    country = world()[entity.countries[0]]
    return name in {*country.names_en, *country.names_fr}


def actor_book(visible_to: object | None = None) -> ActorBook:
    """Return the book as the desk stands now; with a person, only what that person may see of the desk."""
    desk = name_book()
    if visible_to is None:
        return _book(desk)
    seen = set(Actor.objects.visible_to(visible_to).values_list("pk", flat=True))
    if seen.issuperset(desk.by_pk):
        return _book(desk)
    return ActorBook(_merged([actor for actor in desk.actors if actor.pk in seen]))


_kept: dict[int, tuple[NameBook, ActorBook]] = {}


def _book(desk: NameBook) -> ActorBook:
    kept = _kept.get(0)
    if kept is None or kept[0] is not desk:
        kept = (desk, ActorBook(_merged(desk.actors)))
        _kept[0] = kept
    return kept[1]


@cache
def _packaged() -> tuple[Entity, ...]:
    return (*known_entities(), *national_entities())


def _merged(desk: Iterable[NamedActor]) -> list[Entity]:
    """Lay the packaged actors over the desk's: one of the same name lends the desk's actor its other names."""
    actors = {one.pk: _of_the_desk(one) for one in desk if not one.type.startswith(PEOPLE)}
    owners: dict[str, list[int]] = {}
    for pk, entity in actors.items():
        for name in (entity.name, *entity.aliases):
            owners.setdefault(fold(name), []).append(pk)
    further: list[Entity] = []
    for packaged in _packaged():
        same = _same(packaged, actors, owners)
        if same is None:
            further.append(packaged)
            continue
        own = actors[same]
        names = dict.fromkeys((*own.aliases, packaged.name, *packaged.aliases))
        aliases = tuple(name for name in names if name != own.name)
        actors[same] = replace(own, aliases=aliases, station=own.station or packaged.station)
    return [*actors.values(), *further]


def _same(packaged: Entity, actors: dict[int, Entity], owners: dict[str, list[int]]) -> int | None:
    for name in (packaged.name, *packaged.aliases):
        for pk in owners.get(fold(name), ()):
            own = actors[pk]
            same_country = (
                not own.countries or not packaged.countries or set(own.countries) & set(packaged.countries)
            )
            if not same_country:
                continue
            if len(fold(name)) >= LEAST_LETTERS or own.type == packaged.type:
                return pk
    return None


def _of_the_desk(one: NamedActor) -> Entity:
    names = dict.fromkeys((one.name_en, one.name_fr, *(name.name for name in one.names)))
    return Entity(
        one.label,
        one.type,
        one.countries,
        tuple(name for name in names if name and name != one.label),
        actor_id=one.pk,
    )
