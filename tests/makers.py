"""Keyword makers of what the desk holds; `publish_…` takes the real way through submit and publish."""

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group, User

from events import migrations
from events.codebook.country import COUNTRIES
from events.migrations._rights import give
from events.models.actor import Actor
from events.models.axis import Axis
from events.models.citation import Citation
from events.models.desk_record import DeskRecord
from events.models.episode import Episode, EpisodeParticipation, EpisodePlace
from events.models.impact_claim import ImpactClaim
from events.models.incident import Incident, SecondaryType
from events.models.incident_place import IncidentPlace
from events.models.participation import Participation
from events.models.phase import Phase
from events.models.place import Place
from events.models.report import Report
from events.models.source import Source
from events.publishing.publish import publish
from events.publishing.workflow import submit

MIGRATIONS = Path(migrations.__file__).parent
Sources = int | Sequence[Source | Report]


def desk_group(name: str) -> Group:
    """Return a group with its rights; a test with real transactions has emptied what the migration made."""
    group = Group.objects.filter(name=name).first()
    if group is None:
        import_module("events.migrations.0004_groups").make_groups(apps, None)
        for name_of_migration in sorted(path.stem for path in MIGRATIONS.glob("0*.py")):
            rights = getattr(import_module(f"events.migrations.{name_of_migration}"), "RIGHTS", None)
            if rights:
                give(apps, rights)
        group = Group.objects.get(name=name)
    return group


def member(name: str, group: str) -> User:
    """Return one of the cast by name, made on first use: the fixtures `amina` and `boubacar` are the same people."""
    user, _made = User.objects.get_or_create(username=name, defaults={"is_staff": True})
    user.groups.add(desk_group(group))
    return user


def make_source(
    name: str = "", *, reliability: str = "B", type: str = "news_agency", **fields: Any
) -> Source:
    """Make a publisher of reports."""
    name = name or f"Gazette {Source.objects.count() + 1} (invented)"
    return Source.objects.create(name=name, reliability=reliability, type=type, **fields)


def make_report(title: str = "", *, source: Source | None = None, **fields: Any) -> Report:
    """Make a document of a source; `copies=other_report` makes it a repetition."""
    title = title or f"Report {Report.objects.count() + 1} (invented)"
    return Report.objects.create(title=title, source=source or make_source(), **fields)


def make_country(code: str = "ML") -> Place:
    """Return the desk's place for a country, made on first use."""
    place, _made = Place.objects.get_or_create(
        kind="country",
        country=code,
        defaults={"name": COUNTRIES[code].label_en, "name_fr": COUNTRIES[code].label_fr},
    )
    return place


def make_region(name: str = "Azawan (invented)", *, country: str = "ML", **fields: Any) -> Place:
    """Return a region, made on first use, inside its country."""
    point = {"lon": "-3.50000", "lat": "14.50000", "radius_m": 80_000}
    place, _made = Place.objects.get_or_create(
        name=name,
        kind="admin1",
        country=country,
        defaults={"parent": make_country(country), **point, **fields},
    )
    return place


def make_place(name: str = "Tinaguelhaj (invented)", *, country: str = "ML", **fields: Any) -> Place:
    """Return a place by its name, made on first use: a settlement in an invented region, unless told otherwise."""
    kind = fields.setdefault("kind", "settlement")
    if "parent" not in fields and kind != "country":
        fields["parent"] = make_country(country) if kind == "admin1" else make_region(country=country)
    fields = {"lon": "-3.40000", "lat": "14.60000", **fields}
    place, _made = Place.objects.get_or_create(name=name, country=country, defaults=fields)
    return place


def make_axis(name: str = "RN99 Tinaguelhaj–Wadoubary (invented)", **fields: Any) -> Axis:
    """Make a road section between two invented places."""
    ends = {
        "from_place": fields.pop("from_place", None) or make_place(),
        "to_place": fields.pop("to_place", None)
        or make_place("Wadoubary (invented)", lon="-3.10000", lat="14.90000"),
    }
    return Axis.objects.create(name=name, road_number="RN99", **ends, **fields)


def make_actor(
    name: str = "", *, published: bool = True, type: str = "armed.jihadist", **fields: Any
) -> Actor:
    """Make an actor; published through the real way unless told otherwise."""
    name = name or f"Front {Actor.objects.count() + 1} (invented)"
    actor = Actor.objects.create(name_en=name, type=type, **_authored(fields))
    return publish_record(actor) if published else actor  # type: ignore[return-value]


def make_citation(record: DeskRecord, report: Report | Source | None = None, **fields: Any) -> Citation:
    """Cite a report (or a new one of a source) for an incident, episode or actor."""
    if isinstance(report, Source):
        report = make_report(source=report)
    owner = type(record).__name__.lower()
    fields = {"fields": ["occurred", "place"], "credibility": "2", **fields}
    return Citation.objects.create(**{owner: record}, report=report or make_report(), **fields)


def make_claim(
    incident: Incident, kind: str = "killed", best: int | None = None, **fields: Any
) -> ImpactClaim:
    """Make a figure, read in the incident's first citation unless another is given."""
    fields.setdefault("citation", incident.citations.first())
    return ImpactClaim.objects.create(incident=incident, kind=kind, best=best, **fields)


def make_incident(
    title: str = "Convoy attacked near Tinaguelhaj (invented)",
    *,
    day: str = "2024-03-09",
    event_type: str = "attack.convoy",
    place: str | Place | None = "Tinaguelhaj (invented)",
    precision: str = "settlement",
    killed: int | None = None,
    sources: Sources = 1,
    actors: Mapping[str, Actor] | None = None,
    secondary_types: Iterable[str] = (),
    **fields: Any,
) -> Incident:
    """Make a draft with all that publishing asks for: `actors={"initiator": actor}`, `sources=2` or a list of them."""
    fields = {"summary_en": "A column was fired upon (invented).", **fields}
    incident = Incident.objects.create(
        title_en=title, occurred=day, event_type=event_type, **_authored(fields)
    )
    _cite(incident, sources)
    if place is not None:
        found = make_place(place) if isinstance(place, str) else place
        IncidentPlace.objects.create(incident=incident, place=found, precision=precision)
    for role, actor in (actors or {}).items():
        Participation.objects.create(incident=incident, actor=actor, role=role)
    for further in secondary_types:
        SecondaryType.objects.create(incident=incident, event_type=further)
    if killed is not None:
        make_claim(incident, "killed", killed)
    return incident


def make_episode(
    title: str = "Blockade of Tinaguelhaj (invented)",
    *,
    kind: str = "blockade",
    phases: Sequence[tuple[str, str] | Mapping[str, Any]] = (("declared", "2024-03-01"),),
    place: str | Place | None = "Tinaguelhaj (invented)",
    sources: Sources = 1,
    actors: Mapping[str, Actor] | None = None,
    **fields: Any,
) -> Episode:
    """Make a draft with its phases: `phases=[("declared", "2024-03-01"), {"state": "lifted", "began": "2024-05"}]`."""
    episode = Episode.objects.create(title_en=title, kind=kind, **_authored(fields))
    _cite(episode, sources)
    if place is not None:
        found = make_place(place) if isinstance(place, str) else place
        EpisodePlace.objects.create(episode=episode, place=found)
    for role, actor in (actors or {}).items():
        EpisodeParticipation.objects.create(episode=episode, actor=actor, role=role)
    for phase in phases:
        make_phase(episode, phase)
    return episode


def make_phase(episode: Episode, phase: tuple[str, str] | Mapping[str, Any]) -> Phase:
    """Make one phase from (state, EDTF) or from its fields; `evidence` takes incidents."""
    said = dict(phase) if isinstance(phase, Mapping) else {"state": phase[0], "began": phase[1]}
    evidence = said.pop("evidence", ())
    row = Phase.objects.create(
        episode=episode, **{"certainty": "confirmed", "citation": episode.citations.first(), **said}
    )
    row.evidence.set(evidence)
    return row


def publish_record(record: DeskRecord, *, note: str = "") -> DeskRecord:
    """Take a draft the real way: amina, who wrote it, submits; boubacar publishes."""
    submit(record, by=member("amina", "editor"))
    publish(record, by=member("boubacar", "publisher"), note=note)
    record.refresh_from_db()
    return record


def publish_incident(*args: Any, **fields: Any) -> Incident:
    """Make an incident as make_incident does and publish it."""
    return publish_record(make_incident(*args, **fields))  # type: ignore[return-value]


def publish_episode(*args: Any, **fields: Any) -> Episode:
    """Make an episode as make_episode does and publish it."""
    return publish_record(make_episode(*args, **fields))  # type: ignore[return-value]


def _authored(fields: dict[str, Any]) -> dict[str, Any]:
    author = fields.pop("by", None) or member("amina", "editor")
    return {"created_by": author, "last_author": author, **fields}


def _cite(record: DeskRecord, sources: Sources) -> None:
    reports: Sequence[Source | Report | None] = [None] * sources if isinstance(sources, int) else sources
    for report in reports:
        make_citation(record, report)
