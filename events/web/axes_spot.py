"""Incidents in the order in which a road is driven: only what is known to be at a spot has a kilometre."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from events.web.axes_course import Course, Spot
from events.web.axes_find import Found
from events.web.entry import Entry, entry
from events.web.typography import number

Document = Mapping[str, Any]
# A region, a commune or a route has no spot on the road, whatever point stands for it on a map.
SPOTS = frozenset({"exact", "settlement", "near"})
# Where it was bound or based says nothing of where on the road it happened.
HERE = frozenset({"site", "axis"})
# A straight line may run far beside the road that it stands for: so much of its length, on either side.
STRAYS = 0.25


@dataclass(frozen=True, slots=True)
class AtSpot:
    """One incident with its place on the section."""

    entry: Entry
    km: str
    beside: str
    share: float
    is_named: bool
    place: Document


@dataclass(frozen=True, slots=True)
class Along:
    """Incidents by their kilometre, and those that name the section and nothing finer."""

    at_spots: tuple[AtSpot, ...]
    somewhere: tuple[Entry, ...]


def along(found: Found, course: Course | None, lang: str) -> Along:
    """Sort incidents along the course."""
    spots: list[tuple[float, AtSpot]] = []
    somewhere: list[Entry] = []
    for document in found.named:
        at = _at(document, course, _reach(course), lang, is_named=True)
        if at is None:
            somewhere.append(entry(document, lang))
        else:
            spots.append(at)
    for document in found.near:
        at = _at(document, course, course.corridor_km if course else 0.0, lang, is_named=False)
        if at is not None:
            spots.append(at)
    return Along(tuple(at for _km, at in sorted(spots, key=lambda one: one[0])), tuple(somewhere))


def _reach(course: Course | None) -> float:
    """Return how far beside the course a place may lie that its own record puts on the section."""
    if course is None:
        return 0.0
    return max(course.corridor_km, course.km * STRAYS) if course.is_straight else course.corridor_km


def _at(
    document: Document, course: Course | None, reach_km: float, lang: str, *, is_named: bool
) -> tuple[float, AtSpot] | None:
    """Return the incident at the nearest of its sites; None where none is known to lie within reach."""
    if course is None:
        return None
    sites = [(course.spot(*place["point"]), place) for place in _sites(document["places"])]
    spot, place = min(sites, key=lambda one: one[0].off_km, default=(None, {}))
    if spot is None or spot.off_km > reach_km + (_radius_km(place) if is_named else 0.0):
        return None
    is_rough = course.is_straight or place["precision"] == "near"
    return spot.km, AtSpot(
        entry=entry(document, lang),
        km=_km_words(spot, is_rough, lang),
        beside=_beside_words(spot, lang),
        share=round(100 * spot.km / course.km, 1),
        is_named=is_named,
        place=place,
    )


def _radius_km(place: Document) -> float:
    return (place["radius_m"] or 0) / 1000


def _sites(places: Iterable[Document]) -> list[Document]:
    return [
        place
        for place in places
        if place["role"] in HERE and place["precision"] in SPOTS and place["point"] and not place["coarsened"]
    ]


def _km_words(spot: Spot, is_rough: bool, lang: str) -> str:
    km = number(round(spot.km), lang)
    return _("about km %(n)s") % {"n": km} if is_rough else _("km %(n)s") % {"n": km}


def _beside_words(spot: Spot, lang: str) -> str:
    """Say how far beside the line it lies, where that is far enough to be seen."""
    if spot.off_km < 1:
        return _("less than 1 km from the line")
    return _("%(n)s km from the line") % {"n": number(round(spot.off_km), lang)}
