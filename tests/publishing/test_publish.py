"""The way out: what publishing, correcting and withdrawing write, and what they refuse."""

from datetime import UTC, datetime, timedelta

import orjson
import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from events.errors.publishing import NotAllowed, NotPublishable, WrongState
from events.models.citation import Citation
from events.models.incident import Incident
from events.models.live_record import LiveFacet, LiveRecord
from events.models.published_version import PublishedVersion
from events.publishing.checks import preconditions
from events.publishing.publish import correct, publish, withdraw
from events.publishing.workflow import approve, return_, submit
from tests.makers import (
    make_actor,
    make_axis,
    make_incident,
    make_report,
    make_source,
    publish_incident,
    publish_record,
)

pytestmark = pytest.mark.django_db


def document_of(incident: Incident) -> dict:
    return orjson.loads(LiveRecord.objects.current().get(kind="incident", code=incident.code).document)


def blockers_of(incident: Incident, by: User) -> set[str]:
    return {blocker.code for blocker in preconditions(incident, by=by)}


def test_a_draft_has_a_desk_number_and_no_code(db: None) -> None:
    incident = make_incident()
    assert incident.code is None
    assert incident.desk_number == f"#{incident.pk}"


def test_the_first_publication_mints_a_code_of_its_year(boubacar: User) -> None:
    incident = publish_incident()
    assert incident.code == f"SAH-{timezone.now().year}-000001"
    assert LiveRecord.objects.current().filter(kind="incident", code=incident.code).count() == 1


def test_a_refused_publication_leaves_no_gap_in_the_codes(boubacar: User, amina: User) -> None:
    uncited = make_incident(sources=0)
    submit(uncited, by=amina)
    with pytest.raises(NotPublishable):
        publish(uncited, by=boubacar)
    assert publish_incident().code.endswith("-000001")


def test_an_editor_may_not_publish(amina: User) -> None:
    incident = make_incident()
    submit(incident, by=amina)
    with pytest.raises(NotAllowed, match="publisher"):
        publish(incident, by=amina)


def test_all_blockers_are_named_at_once_with_their_ways_out(boubacar: User, amina: User) -> None:
    incident = make_incident(day="", event_type="", place=None, sources=0)
    submit(incident, by=amina)
    with pytest.raises(NotPublishable) as refused:
        publish(incident, by=boubacar)
    assert {blocker.code for blocker in refused.value.blockers} == {
        "event_type",
        "occurred",
        "place",
        "citation",
    }
    assert all(blocker.way_out for blocker in refused.value.blockers)


def test_a_draft_must_be_submitted_first(boubacar: User) -> None:
    assert blockers_of(make_incident(), boubacar) == {"state"}


def test_a_place_without_precision_blocks(boubacar: User, amina: User) -> None:
    incident = submit(make_incident(precision=""), by=amina)
    assert blockers_of(incident, boubacar) == {"precision"}


def test_an_unpublished_actor_blocks(boubacar: User, amina: User) -> None:
    hidden = make_actor("Front of drafts (invented)", published=False)
    incident = submit(make_incident(actors={"initiator": hidden}), by=amina)
    assert blockers_of(incident, boubacar) == {"actor"}


def test_nobody_publishes_her_own_last_change_alone(boubacar: User) -> None:
    incident = make_incident(by=boubacar)
    submit(incident, by=boubacar)
    with pytest.raises(NotPublishable) as refused:
        publish(incident, by=boubacar)
    assert [blocker.code for blocker in refused.value.blockers] == ["own_work"]


def test_the_author_may_publish_what_another_has_approved(boubacar: User, make_user) -> None:
    incident = make_incident(by=boubacar)
    submit(incident, by=boubacar)
    approve(incident, by=make_user("mariam", "publisher"))
    assert publish(incident, by=boubacar).number == 1


def test_a_maintainer_may_override_with_a_reason_that_stays_in_the_history(make_user) -> None:
    fatou = make_user("fatou", "publisher", "maintainer")
    incident = make_incident(by=fatou)
    submit(incident, by=fatou)
    publish(incident, by=fatou, override_reason="Alone on duty (invented)")
    assert incident.steps.get(to_state="published").override_reason == "Alone on duty (invented)"


def test_a_plain_publisher_cannot_override_by_giving_a_reason(boubacar: User) -> None:
    incident = make_incident(by=boubacar)
    submit(incident, by=boubacar)
    with pytest.raises(NotPublishable):
        publish(incident, by=boubacar, override_reason="because")


def test_two_person_review_can_be_switched_off(boubacar: User, settings) -> None:
    settings.TRACKER_TWO_PERSON_REVIEW = False
    incident = make_incident(by=boubacar)
    submit(incident, by=boubacar)
    assert publish(incident, by=boubacar).number == 1


def test_an_embargoed_record_waits_for_its_moment(boubacar: User, amina: User) -> None:
    incident = make_incident(sensitivity="embargoed", embargo_until=timezone.now() + timedelta(days=2))
    submit(incident, by=amina)
    assert blockers_of(incident, boubacar) == {"embargo"}
    Incident.objects.update(embargo_until=datetime(2020, 1, 1, tzinfo=UTC))
    incident.refresh_from_db()
    assert publish(incident, by=boubacar).number == 1


def test_a_returned_record_keeps_the_comment(boubacar: User, amina: User) -> None:
    incident = submit(make_incident(), by=amina)
    return_(incident, by=boubacar, comment="Which village? (invented)")
    assert incident.workflow == "returned"
    assert incident.steps.get(to_state="returned").comment == "Which village? (invented)"


def test_a_correction_leaves_the_first_version_as_it_was(boubacar: User) -> None:
    incident = publish_incident(killed=4)
    first = PublishedVersion.objects.get(kind="incident", number=1)
    incident.claims.update(best=6)
    correct(incident, by=boubacar, note="The ministry counted again.", note_kind="figure")
    again = PublishedVersion.objects.get(kind="incident", number=1)
    assert (again.document, again.sha256) == (first.document, first.sha256)
    assert document_of(incident)["version"] == 2
    assert document_of(incident)["figures"][0]["best"] == 6
    assert document_of(incident)["published"]["note"] == "The ministry counted again."


@pytest.mark.parametrize(("note", "kind"), [("", "figure"), ("Why.", "mood")])
def test_a_correction_needs_a_note_and_a_kind_of_the_codebook(boubacar: User, note: str, kind: str) -> None:
    incident = publish_incident()
    with pytest.raises(NotPublishable):
        correct(incident, by=boubacar, note=note, note_kind=kind)
    assert PublishedVersion.objects.filter(kind="incident").count() == 1


def test_a_withdrawal_leaves_a_tombstone_with_its_reason_and_nothing_else(boubacar: User) -> None:
    incident = publish_incident("Secret title (invented)")
    withdraw(incident, by=boubacar, note="It did not happen.")
    newest = LiveRecord.objects.newest("incident", incident.code).first()
    document = orjson.loads(newest.document)
    assert newest.is_withdrawn
    assert document["published"]["note"] == "It did not happen."
    assert "Secret title" not in newest.document
    assert not LiveRecord.objects.current().filter(kind="incident").exists()


def test_a_list_as_of_before_a_withdrawal_still_holds_the_record(boubacar: User) -> None:
    incident = publish_incident()
    seq = PublishedVersion.objects.get(kind="incident").seq
    tombstone = withdraw(incident, by=boubacar, note="It did not happen.")
    assert LiveRecord.objects.as_of(seq).filter(kind="incident").count() == 1
    assert LiveRecord.objects.as_of(tombstone.seq).filter(kind="incident").count() == 0


def test_a_place_is_public_once_named_and_logged_again_only_when_it_changed(boubacar: User) -> None:
    publish_incident()
    publish_incident("Second attack (invented)")
    assert PublishedVersion.objects.filter(kind="place", code="tinaguelhaj-invented").count() == 1
    place = Incident.objects.first().places.get().place
    place.name_fr = "Tinaguelhaj-sur-Rive (invented)"
    place.save()
    publish_incident("Third attack (invented)")
    assert PublishedVersion.objects.filter(kind="place", code="tinaguelhaj-invented").count() == 2


def test_the_name_of_nobody_at_the_desk_is_in_a_document(boubacar: User) -> None:
    document = LiveRecord.objects.current().get(code=publish_incident().code).document
    assert "amina" not in document
    assert "boubacar" not in document


def test_a_confidential_source_is_neither_named_nor_listed() -> None:
    hidden = make_source("Whistleblower of Gao (invented)", is_confidential=True)
    report = make_report("Leaked note (invented)", source=hidden, author="A. Nonyme (invented)")
    incident = make_incident(sources=[report])
    Citation.objects.update(quote="their words (invented)", locator="p. 4 (invented)")
    publish_record(incident)
    everything = "".join(PublishedVersion.objects.values_list("document", flat=True))
    for word in ("Whistleblower", "Leaked note", "Nonyme", "their words", "p. 4"):
        assert word not in everything
    assert not LiveRecord.objects.filter(kind="source").exists()
    assert document_of(incident)["citations"][0]["report"]["is_confidential"] is True


def test_reports_that_copy_one_another_count_as_one_source() -> None:
    wire = make_report("Wire story (invented)")
    repeated = make_report("The same story again (invented)", copies=wire)
    incident = publish_incident(sources=[wire, repeated])
    assert document_of(incident)["sources"] == {"reports": 2, "independent": 1}


def test_a_link_to_a_draft_is_not_in_the_document() -> None:
    draft = make_incident("Draft (invented)")
    incident = make_incident("Linked (invented)")
    incident.links_out.create(kind="follows", other=draft)
    publish_record(incident)
    assert document_of(incident)["links"] == []


def test_a_record_is_found_by_type_family_place_and_everything_above_it() -> None:
    incident = publish_incident()
    facets = set(LiveFacet.objects.filter(code=incident.code).values_list("name", "value"))
    assert {
        ("event_type", "attack"),
        ("event_type", "attack.convoy"),
        ("country", "ML"),
        ("place", "mali"),
        ("place", "azawan-invented"),
        ("admin1", "azawan-invented"),
    } <= facets


def test_a_road_named_twice_has_its_slug_wherever_the_first_document_names_it() -> None:
    axis = make_axis()
    incident = make_incident(place=None, axis=axis)
    incident.places.create(role="axis", axis=axis, precision="route")
    document = document_of(publish_record(incident))
    assert document["axis"]["slug"] == document["places"][0]["axis"]["slug"] != ""
    assert document["axis"]["from"]["slug"] == "tinaguelhaj-invented"
    assert document["places"][0]["to"]["slug"] == "wadoubary-invented"
    assert document["places"][0]["geometry"]["type"] == "LineString"


def test_a_version_that_only_ties_records_together_counts_as_no_correction(boubacar: User) -> None:
    incident = publish_incident()
    correct(incident, by=boubacar, note="Names a record published since.", note_kind="links")
    assert document_of(incident)["published"]["corrections"] == 0
    correct(incident, by=boubacar, note="Reworded.", note_kind="wording")
    assert document_of(incident)["published"]["corrections"] == 1


def test_a_maintainer_who_is_no_publisher_publishes_with_a_reason_alone(make_user, amina: User) -> None:
    fatou = make_user("fatou", "maintainer")
    incident = submit(make_incident(), by=amina)
    assert blockers_of(incident, fatou) == {"override"}
    assert publish(incident, by=fatou, override_reason="Nobody else on duty (invented)").number == 1


def test_a_contributor_who_reads_as_well_still_submits_her_own_drafts_alone(make_user) -> None:
    aissa = make_user("aissa", "contributor", "reader")
    with pytest.raises(WrongState, match="your own draft"):
        submit(make_incident(), by=aissa)
