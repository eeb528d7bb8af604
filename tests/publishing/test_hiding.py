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
from events.publishing.workflow import submit
from tests.makers import make_incident, make_place, make_region, publish_record

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
