"""A merge taken back: the draft that went is there again, and what people did meanwhile stays."""

import json

import pytest
from django.contrib.auth.models import User

from events.errors.publishing import ChangedMeanwhile, NotAllowed, NotPublishable
from events.models.citation import Citation
from events.models.duplicate import NotDuplicate
from events.models.impact_claim import ImpactClaim
from events.models.incident import Incident, IncidentLink
from events.models.incident_place import IncidentPlace
from events.models.live_record import LiveRecord
from events.models.participation import Participation
from events.models.workflow_step import WorkflowStep
from events.publishing.merging.choice import Choice
from events.publishing.merging.kept import as_rows
from events.publishing.merging.merge import merge
from events.publishing.merging.undo import undo_merge
from events.publishing.publish import publish
from events.publishing.verify import verify_log
from events.publishing.workflow import submit
from tests.makers import make_actor, make_claim, make_episode, make_incident, publish_incident

pytestmark = pytest.mark.django_db
REASON = "The same attack was recorded twice."
AFTER_ALL = "These were two attacks on one day."
PARTS = (Citation, ImpactClaim, IncidentPlace, IncidentLink, Participation)


def parts_of(incident: Incident) -> list[dict]:
    return [row for model in PARTS for row in as_rows(model.objects.filter(incident=incident).order_by("pk"))]


def test_both_records_are_as_they_were(amina: User) -> None:
    front = make_actor("Front of the dunes (invented)")
    winner = make_incident("Stays (invented)", killed=12, actors={"initiator": front})
    loser = make_incident("Goes (invented)", killed=14, place="Other (invented)")
    loser.links_out.create(kind="follows", other=winner)
    submit(loser, by=amina)
    before = parts_of(winner), parts_of(loser)
    done = merge(winner, loser, by=amina, choice=Choice({"title_en": "loser", "places": "loser"}))
    undone = undo_merge(done, by=amina)
    assert undone.left == ()
    assert (parts_of(winner), parts_of(undone.record)) == before
    winner.refresh_from_db()
    assert (winner.title_en, undone.record.pk, undone.record.title_en) == (
        "Stays (invented)",
        loser.pk,
        "Goes (invented)",
    )
    assert (undone.record.workflow, undone.record.steps.count()) == ("submitted", 1)


def test_pairs_and_phases_of_the_draft_come_back(amina: User) -> None:
    winner, loser, third = make_incident(), make_incident(), make_incident()
    NotDuplicate.objects.create(one=loser, other=third, by=amina)
    episode = make_episode(phases=[{"state": "declared", "began": "2024-03-01", "evidence": [loser]}])
    undo_merge(merge(winner, loser, by=amina), by=amina)
    assert NotDuplicate.objects.filter(one=loser, other=third).exists()
    assert list(episode.phases.get().evidence.all()) == [loser]


def test_what_was_changed_since_is_left_and_told(amina: User) -> None:
    winner, loser = make_incident(killed=12), make_incident("Goes (invented)", killed=14)
    done = merge(winner, loser, by=amina, choice=Choice({"title_en": "loser"}))
    ImpactClaim.objects.filter(incident=winner, best=14).update(best=15)
    Incident.objects.filter(pk=winner.pk).update(title_en="Written since (invented)")
    undone = undo_merge(done, by=amina)
    winner.refresh_from_db()
    assert winner.title_en == "Written since (invented)"
    # The changed figure and the citation that it was read in stay; the restored draft has its own.
    assert sorted(claim.best for claim in winner.claims.all()) == [12, 15]
    assert undone.record.claims.get().best == 14
    assert len(undone.left) == 3


def test_a_citation_that_new_figures_rest_on_stays(amina: User) -> None:
    winner, loser = make_incident(), make_incident()
    done = merge(winner, loser, by=amina)
    make_claim(winner, "wounded", 7, citation=winner.citations.last())
    undone = undo_merge(done, by=amina)
    assert winner.claims.get().best == 7
    assert len(undone.left) == 1


def test_sensitivity_stays_while_anything_of_the_other_record_does(boubacar: User) -> None:
    winner, loser = make_incident(), make_incident(sensitivity="restricted", killed=2)
    done = merge(winner, loser, by=boubacar)
    ImpactClaim.objects.filter(incident=winner).update(best=3)
    undo_merge(done, by=boubacar)
    winner.refresh_from_db()
    assert winner.sensitivity == "restricted"


def test_an_approved_draft_must_be_approved_again(amina: User) -> None:
    winner, loser = make_incident(), make_incident()
    Incident.objects.filter(pk=loser.pk).update(workflow="approved")
    undone = undo_merge(merge(winner, loser, by=amina), by=amina)
    assert undone.record.workflow == "submitted"


def test_what_the_draft_named_and_is_gone_is_told(amina: User) -> None:
    winner, loser, third = make_incident(), make_incident(), make_incident()
    loser.links_out.create(kind="follows", other=third)
    done = merge(winner, loser, by=amina)
    third.delete()
    undone = undo_merge(done, by=amina)
    assert undone.left == ("link",)
    assert undone.record.citations.count() == 1


def test_a_merge_is_undone_once(amina: User) -> None:
    done = merge(make_incident(), make_incident(), by=amina)
    undo_merge(done, by=amina)
    with pytest.raises(ChangedMeanwhile):
        undo_merge(done, by=amina)


def test_the_same_two_can_be_merged_again(amina: User) -> None:
    winner, loser = make_incident(), make_incident(killed=3)
    undone = undo_merge(merge(winner, loser, by=amina), by=amina)
    merge(winner, undone.record, by=amina)
    assert winner.claims.get().best == 3


def test_a_merge_of_a_merged_record_is_undone_from_the_end(amina: User) -> None:
    first, second, third = make_incident(killed=1), make_incident(killed=2), make_incident(killed=3)
    one = merge(first, second, by=amina)
    other = merge(third, first, by=amina)
    undo_merge(other, by=amina)
    one.refresh_from_db()
    undo_merge(one, by=amina)
    assert [incident.claims.get().best for incident in Incident.objects.order_by("pk")] == [1, 2, 3]


def newest(code: str | None) -> dict:
    return json.loads(LiveRecord.objects.newest("incident", str(code))[0].document)


def test_a_public_record_comes_back_as_a_draft_and_its_old_code_leads_to_the_new(
    amina: User, boubacar: User
) -> None:
    winner, loser = publish_incident(killed=12), publish_incident(killed=14)
    done = merge(winner, loser, by=boubacar, note=REASON)
    undone = undo_merge(done, by=boubacar, note=AFTER_ALL)
    tombstone = newest(loser.code)
    assert tombstone["published"]["note"] == AFTER_ALL
    assert "replaced_by" not in tombstone
    draft = undone.record
    assert (draft.workflow, draft.code, draft.claims.get().best) == ("draft", None, 14)
    submit(draft, by=amina)
    publish(draft, by=User.objects.create_user("oumar", is_superuser=True))
    assert newest(loser.code)["replaced_by"] == draft.code
    loser.refresh_from_db()
    assert (loser.workflow, loser.published_number) == ("withdrawn", 4)
    verify_log()


def test_taking_a_public_merge_back_needs_a_publisher_and_a_note(amina: User, boubacar: User) -> None:
    done = merge(publish_incident(), publish_incident(), by=boubacar, note=REASON)
    with pytest.raises(NotAllowed):
        undo_merge(done, by=amina, note=AFTER_ALL)
    with pytest.raises(NotPublishable, match="note"):
        undo_merge(done, by=boubacar)


def test_both_steps_are_written_down(amina: User) -> None:
    winner, loser = make_incident(), make_incident()
    undo_merge(merge(winner, loser, by=amina, comment="One report, two coders."), by=amina)
    comments = list(WorkflowStep.objects.filter(incident=winner).values_list("comment", flat=True))
    assert "One report, two coders." in comments[0]
    assert "undone" in comments[1]
