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
    first = _first_known(document) if situation.answer == "not_known" else None
    ground = phase or first
    numbers = {ground["citation"], ground["last_confirmed_citation"]} if ground else set()
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
        # Nothing is known before it.
        "first_known": _brief(first) if first else None,
        "possible": [_brief(phases[fact.key]) for fact in situation.possible],
        "last_confirmed": last.isoformat() if last else None,
        "citations": [cited for cited in document["citations"] if cited["n"] in numbers],
        "sentence": {"en": situation.sentence("en"), "fr": situation.sentence("fr")},
    }


def _first_known(document: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Return the phase that may have begun first; where two may, the one that certainly had begun first."""
    dated = [phase for phase in document["phases"] if phase["began"]]
    return min(dated, key=_beginning, default=None)


def _beginning(phase: Mapping[str, Any]) -> tuple[str, str, int]:
    began = phase["began"]
    return began["start"] or "", began["end"] or "", phase["n"]


def _in_force(situation: StateOnDay) -> bool:
    return situation.state in ACTIVE_STATES


def _brief(phase: Mapping[str, Any]) -> dict[str, Any]:
    parts = ("n", "state", "began", "certainty", "citation", "last_confirmed", "last_confirmed_citation")
    return {part: phase[part] for part in parts}
