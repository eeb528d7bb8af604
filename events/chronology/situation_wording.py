"""The state of a situation on a day, in English and French sentences."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from events.chronology.edtf import Edtf, sentence
from events.chronology.months import day_sentence, is_french
from events.chronology.wording import beginning_for
from events.codebook.episode import PHASE_CERTAINTY, PHASE_STATES

# A blockade or ceasefire is in force; a crisis or offensive goes on.
IN_FORCE_KINDS = frozenset({"blockade", "siege", "ceasefire"})
# Where "in force" and "ongoing" stand in each language, then their denials.
VERDICTS = {
    "en": {True: ("In force", "Not in force"), False: ("Ongoing", "Not ongoing")},
    "fr": {True: ("En vigueur", "Pas en vigueur"), False: ("En cours", "Pas en cours")},
}


class Phase(Protocol):
    """What the sentences need to know of a phase."""

    @property
    def state(self) -> str: ...
    @property
    def began(self) -> Edtf: ...
    @property
    def certainty(self) -> str: ...
    @property
    def last_confirmed(self) -> date | None: ...


class Situation(Protocol):
    """What the sentences need to know of an answer."""

    @property
    def day(self) -> date: ...
    @property
    def kind(self) -> str: ...
    @property
    def answer(self) -> str: ...
    @property
    def phase(self) -> Phase | None: ...
    @property
    def possible(self) -> Sequence[Phase]: ...
    @property
    def last_confirmed(self) -> date | None: ...


def situation_words(situation: Situation, lang: str) -> str:
    """The whole answer: what held, since when, how freshly confirmed, and what may have changed."""
    words = _verdict(situation, "fr" if is_french(lang) else "en")
    return f"{words} {_possible(situation.possible, lang)}".strip()


def _verdict(situation: Situation, lang: str) -> str:
    phase = situation.phase
    if phase is None:
        day = day_sentence(situation.day, lang)
        if lang == "fr":
            return f"Inconnu : aucune phase n'est connue avec certitude au {day}."
        return f"Not known: no phase is known for certain to have begun by {day}."
    colon = " :" if lang == "fr" else ":"
    yes, no = VERDICTS[lang][situation.kind in IN_FORCE_KINDS]
    if situation.answer == "not_in_force":
        return f"{no}{colon} {_at(phase, lang)}."
    held = f"{_state(phase, lang)} {beginning_for(phase.began.form, lang)}"
    if situation.answer == "not_confirmed_since" and situation.last_confirmed is not None:
        since = day_sentence(situation.last_confirmed, lang)
        opening = "Non confirmé depuis le" if lang == "fr" else "Not confirmed since"
        return f"{opening} {since}{colon} {held}."
    if situation.answer == "suspended":
        return f"{held[0].upper()}{held[1:]}{_confirmed(phase, lang)}."
    return f"{yes}{colon} {held}{_confirmed(phase, lang)}."


def _state(phase: Phase, lang: str) -> str:
    """The state in lower case, with its certainty unless that is "confirmed"."""
    state = _lower(PHASE_STATES[phase.state].label(lang))
    if phase.certainty == "confirmed":
        return state
    return f"{state} ({_lower(PHASE_CERTAINTY[phase.certainty].label(lang))})"


def _lower(label: str) -> str:
    return label[0].lower() + label[1:]


def _at(phase: Phase, lang: str) -> str:
    return f"{_state(phase, lang)}, {sentence(phase.began, lang)}"


def _confirmed(phase: Phase, lang: str) -> str:
    if phase.last_confirmed is None:
        return ""
    day = day_sentence(phase.last_confirmed, lang)
    return f", confirmé en dernier le {day}" if lang == "fr" else f", last confirmed {day}"


def _possible(phases: Sequence[Phase], lang: str) -> str:
    if not phases:
        return ""
    listed = "; ".join(_at(phase, lang) for phase in phases)
    if is_french(lang):
        return f"Peut-être déjà : {listed.replace('; ', ' ; ')}."
    return f"Perhaps by then: {listed}."
