"""The incidents nearest to a place that happened elsewhere, each with its distance."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from events.geo.distance import distance_km
from events.models.live_record import LiveRecord
from events.selection.geography import within
from events.web.entry import Entry, entry
from events.web.where import distance

RADIUS_KM = 60
MOST_SHOWN = 8
# The newest so many within the circle are measured; in the Sahel's deadliest districts it holds a few hundred.
MOST_MEASURED = 2000


@dataclass(frozen=True, slots=True)
class Near:
    """One incident and how far it lies from the place."""

    entry: Entry
    distance: str


def nearest(document: Mapping[str, Any], lang: str) -> list[Near]:
    """Return the nearest incidents that do not name the place. Two queries; none where the place has no point.

    A region has no point at which anything happened, so nothing is near it.
    """
    if not document["point"] or (document.get("place_kind") or "").startswith(("admin", "country")):
        return []
    lon, lat = document["point"]
    rows = (
        LiveRecord.objects.current()
        .filter(within(lon, lat, RADIUS_KM), kind="incident")
        .exclude(facets__name="place", facets__value=document["slug"])
        .order_by("-sort_day", "-code")
        .values_list("seq", "lon", "lat")[:MOST_MEASURED]
    )
    measured = ((distance_km(lon, lat, x, y), seq) for seq, x, y in rows if x is not None and y is not None)
    far = sorted(measured)[:MOST_SHOWN]
    found = LiveRecord.objects.filter(seq__in=[seq for _km, seq in far]).values_list("seq", "document")
    documents = dict(found) if far else {}
    return [
        Near(entry(orjson.loads(documents[seq]), lang), distance(max(int(round(km * 1000, -2)), 100), lang))
        for km, seq in far
    ]
