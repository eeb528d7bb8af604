"""A sensitive record shows the cell that holds it, and nothing of where in the cell it was."""

from decimal import Decimal

import orjson
import pytest
import time_machine
from django.contrib.auth.models import User
from django.db import transaction

from events.models.incident import Incident
from events.models.live_record import LiveRecord
from events.models.place import Place
from events.models.published_version import PublishedVersion
from events.publishing.checks import preconditions
from events.publishing.publish import correct
from events.publishing.workflow import submit
from tests.makers import (
    make_axis,
    make_country,
    make_incident,
    make_place,
    make_region,
    member,
    publish_episode,
    publish_record,
)

pytestmark = pytest.mark.django_db


def hidden_incident(*, sensitivity: str = "coarse", **fields: object) -> Incident:
    cercle = make_place(
        "Cercle of Azaw (invented)", kind="admin2", parent=make_region(), lon="-3.3", lat="14.7"
    )
    village = make_place("Hiddenwell (invented)", parent=cercle, lon="-3.12345", lat="14.65432")
    title = fields.pop("title", "Attack in the cercle of Azaw (invented)")
    return make_incident(str(title), place=village, sensitivity=sensitivity, **fields)


def everything_public() -> str:
    return "\n".join(PublishedVersion.objects.order_by("seq").values_list("document", flat=True))


def test_a_coarse_record_shows_its_cercle_and_says_so() -> None:
    incident = publish_record(hidden_incident())
    place = orjson.loads(LiveRecord.objects.get(code=incident.code).document)["places"][0]
    assert place["slug"] == "cercle-of-azaw-invented"
    assert (place["precision"], place["coarsened"]) == ("admin2", True)
    assert "Hiddenwell" not in everything_public()
    assert "14.65" not in everything_public()


def test_a_restricted_record_shows_its_region_without_a_point() -> None:
    incident = publish_record(hidden_incident(sensitivity="restricted", title="Attack in Azawan (invented)"))
    place = orjson.loads(LiveRecord.objects.get(code=incident.code).document)["places"][0]
    assert (place["precision"], place["point"]) == ("admin1", None)


def world(lon: str, lat: str) -> list[tuple]:
    """Publish the hidden incident with its true point there, read all public rows, and undo it all."""
    with time_machine.travel("2026-01-05 10:00:00+00:00", tick=False), transaction.atomic():
        incident = hidden_incident()
        incident.places.update(
            lon=Decimal(lon), lat=Decimal(lat), precision="exact", internal_notes=f"at {lon}"
        )
        Place.objects.filter(name__startswith="Hiddenwell").update(lon=Decimal(lon), lat=Decimal(lat))
        publish_record(incident)
        found = list(
            PublishedVersion.objects.order_by("seq").values_list("code", "document", "sha256", "chain")
        )
        transaction.set_rollback(True)
    return found


def test_moving_the_true_point_inside_its_cell_changes_no_byte(amina: User, boubacar: User) -> None:
    assert world("-3.11111", "14.61111") == world("-3.29999", "14.79999")


@pytest.mark.parametrize("field", ["title_en", "title_fr", "summary_en", "summary_fr", "date_note_en"])
def test_a_text_that_names_the_hidden_village_blocks(boubacar: User, amina: User, field: str) -> None:
    incident = hidden_incident()
    setattr(incident, field, "They fled from Hiddenwell (invented) at dawn")
    incident.save()
    submit(incident, by=amina)
    assert [blocker.code for blocker in preconditions(incident, by=boubacar)] == ["hidden_name"]


def test_a_text_that_names_the_cell_is_fine(boubacar: User, amina: User) -> None:
    incident = submit(hidden_incident(title="Cercle of Azaw (invented): attack"), by=amina)
    assert preconditions(incident, by=boubacar) == []


def test_a_place_that_lies_in_no_cell_blocks(boubacar: User, amina: User) -> None:
    lost = make_place("Lostwell (invented)", parent=None)
    incident = submit(make_incident("Attack (invented)", place=lost, sensitivity="coarse"), by=amina)
    assert [blocker.code for blocker in preconditions(incident, by=boubacar)] == ["cell"]


@pytest.mark.parametrize("types", [("sexual_violence", ()), ("attack.civilians", ("sexual_violence",))])
def test_sexual_violence_shows_its_region_without_a_point_whatever_else_is_said(types: tuple) -> None:
    incident = make_incident(
        "Violence in Azawan (invented)",
        event_type=types[0],
        secondary_types=types[1],
        sensitivity="embargoed",
        embargo_until="2020-01-01T00:00Z",
    )
    place = orjson.loads(LiveRecord.objects.get(code=publish_record(incident).code).document)["places"][0]
    assert (place["precision"], place["point"], place["coarsened"]) == ("admin1", None, True)


def test_the_name_and_the_ends_of_a_road_are_hidden_names_too(boubacar: User, amina: User) -> None:
    axis = make_axis()
    incident = make_incident("On the RN99 towards Wadoubary (invented)", place=None, sensitivity="coarse")
    incident.places.create(role="axis", axis=axis, precision="route")
    submit(incident, by=amina)
    assert {blocker.code for blocker in preconditions(incident, by=boubacar)} == {"hidden_name"}


def test_an_open_episode_of_one_village_does_not_name_a_coarse_incident_as_evidence() -> None:
    incident = publish_record(hidden_incident())
    phase = {"state": "declared", "began": "2024-03-01", "evidence": [incident]}
    of_village, of_country = (
        publish_episode(phases=[phase], place=place) for place in ("Hiddenwell (invented)", make_country())
    )
    evidence = [
        orjson.loads(LiveRecord.objects.get(code=episode.code).document)["phases"][0]["evidence"]
        for episode in (of_village, of_country)
    ]
    assert [len(one) for one in evidence] == [0, 1]
    correct(incident, by=member("boubacar", "publisher"), note="Reworded.", note_kind="wording")
    named = orjson.loads(LiveRecord.objects.current().get(code=incident.code).document)["episodes"]
    assert [one["code"] for one in named] == [of_country.code]


def test_a_coarse_record_known_to_its_country_alone_can_be_published() -> None:
    incident = make_incident(
        "Somewhere (invented)", place=make_country(), precision="country", sensitivity="coarse"
    )
    place = orjson.loads(LiveRecord.objects.get(code=publish_record(incident).code).document)["places"][0]
    assert place["precision"] == "country"
