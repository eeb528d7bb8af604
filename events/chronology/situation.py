"""What state a lasting situation was in on a day, and on what ground that is said (codebook, section 2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from events.chronology.edtf import Edtf, certainly_begun_by, possibly_on_or_before
from events.chronology.situation_wording import situation_words
from events.codebook.episode import ACTIVE_STATES, NOT_CONFIRMED_AFTER_DAYS, STATES_BY_KIND

Answer = Literal["in_force", "suspended", "not_in_force", "not_confirmed_since", "not_known"]


@dataclass(frozen=True, slots=True)
class PhaseFact:
    """One phase as its source gives it: the state, when that began, and when it was last said to hold."""

    key: int
    state: str
    began: Edtf
    certainty: str
    last_confirmed: date | None
    citation: object | None

    @property
    def confirmed_until(self) -> date | None:
        """The newest day a source vouches for: at the least, the latest on which it can have begun."""
        return self.last_confirmed or self.began.latest_start


@dataclass(frozen=True, slots=True)
class StateOnDay:
    """The answer for one day, with the phase that carries it and the phases that may have begun since."""

    day: date
    kind: str
    answer: Answer
    state: str | None
    phase: PhaseFact | None
    possible: tuple[PhaseFact, ...]
    last_confirmed: date | None

    def sentence(self, lang: str) -> str:
        """Say it: "Not confirmed since 12 March 2022: enforced from October 2020."."""
        return situation_words(self, lang)


def state_on(phases: Sequence[PhaseFact], day: date, *, kind: str) -> StateOnDay:
    """The last phase certainly begun by the day, and those that may have begun; silence is never "lifted"."""
    begun = [phase for phase in phases if certainly_begun_by(phase.began, day)]
    current = _last_of(begun, STATES_BY_KIND[kind])
    possible = tuple(phase for phase in phases if phase is not current and _may_follow(phase, current, day))
    if current is None:
        return StateOnDay(day, kind, "not_known", None, None, possible, None)
    confirmed = current.confirmed_until
    answer = _answer(current.state, confirmed, day)
    return StateOnDay(day, kind, answer, current.state, current, possible, confirmed)


def _last_of(begun: Sequence[PhaseFact], usual_order: tuple[str, ...]) -> PhaseFact | None:
    """The phase that began last; where vague dates leave that open, the one later in the usual order."""

    def rank(phase: PhaseFact) -> tuple[int, date, int]:
        step = usual_order.index(phase.state) if phase.state in usual_order else -1
        return step, _latest(phase), begun.index(phase)

    may_be_last = [phase for phase in begun if not any(_earliest(other) > _latest(phase) for other in begun)]
    return max(may_be_last, key=rank, default=None)


def _may_follow(phase: PhaseFact, current: PhaseFact | None, day: date) -> bool:
    if not possibly_on_or_before(phase.began, day):
        return False
    if not certainly_begun_by(phase.began, day):
        return True
    # Certainly begun, and perhaps after the phase that we take for the last.
    return current is not None and _latest(phase) > _earliest(current)


def _answer(state: str, confirmed: date | None, day: date) -> Answer:
    suspended = state == "suspended"
    if not suspended and state not in ACTIVE_STATES:
        # A lifting or an ending needs no confirming: it stays true until another phase is reported.
        # A threat or a proposal neither: it never said that anything was in force.
        return "not_in_force"
    if confirmed is not None and day > confirmed + timedelta(days=NOT_CONFIRMED_AFTER_DAYS):
        return "not_confirmed_since"
    return "suspended" if suspended else "in_force"


def _earliest(phase: PhaseFact) -> date:
    return phase.began.start or date.min


def _latest(phase: PhaseFact) -> date:
    return phase.began.latest_start or date.max
