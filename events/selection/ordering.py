"""The orders in which records can be listed, each of them total, so that a cursor can stand in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from django.db.models import Q

from events.errors.selection import unknown_value


@dataclass(frozen=True, slots=True)
class Ordering:
    """Columns of LiveRecord, all in one direction; the last of them is never equal for two records."""

    columns: tuple[str, ...]
    is_descending: bool

    def order_by(self) -> tuple[str, ...]:
        """Return the terms for a queryset of LiveRecord, or of LiveFacet, which has the day and code too."""
        sign = "-" if self.is_descending else ""
        return tuple(f"{sign}{column}" for column in self.columns)

    def beyond(self, values: Sequence[Any]) -> Q:
        """Return the condition of what comes after the record with these values."""
        than = "lt" if self.is_descending else "gt"
        first, *rest = self.columns
        if not rest:
            return Q(**{f"{first}__{than}": values[0]})
        # "a <= x and (a < x or b < y)", not "a < x or (a = x and b < y)": the first is a range in the index.
        tie = Q(**{f"{first}__{than}": values[0]}) | Q(**{f"{rest[0]}__{than}": values[1]})
        return Q(**{f"{first}__{than}e": values[0]}) & tie


ORDERINGS: Mapping[str, Ordering] = MappingProxyType(
    {
        "-start": Ordering(("sort_day", "code"), is_descending=True),
        "start": Ordering(("sort_day", "code"), is_descending=False),
        "-killed": Ordering(("killed", "code"), is_descending=True),
        "killed": Ordering(("killed", "code"), is_descending=False),
        # A later version has a higher number; two are never published at one number.
        "-updated": Ordering(("seq",), is_descending=True),
        "updated": Ordering(("seq",), is_descending=False),
        "code": Ordering(("code",), is_descending=False),
        "-code": Ordering(("code",), is_descending=True),
    }
)
COLUMN_TYPES: Mapping[str, type[date] | type[int] | type[str]] = MappingProxyType(
    {"sort_day": date, "killed": int, "seq": int, "code": str}
)


def orderings_of(record: str) -> tuple[str, ...]:
    """Return the orders in which records of a kind can be listed, the default first."""
    if record == "incident":
        return ("-start", "start", "-updated", "updated", "-killed", "killed")
    if record == "episode":
        return ("-start", "start", "-updated", "updated")
    return ("code", "-code", "-updated", "updated")


def read_ordering(text: str, record: str) -> str:
    """Read the name of an order that records of this kind have."""
    known = orderings_of(record)
    if text not in known:
        raise unknown_value(text, known, en="an ordering", fr="un ordre")
    return text
