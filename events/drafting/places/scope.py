"""Which country a text, a paragraph and a sentence speak of, read once from the whole text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from events.drafting.mention import ReportFrame, Sentence
from events.drafting.places.book import NamedPlace, PlaceBook, is_also_a_word
from events.drafting.places.standing import stands_for_government
from events.drafting.places.told import said_of_names
from events.drafting.places.world import Cue, world, world_index
from events.drafting.token import Token, tokens_of
from events.drafting.word_list import word_list

WORD_FILE = Path(__file__).parent / "data" / "words.txt"

# What a word says of where the text is: a heading is about its country, a foreigner's nationality says little.
WEIGHTS = {"country": 3.0, "capital": 2.0, "town": 2.0, "adjective": 1.5, "gazetteer": 1.0}
HEADING = 3.0
SAYS_LITTLE, LITTLE_MORE = 0.25, 0.5
BIG = 20_000
MANY = 3
# Words after which a nationality is a person's or a frontier's, not the scene's.
FOREIGN = word_list(WORD_FILE, "foreign")
FRONTIER = frozenset(
    ["border", "frontier", "frontiere", "frontieres", "ambassade", "embassy", "ambassadeur", "ambassador"]
)
# "The United Nations mission", "Lake Chad", "Niger Delta": the country's name within is not the country.
NOT_THE_COUNTRY = re.compile(
    r"\b(?:lake|lac)\s+(?:chad|tchad)\b|\bfleuve\s+(?:niger|s[ée]n[ée]gal)\b|\b(?:niger|senegal)\s+river\b"
    r"|\briver\s+(?:niger|senegal)\b|\bdelta\s+(?:int[ée]rieur\s+)?du\s+niger\b|\b(?:inner\s+)?niger\s+delta\b"
    r"|\b(?:on|along|of|across|from|by)\s+the\s+niger\b|\bgulf\s+of\s+guinea\b|\bgolfe\s+de\s+guin[ée]e\b"
    r"|\bboucle\s+du\s+niger\b|\boffice\s+du\s+niger\b|\bthe\s+niger\s+(?:has|bend|basin|valley|floods?)\b"
    r"|\bniger\s+state\b|\b(?:[ée]tat|state)\s+(?:of|du)\s+niger(?=,?\s+(?:in|au)\s+nig[eé]ria)",
    re.IGNORECASE,
)


Votes = defaultdict[str, float]


@dataclass(slots=True)
class TextScope:
    """The country of the whole and of its parts; empty where nothing is said."""

    country: str = ""
    by_paragraph: dict[int, str] = field(default_factory=dict)
    by_sentence: dict[int, str] = field(default_factory=dict)
    # Every country that the text names as a place, the most named first.
    countries: tuple[str, ...] = ()
    # What the text itself says of a name: "Illela is in Sokoto State, Nigeria"; by the folded name.
    said_of: dict[str, str] = field(default_factory=dict)

    def country_of(self, sentence: Sentence) -> str:
        """Return the country in which the sentence most likely plays."""
        return (
            self.by_sentence.get(sentence.index) or self.by_paragraph.get(sentence.paragraph) or self.country
        )


def read_scope(sentences: Sequence[Sentence], frame: ReportFrame, book: PlaceBook) -> TextScope:
    """Read the scope of a text. Also the publisher and the title say something, less than the text does."""
    whole: Votes = defaultdict(float)
    by_paragraph: defaultdict[int, Votes] = defaultdict(lambda: defaultdict(float))
    scope = TextScope()
    for sentence in sentences:
        votes = _votes(sentence.text, book)
        strength = HEADING if sentence.is_heading else 1.0
        for code, weight in votes.items():
            whole[code] += weight * strength
            by_paragraph[sentence.paragraph][code] += weight * strength
        if best := _clear(votes):
            scope.by_sentence[sentence.index] = best
        for name, code in said_of_names(NOT_THE_COUNTRY.sub("", sentence.text)):
            scope.said_of.setdefault(name, code)
    for text in (frame.title, frame.publisher):
        for code, weight in _votes(text, book).items():
            whole[code] += weight
    scope.countries = tuple(sorted(whole, key=lambda code: -whole[code]))
    scope.country = scope.countries[0] if scope.countries else ""
    _carry(scope, sentences, by_paragraph)
    return scope


def _carry(scope: TextScope, sentences: Sequence[Sentence], votes: Mapping[int, Votes]) -> None:
    """Give each paragraph the country that it names, else that of the heading before it."""
    heading = ""
    for sentence in sentences:
        if sentence.is_heading:
            heading = scope.by_sentence.get(sentence.index, heading)
        if sentence.paragraph not in scope.by_paragraph:
            found = _clear(votes.get(sentence.paragraph, {}))
            if found or heading:
                scope.by_paragraph[sentence.paragraph] = found or heading


def _clear(votes: Mapping[str, float]) -> str:
    """Return the country with more than the half of what was said, else none."""
    if not votes:
        return ""
    code, most = max(votes.items(), key=lambda vote: vote[1])
    return code if most > LITTLE_MORE and most > sum(votes.values()) / 2 else ""


def _votes(text: str, book: PlaceBook) -> Votes:
    """Weigh the countries that a text speaks of."""
    tokens = tokens_of(text)
    hidden = [found.span() for found in NOT_THE_COUNTRY.finditer(text)]
    votes: Votes = defaultdict(float)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if any(start <= token.start < end for start, end in hidden):
            at += 1
            continue
        step, code, weight = _vote_at(text, tokens, at, book)
        if code:
            votes[code] += weight
        at += step
    # "Nigeria over there, Niger over there, Cameroon over there": a list of neighbours is no scene.
    if len(votes) >= MANY and max(votes.values()) < sum(votes.values()) / 2:
        return defaultdict(float, dict.fromkeys(votes, SAYS_LITTLE))
    return votes


def _vote_at(text: str, tokens: Sequence[Token], at: int, book: PlaceBook) -> tuple[int, str, float]:
    every = (
        [named for index in book.indexes() for named in index.at(tokens, at)] if tokens[at].is_capital else []
    )
    longest = max((named.last for named in every), default=at)
    for hit in world_index().at(tokens, at):
        cue = hit.value[0]
        if longest > hit.last:
            break  # "Baga Sola" is not Baga.
        if cue.what == "adjective":
            if _is_of_a_foreigner(tokens, hit.first, hit.last):
                return hit.last - at, "", 0.0
            # "Russian mercenaries", "Moroccan drivers" move no scene to Russia or Morocco.
            return (
                hit.last - at,
                cue.code,
                WEIGHTS["adjective"] if world()[cue.code].is_covered else LITTLE_MORE,
            )
        if tokens[at].is_capital:
            end = tokens[hit.last - 1].end
            return hit.last - at, cue.code, _weight(cue, tokens, at, text[: tokens[at].start], text[end:])
    if not every:
        return 1, "", 0.0
    last = max(named.last for named in every)
    # All bearers of the longest name, of the desk or not: that the desk has one Léré does not make it the only one.
    code = _only_country(place for named in every if named.last == last for place in named.value)
    words = " ".join(token.raw for token in tokens[at:last])
    return last - at, "" if is_also_a_word(words) else code, WEIGHTS["gazetteer"]


def _weight(cue: Cue, tokens: Sequence[Token], at: int, before: str, after: str) -> float:
    """Weigh a name; a country after "border with", or a government's capital, says little of the scene."""
    if {token.folded for token in tokens[max(0, at - 3) : at]} & FRONTIER:
        return SAYS_LITTLE
    is_country, is_foreign = cue.what == "country", not world()[cue.code].is_covered
    if is_foreign and stands_for_government(before, after, is_country=is_country, is_foreign=True):
        return SAYS_LITTLE
    return WEIGHTS[cue.what]


def _is_of_a_foreigner(tokens: Sequence[Token], first: int, last: int) -> bool:
    around = [*tokens[max(0, first - 1) : first], *tokens[last : last + 1]]
    return any(token.folded in FOREIGN for token in around)


def _only_country(places: Iterable[NamedPlace]) -> str:
    # Villages of the coast are in the gazetteer by the thousand; a name of theirs says nothing of a text.
    codes = {
        place.country
        for place in places
        if place.country
        and not (place.country in {"CI", "NG"} and place.population < BIG and not place.place_id)
    }
    return codes.pop() if len(codes) == 1 else ""
