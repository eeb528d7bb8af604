"""Two entries of one place are merged: all that lies there follows, and it can be undone."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from events.errors.publishing import NotAllowed, NotPublishable
from events.models.axis import Axis
from events.models.live_record import LiveRecord
from events.models.place import Place, PlaceCode
from events.publishing.merged_names.merge import merge_names
from events.publishing.merged_names.undo import undo_merge_of_names
from events.publishing.publish import content_of
from events.publishing.verify import verify_log
from tests.makers import (
    make_axis,
    make_episode,
    make_incident,
    make_place,
    member,
    publish_incident,
    publish_record,
)
from tests.publishing.test_merged_names import standing

pytestmark = pytest.mark.django_db


@pytest.fixture
def maintainer(boubacar: User) -> User:
    return member("mariam", "maintainer")


def two_places(**fields: Any) -> tuple[Place, Place]:
    kept = make_place("Tinaguelhaj (invented)")
    other = make_place("Tin Aguelhaj (invented)", lon="-3.41000", lat="14.61000", geonames_id=999, **fields)
    return kept, other


def test_places_are_merged_with_their_names_codes_and_all_that_lies_there(amina: User) -> None:
    kept, other = two_places()
    PlaceCode.objects.create(place=other, pcode="ML0501")
    quarter = make_place("Quarter (invented)", parent=other)
    road = make_axis(from_place=other)
    incident, episode = make_incident(place=other), make_episode(place=other)
    merge = merge_names(kept, other, by=amina)
    for row in (quarter, road, kept):
        row.refresh_from_db()
    assert incident.places.get().place == episode.places.get().place == quarter.parent == kept
    assert (road.from_place, kept.geonames_id, kept.codes.get().pcode) == (kept, 999, "ML0501")
    assert kept.names.get().name == "Tin Aguelhaj (invented)"
    assert undo_merge_of_names(merge, by=amina).left == 0
    other.refresh_from_db()
    assert (incident.places.get().place, other.geonames_id, other.merged_into) == (other, 999, None)
    assert not kept.names.exists()


def test_the_public_follows_a_merge_of_public_places(maintainer: User) -> None:
    kept, other = two_places()
    publish_incident(place=kept)
    incident = publish_incident("Raid (invented)", place=other)
    quarter = make_place("Quarter (invented)", parent=other)
    publish_incident("Fire (invented)", place=quarter)
    road = make_axis(from_place=other)
    publish_record(make_incident("Ambush (invented)", axis=road))
    for row in (kept, other, quarter, road):
        row.refresh_from_db()
    merge = merge_names(kept, other, by=maintainer)
    assert standing("incident", incident.code)["places"][0]["slug"] == kept.slug
    assert standing("place", quarter.slug)["parent"]["slug"] == kept.slug
    assert kept.slug in standing("place", quarter.slug)["within"]
    assert standing("axis", road.slug)["from"]["slug"] == kept.slug
    assert "Tin Aguelhaj (invented)" in [one["name"] for one in standing("place", kept.slug)["names"]]
    assert standing("place", other.slug)["merged_into"]["slug"] == kept.slug
    named = LiveRecord.objects.current().filter(document__contains=f'"slug":"{other.slug}"')
    assert list(named.values_list("code", flat=True)) == []
    incident.refresh_from_db()
    said = {key: value for key, value in standing("incident", incident.code).items() if key == "places"}
    assert said["places"][0]["name"] == content_of(incident)["places"][0]["name"]
    undo_merge_of_names(merge, by=maintainer)
    assert standing("incident", incident.code)["places"][0]["slug"] == other.slug
    assert standing("axis", road.slug)["from"]["slug"] == other.slug
    assert "merged_into" not in standing("place", other.slug)
    verify_log()


def test_a_public_place_is_the_maintainers(boubacar: User) -> None:
    kept, other = two_places()
    publish_incident(place=kept)
    for row in (kept, other):
        row.refresh_from_db()
    with pytest.raises(NotAllowed):
        merge_names(kept, other, by=boubacar)


def test_what_keeps_two_places_apart_is_told(amina: User) -> None:
    kept, _other = two_places()
    for other, code in (
        (make_place("Tin Aguelhaj (invented)", country="NE"), "country"),
        (make_place("Quarter (invented)", parent=kept), "lies_in"),
    ):
        with pytest.raises(NotPublishable) as raised:
            merge_names(kept, other, by=amina)
        assert code in [blocker.code for blocker in raised.value.blockers]
    Axis.objects.create(name="Road (invented)", from_place=kept, to_place=_other)
    with pytest.raises(NotPublishable, match="Road"):
        merge_names(kept, _other, by=amina)
