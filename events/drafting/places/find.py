"""Find the places that a sentence names, known or not, with what the wording says of each and the country meant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from events.drafting.mention import PlaceMention, ReportFrame, Sentence, Span
from events.drafting.places.book import NamedPlace, PlaceBook
from events.drafting.places.origin import is_origin_of_a_voice, stands_in_a_dateline
from events.drafting.places.run import Run, runs_of
from events.drafting.places.scope import NOT_THE_COUNTRY, TextScope
from events.drafting.places.standing import stands_for_government
from events.drafting.places.wording import (
    BETWEEN_LINK,
    CONTRAST,
    DASH_LINK,
    FAR,
    FROM_TO_LINK,
    LIES_BY_LINK,
    LIST_LINK,
    ROAD_BEFORE,
    SIDEWAYS,
    kind_around,
    relation_before,
)
from events.drafting.places.world import world, world_index
from events.drafting.token import tokens_of

# Relations that say where the thing itself happened or moved; all others only tell of somebody or of the whole.
SITES = frozenset({"at", "near", "from", "to", "between_from", "between_to", "towards", "via"})
AREAS = frozenset({"country", "admin1", "admin2", "admin3", "region", "river", "forest"})
WIDTH = {
    "settlement": 0,
    "camp": 0,
    "market": 0,
    "mine": 0,
    "admin3": 1,
    "forest": 1,
    "admin2": 2,
    "river": 3,
    "admin1": 3,
    "region": 4,
    "country": 5,
}
# Names that do an adjective's work: "US forces".
BARE_ADJECTIVES = frozenset({"US", "U.S.", "UK", "UAE"})
# A heading of so many words is a label: "Tillabéri again.", "Lake Chad."
LABEL_WORDS = 4


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
    return _settled(mentions, sentence)


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
        if (
            (
                hidden := next(
                    (f for f in NOT_THE_COUNTRY.finditer(text) if f.start() <= run.start < f.end()), None
                )
            )
            and run.cue
            and run.cue.what == "country"
        ):
            return self._river(run, hidden.span())
        before, after = text[: run.start], text[run.end :]
        previous = earlier[-1] if earlier else None
        link = text[previous.span.end - offset : run.start] if previous else ""
        relation = self._relation(run, before, after, previous, link)
        is_country = bool(run.cue) and run.cue is not None and run.cue.what == "country"
        kind = "country" if is_country else kind_around(before, after)
        place = self._meant(run, kind, after)
        country = self._country(run, place, after)
        mention = self._mention(
            run, country, kind or (place.kind if place else self._kind(run)), relation, place
        )
        far = FAR.search(before)
        return replace(mention, phrase=text[far.start() : run.end].strip()) if far else mention

    def _relation(self, run: Run, before: str, after: str, previous: PlaceMention | None, link: str) -> str:
        foreign = bool(run.cue) and not world()[run.cue.code].is_covered if run.cue else False
        if self.sentence.is_heading and len(self.sentence.text.split()) <= LABEL_WORDS:
            return "heading"
        if stands_in_a_dateline(self.sentence, run.start, run.end, self.frame):
            return "dateline"
        if self.frame.publisher and _within(self.sentence.text, self.frame.publisher, run):
            return "publisher"
        if (
            run.words in BARE_ADJECTIVES
            and relation_before(before) in {None, "at"}
            and re.match(r"\s[A-Za-z]", after)
        ):
            if not stands_for_government(before, after, is_country=True, is_foreign=True):
                return "nationality"
        if run.cue and run.cue.what in {"country", "capital"}:
            is_country = run.cue.what == "country"
            if stands_for_government(before, after, is_country=is_country, is_foreign=foreign):
                return "government"
        if is_origin_of_a_voice(before, after):
            return "organisation"
        if CONTRAST.search(self.sentence.text):
            return "contrast"
        return _linked(previous, link, before, after) or _worded(before)

    def _meant(self, run: Run, kind: str, after: str) -> NamedPlace | None:
        """Return which of the places of the name is meant; none where the text's country has no such place."""
        if not run.places:
            return None
        near = [
            code
            for code in (_said_after(after), self.scope.country_of(self.sentence), self.scope.country)
            if code
        ]
        pool = [place for place in run.places if not kind or place.kind == kind] or list(run.places)
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
        return _said_after(after) or self.scope.country_of(self.sentence)

    def _kind(self, run: Run) -> str:
        return "country" if run.cue and run.cue.what == "country" else "settlement"

    def _river(self, run: Run, around: tuple[int, int]) -> PlaceMention:
        offset = self.sentence.span.start
        words = self.sentence.text[around[0] : around[1]]
        span = Span(offset + run.start, offset + run.end)
        return PlaceMention(
            span, words, run.words, "", "river", relation=_worded(self.sentence.text[: around[0]])
        )

    def _mention(
        self, run: Run, country: str, kind: str, relation: str, place: NamedPlace | None
    ) -> PlaceMention:
        offset = self.sentence.span.start
        others = dict.fromkeys((place.name, *place.names)) if place else {}
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


def _in_small_letters(words: str) -> str:
    """Write "BURKINA FASO" of a heading as a name; an acronym stays."""
    return words.title() if words.isupper() and len(words) > LONGEST_ACRONYM else words


LONGEST_ACRONYM = 3


def _linked(previous: PlaceMention | None, link: str, before: str, after: str) -> str | None:
    """Return the relation that a name has from the name before it: the second of a pair, or the next of a list."""
    if previous is None:
        return None
    if previous.relation in SITES and previous.kind not in AREAS and LIES_BY_LINK.match(link):
        return "orientation"
    if previous.relation == "between_from" and BETWEEN_LINK.match(link):
        return "between_to"
    if DASH_LINK.match(link) and previous.relation in {"between_from", *SITES}:
        return "between_to"
    if previous.relation == "from" and FROM_TO_LINK.match(link):
        return "to"
    if previous.relation in SITES | {"organisation", "government"} and LIST_LINK.match(link):
        return previous.relation
    return None


def _worded(before: str) -> str:
    if ROAD_BEFORE.search(before):
        return "between_from"
    if FAR.search(before):
        return "near"
    if SIDEWAYS.search(before):
        return "orientation"
    return relation_before(before) or "at"


def _said_after(after: str) -> str:
    """Return the country that an apposition names: ", in the Timbuktu region of Mali", "(Mali)"."""
    found = APPOSED.match(after)
    if not found:
        return ""
    tokens = tokens_of(found[0])
    for at in range(len(tokens)):
        for hit in world_index().at(tokens, at):
            if hit.value[0].what == "country":
                return hit.value[0].code
    return ""


APPOSED = re.compile(r"^\s*(?:,|\()?\s*(?:in|dans|au|en|du|de|d['’]|of)\b[^.;:]{0,60}")


def _within(text: str, words: str, run: Run) -> bool:
    at = text.find(words)
    return at >= 0 and at <= run.start and run.end <= at + len(words)


def _settled(mentions: list[PlaceMention], sentence: Sentence) -> list[PlaceMention]:
    """See the mentions beside one another: what only lies around another, and the first end of a road."""
    settled = list(mentions)
    for at, one in enumerate(mentions):
        following = mentions[at + 1] if at + 1 < len(mentions) else None
        if following and following.relation == "between_to" and one.relation in SITES - {"between_from"}:
            settled[at] = replace(one, relation="between_from")
    for at, one in enumerate(settled):
        if one.relation == "orientation":
            nearer = any(o.relation in SITES and o.kind not in AREAS for o in settled if o is not one)
            alone = "at" if one.kind in AREAS else "near"
            settled[at] = one = replace(
                one, relation="orientation" if nearer and one.kind not in AREAS else alone
            )
        if one.relation in SITES and one.kind in AREAS and _lies_around(one, settled, sentence):
            settled[at] = replace(one, relation="region")
        elif one.relation == "between_from" and not any(o.relation == "between_to" for o in settled):
            settled[at] = replace(one, relation="at")
    return settled


WHOLE = re.compile(
    r"\b(?:tout(?:e\s+l[ea])?\s+(?:le\s+|la\s+)?|whole\s+of\s+|throughout\s+|across\s+|all\s+of\s+)$", re.I
)
AND = re.compile(r"\s(?:and|et)\s")
# So many letters may stand between an area and the place in it, as in "In neighbouring Mali, the army says …".
FURTHEST = 80
CLAUSE = re.compile(r"[;:.]")


def _width(one: PlaceMention) -> int:
    """Order places by size; a region within one country is a landscape in it, the Sahel is wider than any."""
    return 2 if one.kind == "region" and one.country else WIDTH.get(one.kind, 0)


def _lies_around(area: PlaceMention, every: Sequence[PlaceMention], sentence: Sentence) -> bool:
    """Tell whether the area only says where a finer place of the same clause lies."""
    text, offset = sentence.text, sentence.span.start
    if WHOLE.search(text[: area.span.start - offset]):
        return False
    for other in every:
        if other is area or other.relation not in {*SITES, "orientation"}:
            continue
        first, second = sorted((area.span, other.span))
        between = text[first.end - offset : second.start - offset]
        area_first = first == area.span
        if CLAUSE.search(between) or len(between) > FURTHEST or (area_first and AND.search(between)):
            continue
        finer = _width(other) < _width(area)
        if finer and (not area.country or other.country == area.country):
            return True
    return False
