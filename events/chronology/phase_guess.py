"""Which phase of an episode an incident begins, guessed from its type, its status and what stood before it."""

from collections.abc import Mapping, Sequence

from events.chronology.edtf import Edtf
from events.chronology.phase_remarks import ENDS, OPENINGS, shows_that_it_goes_on
from events.chronology.situation import PhaseFact

# By event type, the whole code before its family. What is not here begins no phase.
BEGINS: Mapping[str, Mapping[str, str]] = {
    "blockade": {
        "blockade": "enforced",
        "attack.convoy": "enforced",
        "operation.escort": "eased",
        "agreement.local_pact": "lifted",
        "agreement.ceasefire": "suspended",
        "agreement.ended": "reimposed",
    },
    "siege": {
        "blockade": "enforced",
        "attack": "enforced",
        "explosion": "enforced",
        "battle.retaken": "lifted",
        "battle.captured": "lifted",
        "operation.escort": "eased",
        "agreement.local_pact": "lifted",
        "agreement.ended": "reimposed",
    },
    "force_withdrawal": {
        "troops.expulsion": "demanded",
        "troops.withdrawal": "under_way",
        "troops.handover": "under_way",
        "agreement": "agreed",
    },
    "offensive": {
        "operation": "under_way",
        "battle": "under_way",
        "attack": "under_way",
        "explosion": "under_way",
        "agreement.ceasefire": "halted",
    },
    "ceasefire": {
        "agreement.ended": "collapsed",
        "agreement": "agreed",
        "diplomacy.talks": "proposed",
        "battle": "violated",
        "attack": "violated",
        "explosion": "violated",
    },
    "hostage_crisis": {
        "abduction.hostage": "taken",
        "abduction.release": "released",
        "diplomacy.talks": "negotiating",
        "attack.assassination": "ended_in_death",
    },
    "transition": {"politics.coup": "overturned", "diplomacy.statement": "extended"},
}
# What an incident that is only said to come begins instead, and one that is over.
BY_STATUS: Mapping[tuple[str, str], str] = {
    ("blockade", "threatened"): "threatened",
    ("blockade", "announced"): "declared",
    ("siege", "threatened"): "threatened",
    ("siege", "announced"): "declared",
    ("ceasefire", "announced"): "proposed",
    ("offensive", "announced"): "prepared",
    ("force_withdrawal", "announced"): "agreed",
    ("force_withdrawal", "completed"): "completed",
    ("force_withdrawal", "refused"): "refused",
}
# An agreement or an expulsion is what it is, announced or not.
WHATEVER_ITS_STATUS = frozenset({"demanded", "lifted", "collapsed", "suspended"})
CERTAINTY = {
    "unverified": "claimed",
    "single_source": "claimed",
    "corroborated": "probable",
    "confirmed": "confirmed",
    "disputed": "disputed",
    "debunked": "disputed",
}


def guess_state(
    kind: str, event_type: str, status_of_fact: str, phases: Sequence[PhaseFact], occurred: Edtf | None
) -> str | None:
    """Return the state that the incident begins in an episode of the kind; None where it begins none."""
    begins = BEGINS.get(kind, {})
    state = begins.get(event_type) or begins.get(event_type.partition(".")[0])
    if state is None:
        return None
    before = last_before(phases, occurred)
    if kind == "transition" and state == "overturned" and before is None:
        return OPENINGS[kind][0]
    if state not in WHATEVER_ITS_STATUS:
        state = BY_STATUS.get((kind, status_of_fact), state)
    if state == "enforced" and before is not None and before.state in ENDS:
        return "reimposed"
    if kind == "ceasefire" and state == "violated" and before is not None and before.state in ENDS:
        return None
    return state


def fits(kind: str, event_type: str) -> bool:
    """Tell whether an incident of the type can have to do with an episode of the kind."""
    begins = BEGINS.get(kind, {})
    return (
        event_type in begins
        or event_type.partition(".")[0] in begins
        or shows_that_it_goes_on(kind, event_type)
    )


def last_before(phases: Sequence[PhaseFact], occurred: Edtf | None) -> PhaseFact | None:
    """Return the phase that began last before or with the incident, as far as the dates tell."""
    day = occurred.end if occurred is not None else None
    begun = [
        phase
        for phase in phases
        if phase.began.latest_start is not None and (day is None or phase.began.latest_start <= day)
    ]
    return max(begun, key=lambda phase: (phase.began.latest_start, phase.key), default=None)


def certainty_for(verification: str) -> str:
    """Return how certain a phase is that rests on an incident of this verification."""
    return CERTAINTY.get(verification, "claimed")
