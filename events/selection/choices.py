"""What was chosen: the values of all filters, read and validated, without any behaviour."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from events.geo.bbox import BBox
from events.selection.ordering import ORDERINGS, Ordering, orderings_of

DEFAULT_LIMIT = 50
DEFAULT_RADIUS_KM = 25.0


@dataclass(frozen=True, kw_only=True)
class Choices:
    """Values of the filters; None, "" and () mean that nothing was chosen. `record` is the kind of record."""

    record: str = "incident"
    start: date | None = None
    end: date | None = None
    country: tuple[str, ...] = ()
    admin1: tuple[str, ...] = ()
    event_type: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    members: bool | None = None
    place: tuple[str, ...] = ()
    axis: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    episode: tuple[str, ...] = ()
    bbox: BBox | None = None
    near: tuple[float, float] | None = None
    radius_km: float | None = None
    killed_min: int | None = None
    verification: tuple[str, ...] = ()
    precision: tuple[str, ...] = ()
    q: str = ""
    state_on: date | None = None
    in_force: bool | None = None
    updated_since: datetime | None = None
    as_of: date | int | None = None
    ordering: str = ""
    limit: int = DEFAULT_LIMIT
    cursor: str = ""

    @property
    def order(self) -> Ordering:
        """The order of the list: the chosen one, else the first that records of this kind have."""
        return ORDERINGS[self.ordering or orderings_of(self.record)[0]]

    def under(self, facet: str) -> tuple[str, ...]:
        """Return the values under one of which a record must stand; more than were chosen, where one means others."""
        values: tuple[str, ...] = getattr(self, facet)
        return values

    @property
    def day_of_state(self) -> date | None:
        """The day on which an episode's state is asked for: today, where "in force" alone is asked."""
        if self.state_on is None and self.in_force is not None:
            return datetime.now(UTC).date()
        return self.state_on
