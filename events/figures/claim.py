"""What somebody says about one kind of figure, and what the rule makes of all that is said."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from events.codebook.entry import is_french
from events.errors.figure import ImpossibleClaim

Side = Literal["a", "b"]
Step = Literal[1, 2, 3, 4]

# Best first. What cannot be judged comes after all that was judged, save what was judged to be bad:
# step 3 sets E and 5 aside where a better one stands, and F or 6 is better than that.
RELIABILITY_ORDER: Mapping[str, int] = MappingProxyType({code: i for i, code in enumerate("ABCDFE")})
CREDIBILITY_ORDER: Mapping[int, int] = MappingProxyType(
    {code: i for i, code in enumerate((1, 2, 3, 4, 6, 5))}
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure said by one claimant ("source:<key>" or "actor:<key>").

    claimant_side is the side of the event that speaks (None: no party to it); about_side the side whose
    losses are counted (None: neither, or both). A claim that counts one sex or age of a group is a part of
    another and is not to be given here.
    """

    key: int
    kind: str
    group: str
    low: int | None
    best: int | None
    high: int | None
    claimant_key: str
    claimant_side: Side | None = None
    about_side: Side | None = None
    as_of: date | None = None
    credibility: int | None = None
    reliability: str | None = None

    def __post_init__(self) -> None:
        said = [figure for figure in (self.low, self.best, self.high) if figure is not None]
        if not said or said[0] < 0 or said != sorted(said):
            raise ImpossibleClaim(key=self.key, low=self.low, best=self.best, high=self.high)

    @property
    def is_weak(self) -> bool:
        """Whether step 3 would set it aside: improbable, or from an unreliable source."""
        return self.credibility == 5 or self.reliability == "E"

    @property
    def is_by_a_party_about_the_other_side(self) -> bool:
        return None not in (self.claimant_side, self.about_side) and self.claimant_side != self.about_side

    @property
    def rank(self) -> tuple[int, int, int, int]:
        """Smaller is better: reliability, credibility, newest date; the key only makes ties the same each time."""
        return (
            RELIABILITY_ORDER[self.reliability or "F"],
            CREDIBILITY_ORDER[self.credibility or 6],
            -self.as_of.toordinal() if self.as_of else 0,
            self.key,
        )


@dataclass(frozen=True, slots=True)
class SetAside:
    """A claim that does not count, the step of the rule that set it aside, and why."""

    claim_key: int
    step: Step
    reason_en: str
    reason_fr: str

    def reason(self, lang: str) -> str:
        return self.reason_fr if is_french(lang) else self.reason_en


@dataclass(frozen=True, slots=True)
class Summary:
    """The low, best and high of one kind; any may be None, which is never zero."""

    kind: str
    low: int | None
    best: int | None
    high: int | None
    claims_count: int
    used: tuple[int, ...]
    set_aside: tuple[SetAside, ...]
