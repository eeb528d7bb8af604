"""The bars that the reader of articles is held to, and whether a score clears them."""

from collections.abc import Mapping
from dataclasses import dataclass

from events.drafting.scoring.tally import Tally


@dataclass(frozen=True, slots=True)
class Bar:
    """What precision and recall of a field must reach; None where one of them isn't asked for."""

    field: str
    precision: float | None
    recall: float | None


BARS = (
    Bar("events", 0.75, 0.65),
    Bar("type", 0.80, None),
    Bar("time", 0.80, None),
    Bar("places", 0.85, 0.75),
    Bar("actors_with_role", 0.75, 0.65),
    Bar("figures", 0.85, 0.65),
    Bar("background", 0.85, None),
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One bar, what was reached, and whether that is enough; nothing to count is not enough."""

    field: str
    measure: str
    asked: float
    reached: float | None

    @property
    def passed(self) -> bool:
        return self.reached is not None and self.reached >= self.asked


def judge(total: Mapping[str, Tally]) -> list[Verdict]:
    """Hold the total against every bar."""
    verdicts = []
    for bar in BARS:
        tally = total[bar.field]
        if bar.precision is not None:
            verdicts.append(Verdict(bar.field, "precision", bar.precision, tally.precision))
        if bar.recall is not None:
            verdicts.append(Verdict(bar.field, "recall", bar.recall, tally.recall))
    return verdicts
