"""Find the actors that a sentence names or means: groups, forces, governments, and people without a name."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from events.drafting.actors.book import ActorBook
from events.drafting.actors.entity import Entity
from events.drafting.actors.family import belongs_to_somebody, is_only_a_parent
from events.drafting.actors.force import forces_in
from events.drafting.actors.memory import BLOC, NOT_A_GROUP, TAKING_UP, ActorMemory
from events.drafting.actors.office import offices_in
from events.drafting.actors.owner import as_based, of_their_own, stationed
from events.drafting.actors.people import PeopleFound, also_called, people_in
from events.drafting.mention import ActorMention, ReportFrame, Sentence, Span
from events.drafting.places.scope import TextScope
from events.drafting.places.standing import stands_for_government
from events.drafting.places.world import world, world_index
from events.drafting.token import Token, tokens_of
from events.names.folding import fold

# In capitals throughout, these are French or English small words as well as acronyms.
SMALL_WORDS = frozenset({"au", "un", "eu", "us", "is", "car", "fact", "ant", "fan", "maa", "fas", "fat"})
ACRONYM_LONG = 4
OR = re.compile(
    r"^\s*,?\s*(?:or|ou|soit|ou\s+bien|either)\s+(?:(?:to|by|from|of|the|some|le|la|les|l['’]|des|du|de|d['’]|par|aux?|à)\s*){0,3}$",
    re.I,
)


def find_actor_mentions(
    sentence: Sentence,
    frame: ReportFrame,
    book: ActorBook,
    *,
    scope: TextScope,
    memory: ActorMemory,
) -> list[ActorMention]:
    """Return the actors in the order of the text. Sentences must come in order: the memory knows those before."""
    finder = _Finder(sentence, frame, book, scope, memory, tokens_of(sentence.text))
    finder.names()
    finder.taken_up()
    finder.forces()
    finder.offices()
    finder.capitals()
    finder.people()
    found = of_their_own(sorted(finder.found, key=lambda one: one.span), sentence, book)
    return _with_choices(found, sentence, memory)


# "Islamic State militants" in the Sahel are those of its province there.
BRANCHES = {"ML": "IS Sahel", "BF": "IS Sahel", "NE": "IS Sahel", "NG": "ISWAP", "TD": "ISWAP", "CM": "ISWAP"}


@dataclass
class _Finder:
    sentence: Sentence
    frame: ReportFrame
    book: ActorBook
    scope: TextScope
    memory: ActorMemory
    tokens: list[Token]

    def __post_init__(self) -> None:
        self.found: list[ActorMention] = []
        self.country = self.scope.country_of(self.sentence)
        self.is_all_capitals = self.sentence.text.isupper()

    def names(self) -> None:
        """Take the actors that are named, the longest names first."""
        at = 0
        while at < len(self.tokens):
            step = 1
            for index, by in ((self.book.index, "name"), (self.book.people, "person")):
                for hit in index.at(self.tokens, at):
                    entity = as_based(
                        self.book, self._meant(hit.value), self._words(hit.first, hit.last), self.country
                    )
                    if is_only_a_parent(entity, *self._sides(hit.first, hit.last)):
                        step = hit.last - at
                        break
                    if self._is_written_so(hit.first, hit.last, entity):
                        self._add(hit.first, hit.last, entity, by)
                        self.memory.remember(entity, self.sentence.index)
                        step = hit.last - at
                        break
                if step > 1 or self._is_free_not(at):
                    break
            at += step

    def taken_up(self) -> None:
        """Take "the group", "le mouvement": what they take up was named before."""
        for match in TAKING_UP.finditer(self.sentence.text):
            noun = fold(match["noun"] or match["plural"] or match["same"])
            entity = self.memory.group(noun)
            if entity is None or NOT_A_GROUP.match(self.sentence.text[match.end() :]):
                continue
            self._put(match.start(), match.end(), entity, "context")
        body = self.memory.body()
        if body is not None:
            for match in BLOC.finditer(self.sentence.text):
                self._put(match.start(), match.end(), body, "context")

    def forces(self) -> None:
        """Take armies, gendarmes and police; those without a country are of the place."""
        for one in forces_in(self.tokens, self.frame.language):
            code = one.country or self.country
            entity = stationed(self.book, one.station, code, self.country)
            by = "nation" if one.country else "context"
            if entity:
                self._add(one.first, one.last, entity, by)
            elif self._is_free(one.first, one.last):
                kind = "state.military" if one.station == "military" else "state.police"
                word = "soldiers" if one.station == "military" else self._words(one.first, one.last).lower()
                self._add_unnamed(one.first, one.last, word, kind)

    def offices(self) -> None:
        """Take governments, ministries and ministers."""
        for one in offices_in(self.tokens, self.frame.language):
            code = one.country or self.country
            if one.station == "state_department" and code in {"", "US", self.country}:
                entity = next(iter(self.book.index.get("United States Department of State")), None)
            else:
                station = "government" if one.station == "state_department" else one.station
                entity = self.book.station(station, code)
                if entity is None and code == "US":
                    entity = next(iter(self.book.index.get("United States Department of State")), None)
            if entity:
                self._add(one.first, one.last, entity, "office")

    def capitals(self) -> None:
        """Take the capitals and countries that stand for their governments."""
        text = self.sentence.text
        for at, token in enumerate(self.tokens):
            hit = next(iter(world_index().at(self.tokens, at)), None)
            if hit is None or not token.is_capital or hit.value[0].what not in {"country", "capital"}:
                continue
            cue = hit.value[0]
            end = self.tokens[hit.last - 1].end
            stands = stands_for_government(
                text[: token.start],
                text[end:],
                is_country=cue.what == "country",
                is_foreign=not world()[cue.code].is_covered,
            )
            entity = self.book.station("government", cue.code)
            if stands and entity and not self.tokens[hit.last - 1].is_possessive:
                self._add(hit.first, hit.last, entity, cue.what)

    def people(self) -> None:
        """Take people who have no name of their own; "ISWAP fighters" have one."""
        for one in people_in(self.tokens):
            if not self._is_free(one.first, one.last) or self._is_of_somebody(one):
                continue
            if one.name == "peacekeepers" and (mission := self._mission()):
                self._add(one.first, one.last, mission, "context")
            else:
                self._add_unnamed(one.first, one.last, one.name, one.type)

    def _mission(self) -> Entity | None:
        """Return the mission whose peacekeepers they are, where the place has had one."""
        if any(one.type == "foreign.peacekeeping" for one in self.found):
            return None
        missions = (
            one
            for one in self.book.entities
            if one.type == "foreign.peacekeeping" and self.country in one.countries
        )
        return next(missions, None)

    def _sides(self, first: int, last: int) -> tuple[str, str]:
        """Return the text before and after the words."""
        text = self.sentence.text
        return text[: self.tokens[first].start], text[self.tokens[last - 1].end :]

    def _is_of_somebody(self, one: PeopleFound) -> bool:
        start, end = self.tokens[one.first].start, self.tokens[one.last - 1].end
        return belongs_to_somebody(one, self.sentence, start, end, self.found)

    def _meant(self, entities: Sequence[Entity]) -> Entity:
        """Return which of the bearers of a name is meant: that of the place, then the desk's own."""
        branch = BRANCHES.get(self.country) if any(one.name == "Islamic State" for one in entities) else None
        entities = (branch and self.book.index.get(branch)) or entities
        return min(entities, key=lambda one: (self.country not in one.countries, one.actor_id is None))

    def _is_written_so(self, first: int, last: int, entity: Entity) -> bool:
        """Tell whether the words are written as the name is: an acronym in capitals, a name with its capital."""
        tokens = self.tokens[first:last]
        if last - first > 1:
            words = " ".join(token.raw for token in tokens)
            if words in entity.aliases and words.islower():
                return True  # "mercenaires russes" is written so.
            # "The armed forces of Mali" wears none; a name of two words such as "Security Council" wears one.
            return (
                any(token.is_capital for token in tokens)
                or entity.station != ""
                or len(tokens) > 2
                or entity.type.startswith("armed.self")
            )
        word = tokens[0]
        if word.folded in SMALL_WORDS:
            return (
                word.raw.isupper()
                and not self.is_all_capitals
                and not (word.raw in {"AU", "UN"} and self.frame.language == "fr")
            )
        as_known = word.raw in {entity.name, *entity.aliases}
        is_acronym = any(
            fold(name) == word.folded and name.isupper() for name in (entity.name, *entity.aliases)
        )
        if is_acronym and not as_known:
            return word.is_capital and len(word.raw) >= ACRONYM_LONG
        return as_known or word.is_capital

    def _is_free_not(self, at: int) -> bool:
        return not self._is_free(at, at + 1)

    def _is_free(self, first: int, last: int) -> bool:
        offset = self.sentence.span.start
        span = Span(offset + self.tokens[first].start, offset + self.tokens[last - 1].end)
        return not any(one.span.touches(span) for one in self.found)

    def _words(self, first: int, last: int) -> str:
        return self.sentence.text[self.tokens[first].start : self.tokens[last - 1].end]

    def _add(self, first: int, last: int, entity: Entity, by: str) -> None:
        self._put(self.tokens[first].start, self.tokens[last - 1].end, entity, by)

    def _put(self, start: int, end: int, entity: Entity, by: str) -> None:
        offset = self.sentence.span.start
        span = Span(offset + start, offset + end)
        # Two nations beside one noun share its words: each is somebody.
        if any(
            one.span.touches(span) and not (by == one.by and by in {"nation", "office"}) for one in self.found
        ):
            return
        self.found.append(
            ActorMention(
                span,
                self.sentence.text[start:end],
                entity.name,
                entity.type,
                actor_id=entity.actor_id,
                aliases=entity.aliases,
                country=entity.country,
                by=by,
            )
        )

    def _add_unnamed(self, first: int, last: int, name: str, kind: str) -> None:
        offset = self.sentence.span.start
        span = Span(offset + self.tokens[first].start, offset + self.tokens[last - 1].end)
        words = self._words(first, last)
        by, shown = ("persons", "civilians") if name == "persons" else ("people", name)
        self.found.append(
            ActorMention(
                span,
                words,
                shown,
                kind,
                is_unnamed=True,
                aliases=also_called(shown, words),
                country=self.country,
                by=by,
            )
        )


def taken_by(found: Iterable[ActorMention]) -> tuple[Span, ...]:
    """Return the spans in which no place is to be sought: "IS Sahel", "armed forces of Mali"."""
    return tuple(one.span for one in found if one.by in {"name", "person", "nation", "office"})


def _with_choices(
    found: Iterable[ActorMention], sentence: Sentence, memory: ActorMemory
) -> list[ActorMention]:
    """Give those of which the text says "X or Y" one number."""
    every, offset = list(found), sentence.span.start
    for at in range(1, len(every)):
        one, other = every[at - 1], every[at]
        between = sentence.text[one.span.end - offset : other.span.start - offset]
        if _may_act(one) and _may_act(other) and OR.match(between):
            number = one.alternative_group or memory.next_choice()
            every[at - 1] = replace(one, alternative_group=number)
            every[at] = replace(other, alternative_group=number)
    return every


def _may_act(one: ActorMention) -> bool:
    return not one.type.startswith("people.")
