"""A cited report as it bears on one fact."""

from dataclasses import dataclass
from typing import Literal

Stance = Literal["supports", "disputes", "mentions"]


@dataclass(frozen=True, slots=True)
class Witness:
    """One citation: its report, who published that, which report it copies, and how far to trust it."""

    citation_key: int
    report_key: int
    publisher_key: str
    copies: int | None = None
    reliability: str | None = None
    credibility: int | None = None
    stance: Stance = "supports"
    own_evidence: bool = False

    @property
    def bears_out(self) -> bool:
        """Whether it says that the fact is so and was not judged improbable."""
        return self.stance == "supports" and self.credibility != 5

    @property
    def is_reliable(self) -> bool:
        return self.reliability in {"A", "B"}

    @property
    def denies_credibly(self) -> bool:
        return (
            self.stance == "disputes"
            and self.reliability in {"A", "B", "C"}
            and self.credibility not in {4, 5}
        )
