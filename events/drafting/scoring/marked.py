"""One marked text, and the plain form in which a proposal and an expectation are compared."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Named:
    """A place or an actor: every folded name it is known by, and its country or role."""

    label: str
    names: frozenset[str]
    country: str = ""
    role: str = ""

    def shares_a_name_with(self, other: "Named") -> bool:
        """Tell whether the two have a name or alias in common."""
        return bool(self.names & other.names)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is compared: what it counts, and the three values."""

    kind: str
    group: str
    low: int | None
    best: int | None
    high: int | None
    claimant: str = ""
    claimant_names: frozenset[str] = frozenset()

    @property
    def what(self) -> tuple[str, str, int | None, int | None, int | None]:
        """All but the claimant."""
        return self.kind, self.group, self.low, self.best, self.high


@dataclass(frozen=True, slots=True)
class ComparableEvent:
    """An event, expected or proposed, with nothing but what is compared."""

    type: str
    also: frozenset[str]
    time: str | None
    is_background: bool
    status_of_fact: str
    places: tuple[Named, ...]
    actors: tuple[Named, ...]
    figures: tuple[Figure, ...]

    @property
    def types(self) -> frozenset[str]:
        """The type and those that are as good."""
        return self.also | {self.type}


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text and what is expected of its reading."""

    name: str
    path: Path
    text: str
    language: str
    published: date | None
    publisher: str
    events: tuple[ComparableEvent, ...]
