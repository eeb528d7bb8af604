"""Give places of incidents their point without a person looking: only where there is none, only by a sure answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import reversion
from django.contrib.auth.models import User
from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext_noop

from events.errors.jobs import AskAgainLater
from events.geocoding.chain import look_up
from events.geocoding.query import Candidate, PlaceQuery, Result
from events.models.incident import Incident
from events.models.incident_place import IncidentPlace
from events.models.place import Place

# Nobody looks on, so a name that only sounds alike stays a candidate here, though the form may offer it first.
SURE = frozenset({"exact", "alias"})
# What can come of a row; the desk shows it translated.
FOUND = gettext_noop("found")
NOT_FOUND = gettext_noop("not found")
TO_CHOOSE = gettext_noop("to be chosen")
OTHER_KIND = gettext_noop("another kind of place")
OTHER_PRECISION = gettext_noop("another precision")
NOTHING_TO_DO = gettext_noop("nothing to do")
NO_MORE = gettext_noop("changed meanwhile")
# What was handed over, approved or published was so as it stood: from then on a person's hand alone changes it.
OPEN = ("draft", "returned")


@dataclass(frozen=True)
class Finding:
    """What was found for one row, and the place and precision for which it was asked."""

    outcome: str
    name: str = ""
    place_id: int = 0
    precision: str = ""
    candidate: Candidate | None = None
    candidates: int = 0


def without_point() -> QuerySet[IncidentPlace]:
    """Return the rows that may be asked for: unlocked, of a named place, with no point of their own or the place's.

    A route has two ends and no one point; records that have left their author's hands are left alone.
    """
    rows = IncidentPlace.objects.exclude(Q(role="axis") | Q(precision="route"))
    return rows.filter(
        incident__workflow__in=OPEN,
        is_locked=False,
        lon__isnull=True,
        route_to__isnull=True,
        place__isnull=False,
        place__lon__isnull=True,
    )


def find_point(row_id: int) -> Finding:
    """Ask for the row's point; change nothing. Raises AskAgainLater where an online service failed."""
    row = without_point().select_related("place").filter(pk=row_id).first()
    if row is None or row.place is None:
        return Finding(NOTHING_TO_DO)
    place, result = row.place, _first_known(row.place)
    if result.problems and not result.candidates:
        raise AskAgainLater(what=place.name, problems=result.problems)
    outcome = _outcome(row, place, result)
    return Finding(
        outcome=outcome,
        name=place.name,
        place_id=place.pk,
        precision=row.precision,
        candidate=result.answer if outcome == FOUND else None,
        candidates=len(result.candidates),
    )


def _outcome(row: IncidentPlace, place: Place, result: Result) -> str:
    best = result.answer
    if best is None or best.match not in SURE:
        return TO_CHOOSE if result.candidates else NOT_FOUND
    if best.kind != place.kind:
        # The town of Djibo is no point for the cercle of Djibo.
        return OTHER_KIND
    if row.precision not in {"", best.precision}:
        # Somebody has said how exact it is, and this point would claim something else.
        return OTHER_PRECISION
    return FOUND


def give_point(row_id: int, finding: Finding, *, by: User | None) -> dict[str, Any]:
    """Write the point down as one revision of the incident, unless somebody has been there meanwhile.

    The last author stays who it was: a point from the gazetteer must neither bar the reviewer nor free the author.
    """
    told = {"outcome": finding.outcome, "place": finding.name, "candidates": finding.candidates}
    incident = Incident.objects.filter(places__pk=row_id).first()
    if incident is None:
        return {**told, "outcome": NO_MORE}
    told["incident"] = incident.pk
    if finding.candidate is None:
        return told
    # The record's row first, as the form does: two that lock in different order could wait for each other.
    Incident.objects.select_for_update().get(pk=incident.pk)
    rows = without_point().filter(pk=row_id, place_id=finding.place_id, precision=finding.precision)
    if not IncidentPlace.objects.filter(pk__in=rows.values("pk")).update(**_columns(finding.candidate)):
        return {**told, "outcome": NO_MORE}
    Incident.objects.filter(pk=incident.pk).update(revision=F("revision") + 1)
    with reversion.create_revision():
        reversion.set_user(by)
        reversion.set_comment(f"Point of {finding.name} found by job.")
        reversion.add_to_revision(Incident.objects.get(pk=incident.pk))
    return told


def _columns(best: Candidate) -> dict[str, Any]:
    return {
        "lon": Decimal(f"{best.lon:.5f}"),
        "lat": Decimal(f"{best.lat:.5f}"),
        "radius_m": best.radius_m,
        "precision": best.precision,
        "how_found": f"{best.source} {best.source_id}: {best.name} ({best.match})"[:200],
    }


def _first_known(place: Place) -> Result:
    """Ask by one name after the other until one is known; a name that several bear settles it, too."""
    results = []
    for name in _names(place):
        query = PlaceQuery(name, country=place.country, admin1=_region(place), exclude_place_id=place.pk)
        results.append(look_up(query))
        if any(one.is_sure_of_name for one in results[-1].candidates):
            return results[-1]
    return max(results, key=lambda result: len(result.candidates))


def _names(place: Place) -> Iterator[str]:
    seen = set()
    for name in (place.name, place.name_fr, place.name_en, place.name_ar):
        if name and name not in seen:
            seen.add(name)
            yield name


def _region(place: Place) -> str | None:
    above = place.parent
    while above is not None:
        if above.kind == "admin1":
            return above.boundary_key or above.name
        above = above.parent
    return None
