"""Find names among many known places: as written, under another name, by their sound, or nearly."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import chain

from rapidfuzz import fuzz, process

from events.geocoding.known_place import Found, KnownPlace
from events.names.arabic import is_arabic
from events.names.folding import fold
from events.names.likeness import ALIKE
from events.names.transliteration import consonants, skeleton, sound

MAX_NEARLY = 10  # More slips of the pen than that help nobody to choose.
# Two consonants are shared by too many names: "غاو" would find Ghaya, Gouya, Gueya.
SHORTEST_SKELETON = 3
# The sounds of short names are too near to one another: "Bou" and "Pô", "Léï" and "Laye".
SHORTEST_SOUND = 5


class NameIndex:
    """Places by the folded form and by the sound of each of their names."""

    def __init__(self, places: Iterable[KnownPlace]) -> None:
        self.places = tuple(places)
        self._by_fold: dict[str, list[int]] = defaultdict(list)
        for number, place in enumerate(self.places):
            for name in dict.fromkeys(fold(name) for name in place.names):
                if name:
                    self._by_fold[name].append(number)
        self._all_names = tuple(self._by_fold)

    @cached_property
    def _by_sound(self) -> dict[str, list[str]]:
        """The names by their sound, made when the first name is not found as written."""
        by_sound: dict[str, list[str]] = defaultdict(list)
        for name in self._all_names:
            by_sound[sound(name)].append(name)
        return dict(by_sound)

    def find(self, name: str, holds: Callable[[KnownPlace], bool]) -> list[Found]:
        """Return the places in scope that the name may mean. Looser kinds of match only where no closer is."""
        folded = fold(name)
        return self._named(folded, holds) or self._sounding(folded, holds) or self._nearly(folded, holds)

    def _named(self, folded: str, holds: Callable[[KnownPlace], bool]) -> list[Found]:
        found = []
        for place in self._places(folded, holds):
            if place.only_holds_it:
                # The outline is larger than what the name means: for the reader to judge, never sure.
                found.append(Found(place, "fuzzy", ALIKE))
            else:
                found.append(Found(place, "exact" if fold(place.name) == folded else "alias", 1.0))
        return found

    def _sounding(self, folded: str, holds: Callable[[KnownPlace], bool]) -> list[Found]:
        key = sound(folded)
        names = sorted(self._by_sound.get(key, ())) if len(key) >= SHORTEST_SOUND else []
        return _best(
            Found(place, "transliteration", max(ALIKE, fuzz.ratio(folded, name) / 100))
            for name in names
            for place in self._places(name, holds)
        )

    def _nearly(self, folded: str, holds: Callable[[KnownPlace], bool]) -> list[Found]:
        close = process.extract(
            folded, self._all_names, scorer=fuzz.ratio, score_cutoff=ALIKE * 100, limit=None
        )
        bones = skeleton(folded)
        if is_arabic(folded) and len(bones) >= SHORTEST_SKELETON:
            same = (names for key, names in self._by_sound.items() if consonants(key) == bones)
            close += [(name, ALIKE * 100, 0) for name in sorted(chain.from_iterable(same))]
        found = _best(
            Found(place, "fuzzy", score / 100)
            for name, score, _ in close
            for place in self._places(name, holds)
        )
        return sorted(found, key=lambda one: -one.score)[:MAX_NEARLY]

    def _places(self, name: str, holds: Callable[[KnownPlace], bool]) -> Iterable[KnownPlace]:
        return (place for number in self._by_fold.get(name, ()) if holds(place := self.places[number]))


def _best(every: Iterable[Found]) -> list[Found]:
    """Keep for each place its best match, in the order of the first."""
    best: dict[int, Found] = {}
    for one in every:
        key = id(one.place)
        if key not in best or one.score > best[key].score:
            best[key] = one
    return list(best.values())
