"""A small published world for the API's tests, made the real way through submit and publish."""

from dataclasses import dataclass
from typing import Any

import orjson
import pytest
from django.db.models import Model

from events.models.actor import Actor, ActorName, ActorRelation
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.live_record import LiveFacet, LiveRecord
from events.models.place import PlaceCode, PlaceName
from events.models.published_version import LogHead, PublishedVersion
from events.publishing.publish import correct, withdraw
from events.search import index as search
from tests.makers import (
    make_actor,
    make_axis,
    make_citation,
    make_claim,
    make_episode,
    make_incident,
    make_place,
    make_report,
    make_source,
    member,
    publish_incident,
    publish_record,
)


@dataclass(frozen=True)
class World:
    """What is published: everything a document can hold stands in one of these."""

    front: Actor
    convoy: Incident
    drone: Incident
    corrected: Incident
    withdrawn: Incident
    blockade: Episode


# The public half of the world, kept after its first making: a test takes a copy in a hundredth of the time.
KEPT: dict[type[Model], list[dict[str, Any]]] = {}
MADE: list[World] = []
PUBLIC = (PublishedVersion, LiveRecord, LiveFacet, LogHead)


@pytest.fixture
def world(db: None) -> World:
    """Return the published world; what the desk knows of it is there in the first test alone."""
    if not MADE:
        MADE.append(_world())
        KEPT.update({model: list(model._default_manager.values()) for model in PUBLIC})
        return MADE[0]
    for model, rows in KEPT.items():
        model._default_manager.bulk_create(model(**row) for row in rows)
    for row in KEPT[LiveRecord]:
        search.index(row["seq"], row["kind"], search.texts_of(orjson.loads(row["document"])))
    return MADE[0]


def _world() -> World:
    boubacar = member("boubacar", "publisher")
    front, army = _actors()
    convoy = _convoy(front, army)
    drone = publish_incident(
        "Drone strike (invented)",
        day="[2024-04-01..2024-04-03]",
        event_type="explosion.drone_strike",
        precision="admin1",
        place="Wadoubary (invented)",
    )
    corrected = publish_incident("Talks (invented)", day="2024-05", event_type="diplomacy.talks")
    corrected.title_en = "Talks at Wadoubary (invented)"
    corrected.save()
    correct(corrected, by=boubacar, note="The title named no place.", note_kind="wording")
    withdrawn = publish_incident("Rumour (invented)", day="2024-06-01")
    withdraw(withdrawn, by=boubacar, note="It did not happen (invented).")
    return World(front, convoy, drone, corrected, withdrawn, _blockade(front, convoy))


def _actors() -> tuple[Actor, Actor]:
    army = make_actor("Army of Azawan (invented)", type="state.military", countries=["ML"])
    front = make_actor(
        "Front of Azawan (invented)",
        name_fr="Front de l'Azawan (inventé)",
        name_ar="جبهة",
        short_name="FAZ",
        countries=["ML", "BF"],
        active_from="2017-03",
        published=False,
    )
    ActorName.objects.create(actor=front, name="The Azawanis (invented)", language="en", kind="alias")
    ActorRelation.objects.create(actor=front, other=army, kind="rival_of", valid_from="2018")
    return publish_record(front), army  # type: ignore[return-value]


def _convoy(front: Actor, army: Actor) -> Incident:
    place = make_place()
    PlaceName.objects.create(place=place, name="تيناغلهاج", language="ar", kind="official")
    PlaceCode.objects.create(place=place, pcode="ML0501")
    first = make_report(source=make_source("Gazette of Azawan (invented)"), published="2024-03-10")
    repeat = make_report(source=make_source("Echo (invented)"), copies=first)
    hidden = make_report(source=make_source("Witness (invented)", is_confidential=True))
    convoy = make_incident(
        killed=12,
        sources=[first, repeat, hidden],
        actors={"initiator": front, "target": army},
        secondary_types=["looting.goods"],
        axis=make_axis(),
        place=place,
    )
    make_claim(convoy, "killed", 30, claimant=front, as_of="2024-03-11")
    return publish_record(convoy)  # type: ignore[return-value]


def _blockade(front: Actor, convoy: Incident) -> Episode:
    blockade = make_episode(
        phases=[
            {
                "state": "enforced",
                "began": "2024-03-01",
                "last_confirmed": "2024-03-20",
                "evidence": [convoy],
            },
            {"state": "lifted", "began": "2024-09"},
        ],
        actors={"initiator": front},
    )
    make_citation(blockade)
    return publish_record(blockade)  # type: ignore[return-value]
