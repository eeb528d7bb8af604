"""Find the places that a sentence names, known or not, with what the wording says of each and the country meant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from events.drafting.mention import PlaceMention, ReportFrame, Sentence, Span
from events.drafting.places.book import NamedPlace, PlaceBook
from events.drafting.places.relation import Surroundings, relation_of, worded
from events.drafting.places.run import Run, runs_of
from events.drafting.places.scope import NOT_THE_COUNTRY, TextScope
from events.drafting.places.settle import settled
from events.drafting.places.wording import FAR, kind_around
from events.drafting.places.world import world_index
from events.drafting.token import tokens_of
from events.names.folding import fold


def find_place_mentions(
    sentence: Sentence,
    frame: ReportFrame,
    book: PlaceBook,
    *,
    scope: TextScope,
    taken: Sequence[Span] = (),
) -> list[PlaceMention]:
    """Return the places in the order of the text. `taken` are the spans of actors' names, in which no place is sought.

    Relations beside the contract's: `organisation` (where a voice or body comes from), `dateline`, `publisher`,
    `heading` (a label over a paragraph), `contrast` (named only to keep it apart), `orientation` (the far side of
    "east of X" where a nearer place is named).
    """
    reader = _Reader(sentence, frame, scope)
    mentions: list[PlaceMention] = []
    for run in runs_of(sentence, book, taken):
        mention = reader.read(run, mentions)
        if mention is not None:
            mentions.append(mention)
    return settled(mentions, sentence)


@dataclass(slots=True)
class _Reader:
    sentence: Sentence
    frame: ReportFrame
    scope: TextScope

    def read(self, run: Run, earlier: Sequence[PlaceMention]) -> PlaceMention | None:
        """Return the mention that a run makes."""
        text, offset = self.sentence.text, self.sentence.span.start
        if run.cue and run.cue.what == "adjective":
            return self._mention(run, run.cue.code, "country", "nationality", None)
        is_country = run.cue is not None and run.cue.what == "country"
        hidden = next((f for f in NOT_THE_COUNTRY.finditer(text) if f.start() <= run.start < f.end()), None)
        if hidden and is_country:
            return self._river(run, hidden.span())
        previous = earlier[-1] if earlier else None
        link = text[previous.span.end - offset : run.start] if previous else ""
        around = Surroundings(text[: run.start], text[run.end :], previous, link)
        relation = relation_of(run, around, self.sentence, self.frame)
        kind = "country" if is_country else kind_around(around.before, around.after)
        place = self._meant(run, kind, around.after)
        country = self._country(run, place, around.after)
        mention = self._mention(run, country, _kind(run.words, kind, place), relation, place)
        far = FAR.search(around.before)
        return replace(mention, phrase=text[far.start() : run.end].strip()) if far else mention

    def _meant(self, run: Run, kind: str, after: str) -> NamedPlace | None:
        """Return which of the places of the name is meant; none where the text's country has no such place."""
        if not run.places:
            return None
        near = [
            code
            for code in (
                _said_after(after),
                self._said_of(run),
                self.scope.country_of(self.sentence),
                self.scope.country,
            )
            if code
        ]
        pool = [place for place in run.places if place.kind == (kind or place.kind) or not place.country]
        pool = pool or list(run.places)
        if (said := self._said_of(run)) and all(place.country != said for place in pool):
            return None
        # "The Sahel" is the whole belt, except where the text is of the country that has a region of that name.
        wide = [place for place in pool if not place.country]
        for code in [*near, *(() if wide else self.scope.countries)]:
            here = [place for place in pool if place.country == code]
            if here:
                return min(here, key=_order)
        best = min(wide or pool, key=_order)
        # Small places of a country of which the text says nothing are chance; the wording alone stands then.
        is_chance = best.country and best.population < BIG and best.place_id is None and self.scope.country
        return None if is_chance else best

    def _country(self, run: Run, place: NamedPlace | None, after: str) -> str:
        if run.cue and (not place or run.cue.what == "country"):
            return run.cue.code
        if place and (place.country or place.is_area):
            return place.country
        return _said_after(after) or self._said_of(run) or self.scope.country_of(self.sentence)

    def _said_of(self, run: Run) -> str:
        return self.scope.said_of.get(fold(run.words), "")

    def _river(self, run: Run, around: tuple[int, int]) -> PlaceMention:
        offset = self.sentence.span.start
        words = self.sentence.text[around[0] : around[1]]
        span = Span(offset + run.start, offset + run.end)
        return PlaceMention(
            span, words, run.words, "", "river", relation=worded(self.sentence.text[: around[0]])
        )

    def _mention(
        self, run: Run, country: str, kind: str, relation: str, place: NamedPlace | None
    ) -> PlaceMention:
        offset = self.sentence.span.start
        # Two sources may spell one place in two ways: Arbinda, Aribinda.
        same = [one for one in run.places if place and one.country == place.country]
        others = dict.fromkeys(name for one in same for name in one.names)
        return PlaceMention(
            Span(offset + run.start, offset + run.end),
            run.words,
            _in_small_letters(run.words),
            country,
            kind,
            lon=place.lon if place else None,
            lat=place.lat if place else None,
            radius_m=place.radius_m if place else None,
            place_id=place.place_id if place else None,
            relation=relation,
            phrase=run.words,
            aliases=tuple(name for name in others if name != run.words),
        )


BIG = 20_000


def _order(place: NamedPlace) -> tuple[bool, bool, bool, int, bool]:
    """Put the desk's own first, towns before areas, the three central countries, the larger, those with a point."""
    at_home = place.country in {"ML", "BF", "NE"}
    return (place.place_id is None, place.is_area, not at_home, -place.population, place.lon is None)


def _kind(words: str, said: str, place: NamedPlace | None) -> str:
    if place and not place.country:
        return place.kind  # "The Sahel region" is no administrative one.
    if words.endswith(" State"):
        return "admin1"
    return said or (place.kind if place else "settlement")


def _in_small_letters(words: str) -> str:
    """Write "BURKINA FASO" of a heading as a name; an acronym stays."""
    return words.title() if words.isupper() and len(words) > LONGEST_ACRONYM else words


LONGEST_ACRONYM = 3


def _said_after(after: str) -> str:
    """Return the country that an apposition names: ", in the Timbuktu region of Mali", "(Mali)"."""
    found = APPOSED.match(after)
    if not found:
        return ""
    tokens = tokens_of(NOT_THE_COUNTRY.sub("", found[0]))
    for at in range(len(tokens)):
        for hit in world_index().at(tokens, at):
            if hit.value[0].what == "country":
                return hit.value[0].code
    return ""


APPOSED = re.compile(r"^\s*(?:\(\s*[^()]{2,40}\)|,?\s*(?:in|dans|au|en|du|de|d['’]|of)\b[^.;:]{0,45})")
