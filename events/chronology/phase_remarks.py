"""What the phases of an episode leave out, and where phases and linked incidents contradict each other.

Nothing here refuses anything: sources have gaps and contradict one another. An editor is told, and decides.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from events.chronology.edtf import Edtf
from events.chronology.phase_remark_words import (
    EvidenceFact,
    Remark,
    beginning_lacks,
    cited_before,
    comes_after_end,
    comes_before,
    gap,
    goes_on_unconfirmed,
    in_the_future,
    known_late,
    order_open,
    said_twice,
    uncited,
    unlifted,
    unnamed_return,
)
from events.chronology.situation import PhaseFact
from events.codebook.episode import ACTIVE_STATES, NOT_CONFIRMED_AFTER_DAYS

PATIENCE = timedelta(days=NOT_CONFIRMED_AFTER_DAYS)
# A phase that is known only from reports so much younger rests on memory, not on news.
LATE = timedelta(days=90)
# How an episode of each kind can begin.
OPENINGS = {
    "blockade": ("threatened", "declared", "enforced"),
    "siege": ("threatened", "declared", "enforced"),
    "force_withdrawal": ("demanded", "agreed", "under_way"),
    "offensive": ("prepared", "under_way"),
    "ceasefire": ("proposed", "agreed", "holding"),
    "hostage_crisis": ("taken",),
    "transition": ("declared",),
}
# What can be reimposed: the codebook counts what was only eased, too.
PAUSES = frozenset({"lifted", "suspended", "eased"})
ENDS = frozenset(
    {
        "lifted",
        "suspended",
        "completed",
        "halted",
        "ended",
        "collapsed",
        "expired",
        "released",
        "ended_in_death",
    }
)
# Incidents, by event type or its family, that show that an episode of the kind goes on.
GOES_ON = {
    "blockade": ("blockade", "attack.convoy"),
    "siege": ("blockade", "attack.convoy", "attack.settlement", "attack.post"),
    "force_withdrawal": ("troops.deployment", "troops.withdrawal"),
    "offensive": ("battle", "attack", "explosion"),
    "ceasefire": ("agreement.ceasefire",),
    "hostage_crisis": ("abduction.hostage",),
    "transition": ("politics.coup", "politics.coup_attempt"),
}
# Announced beforehand, so a report may be older than they are.
ANNOUNCED = frozenset({"threatened", "declared", "proposed", "prepared", "demanded", "agreed"})


def shows_that_it_goes_on(kind: str, event_type: str) -> bool:
    """Tell whether an incident of the type shows that an episode of the kind holds."""
    return any(event_type == one or event_type.startswith(f"{one}.") for one in GOES_ON.get(kind, ()))


def remarks_on(
    phases: Sequence[PhaseFact],
    evidence: Sequence[EvidenceFact] = (),
    *,
    kind: str,
    today: date,
    cited: Sequence[date] = (),
) -> list[Remark]:
    """Return what is to be said of the phases, those of one phase together, in the order in which they began.

    ``cited`` are the days on which the episode's cited reports were published.
    """
    ordered = sorted(phases, key=_by_start)
    found = [
        *_beginning(ordered, kind),
        *_sequence(ordered),
        *_silence(ordered, today),
        *_against_incidents(ordered, evidence, kind),
        *_against_reports(ordered, cited, today),
    ]
    place = {phase.key: at for at, phase in enumerate(ordered)}
    return sorted(found, key=lambda remark: place.get(remark.phase, -1))


def _by_start(phase: PhaseFact) -> tuple[date, date]:
    return phase.began.start or date.min, phase.began.latest_start or date.max


def _beginning(ordered: Sequence[PhaseFact], kind: str) -> Iterator[Remark]:
    if ordered and ordered[0].state not in OPENINGS.get(kind, ()):
        yield beginning_lacks(ordered[0])


def _sequence(ordered: Sequence[PhaseFact]) -> Iterator[Remark]:
    for at, phase in enumerate(ordered):
        before = ordered[at - 1] if at else None
        if phase.state == "reimposed" and not any(one.state in PAUSES for one in ordered[:at]):
            yield unlifted(phase)
        if before is None:
            continue
        if before.state == phase.state:
            yield said_twice(phase, before)
        elif before.state == "lifted" and phase.state in ("enforced", "eased", "suspended"):
            yield unnamed_return(phase, before)
        if _order_is_open(before, phase):
            yield order_open(phase, before)


def _order_is_open(before: PhaseFact, after: PhaseFact) -> bool:
    latest, earliest = before.began.latest_start, after.began.start
    return latest is None or earliest is None or latest > earliest


def _silence(ordered: Sequence[PhaseFact], today: date) -> Iterator[Remark]:
    """Yield the times in which no source says that a state still held, and the states that nobody confirms now."""
    for at, phase in enumerate(ordered):
        known = phase.confirmed_until
        if phase.state not in ACTIVE_STATES or known is None:
            continue
        if at + 1 == len(ordered):
            if today > known + PATIENCE:
                yield goes_on_unconfirmed(phase, known)
        else:
            following = ordered[at + 1]
            begins = following.began.start
            if begins is not None and begins > known + PATIENCE:
                yield gap(phase, known, following)


def _against_incidents(
    ordered: Sequence[PhaseFact], evidence: Sequence[EvidenceFact], kind: str
) -> Iterator[Remark]:
    by_key = {phase.key: phase for phase in ordered}
    told: set[str] = set()
    for fact in evidence:
        phase = by_key.get(fact.phase)
        if fact.occurred is None or phase is None:
            continue
        if _certainly_before(fact.occurred, phase.began):
            yield comes_before(phase, fact)
        ended = _ended_by(ordered, fact.occurred)
        if ended is not None and fact.name not in told and shows_that_it_goes_on(kind, fact.event_type):
            told.add(fact.name)
            yield comes_after_end(ended, fact)


def _certainly_before(occurred: Edtf, began: Edtf) -> bool:
    return occurred.end is not None and began.start is not None and occurred.end < began.start


def _ended_by(ordered: Sequence[PhaseFact], occurred: Edtf) -> PhaseFact | None:
    """Return the phase by which it had ended before it occurred, unless another may have begun by then."""
    if occurred.start is None:
        return None
    begun = [phase for phase in ordered if _may_have_begun_by(phase, occurred)]
    last = begun[-1] if begun else None
    if last is None or last.state not in ENDS or last.began.latest_start is None:
        return None
    return last if last.began.latest_start < occurred.start else None


def _may_have_begun_by(phase: PhaseFact, occurred: Edtf) -> bool:
    return phase.began.start is None or occurred.end is None or phase.began.start <= occurred.end


def _against_reports(ordered: Sequence[PhaseFact], cited: Sequence[date], today: date) -> Iterator[Remark]:
    for phase in ordered:
        if phase.citation is None:
            yield uncited(phase)
        start, latest = phase.began.start, phase.began.latest_start
        if start is not None and start > today:
            yield in_the_future(phase)
        if cited and start is not None and max(cited) < start and phase.state not in ANNOUNCED:
            yield cited_before(phase, max(cited))
        if cited and latest is not None and min(cited) > latest + LATE:
            yield known_late(phase, min(cited))


__all__ = ["EvidenceFact", "Remark", "remarks_on", "shows_that_it_goes_on"]
