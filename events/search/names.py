"""Find actors, places and episodes by name: blind to accents and scripts, patient with other spellings and slips.

All published names are kept in the process, made anew when the log has grown: what is typed costs no query.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import orjson
from rapidfuzz import fuzz, process

from events.models.live_record import LiveRecord
from events.names.folding import fold
from events.names.transliteration import sound
from events.search.index import names_of

KINDS = ("actor", "place", "episode")
# How sure a match is. From WRITTEN on, the name holds what was typed; below, it only sounds or looks like it.
EQUAL, BEGINS, WORD_BEGINS, WRITTEN, SOUNDS, SOUNDS_SO_FAR = 100, 96, 92, 88, 85, 82
# Below this likeness of sounds, of a hundred, two names are different names.
ALIKE = 80
# Shorter than this, everything is like something else.
SHORTEST_GUESS = 4
MOST_GUESSES = 40


@dataclass(frozen=True, slots=True)
class Named:
    """One published actor, place or episode: its key in addresses and what it is called and is."""

    kind: str
    key: str
    name: Mapping[str, str]
    short: str
    what: str
    country: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A name that was found, and how sure the match is."""

    named: Named
    score: float

    @property
    def is_written(self) -> bool:
        """Whether the name holds what was typed, not only something like it."""
        return self.score >= WRITTEN


class NameBook:
    """All names that are published at one end of the log."""

    def __init__(self, named: Iterable[Named]) -> None:
        self.named = tuple(named)
        self._windows: dict[int, tuple[list[str], list[int]]] = {}

    def find(self, question: str) -> list[Match]:
        """Return all that the words may mean, the surest first, then the shortest name."""
        folded = fold(question)
        if not folded:
            return []
        heard = "".join(_sound(word) for word in folded.split())
        scores = {at: _score(named, folded, heard) for at, named in enumerate(self.named)}
        for at, likeness in self._alike(heard, len(folded.split())):
            scores[at] = max(scores[at], likeness * 0.8)
        found = [Match(self.named[at], score) for at, score in scores.items() if score > 0]
        return sorted(found, key=_rank)

    def _alike(self, heard: str, length: int) -> list[tuple[int, float]]:
        if len(heard) < SHORTEST_GUESS:
            return []
        sounds, owners = self._windows_of(length)
        guesses = process.extract(heard, sounds, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=MOST_GUESSES)
        return [(owners[at], likeness) for _sound, likeness, at in guesses]

    def _windows_of(self, length: int) -> tuple[list[str], list[int]]:
        """Return the sounds of so many words in a row, from every name, and whose each is."""
        if length not in self._windows:
            rows = [
                ("".join(map(_sound, words[start : start + length])), at)
                for at, named in enumerate(self.named)
                for words in (spelling.split() for spelling in named.spellings)
                for start in range(max(1, len(words) - length + 1))
            ]
            self._windows[length] = ([heard for heard, _at in rows], [at for _heard, at in rows])
        return self._windows[length]


@lru_cache(maxsize=2)
def name_book(chain: str) -> NameBook:
    """Return the names that are published; `chain` tells one end of the log from every other. One query."""
    rows = LiveRecord.objects.current().filter(kind__in=KINDS).values_list("kind", "document")
    return NameBook(_named(kind, orjson.loads(document)) for kind, document in rows)


def _named(kind: str, document: Mapping[str, Any]) -> Named:
    if kind == "episode":
        titles = document["title"]
        texts = [document["code"], *titles.values()]
        what, country = document["kind_of_episode"], ""
    else:
        titles = document["name"]
        texts = names_of(document)
        what = document["type"] if kind == "actor" else document.get("place_kind") or ""
        country = document.get("country") or ""
    spellings = dict.fromkeys(folded for text in texts if (folded := fold(text)))
    key = document["slug"] or document["code"]
    return Named(kind, key, titles, document.get("short_name") or "", what, country, tuple(spellings))


def _score(named: Named, folded: str, heard: str) -> float:
    return max((_score_of(spelling, folded, heard) for spelling in named.spellings), default=0)


def _score_of(spelling: str, folded: str, heard: str) -> float:
    if spelling == folded:
        return EQUAL
    if spelling.startswith(folded):
        return BEGINS
    if f" {folded}" in spelling:
        return WORD_BEGINS
    words = spelling.split()
    if all(any(word.startswith(asked) for word in words) for asked in folded.split()):
        return WRITTEN
    if len(heard) < SHORTEST_GUESS:
        return 0
    sounded = "".join(map(_sound, words))
    if sounded == heard:
        return SOUNDS
    return SOUNDS_SO_FAR if sounded.startswith(heard) else 0


def _rank(match: Match) -> tuple[float, int, int, str]:
    shortest = min(map(len, match.named.spellings))
    return -match.score, KINDS.index(match.named.kind), shortest, match.named.key


@lru_cache(maxsize=100_000)
def _sound(word: str) -> str:
    return sound(word)
