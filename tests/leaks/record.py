"""The published records, the same in every world: each kind, each way of hiding, corrected, withdrawn, linked.

A step makes records at the desk and takes them the real way into the public record. What else the desk holds
meanwhile is the business of the world's own desk (tests/leaks/desk.py).
"""

from collections.abc import Callable
from typing import Any, Protocol

from events.models.actor import ActorName, ActorRelation
from events.models.desk_record import DeskRecord
from events.models.episode import Episode
from events.models.incident import Incident, IncidentLink
from events.models.incident_place import IncidentPlace
from events.models.place import PlaceCode, PlaceName
from events.models.report import Report
from events.publishing.publish import correct, publish, withdraw
from events.publishing.workflow import submit
from tests.leaks.ingredients import (
    axis,
    episode_of,
    hidden_village,
    incident_of,
    region,
    report,
    saltwell,
    source,
    thornford,
)
from tests.makers import make_actor, make_citation, make_claim, make_phase, member


class Desk(Protocol):
    """What a world's desk does besides the published records."""

    def before_step(self, n: int) -> None: ...

    def before_publishing(self, record: DeskRecord) -> None: ...

    def after_publishing(self, name: str, record: DeskRecord) -> None: ...

    def finish(self) -> None: ...


class World(dict[str, Any]):
    """The records of one world by a short name, and its desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def publish(self, name: str, record: DeskRecord, *, note: str = "") -> None:
        """Publish what amina wrote by boubacar's hand."""
        self[name] = record
        self.desk.before_publishing(record)
        submit(record, by=member("amina", "editor"))
        publish(record, by=member("boubacar", "publisher"), note=note)
        self.desk.after_publishing(name, record)

    def correct(self, record: DeskRecord, *, note: str) -> None:
        """Publish the record again as the desk has it now."""
        self.desk.before_publishing(record)
        correct(record, by=member("boubacar", "publisher"), note=note, note_kind="other")


def actors(world: World) -> None:
    """Publish actors with names, citation and relations."""
    coalition = make_actor("Salt Coalition (invented)", published=False, countries=["BF", "ML"])
    world.publish("coalition", coalition)
    front = make_actor(
        "Front of the Salt Road (invented)",
        published=False,
        short_name="FSR",
        name_fr="Front de la route du sel (inventé)",
        description_en="An invented front.",
        countries=["ML"],
        external_ids={"acled": "999"},
        active_from="2019",
    )
    ActorName.objects.create(actor=front, name="Salt Men (invented)", kind="alias", valid_from="2020")
    cited = make_citation(front, report("Who the salt men are (invented)", url="https://example.org/front"))
    ActorRelation.objects.create(
        actor=front, kind="member_of", other=coalition, citation=cited, valid_from="2021"
    )
    world.publish("front", front)
    world.publish("army", make_actor("Army of the Bend (invented)", published=False, type="state.military"))
    # Later the desk of world B changes this one, and nobody has published the change yet.
    world.publish(
        "neighbour", make_actor("Neighbours (invented)", published=False, type="armed.self_defence")
    )
    world.publish("doomed_actor", make_actor("Phantom Brigade (invented)", published=False))


def open_incident(world: World) -> None:
    """Publish an incident with all its parts."""
    town = saltwell()
    PlaceName.objects.create(place=town, name="Old Saltwell (invented)", kind="former")
    PlaceCode.objects.create(place=town, pcode="ML9901")
    wire = report("Convoy burnt (invented)", "Wire (invented)", url="https://example.org/1", author="A. B.")
    copy = report("Convoy is burnt (invented)", "Mirror of the Wire (invented)", copies=wire)
    incident = incident_of(
        "Convoy attacked near Saltwell (invented)",
        title_fr="Convoi attaqué près de Puits-au-Sel (inventé)",
        place=town,
        sources=[copy, report("Seen at Saltwell (invented)", "Zenith Daily (invented)"), wire],
        actors={"initiator": world["front"], "target": world["army"]},
        secondary_types=["attack.settlement"],
        axis=axis(),
        date_note_en="The day is the wire's.",
        by=member("amina", "editor"),
    )
    IncidentPlace.objects.create(incident=incident, role="axis", axis=axis(), precision="route")
    make_claim(incident, "killed", 12, wording="a dozen")
    make_claim(incident, "killed", 40, claimant=world["front"], group="state_forces", as_of="2024-03-11")
    world.publish("open", incident)


def linked_incidents(world: World) -> None:
    """Publish incidents that point to one another; the second is changed at world B's desk afterwards."""
    reprisal = incident_of("Reprisal at Thornford (invented)", day="2024-03-12", place=thornford())
    IncidentLink.objects.create(incident=reprisal, kind="retaliation", other=world["open"])
    world.publish("reprisal", reprisal)
    changed = incident_of("Market closed (invented)", day="2024-03-14", place=region(), precision="admin1")
    world.publish("changed", changed)
    world.publish(
        "doomed",
        incident_of("Rumour of a raid (invented)", day="2024-03", place=region(), precision="admin1"),
    )


def confidential_incident(world: World) -> None:
    """Publish what a confidential source said; in world B everything about it bears the canary."""
    whisper = source("Whisper (invented)", is_confidential=True)
    told = Report.objects.create(
        source=whisper, title="Notes of a call (invented)", url="https://example.org/w"
    )
    incident = incident_of(
        "Abduction on the salt road (invented)",
        day="2024-04",
        sources=[told],
        place=region(),
        precision="admin1",
    )
    make_claim(incident, "abducted", 3, wording="three of us")
    world.publish("confidential", incident)


def hidden_incidents(world: World) -> None:
    """Publish coarse and restricted incidents: by a village, by a road, by a bare point."""
    for n, sensitivity in enumerate(("coarse", "restricted")):
        name = f"Attack in the reeds {n} (invented)"
        incident = incident_of(name, day="2024-05-02", place=hidden_village(n), sensitivity=sensitivity)
        incident.places.update(lon="-3.12345", lat="14.65432", precision="exact")
        world.publish(sensitivity, incident)
    bare = incident_of("Shots on the plain (invented)", day="2024-05-03", place=None, sensitivity="coarse")
    IncidentPlace.objects.create(incident=bare, lon="-4.20000", lat="14.50000", precision="exact")
    world.publish("bare", bare)


def episodes(world: World) -> None:
    """Publish episodes with phases, evidence and roads, an open one and a coarse one."""
    episode = episode_of(
        "Blockade of Saltwell (invented)",
        phases=[
            {"state": "declared", "began": "2024-03-01", "evidence": [world["open"]], "axis": axis(),
             "last_confirmed": "2024-04-02", "note_en": "By letter."},
            {"state": "eased", "began": "2024-05", "evidence": [world["reprisal"]]},
        ],
        place=saltwell(),
        actors={"initiator": world["front"], "target": world["army"]},
    )  # fmt: skip
    # Not in the order of their making: no answer may tell which of two roads the desk knew first.
    episode.axes.set([axis("Track of the Reeds (invented)"), axis()])
    world.publish("blockade", episode)
    world.publish(
        "quiet_siege",
        episode_of(
            "Siege in the reeds (invented)", kind="siege", place=hidden_village(2), sensitivity="coarse"
        ),
    )
    truce = episode_of(
        "Truce of the market (invented)",
        kind="ceasefire",
        phases=[
            ("agreed", "2024-06-01"),
            {"state": "violated", "began": "2024-10-01", "evidence": [world["reprisal"]]},
        ],
        place=region(),
    )
    world.publish("changed_episode", truce)
    world.publish("doomed_episode", episode_of("Phantom siege (invented)", kind="siege", place=region()))


def withdrawals(world: World) -> None:
    """Withdraw an incident, an episode and an actor."""
    for name in ("doomed", "doomed_episode", "doomed_actor"):
        withdraw(world[name], by=member("boubacar", "publisher"), note="It did not happen (invented).")


def corrections(world: World) -> None:
    """Correct an incident, an actor and an episode."""
    incident: Incident = world["open"]
    Incident.objects.filter(pk=incident.pk).update(title_en="Convoy burnt near Saltwell (invented)")
    incident.refresh_from_db()
    world.correct(incident, note="It was burnt (invented).")
    ActorRelation.objects.create(actor=world["front"], kind="rival_of", other=world["army"])
    world.correct(world["front"], note="Its foe is named (invented).")
    blockade: Episode = world["blockade"]
    make_phase(blockade, ("lifted", "2024-09-01~"))
    world.correct(blockade, note="It ended (invented).")


def late_records(world: World) -> None:
    """Publish records that name what world B's desk has changed since and nobody has published so."""
    incident = incident_of(
        "Raid on the market (invented)",
        day="2024-10-01",
        place=region(),
        precision="admin1",
        actors={"initiator": world["neighbour"], "target": world["army"]},
    )
    make_claim(incident, "killed", 4, claimant=world["neighbour"], group="state_forces")
    make_claim(incident, "killed", 2)
    IncidentLink.objects.create(incident=incident, kind="follows", other=world["changed"])
    world.publish("late", incident)
    world.publish(
        "late_episode",
        episode_of(
            "Raids of autumn (invented)",
            kind="offensive",
            place=region(),
            phases=[{"state": "under_way", "began": "2024-10", "evidence": [world["changed"]]}],
            actors={"initiator": world["neighbour"]},
        ),
    )
    militia = make_actor("Market Militia (invented)", published=False, merged_into=world["neighbour"])
    ActorRelation.objects.create(actor=militia, kind="allied_with", other=world["neighbour"])
    world.publish("late_actor", militia)
    world.correct(world["reprisal"], note="It names the truce now (invented).")


STEPS: tuple[Callable[[World], None], ...] = (
    actors,
    open_incident,
    linked_incidents,
    confidential_incident,
    hidden_incidents,
    episodes,
    withdrawals,
    corrections,
    late_records,
)
