"""What the public record has about road sections: who names them, and what happened within a distance of them.

Every question is bounded: a section is on one page, and a page shows so many incidents at most.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

import orjson
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from events.models.live_record import LiveFacet, LiveRecord
from events.selection.geography import AREAS, POINTED
from events.web.axes_course import Course

Document = Mapping[str, Any]
SPANS = (30, 90, 365)
MOST_SECTIONS = 500
MOST_INCIDENTS = 200
MOST_PLACES = 200
# The newest arrivals that are looked at: some may only have been announced.
MOST_CONVOYS = 20
CONVOY_ARRIVED = "operation.escort"
HAPPENED = frozenset({"", "reported", "completed"})
# In canonical JSON a phase that names a section of its own says so in these letters.
PHASE_NAMES_A_SECTION = '"axis":{'


@dataclass(frozen=True, slots=True)
class Found:
    """Incidents up to a day, newest first: those that name the section, and others within its corridor."""

    named: tuple[Document, ...]
    near: tuple[Document, ...]
    is_cut: bool


def sections() -> list[Document]:
    """Return the sections that published records name. One query."""
    rows = (
        LiveRecord.objects.current().filter(kind="axis").order_by("code").values_list("document", flat=True)
    )
    return [orjson.loads(text) for text in rows[:MOST_SECTIONS]]


def first_day(last: date, days: int) -> date:
    """Return the first of so many days; the calendar has a beginning."""
    return date.fromordinal(max(last.toordinal() - days + 1, 1))


def counts_on(day: date, slug: str = "") -> dict[str, tuple[int, ...]]:
    """Return for each section how many incidents that name it may lie in each span up to the day. One query.

    As on the timeline: an incident that is dated roughly counts in each span in which it may have happened.
    """
    facets = _facets("axis").filter(value=slug) if slug else _facets("axis")
    counted = {f"in_{days}": Count("record", filter=_may_lie_in(day, days)) for days in SPANS}
    rows: Any = facets.order_by().values("value").annotate(**counted)
    return {row["value"]: tuple(row[f"in_{days}"] for days in SPANS) for row in rows}


def _may_lie_in(day: date, days: int) -> Q:
    begun = Q(record__start__isnull=True) | Q(record__start__lte=day)
    return begun & (Q(record__end__isnull=True) | Q(record__end__gte=first_day(day, days)))


def episodes_on_sections() -> list[Document]:
    """Return all episodes that name a section, as a whole or in a phase. One query."""
    named = Exists(LiveFacet.objects.filter(name="axis", record=OuterRef("pk")))
    records = LiveRecord.objects.current().filter(kind="episode")
    rows = records.filter(Q(named) | Q(document__contains=PHASE_NAMES_A_SECTION)).order_by("-seq")
    return [orjson.loads(text) for text in rows.values_list("document", flat=True)]


def last_arrival(slug: str, day: date) -> Document | None:
    """Return the newest convoy up to the day that a record of the section says got through. One query."""
    on_it = Exists(LiveFacet.objects.filter(name="axis", value=slug, record=OuterRef("record_id")))
    facets = _facets("event_type", day).filter(on_it, value=CONVOY_ARRIVED)
    newest = facets.order_by("-sort_day", "-code").values_list("record__document", flat=True)[:MOST_CONVOYS]
    return next((found for found in map(orjson.loads, newest) if _happened(found)), None)


def _happened(document: Document) -> bool:
    return document["status_of_fact"] in HAPPENED and document["verification"] != "debunked"


def found_along(slug: str, course: Course | None, day: date) -> Found:
    """Return the newest incidents that name the section or lie in its corridor. Five queries at most."""
    named = _newest(_facets("axis", day).filter(value=slug))
    near: list[int] = []
    if course is not None:
        places = _places_along(course)
        near = _newest(_facets("place", day).filter(value__in=places).distinct()) if places else []
        near += _points_along(course, day)
    wanted = dict.fromkeys([*named[:MOST_INCIDENTS], *near])
    rows = LiveRecord.objects.filter(pk__in=wanted).order_by("-sort_day", "-code")
    documents = [(pk, orjson.loads(text)) for pk, text in rows.values_list("pk", "document")]
    by_name = set(named)
    return Found(
        named=tuple(document for pk, document in documents if pk in by_name),
        near=tuple(document for pk, document in documents if pk not in by_name),
        is_cut=max(len(named), len(near)) > MOST_INCIDENTS,
    )


def _facets(name: str, day: date | None = None) -> QuerySet[LiveFacet]:
    """Return the facets of incidents that stand now, up to a day."""
    facets = LiveFacet.objects.filter(name=name, record__kind="incident", record__superseded_seq__isnull=True)
    return facets if day is None else facets.filter(sort_day__lte=day)


def _newest(facets: QuerySet[LiveFacet]) -> list[int]:
    rows = facets.order_by("-sort_day", "-code").values_list("record_id", "sort_day", "code")
    return [row[0] for row in rows[: MOST_INCIDENTS + 1]]


def _places_along(course: Course) -> list[str]:
    """Return the slugs of the towns and other spots within the corridor; a region has none there."""
    rows = LiveRecord.objects.current().filter(_in_boxes(course), kind="place").order_by("code")
    found = map(orjson.loads, rows.values_list("document", flat=True)[:MOST_PLACES])
    return [place["slug"] for place in found if _is_spot_on(place, course)]


def _is_spot_on(place: Document, course: Course) -> bool:
    if place.get("place_kind") in AREAS or not place.get("point"):
        return False
    lon, lat = place["point"]
    return course.spot(lon, lat).off_km <= course.corridor_km


def _points_along(course: Course, day: date) -> list[int]:
    """Return incidents by their own point: it may be no town's, or stand away from the town's."""
    records = LiveRecord.objects.current().filter(
        _in_boxes(course), kind="incident", place_precision__in=POINTED, sort_day__lte=day
    )
    return list(records.order_by("-sort_day", "-code").values_list("pk", flat=True)[: MOST_INCIDENTS + 1])


def _in_boxes(course: Course) -> Q:
    return reduce(
        or_,
        (
            Q(lon__gte=box.min_lon, lon__lte=box.max_lon, lat__gte=box.min_lat, lat__lte=box.max_lat)
            for box in course.boxes()
        ),
    )
