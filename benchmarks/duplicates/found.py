"""What is found of the planted: recall by kind, how often something else is offered, and precision over all."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmarks.duplicates.planted import Probe
from events.matching.duplicate.reason import Likeness
from events.matching.duplicate.traits import Traits

Find = Callable[[Traits], list[Likeness]]


@dataclass(slots=True)
class Tally:
    """One kind of probe: how many, how many found, at the head of the list, and how many others were offered."""

    is_same: bool
    asked: int = 0
    offered: int = 0
    first: int = 0
    others: int = 0


def tally(probes: Iterable[Probe], find: Find) -> dict[str, Tally]:
    """Ask for every probe and count."""
    table: dict[str, Tally] = {}
    for probe in probes:
        row = table.setdefault(probe.kind, Tally(probe.is_same))
        keys = [one.pk for one in find(probe.traits)]
        row.asked += 1
        row.offered += probe.of in keys
        row.first += keys[:1] == [probe.of]
        row.others += len(keys) - (probe.of in keys)
    return table


def precision_and_recall(table: dict[str, Tally]) -> tuple[float, float]:
    """Of all that was offered, how much was the same event; of all planted duplicates, how many were offered."""
    sums: dict[str, int] = defaultdict(int)
    for row in table.values():
        sums["right"] += row.offered if row.is_same else 0
        sums["wrong"] += row.others + (0 if row.is_same else row.offered)
        sums["planted"] += row.asked if row.is_same else 0
    return sums["right"] / max(sums["right"] + sums["wrong"], 1), sums["right"] / max(sums["planted"], 1)


def show(table: dict[str, Tally]) -> None:
    """Print the table."""
    print(f"{'planted':40} {'asked':>6} {'offered':>8} {'first':>7} {'others':>7}")
    for kind, row in table.items():
        sign = "=" if row.is_same else "≠"
        print(
            f"{sign} {kind:38} {row.asked:6} {row.offered / row.asked:8.1%} "
            f"{row.first / row.asked:7.1%} {row.others:7}"
        )
    precision, recall = precision_and_recall(table)
    print(f"precision {precision:.3f}, recall {recall:.3f}")
