"""All that an episode's page says: the answer for one day with its ground, the phases, and what bears them out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from events.chronology.edtf import parse
from events.chronology.situation import PhaseFact, StateOnDay, state_on
from events.codebook.episode import EPISODE_KINDS, PHASE_CERTAINTY, PHASE_STATES
from events.codebook.event_type import EVENT_TYPES
from events.web.locator import LocatorMap, locate
from events.web.phase_axis import PhaseAxis, phase_axis
from events.web.place_line import place_heading
from events.web.sourcing import Reference, references
from events.web.text import Text, name_of, read
from events.web.typography import first_lower, typeset
from events.web.when import Moment, day_words, moment
from events.web.who import RoleGroup, role_groups


@dataclass(frozen=True, slots=True)
class Evidence:
    """An incident that bears out a phase."""

    url: str
    title: Text
    kind: str
    when: Moment


@dataclass(frozen=True, slots=True)
class PhaseLine:
    """One row of the table of phases, which says all that the drawing shows."""

    n: int
    state: str
    began: Moment
    certainty: str
    last_confirmed: str
    citation: int | None
    last_citation: int | None
    axis: str
    note: Text
    evidence: tuple[Evidence, ...]
    carries_answer: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """The state on one day: the sentence, what it rests on, and the rule by which it was found."""

    day: str
    day_machine: str
    code: str
    sentence: str
    phase: int | None
    citations: tuple[int, ...]
    possible: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedPlace:
    words: str
    slug: str


@dataclass(frozen=True, slots=True)
class EpisodePage:
    """The page, part by part."""

    code: str
    kicker: str
    title: Text
    summary: Text
    places: tuple[NamedPlace, ...]
    axes: tuple[str, ...]
    roles: tuple[RoleGroup, ...]
    map: LocatorMap | None
    map_words: str
    answer: Answer
    axis: PhaseAxis | None
    phases: tuple[PhaseLine, ...]
    references: tuple[Reference, ...]
    incidents_url: str
    lead: str


def facts_of(phases: Sequence[Mapping[str, Any]]) -> list[PhaseFact]:
    """Read the phases of a document as the rule of the state on a day reads them."""
    return [
        PhaseFact(
            key=phase["n"],
            state=phase["state"],
            began=parse(phase["began"]["edtf"]),
            certainty=phase["certainty"],
            last_confirmed=date.fromisoformat(phase["last_confirmed"]) if phase["last_confirmed"] else None,
            citation=phase["citation"],
        )
        for phase in phases
    ]


def episode_page(document: Mapping[str, Any], day: date, lang: str) -> EpisodePage:
    """Build the page of an episode from its public document, with the answer for one day."""
    kind, facts = document["kind_of_episode"], facts_of(document["phases"])
    situation = state_on(facts, day, kind=kind)
    answer = _answer(situation, document, lang)
    places = document["places"]
    kind_label = typeset(EPISODE_KINDS.label(kind, lang), lang)
    return EpisodePage(
        code=document["code"],
        kicker=kind_label,
        title=read(document["title"], lang),
        summary=read(document["summary"], lang),
        places=tuple(NamedPlace(place_heading(place, lang), place["slug"]) for place in places),
        axes=tuple(name_of(axis, lang) for axis in document["axes"]),
        roles=tuple(role_groups(document["participations"], lang)),
        map=locate(places, lang),
        map_words=_map_words(places, lang),
        answer=answer,
        axis=phase_axis([(fact, _label(fact, lang)) for fact in facts], day),
        phases=tuple(_line(phase, answer.phase, lang) for phase in document["phases"]),
        references=tuple(references(document["citations"], lang)),
        incidents_url=f"{reverse('web:timeline', args=[lang])}?episode={document['code']}",
        lead=lead(document, lang),
    )


def lead(document: Mapping[str, Any], lang: str) -> str:
    """Return the line that stands for an episode elsewhere: its kind, where, and from when."""
    kind = typeset(EPISODE_KINDS.label(document["kind_of_episode"], lang), lang)
    places = "; ".join(place_heading(place, lang) for place in document["places"][:2])
    began = moment(document["phases"][0]["began"], lang).words if document["phases"] else ""
    return ", ".join(part for part in (kind, typeset(places, lang), began) if part)


def _map_words(places: Sequence[Mapping[str, Any]], lang: str) -> str:
    names = dict.fromkeys(name_of(place, lang) for place in places)
    return _("What the episode concerns: %(places)s.") % {"places": ", ".join(names)}


def _answer(situation: StateOnDay, document: Mapping[str, Any], lang: str) -> Answer:
    phase = situation.phase
    carried = next((p for p in document["phases"] if phase is not None and p["n"] == phase.key), None)
    cited = [carried["citation"], carried["last_confirmed_citation"]] if carried else []
    return Answer(
        day=day_words(situation.day, lang),
        day_machine=situation.day.isoformat(),
        code=situation.answer,
        sentence=typeset(situation.sentence(lang), lang),
        phase=phase.key if phase else None,
        citations=tuple(dict.fromkeys(n for n in cited if n is not None)),
        possible=tuple(_label(fact, lang) for fact in situation.possible),
    )


def _label(fact: PhaseFact, lang: str) -> str:
    """Write a state with its certainty, where that is less than confirmed."""
    state = PHASE_STATES.label(fact.state, lang)
    if fact.certainty == "confirmed":
        return typeset(state, lang)
    certainty = first_lower(PHASE_CERTAINTY.label(fact.certainty, lang))
    return typeset(f"{state} ({certainty})", lang)


def _line(phase: Mapping[str, Any], carrying: int | None, lang: str) -> PhaseLine:
    return PhaseLine(
        n=phase["n"],
        state=typeset(PHASE_STATES.label(phase["state"], lang), lang),
        began=moment(phase["began"], lang),
        certainty=typeset(PHASE_CERTAINTY.label(phase["certainty"], lang), lang),
        last_confirmed=day_words(phase["last_confirmed"], lang),
        citation=phase["citation"],
        last_citation=phase["last_confirmed_citation"],
        axis=name_of(phase["axis"], lang),
        note=read(phase["note"], lang),
        evidence=tuple(_evidence(incident, lang) for incident in phase["evidence"]),
        carries_answer=phase["n"] == carrying,
    )


def _evidence(incident: Mapping[str, Any], lang: str) -> Evidence:
    return Evidence(
        url=reverse("web:incident", args=[lang, incident["code"]]),
        title=read(incident["title"], lang),
        kind=typeset(EVENT_TYPES.label(incident["event_type"], lang), lang),
        when=moment(incident["occurred"], lang),
    )
