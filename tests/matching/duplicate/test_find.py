"""Which records are offered as the same event, to whom, and in how many queries."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.matching.duplicate.find import compare_two, find_duplicates
from events.models.duplicate import NotDuplicate
from events.models.incident import Incident
from events.models.incident_place import IncidentPlace
from events.models.participation import Participation
from tests.makers import (
    make_actor,
    make_axis,
    make_incident,
    make_place,
    make_report,
    member,
    publish_incident,
)

pytestmark = pytest.mark.django_db
TOWN = {"lon": "-3.40000", "lat": "14.60000"}


def found(record: Incident, user: User | None = None) -> list[int]:
    return [one.pk for one in find_duplicates(record, visible_to=user or member("boubacar", "publisher"))]


def words(one: Incident, other: Incident, lang: str = "en") -> str:
    return compare_two(one, other, visible_to=member("boubacar", "publisher")).words(lang)


@pytest.fixture
def front(db: None):
    return make_actor("Front of the dunes (invented)")


@pytest.fixture
def record(front) -> Incident:
    return make_incident("Convoy attacked near Tinaguelhaj", killed=12, actors={"initiator": front})


def again(front, **changes) -> Incident:
    """The same event, entered a second time with another title and report."""
    fields = {"title": "Attaque contre un convoi à Tinaguelhaj", "killed": 14, "actors": {"initiator": front}}
    return make_incident(**(fields | changes))


@pytest.mark.parametrize(
    "day", ["2024-03-09", "2024-03-08", "2024-03-11", "2024-03", "[2024-03-08..2024-03-10]"]
)
def test_days_may_be_off(record: Incident, front, day: str) -> None:
    other = again(front, day=day)
    assert found(record) == [other.pk]


@pytest.mark.parametrize("day", ["2024-03-23", "2023-03-09", "2024-02-20"])
def test_the_same_town_weeks_later_is_another_event(record: Incident, front, day: str) -> None:
    again(front, day=day)
    assert found(record) == []


def test_a_date_of_a_year_is_held_against_other_vague_dates(front) -> None:
    one, other = again(front, day="2024"), again(front, day="2024~")
    assert other.pk in [
        each.pk for each in find_duplicates(one, visible_to=member("boubacar", "publisher"), least=0.3)
    ]


@pytest.mark.parametrize(("lat", "precision"), [("14.63000", "settlement"), ("14.75000", "near")])
def test_places_may_be_off_within_what_both_say(record: Incident, front, lat: str, precision: str) -> None:
    elsewhere = make_place("Elsewhere (invented)", lon="-3.40000", lat=lat)
    other = again(front, place=elsewhere, precision=precision)
    assert found(record) == [other.pk]


def test_the_same_day_far_away_is_another_event(record: Incident, front) -> None:
    again(front, place=make_place("Far off (invented)", lon="-3.40000", lat="15.60000"))
    assert found(record) == []


def test_a_region_takes_in_its_towns(record: Incident, front) -> None:
    region = make_place("Region (invented)", kind="admin1", lon="-3.00000", lat="15.20000", radius_m=120_000)
    other = again(front, place=region, precision="admin1")
    assert found(record) == [other.pk]


def test_a_point_on_the_road_is_near_the_road(record: Incident, front) -> None:
    on_road = again(front, place=None)
    IncidentPlace.objects.create(incident=on_road, role="axis", axis=make_axis(), precision="route")
    between = make_incident(place=None, actors={"initiator": front})
    IncidentPlace.objects.create(incident=between, lon="-3.25000", lat="14.76000", precision="exact")
    assert on_road.pk in found(between)


def test_a_record_without_a_place_is_not_passed_over(record: Incident, front) -> None:
    other = again(front, place=None, day="2024-03-09")
    assert found(record) == [other.pk]


def test_another_actor_on_the_same_day_is_another_event(record: Incident) -> None:
    other = make_actor("Front of the river (invented)")
    make_incident("Village raided", killed=3, event_type="attack.settlement", actors={"initiator": other})
    assert found(record) == []


def test_an_actor_that_was_merged_counts_as_the_one_it_became(record: Incident, front) -> None:
    old = make_actor("Old name (invented)", merged_into=front)
    other = again(front, actors={"initiator": old})
    assert "both name Front of the dunes (invented)" in words(record, other)


def test_a_copy_of_the_report_counts_as_the_report(front) -> None:
    report = make_report()
    one, other = (
        again(front, sources=[report]),
        again(front, sources=[make_report(copies=report)], day="2024-03-12"),
    )
    assert "both cite the same report or a copy of it" in words(one, other)
    assert found(one) == [other.pk]


def test_reasons_are_told_in_both_languages(record: Incident, front) -> None:
    other = again(front, killed=13)
    assert words(record, other) == (
        "same place: Tinaguelhaj (invented) (ML); same day (9 March 2024); "
        "both name Front of the dunes (invented); alike title; same type: Attack on a convoy; "
        "killed: 12 and 13 are close"
    )
    assert "les deux nomment Front of the dunes (invented)" in words(record, other, "fr")
    assert "même jour (9 mars 2024)" in words(record, other, "fr")


def test_a_pair_told_apart_is_left_out_from_both_sides(record: Incident, front) -> None:
    other = again(front)
    NotDuplicate.objects.create(one=record, other=other, by=member("amina", "editor"))
    assert found(record) == found(other) == []


def test_a_withdrawn_record_is_no_candidate(front) -> None:
    gone = publish_incident("Gone (invented)", actors={"initiator": front})
    record = again(front)
    assert found(record) == [gone.pk]
    Incident.objects.filter(pk=gone.pk).update(workflow="withdrawn")
    assert found(record) == []


def test_a_restricted_record_is_offered_to_those_who_may_see_it(record: Incident, front) -> None:
    hidden = again(front, sensitivity="restricted", by=member("oumar", "publisher"))
    assert found(record, member("boubacar", "publisher")) == [hidden.pk]
    assert found(record, member("amina", "editor")) == []


def test_a_contributor_is_offered_her_own_alone(front) -> None:
    dieneba = member("dieneba", "contributor")
    mine, also_mine = again(front, by=dieneba), again(front, by=dieneba)
    again(front)
    assert found(mine, dieneba) == [also_mine.pk]


def test_a_confidential_report_speaks_to_no_contributor(front) -> None:
    dieneba = member("dieneba", "contributor")
    report = make_report()
    one, other = (again(front, by=dieneba, sources=[report]) for _n in range(2))
    report.source.is_confidential = True
    report.source.save()
    told = compare_two(one, other, visible_to=dieneba)
    assert "reports" not in {reason.about for reason in told.reasons}


def test_the_number_of_queries_is_the_same_for_one_and_for_many(record: Incident, front) -> None:
    again(front)
    few = _queries(record)
    for n in range(12):
        another = make_incident(f"Another {n} (invented)", killed=n + 1, secondary_types=["looting.goods"])
        Participation.objects.create(incident=another, actor=front, role="initiator")
    assert _queries(record) == few
    assert few <= 24


def _queries(record: Incident) -> int:
    user = User.objects.get(pk=member("boubacar", "publisher").pk)
    with CaptureQueriesContext(connection) as captured:
        find_duplicates(record, visible_to=user)
    return len(captured)


def test_nothing_known_finds_nothing(make_user: Callable[..., User]) -> None:
    make_incident()
    bare = make_incident("X", day="", event_type="", place=None, sources=0)
    assert found(bare) == []
