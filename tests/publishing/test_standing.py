"""A document names other records as the public knows them, and nothing in it tells what the desk holds besides."""

import orjson
import pytest
from django.contrib.auth.models import User

from events.models.actor import Actor
from events.models.episode import Episode
from events.models.incident import Incident, IncidentLink
from events.models.live_record import LiveRecord
from events.publishing.publish import correct
from tests.makers import (
    make_actor,
    make_axis,
    make_claim,
    make_episode,
    make_incident,
    make_phase,
    make_place,
    make_region,
    make_report,
    make_source,
    publish_episode,
    publish_incident,
    publish_record,
)

pytestmark = pytest.mark.django_db


def document(record: Actor | Episode | Incident) -> dict:
    return orjson.loads(LiveRecord.objects.current().get(code=record.code).document)


def test_an_actor_is_named_as_published_not_as_changed_at_the_desk() -> None:
    actor = make_actor("Old Name (invented)", type="armed.rebel")
    Actor.objects.filter(pk=actor.pk).update(name_en="Unpublished Name (invented)", type="state.military")
    incident = publish_incident(actors={"initiator": actor})
    (part,) = document(incident)["participations"]
    assert (part["actor"]["name"]["en"], part["actor"]["type"]) == ("Old Name (invented)", "armed.rebel")


def test_a_published_correction_of_the_actor_is_named_from_then_on(boubacar: User) -> None:
    actor = make_actor("Old Name (invented)")
    Actor.objects.filter(pk=actor.pk).update(name_en="New Name (invented)")
    correct(actor, by=boubacar, note="Its name was wrong.", note_kind="other")
    (part,) = document(publish_incident(actors={"initiator": actor}))["participations"]
    assert part["actor"]["name"]["en"] == "New Name (invented)"


def test_a_figure_is_summed_up_by_the_published_type_of_who_claims_it() -> None:
    band = make_actor("Band (invented)", type="armed.rebel")
    army = make_actor("Army (invented)", type="state.military")
    Actor.objects.filter(pk=band.pk).update(type="state.military")
    incident = make_incident(actors={"initiator": band, "target": army})
    make_claim(incident, "killed", 40, claimant=band, group="state_forces")
    make_claim(incident, "killed", 2)
    publish_record(incident)
    (killed,) = document(incident)["figures"]
    assert [aside["step"] for aside in killed["set_aside"]] == [2]


def test_links_evidence_and_episodes_bear_published_titles() -> None:
    first, episode = publish_incident("Old title (invented)"), publish_episode("Old situation (invented)")
    Incident.objects.filter(pk=first.pk).update(title_en="Unpublished (invented)")
    Episode.objects.filter(pk=episode.pk).update(title_en="Unpublished (invented)")
    second = make_incident("Second (invented)")
    IncidentLink.objects.create(incident=second, kind="follows", other=first)
    make_phase(episode, {"state": "enforced", "began": "2024-04", "evidence": [second]})
    named = document(publish_record(second))  # type: ignore[arg-type]
    assert named["links"][0]["title"]["en"] == "Old title (invented)"
    assert named["episodes"][0]["title"]["en"] == "Old situation (invented)"
    phases = [{"state": "declared", "began": "2024-03-01", "evidence": [first]}]
    shown = document(publish_episode("Other situation (invented)", phases=phases))
    assert shown["phases"][0]["evidence"][0]["title"]["en"] == "Old title (invented)"


def test_what_a_confidential_source_repeats_does_not_become_public() -> None:
    original = make_report(source=make_source("Known only to the desk (invented)"))
    secret = make_report(source=make_source("Whisper (invented)", is_confidential=True), copies=original)
    publish_incident(sources=[secret])
    assert not LiveRecord.objects.filter(kind="source").exists()


def test_sources_become_public_in_the_order_of_the_citations() -> None:
    known_first, known_second = make_source("A (invented)"), make_source("B (invented)")
    publish_incident(sources=[known_second, known_first])
    slugs = LiveRecord.objects.filter(kind="source").order_by("seq").values_list("slug", flat=True)
    assert list(slugs) == ["b-invented", "a-invented"]


def test_roads_stand_by_name_whichever_the_desk_knew_first() -> None:
    roads = [make_axis("RN98 (invented)"), make_axis("RN11 (invented)")]
    episode = make_episode()
    episode.axes.set(roads)
    assert [axis["name"]["en"] for axis in document(publish_record(episode))["axes"]] == [  # type: ignore[arg-type]
        "RN11 (invented)",
        "RN98 (invented)",
    ]


def test_a_bare_hidden_point_is_shown_in_the_published_region_not_in_a_draft_of_it() -> None:
    draft = make_place("A draft (invented)", kind="admin1", boundary_key="ML-5")
    region = make_region("Region (invented)", boundary_key="ML-5")
    publish_incident("Earlier (invented)", place=region, precision="admin1")
    hidden = make_incident("Hidden (invented)", place=None, sensitivity="coarse")
    hidden.places.create(lon="-4.2", lat="14.5", precision="exact")
    (place,) = document(publish_record(hidden))["places"]  # type: ignore[arg-type]
    assert place["slug"] == "region-invented"
    assert draft.slug is None


def test_a_city_and_the_district_around_it_may_share_a_name() -> None:
    district = make_region("Namesake (invented)")
    publish_incident(place=make_place("Namesake (invented)", country="NE", parent=district))
    slugs = LiveRecord.objects.filter(kind="place", slug__startswith="namesake").order_by("seq")
    assert list(slugs.values_list("slug", flat=True)) == ["namesake-invented", "namesake-invented-ne"]


def with_changes_in_waiting(record: Actor | Episode | Incident) -> None:
    """Let the desk hold a state of the record that no publisher has passed."""
    type(record).objects.filter(pk=record.pk).update(revision=record.revision + 1)


def test_an_unreviewed_relation_does_not_become_public_by_its_other_end(boubacar: User) -> None:
    one, other = make_actor("One (invented)"), make_actor("Other (invented)")
    one.relations.create(kind="led_by", other=other, valid_from="2022")
    with_changes_in_waiting(one)
    correct(other, by=boubacar, note="Reworded.", note_kind="wording")
    assert document(other)["relations"] == []


def test_a_published_relation_stays_at_its_other_end_as_it_was_published(boubacar: User) -> None:
    other = make_actor("Other (invented)")
    one = make_actor("One (invented)", published=False)
    one.relations.create(kind="led_by", other=other, valid_from="2022")
    publish_record(one)
    one.relations.update(valid_from="2019")
    with_changes_in_waiting(one)
    correct(other, by=boubacar, note="Reworded.", note_kind="wording")
    (relation,) = document(other)["relations"]
    assert (relation["kind"], relation["direction"], relation["from"]["edtf"]) == ("led_by", "in", "2022")
    assert relation["actor"]["code"] == one.code


def test_an_unreviewed_link_or_ground_does_not_become_public_by_its_other_end(boubacar: User) -> None:
    first, second, episode = publish_incident("First (invented)"), publish_incident(), publish_episode()
    IncidentLink.objects.create(incident=second, kind="follows", other=first)
    episode.phases.get().evidence.add(first)
    for record in (second, episode):
        with_changes_in_waiting(record)
    correct(first, by=boubacar, note="Reworded.", note_kind="wording")
    assert (document(first)["links"], document(first)["episodes"]) == ([], [])
    for record in (second, episode):
        correct(record, by=boubacar, note="Tied.", note_kind="links")
    correct(first, by=boubacar, note="Tied.", note_kind="links")
    assert [link["code"] for link in document(first)["links"]] == [second.code]
    assert [found["code"] for found in document(first)["episodes"]] == [episode.code]
