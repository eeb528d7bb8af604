"""What the readers of a text hand to one another: each mention keeps the words of the text that it came from."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Language = Literal["en", "fr"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From the first character to behind the last, counted in the text as the report keeps it."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Tell whether the other span lies wholly within."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the article's own body, never of a disclaimer or a repetition."""

    span: Span
    text: str
    paragraph: int
    index: int
    # A head, a heading of a section, "CORRECTED: …": it names what the body tells.
    is_heading: bool = False
    # Inside quotation marks, with who is quoted told apart by `Claimant`.
    is_quote: bool = False
    # What leads the paragraph in: "Tillabéri", "Next week"; itself a heading where it is a sentence of its own.
    label: str = ""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day or span in the text, resolved against the report's date where the words allow it."""

    span: Span
    words: str
    # None: the words say when, but not resolvably ("on Tuesday" in a text without a date).
    edtf: str | None
    # Why: "the last Tuesday on or before 23 October 2025".
    reason_en: str
    reason_fr: str
    kind: Literal["day", "span", "since", "until", "month", "year", "vague", "future"] = "day"
    # An hour or part of the day that the words give: dawn, morning, afternoon, evening, night.
    part_of_day: str = ""
    # The same words said of the time to come: "jeudi" as the Thursday after the report.
    next_edtf: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place that the words name."""

    span: Span
    words: str
    name: str
    # ISO code; empty where the text leaves it open.
    country: str
    kind: str
    lon: float | None = None
    lat: float | None = None
    radius_m: int | None = None
    # The desk's place of that name, if there is one.
    place_id: int | None = None
    # What the phrase around it says: at, near, from, to, between_from, between_to, towards, region, nationality,
    # government; organisation (home of a voice or body), dateline, publisher, heading, contrast,
    # orientation, border (the far side of one), care (where the wounded were taken): no site.
    relation: str = "at"
    # The whole phrase for the geocoder: "à 20 km au nord de Djibo".
    phrase: str = ""
    # Other names by which the same place is known; for comparing.
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorMention:
    """An actor that the words name, or a kind of people that have no name of their own."""

    span: Span
    words: str
    # The name as the desk has it, else as the text has it; for people without a name the plain word: civilians,
    # aid workers, unidentified gunmen, soldiers.
    name: str
    type: str
    actor_id: int | None = None
    is_unnamed: bool = False
    # Other names by which the same actor is known; for comparing.
    aliases: tuple[str, ...] = ()
    # The same number for two actors of which the text says "X or Y".
    alternative_group: int | None = None
    # The country whose force, government or people it is; empty where that is not said or there are several.
    country: str = ""
    # By what it was found: its name, a force or government of a country, a person or office that stands for an
    # institution, people without a name, or the words around ("the group", "the army").
    by: str = "name"


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who says what a sentence tells: an actor, "a local official", or the text itself ("source")."""

    span: Span | None
    words: str
    name: str
    actor_id: int | None = None
    # The part of the text that is said by them.
    covers: Span | None = None


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A number that the text states, with what it counts."""

    span: Span
    words: str
    kind: str
    group: str
    low: int | None
    best: int | None
    high: int | None
    claimant: Claimant | None = None
    sex: str = ""
    age: str = ""
    # The group does not stand beside the number: it was taken from what was said before.
    group_is_inferred: bool = False


@dataclass(frozen=True, slots=True)
class ReportFrame:
    """What is known of the report before its text is read."""

    language: Language
    published: date | None
    publisher: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class ProposedPlace:
    """A place of a proposed event, with its role (CODEBOOK section 5)."""

    mention: PlaceMention
    role: str
    precision: str = "settlement"


@dataclass(frozen=True, slots=True)
class ProposedActor:
    """An actor of a proposed event, with its role (CODEBOOK section 6)."""

    mention: ActorMention
    role: str
    certainty: str = "attributed_by_source"


@dataclass(frozen=True, slots=True)
class ProposedEvent:
    """One event that the text seems to tell of."""

    type: str
    # The words that made us think so; the first is the trigger.
    evidence: tuple[Span, ...]
    time: str | None
    date: DateMention | None
    is_background: bool
    status_of_fact: str
    also: tuple[str, ...] = ()
    places: tuple[ProposedPlace, ...] = ()
    actors: tuple[ProposedActor, ...] = ()
    figures: tuple[FigureMention, ...] = ()
    title: str = ""
    # Which other proposed events of the text it belongs to, by their place in the list: (index, link kind).
    links: tuple[tuple[int, str], ...] = ()
    # Why it is background, denied, announced: short sentences for the reviewer.
    reasons_en: tuple[str, ...] = ()
    reasons_fr: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """All that was proposed from one text."""

    language: Language
    events: tuple[ProposedEvent, ...]
    # What was left out of reading, and why: error page, disclaimer, repetition.
    skipped: tuple[tuple[Span, str], ...] = field(default=())
