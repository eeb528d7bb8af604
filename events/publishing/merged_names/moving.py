"""Point all rows of one entry to another, and write down each that was moved, written or taken away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from events.models.actor import Actor, ActorName, ActorRelation
from events.models.axis import Axis
from events.models.citation import Citation
from events.models.desk_record import DeskRecord
from events.models.episode import EpisodeParticipation, EpisodePlace
from events.models.impact_claim import ImpactClaim
from events.models.incident_place import IncidentPlace
from events.models.participation import Participation
from events.models.place import Place, PlaceCode, PlaceName
from events.publishing.merging.kept import Row, as_rows

Entry = Actor | Place


@dataclass(frozen=True, slots=True)
class Link:
    """A column by which rows name an entry."""

    model: type[models.Model]
    column: str
    # The record of the desk whose part the row is; none where the row is the entry's own.
    owner: str = ""
    # With these and the entry a row stands once: its twin is taken away.
    once: Sequence[str] = ()
    # The other end, which may not be the same entry.
    other_end: str = ""


ACTOR_LINKS = (
    Link(Participation, "actor", "incident", ("incident", "role")),
    Link(EpisodeParticipation, "actor", "episode", ("episode", "role")),
    Link(ImpactClaim, "claimant", "incident"),
    Link(Citation, "actor"),
    Link(ActorRelation, "actor", "", ("kind", "other", "valid_from"), "other"),
    Link(ActorRelation, "other", "actor", ("kind", "actor", "valid_from"), "actor"),
    Link(Actor, "merged_into"),
)
PLACE_LINKS = (
    Link(
        IncidentPlace,
        "place",
        "incident",
        ("incident", "role", "precision", "route_to", "axis", "lon", "lat"),
    ),
    Link(IncidentPlace, "route_to", "incident"),
    Link(EpisodePlace, "place", "episode", ("episode", "role")),
    Link(Place, "parent"),
    Link(Axis, "from_place"),
    Link(Axis, "to_place"),
    Link(Place, "merged_into"),
)


@dataclass(slots=True)
class Moved:
    """What a merge did at the desk: undoing goes by it."""

    moves: list[list[Any]] = field(default_factory=list)
    removed: list[Row] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    # Columns of the kept and of the merged entry: what stood before, and what stands now.
    winner: dict[str, list[Any]] = field(default_factory=dict)
    loser: dict[str, list[Any]] = field(default_factory=dict)
    touched: dict[tuple[str, int], DeskRecord] = field(default_factory=dict)

    def touch(self, record: DeskRecord) -> None:
        """Write down that a record's own rows were changed."""
        self.touched[record._meta.label_lower, record.pk] = record

    def as_json(self) -> dict[str, Any]:
        """Return it in the form in which it is kept."""
        return {
            "moves": self.moves,
            "removed": self.removed,
            "rows": self.rows,
            "winner": self.winner,
            "loser": self.loser,
            "touched": [list(key) for key in self.touched],
        }


def links_of(entry: Entry) -> tuple[Link, ...]:
    """Return the columns by which rows name an entry of this kind."""
    return ACTOR_LINKS if isinstance(entry, Actor) else PLACE_LINKS


def move_all(loser: Entry, winner: Entry, moved: Moved) -> None:
    """Point to the winner all that named the loser."""
    for link in links_of(loser):
        rows = link.model._base_manager.filter(**{link.column: loser}).order_by("pk")
        for row in rows.select_related(link.owner) if link.owner else rows:
            if link.owner:
                moved.touch(getattr(row, link.owner))
            if _has_twin(row, link, winner) or _joins_both(row, link, winner):
                moved.removed += as_rows([row])
                row.delete()
            else:
                # Not by save(): a row of a part has nothing else to compute, and no signal to send.
                link.model._base_manager.filter(pk=row.pk).update(**{link.column: winner})
                moved.moves.append([link.model._meta.label_lower, row.pk, link.column])


def _has_twin(row: models.Model, link: Link, winner: Entry) -> bool:
    if not link.once:
        return False
    columns = {column.name: column.attname for column in row._meta.concrete_fields}
    same = {name: getattr(row, columns[name]) for name in link.once}
    return link.model._base_manager.filter(**{link.column: winner}, **same).exists()


def _joins_both(row: models.Model, link: Link, winner: Entry) -> bool:
    return bool(link.other_end) and getattr(row, f"{link.other_end}_id") == winner.pk


def carry_names(loser: Entry, winner: Entry, moved: Moved) -> None:
    """Give the winner the loser's names as further names, with the time in which each was borne."""
    known = {text.casefold() for text, *_rest in _names(winner)}
    owner = "actor" if isinstance(winner, Actor) else "place"
    table: Any = ActorName if owner == "actor" else PlaceName
    for text, language, kind, valid_from, valid_to in _names(loser):
        if text.casefold() in known:
            continue
        known.add(text.casefold())
        row = table.objects.create(
            **{owner: winner},
            name=text,
            language=language,
            kind=kind,
            valid_from=valid_from,
            valid_to=valid_to,
        )
        moved.rows += as_rows([row])
    if isinstance(loser, Place):
        _carry_codes(loser, winner, moved)


def _names(entry: Entry) -> Iterator[tuple[str, str, str, str, str]]:
    own = [("en", entry.name_en), ("fr", entry.name_fr), ("ar", entry.name_ar)]
    if isinstance(entry, Place):
        own.insert(0, ("", entry.name))
    for language, text in own:
        if text:
            yield text, language, "alias", "", ""
    if isinstance(entry, Actor) and entry.short_name:
        yield entry.short_name, "", "short", "", ""
    for row in entry.names.order_by("pk"):
        yield row.name, row.language, row.kind, row.valid_from, row.valid_to


def _carry_codes(loser: Place, winner: Entry, moved: Moved) -> None:
    known = set(PlaceCode.objects.filter(place=winner.pk).values_list("pcode", "valid_from"))
    for code in loser.codes.order_by("pk"):
        if (code.pcode, code.valid_from) not in known:
            row = PlaceCode.objects.create(
                place_id=winner.pk, pcode=code.pcode, valid_from=code.valid_from, valid_to=code.valid_to
            )
            moved.rows += as_rows([row])


def fill_gaps(loser: Entry, winner: Entry, moved: Moved) -> None:
    """Give the winner what it lacks and the loser knows: ids elsewhere, countries, a point. Texts stay as they are."""
    changes = _of_actor(loser, winner) if isinstance(loser, Actor) else _of_place(loser, winner)
    for column, value in changes.items():
        before = getattr(winner, column)
        if value == before:
            continue
        if column == "geonames_id":
            # Unique: it goes from one to the other.
            moved.loser[column] = [value, None]
            setattr(loser, column, None)
            type(loser)._base_manager.filter(pk=loser.pk).update(**{column: None})
        moved.winner[column] = [_plain(before), _plain(value)]
        setattr(winner, column, value)


def _of_actor(loser: Actor, winner: Any) -> dict[str, Any]:
    return {
        "external_ids": {**loser.external_ids, **winner.external_ids},
        "countries": [*winner.countries, *(one for one in loser.countries if one not in winner.countries)],
    }


def _of_place(loser: Any, winner: Any) -> dict[str, Any]:
    found = {name: getattr(loser, name) for name in ("geonames_id", "osm_id", "boundary_key")}
    if winner.lon is None:
        found |= {name: getattr(loser, name) for name in ("lon", "lat", "radius_m")}
    return {name: value for name, value in found.items() if value and not getattr(winner, name)}


def _plain(value: Any) -> Any:
    """Return the value as JSON keeps it; a number with decimals as its text."""
    return value if value is None or isinstance(value, str | int | list | dict) else str(value)
