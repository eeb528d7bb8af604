"""What two incidents are compared by, whether they are saved or still being typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

# "Anywhere on the map" for places that carry no radius: about the size of such an area in the Sahel.
RADIUS_KM = {
    "exact": 0.1,
    "settlement": 2.0,
    "near": 15.0,
    "route": 5.0,
    "admin3": 20.0,
    "admin2": 60.0,
    "admin1": 180.0,
    "country": 650.0,
    "": 5.0,
}


AREAS = ("admin3", "admin2", "admin1", "country")


@dataclass(frozen=True, slots=True)
class Days:
    """The earliest and latest possible day; None is open."""

    start: date | None
    end: date | None

    @property
    def count(self) -> int | None:
        """How many days it spans; None: without end."""
        return (self.end - self.start).days + 1 if self.start and self.end else None

    def gap(self, other: "Days") -> int:
        """How many days lie between; 0 where they may be the same day."""
        if self.end and other.start and self.end < other.start:
            return (other.start - self.end).days
        if other.end and self.start and other.end < self.start:
            return (self.start - other.end).days
        return 0


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of an incident: a point, or the corners of a line, with how far around it may have been."""

    points: tuple[tuple[float, float], ...]
    radius_km: float
    place_id: int | None
    name: str
    is_area: bool = False


@dataclass(frozen=True, slots=True)
class Party:
    """An actor as comparing sees it; merged actors count as the one that they were merged into."""

    key: int
    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Traits:
    """All that is compared. What is not known is empty, and then speaks neither for nor against."""

    pk: int | None = None
    days: Days | None = None
    spots: tuple[Spot, ...] = ()
    parties: Mapping[int, Party] = field(default_factory=dict)
    event_type: str = ""
    further_types: frozenset[str] = frozenset()
    # By kind of impact: the lowest and the highest number that anybody says.
    figures: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    # Each report under the one that it repeats in the end.
    reports: frozenset[int] = frozenset()
    titles: tuple[tuple[str, str], ...] = ()

    @property
    def types(self) -> frozenset[str]:
        """Primary and further types together."""
        return self.further_types | ({self.event_type} if self.event_type else set())
