"""Which incidents are worth comparing at all: near in days and on the ground, or citing the same report.

The database answers with keys, days and types alone, by index; a bounded number of them is then read whole.
"""

import math
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from django.db.models import Case, Exists, F, FloatField, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Cast, Coalesce, Greatest, Least

from events.matching.duplicate.ground import KM_PER_DEGREE
from events.matching.duplicate.traits import AREAS, RADIUS_KM, Days, Spot, Traits
from events.models.citation import Citation
from events.models.incident_place import IncidentPlace
from events.models.report import Report

# A first report is often dated by the day on which it was written.
SLACK_DAYS = 5
# Two coders rarely put one event further apart than this beyond what both say of their own exactness.
SLACK_KM = 25.0
# Records that may lie anywhere in more days than that are held only against others as vague, or of the same report.
WIDE_DAYS = 45
MONTH = timedelta(days=31)
MOST_BY_REPORT, MOST_BY_DAYS = 300, 3000
# So many are read whole and weighed: the nearest in days and type.
MOST_WEIGHED = 240
REPORT_DAYS = 40


class Head(NamedTuple):
    """What the first look at a candidate shows."""

    pk: int
    start: date | None
    end: date | None
    event_type: str


def candidates(mine: Traits, records: QuerySet[Any]) -> list[int]:
    """Return the keys of the records worth weighing, the likeliest first. Two queries at most."""
    heads: dict[int, Head] = {}
    rows = records.exclude(pk=mine.pk) if mine.pk else records
    rows = rows.exclude(workflow="withdrawn").order_by()
    for found in _looks(mine, rows):
        heads |= {head.pk: head for head in found}
    return [head.pk for head in sorted(heads.values(), key=lambda head: _rank(mine, head))[:MOST_WEIGHED]]


def _looks(mine: Traits, rows: QuerySet[Any]) -> Iterator[list[Head]]:
    if mine.reports:
        # The reports first, each way by its index: over the join it would read every citation there is.
        told_alike = Report.objects.filter(Q(pk__in=mine.reports) | Q(copies__in=mine.reports)).order_by()
        cited = Citation.objects.filter(report__in=told_alike.values("pk")).order_by()
        same = _heads(rows.filter(pk__in=cited.values("incident_id")), MOST_BY_REPORT)
        yield [head for head in same if _is_of_that_time(mine, head)]
    start = mine.days and (mine.days.start or mine.days.end)
    end = mine.days and (mine.days.end or mine.days.start)
    if start and end:
        near = rows.filter(_is_near(mine.spots)) if mine.spots else rows
        yield _heads(near.filter(_is_about(*_window(start, end))), MOST_BY_DAYS)


def _is_about(first: date, last: date) -> Q:
    """What may have happened in the window. Each half is one range of an index: a start, and the few long spans."""
    short = Q(occurred_start__range=(first - MONTH, last), occurred_end__gte=first)
    if (last - first).days > WIDE_DAYS:
        short &= Q(occurred_precision="month")
    return short | Q(occurred_precision="longer", occurred_end__gte=first, occurred_start__lte=last)


def _heads(rows: QuerySet[Any], most: int) -> list[Head]:
    return [
        Head(*row) for row in rows.values_list("pk", "occurred_start", "occurred_end", "event_type")[:most]
    ]


def _window(start: date, end: date) -> tuple[date, date]:
    slack = timedelta(days=SLACK_DAYS)
    return start - slack, end + slack


def _is_of_that_time(mine: Traits, head: Head) -> bool:
    """A report that looks back tells of other years too: those are no candidates."""
    if mine.days is None or (head.start is None and head.end is None):
        return True
    return mine.days.gap(Days(head.start, head.end)) <= REPORT_DAYS


def _rank(mine: Traits, head: Head) -> tuple[int, int, int]:
    theirs = Days(head.start, head.end)
    gap = mine.days.gap(theirs) if mine.days else 0
    mine_family, their_family = mine.event_type.split(".")[0], head.event_type.split(".")[0]
    return (gap, mine_family != their_family, theirs.count or 10_000)


def _is_near(spots: tuple[Spot, ...]) -> Q:
    """Some place of the incident lies within reach of one of the spots, or nobody has said where it was."""
    boxes, lacks_place = _questions()
    within = Q()
    for spot in spots:
        within |= _reaches(spot)
    return Q(Exists(boxes.filter(within))) | lacks_place


@cache
def _questions() -> tuple[QuerySet[Any], Q]:
    """Return the parts of the question that are always the same: Django takes longer to build them than to ask."""
    rows: QuerySet[Any] = IncidentPlace.objects.filter(incident=OuterRef("pk")).order_by()
    located = Q(lon__isnull=False) | Q(place__lon__isnull=False) | Q(axis__isnull=False)
    return rows.annotate(**_box_of_row()), ~Q(Exists(rows.filter(located)))


def _box_of_row() -> dict[str, Any]:
    """The row's own box: its point, or from one end of its road to the other, and how far it reaches beyond."""
    ends = {
        part: (
            Coalesce(part, f"place__{part}", f"axis__from_place__{part}"),
            Coalesce(f"route_to__{part}", f"axis__to_place__{part}"),
        )
        for part in ("lon", "lat")
    }
    # What is no area is known to some kilometres: one number for all of these, the finer look comes after.
    area = Case(
        *[When(precision=name, then=Value(RADIUS_KM[name])) for name in AREAS],
        default=Value(RADIUS_KM["near"]),
        output_field=FloatField(),
    )
    stated = F("radius_m") / Value(1000.0)
    radius = Coalesce(stated, area, output_field=FloatField())
    return {
        "west": _float(Coalesce(Least(*ends["lon"]), *ends["lon"])),
        "east": _float(Coalesce(Greatest(*ends["lon"]), *ends["lon"])),
        "south": _float(Coalesce(Least(*ends["lat"]), *ends["lat"])),
        "north": _float(Coalesce(Greatest(*ends["lat"]), *ends["lat"])),
        "reach": radius / Value(KM_PER_DEGREE),
    }


def _float(expression: Any) -> Cast:
    return Cast(expression, FloatField())


def _reaches(spot: Spot) -> Q:
    lons, lats = [lon for lon, _lat in spot.points], [lat for _lon, lat in spot.points]
    own = (spot.radius_km + SLACK_KM) / KM_PER_DEGREE
    # Degrees of longitude are shorter than those of latitude; the box is drawn for where they are shortest.
    wide = 1 / max(math.cos(math.radians(min(max(map(abs, lats)) + own, 80))), 0.17)
    return Q(
        south__lte=F("reach") + Value(max(lats) + own),
        north__gte=Value(min(lats) - own) - F("reach"),
        west__lte=F("reach") * Value(wide) + Value(max(lons) + own * wide),
        east__gte=Value(min(lons) - own * wide) - F("reach") * Value(wide),
    )
