"""What a sentence says of a place: that something was there, near it, on the way from it, or none of these."""

import re
from dataclasses import dataclass

from events.drafting.mention import PlaceMention, ReportFrame, Sentence
from events.drafting.places.origin import CARED_FOR, is_origin_of_a_voice, stands_in_a_dateline
from events.drafting.places.run import Run
from events.drafting.places.settle import AREAS, SITES
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
    relation_before,
)
from events.drafting.places.world import world

# Names that do an adjective's work: "US forces".
BARE_ADJECTIVES = frozenset({"US", "U.S.", "UK", "UAE"})
# "Near the border with Niger", "close to the Mali border": the far side of it.
BORDER_BEFORE = re.compile(
    r"\b(?:border|borders|crossing|bordering|fronti[èe]re|limitrophe)\s+(?:with|of|avec|de\s+la|de|du|d['’])\s*(?:the\s+|le\s+|la\s+|l['’])?$",
    re.I,
)
BORDER_AFTER = re.compile(r"^\s+border\b", re.I)
# A heading of so many words is a label: "Tillabéri again.", "Lake Chad."
LABEL_WORDS = 4


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A run in its sentence: the text on both sides, the place named before it, and the words between the two."""

    before: str
    after: str
    previous: PlaceMention | None
    link: str


def relation_of(run: Run, around: Surroundings, sentence: Sentence, frame: ReportFrame) -> str:
    """Return the relation of the place to what the sentence tells."""
    if sentence.is_heading and len(sentence.text.split()) <= LABEL_WORDS:
        return "heading"
    if stands_in_a_dateline(sentence, run.start, run.end, frame):
        return "dateline"
    if frame.publisher and _within(sentence.text, frame.publisher, run):
        return "publisher"
    if standing := _standing(run, around):
        return standing
    if BORDER_BEFORE.search(around.before) or BORDER_AFTER.match(around.after):
        return "border"
    if is_origin_of_a_voice(around.before, around.after):
        return "organisation"
    if CONTRAST.search(sentence.text):
        return "contrast"
    if CARED_FOR.search(around.before):
        return "care"
    return _linked(around) or worded(around.before)


def worded(before: str) -> str:
    """Return the relation that the words before the name give it; "at" where they give none."""
    if ROAD_BEFORE.search(before):
        return "between_from"
    if FAR.search(before):
        return "near"
    if SIDEWAYS.search(before):
        return "orientation"
    return relation_before(before) or "at"


def _standing(run: Run, around: Surroundings) -> str:
    """Return "government" or "nationality" where a country or capital is named for its state or people."""
    if run.cue is None or run.cue.what not in {"country", "capital"}:
        return ""
    is_country, is_foreign = run.cue.what == "country", not world()[run.cue.code].is_covered
    if stands_for_government(around.before, around.after, is_country=is_country, is_foreign=is_foreign):
        return "government"
    beside_noun = re.match(r"\s[A-Za-z]", around.after) and relation_before(around.before) in {None, "at"}
    return "nationality" if run.words in BARE_ADJECTIVES and beside_noun else ""


def _linked(around: Surroundings) -> str | None:
    """Return the relation that a name has from the name before it: the second of a pair, or the next of a list."""
    previous, link = around.previous, around.link
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


def _within(text: str, words: str, run: Run) -> bool:
    at = text.find(words)
    return at >= 0 and at <= run.start and run.end <= at + len(words)
