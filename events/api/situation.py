"""The answer to "in which state on this day?", put beside an episode's document."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import orjson

from events.chronology.situation import StateOnDay
from events.codebook.episode import ACTIVE_STATES
from events.selection.situation import situation_on


def with_state(text: str, day: date) -> str:
    """Return the document's text with one key more, `state_on`; its other bytes stay as they are stored."""
    document = orjson.loads(text)
    answer = orjson.dumps(state_document(document, situation_on(document, day))).decode()
    return f'{text[:-1]},"state_on":{answer}}}'


def state_document(document: Mapping[str, Any], situation: StateOnDay) -> dict[str, Any]:
    """Return the answer with its ground: the phase that carries it, and the citations of that phase."""
    phases = {phase["n"]: phase for phase in document["phases"]}
    phase = phases[situation.phase.key] if situation.phase else None
    numbers = {phase["citation"], phase["last_confirmed_citation"]} if phase else set()
    last = situation.last_confirmed
    return {
        "day": situation.day.isoformat(),
        "answer": situation.answer,
        "state": situation.state,
        # Past the last confirmation nobody knows whether it still held, so this is neither yes nor no.
        "in_force": None
        if situation.answer in ("not_known", "not_confirmed_since")
        else _in_force(situation),
        "phase": _brief(phase) if phase else None,
        "possible": [_brief(phases[fact.key]) for fact in situation.possible],
        "last_confirmed": last.isoformat() if last else None,
        "citations": [cited for cited in document["citations"] if cited["n"] in numbers],
        "sentence": {"en": situation.sentence("en"), "fr": situation.sentence("fr")},
    }


def _in_force(situation: StateOnDay) -> bool:
    return situation.state in ACTIVE_STATES


def _brief(phase: Mapping[str, Any]) -> dict[str, Any]:
    parts = ("n", "state", "began", "certainty", "citation", "last_confirmed", "last_confirmed_citation")
    return {part: phase[part] for part in parts}
