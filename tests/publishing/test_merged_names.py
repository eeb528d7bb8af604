"""Two entries of one actor or place are merged: the old one leads to the other, and all of it can be undone."""

from typing import Any

import orjson
import pytest
from django.contrib.auth.models import User

from events.errors.publishing import ChangedMeanwhile, NotAllowed, NotPublishable
from events.models.actor import Actor, ActorName, ActorRelation
from events.models.incident import Incident
from events.models.live_record import LiveFacet, LiveRecord
from events.models.participation import Participation
from events.models.place import Place
from events.publishing.merged_names.merge import merge_names, stamp_of
from events.publishing.merged_names.undo import undo_merge_of_names
from events.publishing.rebuild import rebuild_live
from events.publishing.verify import verify_log
from tests.makers import (
    make_actor,
    make_citation,
    make_claim,
    make_incident,
    member,
    publish_episode,
    publish_incident,
)

pytestmark = pytest.mark.django_db


def standing(kind: str, code: str | None) -> dict[str, Any]:
    row = LiveRecord.objects.newest(kind, str(code)).first()
    assert row is not None
    found: dict[str, Any] = orjson.loads(row.document)
    return found


def everything() -> dict[str, Any]:
    """Return what the desk says of who took part, apart from locks and moments."""
    return {
        "parts": sorted(Participation.objects.values_list("incident", "actor", "role")),
        "names": sorted(ActorName.objects.values_list("actor", "name")),
        "relations": sorted(ActorRelation.objects.values_list("actor", "kind", "other")),
        "actors": sorted(Actor.objects.values_list("pk", "name_en", "merged_into")),
        "places": sorted(Place.objects.values_list("pk", "name", "parent", "merged_into", "geonames_id")),
    }


def two_groups(**fields: Any) -> tuple[Actor, Actor]:
    kept = make_actor("Front of the dunes (invented)", short_name="FD", **fields)
    other = make_actor("Dune Front (invented)", name_fr="Front dunaire (inventé)", short_name="DF", **fields)
    return kept, other


def test_a_draft_is_merged_by_an_editor_and_nothing_becomes_public(amina: User) -> None:
    kept, other = two_groups(published=False)
    incident = make_incident(actors={"initiator": other})
    make_claim(incident, best=4, claimant=other)
    ActorName.objects.create(actor=other, name="The Dunes (invented)", valid_from="2012", valid_to="2017")
    merge_names(kept, other, by=amina)
    assert incident.participations.get().actor == kept
    assert incident.claims.get().claimant == kept
    names = {row.name: (row.kind, row.valid_from, row.valid_to) for row in kept.names.all()}
    assert names["Dune Front (invented)"] == ("alias", "", "")
    assert names["The Dunes (invented)"] == ("alias", "2012", "2017")
    assert names["DF"][0] == "short"
    other.refresh_from_db()
    assert other.merged_into == kept
    assert not LiveRecord.objects.exists()


def test_an_incident_that_names_both_names_the_kept_one_once(amina: User) -> None:
    kept, other = two_groups(published=False)
    incident = make_incident(actors={"initiator": kept})
    Participation.objects.create(incident=incident, actor=other, role="initiator")
    Participation.objects.create(incident=incident, actor=other, role="claimant")
    merge_names(kept, other, by=amina)
    assert sorted(incident.participations.values_list("actor", "role")) == [
        (kept.pk, "claimant"),
        (kept.pk, "initiator"),
    ]


def test_relations_move_and_none_joins_an_actor_to_itself(amina: User) -> None:
    kept, other = two_groups(published=False)
    third = make_actor("Third (invented)", published=False)
    ActorRelation.objects.create(actor=other, kind="split_from", other=kept)
    ActorRelation.objects.create(actor=other, kind="rival_of", other=third)
    ActorRelation.objects.create(actor=third, kind="led_by", other=other)
    merge_names(kept, other, by=amina)
    found = sorted(ActorRelation.objects.values_list("actor__name_en", "kind", "other__name_en"))
    assert found == [
        ("Front of the dunes (invented)", "rival_of", "Third (invented)"),
        ("Third (invented)", "led_by", "Front of the dunes (invented)"),
    ]


def test_each_record_whose_rows_moved_counts_one_revision_and_one_author_more(amina: User) -> None:
    kept, other = two_groups(published=False)
    waiting = make_incident(actors={"initiator": other}, workflow="approved", by=member("fatou", "editor"))
    merge_names(kept, other, by=amina)
    waiting.refresh_from_db()
    assert (waiting.revision, waiting.last_author, waiting.workflow) == (1, amina, "submitted")


def test_the_public_follows_a_merge_of_published_actors(boubacar: User) -> None:
    kept, other = two_groups()
    incident = publish_incident(actors={"initiator": other})
    episode = publish_episode(actors={"initiator": other})
    merge_names(kept, other, by=boubacar)
    assert standing("incident", incident.code)["participations"][0]["actor"]["code"] == kept.code
    assert standing("episode", episode.code)["participations"][0]["actor"]["slug"] == kept.slug
    assert {one["name"] for one in standing("actor", kept.code)["names"]} == {
        "Dune Front (invented)",
        "Front dunaire (inventé)",
        "DF",
    }
    led = standing("actor", other.code)
    assert (led["merged_into"]["code"], led["slug"]) == (kept.code, other.slug)
    assert not LiveRecord.objects.current().filter(kind="actor", code=other.code).exists()
    facets = LiveFacet.objects.filter(name="actor", record__superseded_seq__isnull=True)
    assert set(facets.values_list("value", flat=True)) == {kept.slug}
    verify_log()


def test_after_a_merge_nothing_waits_that_did_not_wait_before(boubacar: User) -> None:
    kept, other = two_groups()
    clean = publish_incident(actors={"initiator": other})
    changed = publish_incident("Raid (invented)", actors={"initiator": other})
    type(changed).objects.filter(pk=changed.pk).update(title_en="Not yet public (invented)", revision=9)
    merge_names(kept, other, by=boubacar)
    clean.refresh_from_db()
    changed.refresh_from_db()
    kept.refresh_from_db()
    assert clean.published_revision == clean.revision
    assert kept.published_revision == kept.revision
    assert changed.published_revision != changed.revision
    assert standing("incident", changed.code)["title"]["en"] == "Raid (invented)"
    assert standing("incident", changed.code)["participations"][0]["actor"]["code"] == kept.code


def test_no_unpublished_name_becomes_public_by_a_merge(boubacar: User) -> None:
    kept, other = two_groups()
    ActorName.objects.create(actor=other, name="Waiting name (invented)")
    Actor.objects.filter(pk=other.pk).update(revision=7)
    merge_names(kept, other, by=boubacar)
    assert "Waiting name" not in LiveRecord.objects.newest("actor", str(kept.code)).first().document
    assert kept.names.filter(name="Waiting name (invented)").exists()


def test_a_public_actor_is_merged_by_a_publisher_alone(amina: User) -> None:
    kept, other = two_groups()
    with pytest.raises(NotAllowed):
        merge_names(kept, other, by=amina)


def test_a_draft_is_merged_into_a_public_actor_by_an_editor_without_a_new_version(amina: User) -> None:
    kept = make_actor("Front of the dunes (invented)")
    draft = make_actor("Dune Front (invented)", published=False)
    merge_names(kept, draft, by=amina)
    kept.refresh_from_db()
    assert kept.published_number == 1
    assert kept.published_revision != kept.revision


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"sensitivity": "coarse"}, "sensitivity"),
        ({"workflow": "withdrawn"}, "withdrawn"),
    ],
)
def test_what_stands_in_the_way_is_told(boubacar: User, change: dict[str, Any], code: str) -> None:
    kept, other = two_groups()
    Actor.objects.filter(pk=other.pk).update(**change)
    with pytest.raises(NotPublishable) as raised:
        merge_names(kept, other, by=boubacar)
    assert code in [blocker.code for blocker in raised.value.blockers]
    assert not Actor.objects.exclude(merged_into=None).exists()


def test_a_public_entry_is_not_merged_into_one_that_is_not(boubacar: User) -> None:
    kept = make_actor("Front of the dunes (invented)", published=False)
    with pytest.raises(NotPublishable, match="not public"):
        merge_names(kept, make_actor(), by=boubacar)


def test_a_merge_over_what_somebody_has_changed_meanwhile_is_refused(amina: User) -> None:
    kept, other = two_groups(published=False)
    seen = (stamp_of(kept), stamp_of(other))
    Actor.objects.filter(pk=other.pk).update(revision=3)
    with pytest.raises(ChangedMeanwhile):
        merge_names(kept, other, by=amina, seen=seen)


def test_a_merge_of_actors_is_undone_whole(boubacar: User) -> None:
    kept, other = two_groups()
    third = make_actor("Third (invented)")
    incident = publish_incident(actors={"initiator": other, "target": third})
    ActorRelation.objects.create(actor=other, kind="split_from", other=kept)
    ActorRelation.objects.create(actor=other, kind="rival_of", other=third)
    Participation.objects.create(incident=make_incident(actors={"target": kept}), actor=other, role="target")
    make_citation(other)
    before, public = everything(), standing("incident", incident.code)["participations"]
    merge = merge_names(kept, other, by=boubacar)
    assert everything() != before
    undone = undo_merge_of_names(merge, by=boubacar)
    assert undone.left == 0
    assert everything() == before
    assert standing("incident", incident.code)["participations"] == public
    assert LiveRecord.objects.current().filter(kind="actor", code=other.code).exists()
    assert standing("actor", other.code)["merged_into"] is None
    incident.refresh_from_db()
    assert incident.published_revision == incident.revision
    verify_log()


def test_what_was_changed_after_the_merge_stays_and_is_told(boubacar: User) -> None:
    kept, other = two_groups(published=False)
    incident = make_incident(actors={"initiator": other})
    merge = merge_names(kept, other, by=boubacar)
    third = make_actor("Third (invented)", published=False)
    incident.participations.update(actor=third)
    ActorName.objects.filter(name="Dune Front (invented)").update(valid_from="2015")
    assert undo_merge_of_names(merge, by=boubacar).left == 2
    assert incident.participations.get().actor == third
    with pytest.raises(ChangedMeanwhile):
        undo_merge_of_names(merge, by=boubacar)


def test_a_chain_of_merges_leads_to_the_last_and_is_undone_backwards(boubacar: User) -> None:
    first, second = two_groups()
    third = make_actor("Third (invented)")
    earlier = merge_names(second, first, by=boubacar)
    later = merge_names(third, second, by=boubacar)
    first.refresh_from_db()
    assert first.merged_into == third
    assert standing("actor", first.code)["merged_into"]["code"] == third.code
    with pytest.raises(NotPublishable, match="merged into another since"):
        undo_merge_of_names(earlier, by=boubacar)
    undo_merge_of_names(later, by=boubacar)
    assert standing("actor", first.code)["merged_into"]["code"] == second.code
    undo_merge_of_names(earlier, by=boubacar)
    assert standing("actor", first.code)["merged_into"] is None


def test_a_rebuilt_record_is_the_same_after_a_merge(boubacar: User) -> None:
    kept, other = two_groups()
    publish_incident(actors={"initiator": other})
    merge_names(kept, other, by=boubacar)
    before = list(LiveRecord.objects.order_by("seq").values())
    rebuild_live()
    assert list(LiveRecord.objects.order_by("seq").values()) == before


def test_merging_opens_no_restricted_record_to_who_may_not_see_it(amina: User) -> None:
    salif = member("salif", "publisher")
    kept, other = (make_actor(name, published=False) for name in ("Dunes (invented)", "Dune (invented)"))
    hidden = make_incident(
        actors={"initiator": other}, sensitivity="restricted", workflow="approved", by=salif
    )
    merge = merge_names(kept, other, by=amina)
    assert not Incident.objects.visible_to(amina).filter(pk=hidden.pk).exists()
    hidden.refresh_from_db()
    assert (hidden.workflow, hidden.revision, hidden.last_author) == ("submitted", 1, salif)
    undo_merge_of_names(merge, by=amina)
    assert not Incident.objects.visible_to(amina).filter(pk=hidden.pk).exists()
