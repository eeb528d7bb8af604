"""All names of places that a text may hold: the packaged gazetteer, villages often in the news, the desk's own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.db.models import Count, Max

from events.drafting.token import PhraseIndex
from events.drafting.word_list import word_list
from events.geocoding.gazetteer import gazetteer
from events.geocoding.index import NameIndex
from events.models.place import Place, PlaceName
from events.names.arabic import is_arabic
from events.names.folding import fold
from events.names.transliteration import sound

WORD_FILE = Path(__file__).parent / "data" / "words.txt"

VILLAGES = Path(__file__).parent / "data" / "villages.tsv"
# The sounds of shorter names are too near to one another to be taken for a spelling.
SHORTEST_SOUND = 5
# Names that are also words at the head of a sentence, or the names of many people.
ALSO_WORDS = word_list(WORD_FILE, "also_words")


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """One place with its names; without a point where the source has none."""

    name: str
    names: tuple[str, ...]
    country: str
    admin1: str
    kind: str
    lon: float | None = None
    lat: float | None = None
    radius_m: int | None = None
    population: int = 0
    place_id: int | None = None

    @property
    def is_area(self) -> bool:
        """Tell whether it is wider than a settlement."""
        return self.kind in {"country", "admin1", "admin2", "admin3", "region", "river", "forest"}


class PlaceBook:
    """The names, made once for a state of gazetteer and desk."""

    def __init__(self, packaged: "Names", desk: "Names") -> None:
        self._layers = (desk, packaged)

    def indexes(self) -> tuple[PhraseIndex[NamedPlace], ...]:
        """Return the indexes to be searched, the desk's own first."""
        return tuple(layer.index for layer in self._layers)

    def named(self, name: str) -> list[NamedPlace]:
        """Return every place of this name: the desk's, then the others."""
        return [place for layer in self._layers for place in layer.index.get(name)]

    def sounding(self, name: str) -> list[NamedPlace]:
        """Return the places whose names are other spellings of the same sound: Aguelhoc, Aguelhok."""
        key = sound(name)
        if len(key) < SHORTEST_SOUND:
            return []
        return [place for layer in self._layers for place in layer.by_sound().get(key, ())]


class Names:
    """One layer of places with its indexes."""

    def __init__(self, places: Iterable[NamedPlace]) -> None:
        self.places = tuple(places)
        self.index: PhraseIndex[NamedPlace] = PhraseIndex()
        for place in self.places:
            for name in place.names:
                self.index.add(name, place)
        self._by_sound: dict[str, list[NamedPlace]] | None = None

    def by_sound(self) -> dict[str, list[NamedPlace]]:
        """Return the places by the sound of their names, made at the first unknown name."""
        if self._by_sound is None:
            self._by_sound = {}
            for place in self.places:
                for key in {sound(name) for name in place.names}:
                    self._by_sound.setdefault(key, []).append(place)
        return self._by_sound


def place_book() -> PlaceBook:
    """Return the book as gazetteer and desk stand now. Two small queries; the names are read when they changed."""
    version = (
        *Place.objects.aggregate(Count("pk"), Max("pk"), Max("updated_at")).values(),
        *PlaceName.objects.aggregate(Count("pk"), Max("pk")).values(),
    )
    return PlaceBook(_packaged(gazetteer()), _desk(version))


@cache
def _packaged(index: NameIndex) -> Names:
    return Names([*_gazetteer(index), *villages()])


_desk_at: dict[tuple[object, ...], Names] = {}


def _desk(version: tuple[object, ...]) -> Names:
    if version not in _desk_at:
        # One state is enough: the older one will not come again.
        _desk_at.clear()
        _desk_at[version] = Names(_desk_places())
    return _desk_at[version]


def _gazetteer(index: NameIndex) -> Iterator[NamedPlace]:
    for one in index.places:
        if one.only_holds_it:
            yield NamedPlace(one.name, (one.name,), one.country, one.admin1, "admin1")
            continue
        names = tuple(name for name in one.names if not is_arabic(name))
        yield NamedPlace(
            one.name, names, one.country, one.admin1, one.kind, one.lon, one.lat, one.radius_m, one.population
        )


def villages() -> Iterator[NamedPlace]:
    """Return the packaged places that the gazetteer of towns lacks or spells otherwise; they have no points."""
    for line in VILLAGES.read_text(encoding="utf-8").splitlines()[1:]:
        country, kind, names = line.split("\t")
        every = tuple(names.split("|"))
        yield NamedPlace(every[0], every, country, "", kind)


def _desk_places() -> Iterator[NamedPlace]:
    # A place that was merged into another is named by that other, which has taken over its names.
    for place in Place.objects.filter(merged_into=None).order_by("pk").prefetch_related("names"):
        further = [one.name for one in place.names.all()]
        every = (place.name, place.name_en, place.name_fr, *further)
        names = tuple(dict.fromkeys(name for name in every if name and not is_arabic(name)))
        yield NamedPlace(
            place.name,
            names,
            place.country,
            "",
            place.kind,
            None if place.lon is None else float(place.lon),
            None if place.lat is None else float(place.lat),
            place.radius_m,
            place_id=place.pk,
        )


def is_also_a_word(name: str) -> bool:
    """Tell whether the name alone proves nothing: it is short, a word, or many people's."""
    folded = fold(name)
    return len(folded) <= SHORTEST_SOUND - 2 or folded in ALSO_WORDS
