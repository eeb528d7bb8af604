"""Which actors or places may be another entry of the same one, likeliest first, with the reason in words."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from events.geo.distance import distance_km
from events.names.generic import strip_generic
from events.names.likeness import ALIKE, likeness

MOST_READ, MOST_SHOWN = 3_000, 8
# Two entries of one village are rarely further apart than that, whatever the gazetteers say.
NEAR_KM = 30.0
KM_PER_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class Alike:
    """An entry that may be the same, and why."""

    entry: Any
    likeness: float
    reason: str


def alike_actors(actor: Any, actors: QuerySet[Any]) -> list[Alike]:
    """Return those of the actors that bear a name like one of this actor's. Two queries."""
    mine = _names_of_actor(actor)
    rows = actors.filter(merged_into__isnull=True).exclude(pk=actor.pk).exclude(workflow="withdrawn")
    found = []
    for other in rows.order_by("pk").prefetch_related("names")[:MOST_READ]:
        best, shared = _closest(mine, _names_of_actor(other))
        if best >= ALIKE:
            found.append(Alike(other, best, _said(best, shared)))
    return sorted(found, key=lambda one: (-one.likeness, one.entry.pk))[:MOST_SHOWN]


def alike_places(place: Any, places: QuerySet[Any]) -> list[Alike]:
    """Return those of the places not far off that bear a name like one of this place's. Two queries."""
    if place.lon is None:
        return []
    lon, lat = float(place.lon), float(place.lat)
    high = NEAR_KM / KM_PER_DEGREE
    wide = high / max(math.cos(math.radians(lat)), 0.2)
    rows = places.filter(
        merged_into__isnull=True,
        country=place.country,
        lon__range=(lon - wide, lon + wide),
        lat__range=(lat - high, lat + high),
    ).exclude(pk=place.pk)
    mine, found = _names_of_place(place), []
    for other in rows.order_by("pk").prefetch_related("names")[:MOST_READ]:
        best, shared = _closest(mine, _names_of_place(other))
        away = distance_km(lon, lat, float(other.lon), float(other.lat))
        if best >= ALIKE and away <= NEAR_KM and not _one_in_the_other(place, other):
            words = {"name": _said(best, shared), "km": f"{away:.1f}" if away < 10 else f"{away:.0f}"}
            found.append(Alike(other, best, _("%(name)s, %(km)s km away") % words))
    return sorted(found, key=lambda one: (-one.likeness, one.entry.pk))[:MOST_SHOWN]


def _one_in_the_other(one: Any, other: Any) -> bool:
    """A town and the commune around it share a name and are two places."""
    return other.pk == one.parent_id or one.pk == other.parent_id


def _names_of_actor(actor: Any) -> list[str]:
    own = (actor.name_en, actor.name_fr, actor.name_ar, actor.short_name)
    return [name for name in (*own, *(row.name for row in actor.names.all())) if name]


def _names_of_place(place: Any) -> list[str]:
    own = (place.name, place.name_en, place.name_fr, place.name_ar)
    return [name for name in (*own, *(row.name for row in place.names.all())) if name]


def _closest(mine: Iterable[str], theirs: Iterable[str]) -> tuple[float, str]:
    """Return the likeness of the two names that are most alike, and the other's name."""
    others = list(dict.fromkeys(theirs))
    pairs = ((_alike(one, other), other) for one in dict.fromkeys(mine) for other in others)
    return max(pairs, key=lambda pair: pair[0], default=(0.0, ""))


def _alike(one: str, other: str) -> float:
    if max(len(one), len(other)) > 2 * min(len(one), len(other)):
        # So different in length they cannot be alike; most pairs end here.
        return 0.0
    return likeness(strip_generic(one) or one, strip_generic(other) or other)


def _said(best: float, name: str) -> str:
    if best >= 1.0:
        return _("the same name: %(name)s") % {"name": name}
    return _("a similar name: %(name)s") % {"name": name}
