"""Read what incidents are compared by: many at once, in as many queries for one as for hundreds."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from events.matching.duplicate.traits import AREAS, RADIUS_KM, Days, Party, Spot, Traits
from events.models.actor import Actor
from events.models.axis import Axis
from events.models.citation import Citation
from events.models.impact_claim import ImpactClaim
from events.models.incident import Incident, SecondaryType
from events.models.incident_place import IncidentPlace
from events.models.participation import Participation
from events.models.place import Place
from events.models.report import Report

AREA_KINDS = (*AREAS, "forest")
Claimed = tuple[str, int | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One row of an incident's places, saved or typed."""

    place_id: int | None = None
    route_to_id: int | None = None
    axis_id: int | None = None
    precision: str = ""
    lon: Decimal | float | None = None
    lat: Decimal | float | None = None
    radius_m: int | None = None


class Ground:
    """The places and axes that rows name, read in two queries."""

    def __init__(self, rows: Iterable[PlaceRow]) -> None:
        rows = tuple(rows)
        axes = Axis.objects.filter(pk__in={row.axis_id for row in rows if row.axis_id})
        ends = axes.values_list("pk", "name", "from_place_id", "to_place_id", "line", "corridor_m")
        self.axes = {axis[0]: axis[1:] for axis in ends}
        keys = {key for row in rows for key in (row.place_id, row.route_to_id) if key}
        keys |= {key for axis in self.axes.values() for key in axis[1:3]}
        self.places = {place.pk: place for place in Place.objects.filter(pk__in=keys).only(*PLACE_COLUMNS)}

    def spot(self, row: PlaceRow) -> Spot | None:
        """Return where the row lies; None where nobody knows yet."""
        place = self.places.get(row.place_id) if row.place_id else None
        if place is None and row.axis_id is not None and row.axis_id in self.axes:
            return self._road(row, row.axis_id)
        start = (float(row.lon), float(row.lat)) if row.lon is not None and row.lat is not None else None
        points = [point for point in (start or _point(place), self._point_of(row.route_to_id)) if point]
        if not points:
            return None
        return Spot(
            tuple(points), _radius_km(row, place), row.place_id, str(place or ""), _is_area(row, place)
        )

    def _road(self, row: PlaceRow, axis: int) -> Spot | None:
        name, start, end, line, corridor_m = self.axes[axis]
        corners = line["coordinates"] if line and line.get("type") == "LineString" else ()
        points = [(lon, lat) for lon, lat, *_up in corners]
        points = points or [point for point in map(self._point_of, (start, end)) if point]
        radius_km = (row.radius_m or corridor_m) / 1000
        return Spot(tuple(points), radius_km, None, name) if points else None

    def _point_of(self, key: int | None) -> tuple[float, float] | None:
        return _point(self.places.get(key)) if key else None


PLACE_COLUMNS = ("name", "country", "kind", "lon", "lat", "radius_m")


def _point(place: Place | None) -> tuple[float, float] | None:
    if place is None or place.lon is None or place.lat is None:
        return None
    return float(place.lon), float(place.lat)


def _is_area(row: PlaceRow, place: Place | None) -> bool:
    return row.precision in AREAS or (place is not None and place.kind in AREA_KINDS)


def _radius_km(row: PlaceRow, place: Place | None) -> float:
    """The stated radius, else the precision's own, else the place's, else what such an area measures."""
    if row.radius_m:
        return row.radius_m / 1000
    precision = row.precision or (place.kind if place is not None and place.kind in AREAS else "")
    if precision in AREAS and place is not None and place.radius_m:
        return place.radius_m / 1000
    return RADIUS_KM.get(precision, RADIUS_KM[""])


def figures_of(claims: Iterable[Claimed]) -> dict[str, tuple[int, int]]:
    """Return for each kind the lowest and highest number that any claim says."""
    ends: dict[str, list[int]] = defaultdict(list)
    for kind, *said in claims:
        ends[kind] += [number for number in said if number is not None]
    return {kind: (min(numbers), max(numbers)) for kind, numbers in ends.items() if numbers}


def parties_of(keys: Collection[int], *, nameable_by: Any = None) -> dict[int, Party]:
    """Return the actors by their own key, each as the one that it was merged into. One query.

    Those that the person may not name are left out: the reasons would name them.
    """
    columns = ("pk", "short_name", "name_en", "type", "merged_into_id")
    actors = Actor.objects.all() if nameable_by is None else Actor.objects.nameable_by(nameable_by)
    rows = actors.filter(pk__in=keys).values_list(*columns)
    return {pk: Party(merged or pk, short or name, type) for pk, short, name, type, merged in rows}


def roots_of(reports: Collection[int]) -> dict[int, int]:
    """Return for each report the one that it repeats, or itself. Chains are followed one step: longer ones are rare."""
    rows = Report.objects.filter(pk__in=reports).values_list("pk", "copies_id")
    return {pk: copied or pk for pk, copied in rows}


def traits_of(
    keys: Collection[int], *, hide_confidential: bool = False, nameable_by: Any = None
) -> dict[int, Traits]:
    """Return what the incidents are compared by. Nine queries, however many they are.

    With ``hide_confidential`` a confidential source's reports count for nothing: whoever may not know of them could
    else read from the answer that both records cite one.
    """
    columns = ("pk", "occurred", "occurred_start", "occurred_end", "event_type", "title_en", "title_fr")
    heads = list(Incident.objects.filter(pk__in=keys).values_list(*columns))
    spots, parties = _spots(keys), _parties(keys, nameable_by)
    figures, reports, further = _figures(keys), _reports(keys, hide_confidential), _further(keys)
    return {
        pk: Traits(
            pk=pk,
            days=Days(start, end) if occurred else None,
            spots=spots.get(pk, ()),
            parties=parties.get(pk, {}),
            event_type=event_type,
            further_types=frozenset(further.get(pk, ())),
            figures=figures.get(pk, {}),
            reports=frozenset(reports.get(pk, ())),
            titles=titles_of(title_en, title_fr),
        )
        for pk, occurred, start, end, event_type, title_en, title_fr in heads
    }


def titles_of(title_en: str, title_fr: str) -> tuple[tuple[str, str], ...]:
    """Return the titles that there are, each with its language."""
    return tuple((lang, title) for lang, title in (("en", title_en), ("fr", title_fr)) if title)


def _spots(keys: Collection[int]) -> dict[int, tuple[Spot, ...]]:
    columns = ("incident_id", "place_id", "route_to_id", "axis_id", "precision", "lon", "lat", "radius_m")
    rows = [
        (pk, PlaceRow(*said))
        for pk, *said in IncidentPlace.objects.filter(incident__in=keys).values_list(*columns)
    ]
    ground = Ground(row for _pk, row in rows)
    return {pk: tuple(spots) for pk, spots in _grouped((pk, ground.spot(row)) for pk, row in rows).items()}


def _parties(keys: Collection[int], nameable_by: Any) -> dict[int, dict[int, Party]]:
    rows = Participation.objects.filter(incident__in=keys)
    named = _grouped(rows.values_list("incident_id", "actor_id"))
    known = parties_of({actor for actors in named.values() for actor in actors}, nameable_by=nameable_by)
    return {
        pk: {known[actor].key: known[actor] for actor in actors if actor in known}
        for pk, actors in named.items()
    }


def _figures(keys: Collection[int]) -> dict[int, dict[str, tuple[int, int]]]:
    rows = ImpactClaim.objects.filter(incident__in=keys)
    said = rows.values_list("incident_id", "kind", "low", "best", "high")
    claims = _grouped((pk, (kind, low, best, high)) for pk, kind, low, best, high in said)
    return {pk: figures_of(each) for pk, each in claims.items()}


def _reports(keys: Collection[int], hide_confidential: bool) -> dict[int, list[int]]:
    rows = Citation.objects.filter(incident__in=keys)
    if hide_confidential:
        rows = rows.exclude(report__source__is_confidential=True)
    said = rows.values_list("incident_id", "report_id", "report__copies_id")
    return _grouped((pk, copied or report) for pk, report, copied in said)


def _further(keys: Collection[int]) -> dict[int, list[str]]:
    return _grouped(SecondaryType.objects.filter(incident__in=keys).values_list("incident_id", "event_type"))


def _grouped(pairs: Iterable[tuple[int, Any]]) -> dict[int, list[Any]]:
    groups: dict[int, list[Any]] = defaultdict(list)
    for key, value in pairs:
        if value is not None:
            groups[key].append(value)
    return groups
