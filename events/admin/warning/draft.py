"""An incident as its form stands this moment, complete or not: what cannot be read yet is left out, never refused."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.forms import SplitDateTimeField

from events.chronology.edtf import Edtf, parse
from events.codebook.certainty import CREDIBILITY, STANCE
from events.codebook.impact import IMPACT_GROUPS, IMPACT_KINDS
from events.errors.chronology import BadEdtf
from events.errors.geo import BadCoordinate, NullIsland
from events.geo.point import valid_point
from events.models.actor import Actor
from events.models.citation import Citation
from events.models.impact_claim import ImpactClaim
from events.models.participation import Participation
from events.models.place import Place

# Nobody types as many rows; whoever sends them wants something else.
MOST_ROWS = 500
# What the column holds at most, on every database.
LARGEST_COUNT = 2_147_483_647


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One row of the places, as far as it is filled in."""

    row: int
    place: Place | None
    point: tuple[float, float] | None
    precision: str
    radius_m: int | None


@dataclass(frozen=True, slots=True)
class Draft:
    """The form's content. The rows that are models are unsaved, and their key is the number of their row from 1."""

    occurred: Edtf | None = None
    status_of_fact: str = "reported"
    verification: str = "unverified"
    sensitivity: str = "open"
    embargo_until: datetime | None = None
    quotes: Mapping[int, str] = field(default_factory=dict)
    citations: list[Citation] = field(default_factory=list)
    places: list[PlaceRow] = field(default_factory=list)
    participations: list[Participation] = field(default_factory=list)
    claims: list[ImpactClaim] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of an inline in what was posted."""

    data: Any
    prefix: str
    number: int

    def text(self, name: str) -> str:
        return str(self.data.get(f"{self.prefix}-{self.number}-{name}", "")).strip()

    def whole(self, name: str) -> int | None:
        """Return a number without sign that the column could hold, else None."""
        return _whole(self.text(name))

    def degrees(self, name: str) -> float | None:
        try:
            return float(self.text(name).replace(",", "."))
        except ValueError:
            return None


def read_draft(data: Any, *, reports: QuerySet, actors: QuerySet, places: QuerySet) -> Draft:
    """Read what the form would post. The querysets are the rows that the person may name."""
    cited = _cited(data, reports)
    taking_part, claimants = _keyed(data, "participations", "actor"), _keyed(data, "claims", "claimant")
    known_actors = _rows(actors, [key for _row, key in (*taking_part, *claimants)])
    return Draft(
        occurred=read_date(data.get("occurred", "")),
        status_of_fact=data.get("status_of_fact", ""),
        verification=data.get("verification", ""),
        sensitivity=data.get("sensitivity", ""),
        embargo_until=_moment(data),
        quotes={row.number: quote for row in _standing(data, "citations") if (quote := row.text("quote"))},
        citations=list(cited.values()),
        places=_places(data, places),
        participations=[
            Participation(pk=row.number + 1, actor=known_actors[key], role=row.text("role"))
            for row, key in taking_part
            if key in known_actors
        ],
        claims=[
            claim
            for row in _standing(data, "claims")
            if (claim := _claim(row, cited, known_actors)) is not None
        ],
    )


def read_date(text: Any) -> Edtf | None:
    """Return the date, None where there is none or it cannot be read: that is told under its own field."""
    try:
        return parse(str(text)) if str(text).strip() else None
    except BadEdtf:
        return None


def _standing(data: Any, prefix: str) -> Iterator[Row]:
    """Yield the rows that are not about to be deleted."""
    total = _whole(str(data.get(f"{prefix}-TOTAL_FORMS", ""))) or 0
    for number in range(min(total, MOST_ROWS)):
        if not data.get(f"{prefix}-{number}-DELETE"):
            yield Row(data, prefix, number)


def _keyed(data: Any, prefix: str, name: str) -> list[tuple[Row, int]]:
    return [(row, key) for row in _standing(data, prefix) if (key := row.whole(name)) is not None]


def _rows(rows: QuerySet, keys: list[int]) -> dict[int, Any]:
    found: dict[int, Model] = rows.in_bulk(set(keys)) if keys else {}
    return found


def _cited(data: Any, reports: QuerySet) -> dict[int, Citation]:
    """Return the citations that name a report, by the number of their row from 1."""
    keyed = _keyed(data, "citations", "report")
    known = _rows(reports, [key for _row, key in keyed])
    return {
        row.number + 1: Citation(
            pk=row.number + 1,
            report=known[key],
            quote=row.text("quote"),
            stance=row.text("stance") if row.text("stance") in STANCE else "mentions",
            credibility=row.text("credibility") if row.text("credibility") in CREDIBILITY else "6",
            is_own_evidence=bool(row.text("is_own_evidence")),
        )
        for row, key in keyed
        if key in known
    }


def _places(data: Any, places: QuerySet) -> list[PlaceRow]:
    rows = list(_standing(data, "places"))
    known = _rows(places, [key for row in rows if (key := row.whole("place")) is not None])
    return [
        PlaceRow(
            row.number,
            known.get(row.whole("place") or 0),
            _point(row),
            row.text("precision"),
            row.whole("radius_m"),
        )
        for row in rows
    ]


def _point(row: Row) -> tuple[float, float] | None:
    lon, lat = row.degrees("lon"), row.degrees("lat")
    if lon is None or lat is None:
        return None
    try:
        valid_point(lon, lat)
    except (BadCoordinate, NullIsland):
        # The form refuses it with a sentence of its own.
        return None
    return lon, lat


def _claim(row: Row, cited: Mapping[int, Citation], actors: Mapping[int, Actor]) -> ImpactClaim | None:
    """Return the figure, None where it says no number yet or one that cannot be."""
    numbers = row.whole("low"), row.whole("best"), row.whole("high")
    said = [number for number in numbers if number is not None]
    kind, group = row.text("kind"), row.text("group")
    if kind not in IMPACT_KINDS or group not in IMPACT_GROUPS or not said or said != sorted(said):
        return None
    as_of = row.text("as_of")
    low, best, high = numbers
    return ImpactClaim(
        pk=row.number + 1,
        kind=kind,
        group=group,
        low=low,
        best=best,
        high=high,
        claimant=actors.get(row.whole("claimant") or 0),
        citation=cited.get(row.whole("citation") or 0),
        as_of=as_of if read_date(as_of) else "",
        sex=row.text("sex"),
        age=row.text("age"),
    )


def _whole(text: str) -> int | None:
    # isdecimal lets through other scripts' digits, which int reads as well.
    if not text.isdecimal() or len(text) > len(str(LARGEST_COUNT)):
        return None
    return min(int(text), LARGEST_COUNT)


def _moment(data: Any) -> datetime | None:
    parts = [data.get(f"embargo_until_{n}", "") for n in (0, 1)]
    try:
        moment: datetime | None = SplitDateTimeField(required=False).clean(parts)
    except ValidationError:
        return None
    return moment
