"""How far two coders agree: percent, and Krippendorff's alpha, which takes off what chance alone would give.

Krippendorff, Content Analysis (2004), chapter 11; computed by the krippendorff package. 1 is perfect agreement, 0 what
chance gives, below 0 worse than chance; from 0.8 on data count as reliable, from 0.667 for tentative conclusions.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import krippendorff
import numpy as np

from events.matching.coding.field import FIELDS, Field, values_of
from events.matching.coding.pair import Pair

# One event tells nothing about chance.
LEAST_UNITS = 2


@dataclass(frozen=True)
class Agreement:
    """What two coders have in common in one field, over the events that both have."""

    field: Field
    units: int
    same: int
    alpha: float | None

    @property
    def percent(self) -> int | None:
        """The share of equal values in percent; None where nobody said anything."""
        return round(100 * self.same / self.units) if self.units else None


def said_in(pairs: Iterable[Pair]) -> list[dict[str, list[Any]]]:
    """Return for each pair what both said in each field, as plain values that JSON can keep."""
    return [
        {field.code: [_plain(one[field.code]), _plain(other[field.code])] for field in FIELDS}
        for left, right in pairs
        if left is not None and right is not None
        for one, other in [(values_of(left), values_of(right))]
    ]


def agreements(units: Sequence[Mapping[str, Sequence[Any]]]) -> list[Agreement]:
    """Return the agreement in each field over all units that `said_in` gave."""
    return [_agreement(field, [unit[field.code] for unit in units if field.code in unit]) for field in FIELDS]


def _agreement(field: Field, units: Sequence[Sequence[Any]]) -> Agreement:
    # Where neither said anything there was nothing to agree on; where one did and the other did not, they differ.
    told = [unit for unit in units if unit[0] is not None or unit[1] is not None]
    same = sum(unit[0] == unit[1] for unit in told)
    return Agreement(field, len(told), same, _alpha(field, told))


def _alpha(field: Field, units: Sequence[Sequence[Any]]) -> float | None:
    """Return alpha; None where it is not defined: fewer than two values to compare, or all alike."""
    codes: dict[Any, int] = {}
    rows = np.array([[_number(field, value, codes) for value in unit] for unit in units], dtype=float).T
    if (
        len(units) < LEAST_UNITS
        or len(np.unique(rows[~np.isnan(rows)])) < 2
        or not (~np.isnan(rows)).all(axis=0).any()
    ):
        return None
    return float(krippendorff.alpha(reliability_data=rows, level_of_measurement=field.level))


def _number(field: Field, value: Any, codes: dict[Any, int]) -> float:
    if field.level != "nominal":
        return float("nan") if value is None else float(value)
    # Silence is a value of its own among names: one coder saw an actor where the other saw none.
    key = tuple(value) if isinstance(value, list) else value
    return float(codes.setdefault(key, len(codes)))


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else value
