"""One name box for actors: an acronym, a name in three languages, a part of one or a slip of the pen finds it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from rapidfuzz import fuzz, process

from events.chronology.edtf import parse
from events.matching.actor.name_book import BookName, NameBook, NamedActor, name_book
from events.models.actor import Actor
from events.names.folding import fold
from events.names.likeness import ALIKE
from events.names.transliteration import sound, transliterations

Match = Literal["exact", "part", "sound", "nearly"]
# Shorter words are too near to one another: "fla" and "fpl", "cma" and "msa".
SHORTEST_NEARLY = 4
SHORTEST_SOUND = 5
# A look-up is of one name; who pastes an article has something else in mind.
LONGEST_QUESTION = 200
# "J.N.I.M." is one word.
DOTS = re.compile(r"(?<=\b\w)\.(?=\w\b)")
# So much is taken off a name that the actor did not bear, or an actor who was not there, on the day asked for.
NOT_THEN = 0.2


@dataclass(frozen=True, slots=True)
class ActorCandidate:
    """An actor that may be meant, and the name by which it was found."""

    actor_id: int
    label: str
    type: str
    matched: str
    match: Match
    score: float

    @property
    def said(self) -> str:
        """Return "GSIM → JNIM"; the label alone where it is the name that was found."""
        return (
            self.label
            if fold(self.label).startswith(fold(self.matched))
            else f"{self.matched} → {self.label}"
        )


def find_actors(
    text: str, *, limit: int = 10, visible_to: Any | None = None, day: date | None = None
) -> list[ActorCandidate]:
    """Return the actors that the text may name, likeliest first; looser kinds of match only where no closer is.

    With a person, only what that person may see of the desk. With a day, who bore the name and was there comes first.
    Costs two small queries, one more with a person.
    """
    folded = fold(DOTS.sub("", text[:LONGEST_QUESTION]))
    if not folded:
        return []
    book = name_book()
    found = _exact(book, folded) or _parts(book, folded) or _sounding(book, folded) or _nearly(book, folded)
    seen = None if visible_to is None else _seen_by(visible_to, (actor.pk for actor, *_ in found))
    best: dict[int, ActorCandidate] = {}
    for actor, name, match, score in found:
        if seen is not None and actor.pk not in seen:
            continue
        score -= 0 if day is None else _days_off(actor, name, day)
        kept = best.get(actor.pk)
        if kept is None or score > kept.score:
            best[actor.pk] = ActorCandidate(
                actor.pk, actor.label, actor.type, name.name, match, round(score, 3)
            )
    ranked = sorted(best.values(), key=lambda one: (-one.score, one.label))[:limit]
    return _told_apart(ranked, book)


def exact_actor(name: str, *, visible_to: Any | None = None, day: date | None = None) -> Actor | None:
    """Return the actor that bears exactly this name, written in any way, if only one does; else none."""
    folded = fold(name)
    found = [actor for actor, _ in name_book().by_fold.get(folded, ())]
    if day is not None:
        found = [
            actor for actor, name in name_book().by_fold.get(folded, ()) if not _days_off(actor, name, day)
        ]
    keys = {actor.pk for actor in found}
    if len(keys) != 1:
        return None
    actors = Actor.objects.all() if visible_to is None else Actor.objects.visible_to(visible_to)
    actor: Actor | None = actors.filter(pk=keys.pop()).first()
    return actor


Found = tuple[NamedActor, BookName, Match, float]


def _exact(book: NameBook, folded: str) -> list[Found]:
    return [(actor, name, "exact", 1.0) for actor, name in book.by_fold.get(folded, ())]


def _parts(book: NameBook, folded: str) -> list[Found]:
    """Return those in one of whose names every word stands; the last word may be unfinished."""
    words = folded.split()
    whole, last = words[:-1], words[-1]
    names = _holding(book, whole, lambda word: word == last) or _holding(
        book, whole, lambda word: word.startswith(last)
    )
    return [
        # The more of the name was typed, the surer; a name that begins so comes first.
        (actor, name, "part", 0.6 + 0.3 * len(folded) / len(held) + 0.05 * held.startswith(folded))
        for held in names
        for actor, name in book.by_fold[held]
    ]


def _holding(book: NameBook, whole: Iterable[str], is_last: Callable[[str], bool]) -> set[str]:
    names = {held for word, every in book.by_word.items() if is_last(word) for held in every}
    for word in whole:
        names &= set(book.by_word.get(word, ()))
    return names


def _sounding(book: NameBook, folded: str) -> list[Found]:
    """Return those one of whose names sounds the same, or is among the spellings in use."""
    key = sound(folded)
    held = list(book.by_sound.get(key, ())) if len(key) >= SHORTEST_SOUND else []
    held += [
        spelt
        for spelt in transliterations(folded)[1:]
        if spelt in book.by_fold and len(spelt) >= SHORTEST_SOUND
    ]
    return [
        (actor, name, "sound", max(ALIKE, fuzz.ratio(folded, one) / 100))
        for one in dict.fromkeys(held)
        for actor, name in book.by_fold[one]
    ]


def _nearly(book: NameBook, folded: str) -> list[Found]:
    """Return those one of whose names is nearly so, as a whole or word by word."""
    if len(folded) < SHORTEST_NEARLY:
        return []
    cutoff = ALIKE * 100
    near = process.extract(folded, book.all_folds, scorer=fuzz.ratio, score_cutoff=cutoff, limit=20)
    scores = {held: score / 100 for held, score, _ in near}
    if not scores:
        scores = _nearly_by_word(book, folded.split())
    return [
        (actor, name, "nearly", score) for held, score in scores.items() for actor, name in book.by_fold[held]
    ]


def _nearly_by_word(book: NameBook, words: list[str]) -> dict[str, float]:
    """Return the names that hold for every word one that is nearly the same, with the likeness of the worst."""
    every: dict[str, float] | None = None
    vocabulary = tuple(book.by_word)
    for word in words:
        least = ALIKE * 100 if len(word) >= SHORTEST_NEARLY else 100
        near = process.extract(word, vocabulary, scorer=fuzz.ratio, score_cutoff=least, limit=20)
        held: dict[str, float] = {}
        for other, score, _ in near:
            for name in book.by_word[other]:
                held[name] = max(held.get(name, 0.0), score / 100)
        every = (
            held if every is None else {name: min(every[name], held[name]) for name in held if name in every}
        )
    # Never as sure as a name that is nearly typed whole.
    return {name: score * ALIKE for name, score in (every or {}).items()}


def _told_apart(found: list[ActorCandidate], book: NameBook) -> list[ActorCandidate]:
    """Add the full name where two bear one short name: "FAN (Armed Forces of Niger)"."""
    times = Counter(one.label for one in found)
    return [
        replace(one, label=f"{one.label} ({book.by_pk[one.actor_id].name_en})")
        if times[one.label] > 1
        else one
        for one in found
    ]


def _days_off(actor: NamedActor, name: BookName, day: date) -> float:
    """Return what is taken off because the name was not yet or no more in use, or the actor not there."""
    off = 0.0
    for first, last in ((name.valid_from, name.valid_to), (actor.active_from, actor.active_to)):
        begun = not first or (start := parse(first).start) is None or start <= day
        going = not last or (end := parse(last).end) is None or day <= end
        off += 0 if begun and going else NOT_THEN
    return off


def _seen_by(user: Any, keys: Iterable[int]) -> set[int]:
    return set(Actor.objects.visible_to(user).filter(pk__in=set(keys)).values_list("pk", flat=True))
