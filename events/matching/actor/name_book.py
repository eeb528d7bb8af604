"""All names of the desk's actors, folded and kept in memory until an actor changes."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, Max

from events.models.actor import Actor, ActorName
from events.names.folding import fold
from events.names.transliteration import sound

OFFICIAL, SHORT = "official", "short"
# Merged entries lead to one another; more than so many steps is a ring that somebody made by hand.
LONGEST_CHAIN = 10


@dataclass(frozen=True, slots=True)
class BookName:
    """One name of an actor as it stands at the desk."""

    name: str
    folded: str
    language: str
    kind: str
    valid_from: str = ""
    valid_to: str = ""


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor with all its names and those of the entries that were merged into it."""

    pk: int
    label: str
    name_en: str
    name_fr: str
    type: str
    countries: tuple[str, ...]
    active_from: str
    active_to: str
    names: tuple[BookName, ...]


class NameBook:
    """The actors by every folded name, and by the sound of each."""

    def __init__(self, actors: tuple[NamedActor, ...]) -> None:
        self.actors = actors
        self.by_pk = {actor.pk: actor for actor in actors}
        self.by_fold: dict[str, list[tuple[NamedActor, BookName]]] = defaultdict(list)
        for actor in actors:
            for name in actor.names:
                self.by_fold[name.folded].append((actor, name))
        self.all_folds = tuple(self.by_fold)

    @cached_property
    def by_sound(self) -> dict[str, list[str]]:
        """The folded names by their sound, made when the first name is not found as written."""
        found: dict[str, list[str]] = defaultdict(list)
        for folded in self.all_folds:
            found[sound(folded)].append(folded)
        return dict(found)

    @cached_property
    def by_word(self) -> dict[str, list[str]]:
        """The folded names by each word in them."""
        found: dict[str, list[str]] = defaultdict(list)
        for folded in self.all_folds:
            for word in dict.fromkeys(folded.split()):
                found[word].append(folded)
        return dict(found)


_kept: dict[tuple[object, ...], NameBook] = {}


def name_book() -> NameBook:
    """Return the book as the actors stand now: two small queries, and two more only after a change."""
    version = _version()
    if version not in _kept:
        # The older state will not come again.
        _kept.clear()
        _kept[version] = NameBook(tuple(_actors()))
    return _kept[version]


def _version() -> tuple[object, ...]:
    actors = Actor.objects.aggregate(Count("pk"), Max("pk"), Max("updated_at"), Count("merged_into"))
    names = ActorName.objects.aggregate(Count("pk"), Max("pk"))
    return (*actors.values(), *names.values())


def _actors() -> Iterator[NamedActor]:
    rows = {actor.pk: actor for actor in Actor.objects.order_by("pk").prefetch_related("names")}
    merged: dict[int, list[Actor]] = defaultdict(list)
    for actor in rows.values():
        merged[_winner(actor, rows)].append(actor)
    for pk, every in merged.items():
        winner = rows[pk]
        names = dict.fromkeys(name for actor in (winner, *every) for name in _names(actor))
        yield NamedActor(
            winner.pk,
            str(winner),
            winner.name_en,
            winner.name_fr,
            winner.type,
            tuple(winner.countries or ()),
            winner.active_from,
            winner.active_to,
            tuple(names),
        )


def _winner(actor: Actor, rows: dict[int, Actor]) -> int:
    """Follow the merges to the entry that stands."""
    for _ in range(LONGEST_CHAIN):
        if actor.merged_into_id is None or actor.merged_into_id not in rows:
            break
        actor = rows[actor.merged_into_id]
    return actor.pk


def _names(actor: Actor) -> Iterator[BookName]:
    own = (
        (actor.short_name, "", SHORT),
        (actor.name_en, "en", OFFICIAL),
        (actor.name_fr, "fr", OFFICIAL),
        (actor.name_ar, "ar", OFFICIAL),
    )
    for text, language, kind in own:
        if folded := fold(text):
            yield BookName(text, folded, language, kind)
    for one in actor.names.all():
        if folded := fold(one.name):
            yield BookName(one.name, folded, one.language, one.kind, one.valid_from, one.valid_to)
