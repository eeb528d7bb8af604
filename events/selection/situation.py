"""The state of a published episode on a day, from the phases in its document."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import orjson
from django.db.models import QuerySet

from events.chronology.edtf import parse
from events.chronology.situation import PhaseFact, StateOnDay, state_on
from events.codebook.episode import ACTIVE_STATES
from events.models.live_record import LiveRecord

SUSPENDED = "suspended"


def situation_on(document: Mapping[str, Any], day: date) -> StateOnDay:
    """Return the answer for the day; a phase's key is its number n in the document, the citation its number."""
    phases = [_fact(phase) for phase in document["phases"] if phase["began"]]
    return state_on(phases, day, kind=document["kind_of_episode"])


def _fact(phase: Mapping[str, Any]) -> PhaseFact:
    confirmed = phase["last_confirmed"]
    return PhaseFact(
        key=phase["n"],
        state=phase["state"],
        began=parse(phase["began"]["edtf"]),
        certainty=phase["certainty"],
        last_confirmed=date.fromisoformat(confirmed) if confirmed else None,
        citation=phase["citation"],
    )


def seqs_in_state(records: QuerySet[LiveRecord], day: date, *, in_force: bool) -> list[int]:
    """Return the numbers of the episodes that are in force on the day, or those that are not.

    One query, then arithmetic: an episode's state is a rule over its phases that no database can say, and
    there are thousands of incidents to an episode.
    """
    rows = records.order_by().values_list("seq", "document").iterator(chunk_size=500)
    return [seq for seq, document in rows if _is_wanted(situation_on(orjson.loads(document), day), in_force)]


def _is_wanted(situation: StateOnDay, in_force: bool) -> bool:
    # What was in force when last confirmed counts as in force: silence never reads as lifted.
    # Suspended is its own answer (codebook, section 2): neither in force nor not.
    state = situation.state
    return state is not None and state != SUSPENDED and (state in ACTIVE_STATES) == in_force
