"""Count incidents of a country over two spans of days at once: in all, by family of type, region, actor and month.

An incident counts in every span in which it may lie, as the filters of the lists read it: each figure is the length
of a list. By month of the whole country alone it is shared out over the days on which it may lie.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from events.codebook.event_type import EVENT_TYPES
from events.figures.spread import Figure, add
from events.timeline.coverage import regions_of
from events.timeline.periods import Period, periods_between

Document = Mapping[str, Any]
Pair = tuple[str, str]
# Here no figure competes with another: each is what the written rule made of one incident.
NO_RANK = (0, 0, 0, 0)
NOTHING = Figure(None, None, None, NO_RANK)
KILLED = "killed"
FOUND_FALSE = "debunked"


@dataclass(frozen=True, slots=True)
class Span:
    """Days from first to last, both counted."""

    first: date
    last: date

    def may_hold(self, start: date | None, end: date | None) -> bool:
        return (start is None or start <= self.last) and (end is None or end >= self.first)


@dataclass(slots=True)
class Counted:
    """What may lie in one span. `killed` is the sum over the incidents of which a number of killed is said."""

    incidents: int = 0
    uncertain: int = 0
    with_killed: int = 0
    found_false: int = 0
    killed: Figure = NOTHING
    families: Counter[str] = field(default_factory=Counter)
    regions: Counter[str] = field(default_factory=Counter)
    actors: Counter[str] = field(default_factory=Counter)

    @property
    def without_killed(self) -> int:
        return self.incidents - self.with_killed - self.found_false


class Tally:
    """Counts over several spans; `months` and `region_months` count what lies in any of them."""

    def __init__(self, country: str, spans: tuple[Span, ...]) -> None:
        self._country = country
        self.spans = spans
        self.counted = tuple(Counted() for _span in spans)
        self.whole = Span(min(span.first for span in spans), max(span.last for span in spans))
        self.periods = tuple(self._periods())
        self.months: defaultdict[str, float] = defaultdict(float)
        self.region_months: Counter[Pair] = Counter()
        self.roles: Counter[Pair] = Counter()
        self.region_names: dict[str, Document] = {}
        self.actors: dict[str, Document] = {}

    def add(self, document: Document, start: date | None, end: date | None) -> None:
        """Count one incident that may lie between two days; an open end counts as everlasting."""
        regions = set(regions_of(document, self._country))
        families = {
            EVENT_TYPES.family(code) for code in (document["event_type"], *document["secondary_types"])
        }
        parts = [part for part in document["participations"] if part["actor"]["slug"]]
        actors = {part["actor"]["slug"] for part in parts}
        for span, counted in zip(self.spans, self.counted, strict=True):
            if span.may_hold(start, end):
                counted.incidents += 1
                counted.uncertain += not _is_within(span, start, end)
                counted.families.update(families)
                counted.regions.update(regions)
                counted.actors.update(actors)
                _add_killed(counted, document)
        self.roles.update({(part["actor"]["slug"], part["role"]) for part in parts})
        self.actors.update({part["actor"]["slug"]: part["actor"] for part in parts})
        self.region_names.update(_names(document, regions))
        self._add_months(regions, start, end)

    def _add_months(self, regions: set[str], start: date | None, end: date | None) -> None:
        first, last = start or end, end or start
        for period in self.periods:
            if not Span(period.start, period.end).may_hold(start, end):
                continue
            self.region_months.update((region, period.name) for region in regions)
            if first is not None and last is not None:
                held = (min(period.end, last) - max(period.start, first)).days + 1
                self.months[period.name] += max(held, 0) / ((last - first).days + 1)

    def _periods(self) -> Iterator[Period]:
        """Yield the months, of which the first and the last may be cut."""
        for month in periods_between(self.whole.first, self.whole.last, "month"):
            start, end = max(month.start, self.whole.first), min(month.end, self.whole.last)
            yield Period(start, end, month.name)


def _is_within(span: Span, start: date | None, end: date | None) -> bool:
    return start is not None and end is not None and span.first <= start and end <= span.last


def _add_killed(counted: Counted, document: Document) -> None:
    """Add what the written rule made of an incident; what was found false killed nobody."""
    if document["verification"] == FOUND_FALSE:
        counted.found_false += 1
        return
    said = next((figure for figure in document["figures"] if figure["kind"] == KILLED), None)
    if said is None or (said["low"] is None and said["best"] is None):
        return
    one = Figure(said["low"], said["best"], said["high"], NO_RANK)
    counted.killed = add([counted.killed, one]) if counted.with_killed else one
    counted.with_killed += 1


def _names(document: Document, regions: set[str]) -> Iterator[tuple[str, Document]]:
    for place in document["places"]:
        region = place["admin1"]
        if region and region["slug"] in regions:
            yield region["slug"], region["name"]
