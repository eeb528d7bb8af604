"""The blockades and other episodes on one road section: their state on a day, and the phases that concern it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from events.codebook.episode import ACTIVE_STATES, EPISODE_KINDS, PHASE_CERTAINTY, PHASE_STATES
from events.selection.situation import SUSPENDED, situation_on
from events.web.text import Text, read
from events.web.typography import typeset
from events.web.when import Moment, day_words, moment

Document = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PhaseOnIt:
    """One phase that concerns the section."""

    state: str
    began: Moment
    certainty: str
    last_confirmed: str
    is_of_section: bool
    carries_answer: bool


@dataclass(frozen=True, slots=True)
class EpisodeOnIt:
    """One episode with its state on the section on a day."""

    code: str
    url: str
    kind: str
    title: Text
    answer: str
    sentence: str
    stands: bool
    phases: tuple[PhaseOnIt, ...]


def episodes_on(documents: Iterable[Document], slug: str, day: date, lang: str) -> tuple[EpisodeOnIt, ...]:
    """Return the episodes that name the section; those that stand on the day first."""
    found = [_read(document, slug, day, lang) for document in documents if _names(document, slug)]
    return tuple(sorted(found, key=lambda one: (not one.stands, one.code)))


def _names(document: Document, slug: str) -> bool:
    named = [*document["axes"], *(phase["axis"] for phase in document["phases"] if phase["axis"])]
    return any(axis["slug"] == slug for axis in named)


def _read(document: Document, slug: str, day: date, lang: str) -> EpisodeOnIt:
    # A phase that names another section says nothing of this one; a phase that names none is about the whole.
    phases = [phase for phase in document["phases"] if not phase["axis"] or phase["axis"]["slug"] == slug]
    situation = situation_on({**document, "phases": phases}, day)
    carrying = situation.phase.key if situation.phase else None
    return EpisodeOnIt(
        code=document["code"],
        url=f"{reverse('web:episode', args=[lang, document['code']])}?on={day.isoformat()}",
        kind=typeset(EPISODE_KINDS.label(document["kind_of_episode"], lang), lang),
        title=read(document["title"], lang),
        answer=situation.answer,
        sentence=typeset(situation.sentence(lang), lang),
        # What was in force when it was last confirmed stands: silence never reads as lifted.
        stands=situation.state == SUSPENDED or situation.state in ACTIVE_STATES,
        phases=tuple(_phase(phase, carrying, lang) for phase in phases),
    )


def _phase(phase: Document, carrying: int | None, lang: str) -> PhaseOnIt:
    return PhaseOnIt(
        state=typeset(PHASE_STATES.label(phase["state"], lang), lang),
        began=moment(phase["began"], lang),
        certainty=typeset(PHASE_CERTAINTY.label(phase["certainty"], lang), lang),
        last_confirmed=day_words(phase["last_confirmed"], lang),
        is_of_section=bool(phase["axis"]),
        carries_answer=phase["n"] == carrying,
    )
