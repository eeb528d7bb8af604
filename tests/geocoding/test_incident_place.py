"""Points given without a person looking: only where there is none, only by a sure answer."""

from typing import Any

import pytest
import reversion
from django.contrib.auth.models import User
from reversion.models import Version

from events.errors.jobs import AskAgainLater
from events.geocoding import incident_place
from events.geocoding.incident_place import find_point, give_point, without_point
from events.geocoding.query import Result
from events.models.incident import Incident
from events.models.incident_place import IncidentPlace
from events.models.place import Place
from tests.makers import make_country, make_incident, make_place, make_region

pytestmark = pytest.mark.django_db


def pointless(name: str, country: str = "BF", **fields: Any) -> Place:
    """Make a place that the desk knows by name alone."""
    return make_place(name, country=country, parent=make_country(country), lon=None, lat=None, **fields)


def row_of(place: Place, *, precision: str = "", **fields: Any) -> IncidentPlace:
    """Return the one place of a new draft."""
    return make_incident(place=place, precision=precision, **fields).places.get()


def work(row: IncidentPlace, by: User | None = None) -> dict[str, Any]:
    told = give_point(row.pk, find_point(row.pk), by=by)
    row.refresh_from_db()
    return told


def test_a_place_that_only_one_place_can_be_gets_its_point_and_how_it_was_found() -> None:
    row = row_of(pointless("Djibo"))
    assert work(row)["outcome"] == "found"
    assert (str(row.lon), str(row.lat)) == ("-1.62665", "14.09864")
    assert (row.precision, row.radius_m) == ("settlement", 2_000)
    assert row.how_found == "geonames 2361177: Djibo (exact)"


def test_the_record_counts_one_revision_more_so_that_an_open_form_cannot_wipe_the_point_out() -> None:
    row = row_of(pointless("Djibo"))
    before = row.incident.revision
    work(row)
    assert Incident.objects.get(pk=row.incident_id).revision == before + 1


def test_the_history_tells_for_whom_the_point_was_found(amina: User) -> None:
    row = row_of(pointless("Djibo"))
    work(row, by=amina)
    revision = Version.objects.get_for_object(row.incident).get().revision
    assert (revision.user, revision.comment) == (amina, "Point of Djibo found by job.")
    assert reversion.models.Version.objects.filter(revision=revision, object_id=str(row.pk)).exists()


def test_the_last_author_stays_who_it_was(amina: User, boubacar: User) -> None:
    row = row_of(pointless("Djibo"), by=amina)
    work(row, by=boubacar)
    assert Incident.objects.get(pk=row.incident_id).last_author == amina


def test_a_name_that_several_places_bear_is_left_to_a_person() -> None:
    row = row_of(pointless("Farakoro", country="CI"))
    told = work(row)
    assert (told["outcome"], told["candidates"]) == ("to be chosen", 4)
    assert row.lon is None


def test_the_region_decides_between_places_of_one_name() -> None:
    region = make_region("Savanes", country="CI", boundary_key="CI-03")
    row = row_of(make_place("Farakoro", country="CI", parent=region, lon=None, lat=None))
    assert work(row)["outcome"] == "found"


def test_a_name_that_nobody_knows_is_said_so() -> None:
    assert work(row_of(pointless("Tinaguelhaj (invented)")))["outcome"] == "not found"


def test_a_name_that_only_sounds_alike_is_left_to_a_person() -> None:
    row = row_of(pointless("Djiboo"))
    told = work(row)
    assert (told["outcome"], told["candidates"]) == ("to be chosen", 1)
    assert row.lon is None


def test_the_french_name_finds_what_the_first_name_does_not() -> None:
    assert work(row_of(pointless("Djibo-of-ours (invented)", name_fr="Djibo")))["outcome"] == "found"


def test_a_town_is_no_point_for_a_cercle_of_its_name() -> None:
    row = row_of(pointless("Djibo", kind="admin2"))
    assert work(row)["outcome"] == "another kind of place"
    assert row.lon is None


def test_a_precision_that_somebody_stated_is_not_contradicted() -> None:
    row = row_of(pointless("Djibo"), precision="exact")
    assert work(row)["outcome"] == "another precision"
    assert row.lon is None


@pytest.mark.parametrize("columns", [{"is_locked": True}, {"lon": "-1.50000", "lat": "14.00000"}])
def test_what_a_person_set_is_left_alone(columns: dict[str, Any]) -> None:
    row = row_of(pointless("Djibo"))
    IncidentPlace.objects.filter(pk=row.pk).update(**columns)
    assert work(row)["outcome"] == "nothing to do"
    assert row.how_found == ""


@pytest.mark.parametrize(
    ("workflow", "outcome"),
    [
        ("draft", "found"),
        ("returned", "found"),
        ("submitted", "nothing to do"),
        ("approved", "nothing to do"),
        ("published", "nothing to do"),
        ("withdrawn", "nothing to do"),
    ],
)
def test_only_a_record_in_its_authors_hands_is_filled_in(workflow: str, outcome: str) -> None:
    coded = (
        {"code": "SAH-2024-000001", "published_number": 1} if workflow in ("published", "withdrawn") else {}
    )
    row = row_of(pointless("Djibo"), workflow=workflow, **coded)
    assert without_point().count() == (outcome == "found")
    assert work(row)["outcome"] == outcome


def test_a_record_handed_over_while_the_job_looked_is_left_alone() -> None:
    row = row_of(pointless("Djibo"))
    finding = find_point(row.pk)
    Incident.objects.filter(pk=row.incident_id).update(workflow="submitted")
    assert give_point(row.pk, finding, by=None)["outcome"] == "changed meanwhile"


def test_a_place_with_a_point_of_its_own_needs_none_on_the_record() -> None:
    row_of(make_place("Djibo", country="BF", parent=make_country("BF")))
    assert without_point().count() == 0


def test_a_point_set_by_hand_while_the_job_looked_is_kept() -> None:
    row = row_of(pointless("Djibo"))
    finding = find_point(row.pk)
    IncidentPlace.objects.filter(pk=row.pk).update(lon="-1.50000", lat="14.00000", precision="exact")
    assert give_point(row.pk, finding, by=None)["outcome"] == "changed meanwhile"
    row.refresh_from_db()
    assert (row.precision, row.incident.revision) == ("exact", 0)


def test_a_row_deleted_meanwhile_is_no_failure() -> None:
    row = row_of(pointless("Djibo"))
    finding = find_point(row.pk)
    IncidentPlace.objects.filter(pk=row.pk).delete()
    assert give_point(row.pk, finding, by=None)["outcome"] == "changed meanwhile"


def test_a_service_that_gave_no_answer_is_to_be_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    silent = Result(problems=("nominatim: no answer within 10 seconds.",))
    monkeypatch.setattr(incident_place, "look_up", lambda query: silent)
    with pytest.raises(AskAgainLater, match=r"Djibo: not decided. nominatim: no answer .* again later\."):
        find_point(row_of(pointless("Djibo")).pk)
