"""Two incidents that are one event become one; nothing of either is lost, and it can be taken back."""

import json

import pytest
from django.contrib.auth.models import User
from reversion.models import Version

from events.errors.publishing import ChangedMeanwhile, NotAllowed, NotPublishable
from events.models.citation import Citation
from events.models.duplicate import Merge
from events.models.incident import Incident
from events.models.incident_place import IncidentPlace
from events.models.live_record import LiveRecord
from events.models.workflow_step import WorkflowStep
from events.publishing.merging.choice import Choice, proposed
from events.publishing.merging.kept import as_rows
from events.publishing.merging.merge import merge
from events.publishing.publish import correct, publish
from events.publishing.verify import verify_log
from events.publishing.workflow import submit
from tests.makers import (
    make_actor,
    make_claim,
    make_episode,
    make_incident,
    make_report,
    publish_episode,
    publish_incident,
)

pytestmark = pytest.mark.django_db
REASON = "The same attack was recorded twice."


def newest(code: str | None) -> dict:
    return json.loads(LiveRecord.objects.newest("incident", str(code))[0].document)


def test_citations_and_claims_of_both_are_kept(amina: User) -> None:
    winner, loser = make_incident(killed=12), make_incident("Attaque (inventée)", killed=14)
    merge(winner, loser, by=amina)
    winner.refresh_from_db()
    assert sorted(claim.best for claim in winner.claims.all()) == [12, 14]
    assert winner.citations.count() == 2
    assert {claim.citation.incident_id for claim in winner.claims.all()} == {winner.pk}


def test_a_claim_that_both_read_in_one_report_stands_once(amina: User) -> None:
    report = make_report()
    winner, loser = make_incident(killed=12, sources=[report]), make_incident(killed=12, sources=[report])
    make_claim(loser, "wounded", 4)
    merge(winner, loser, by=amina)
    assert [(claim.kind, claim.best) for claim in winner.claims.all()] == [("killed", 12), ("wounded", 4)]
    assert {claim.citation for claim in winner.claims.all()} == {winner.citations.get()}


def test_the_draft_that_goes_is_kept_in_the_history_whole(amina: User) -> None:
    winner, loser = make_incident(), make_incident("Goes (invented)", killed=3)
    citation = loser.citations.get().pk
    done = merge(winner, loser, by=amina)
    assert not Incident.objects.filter(pk=loser.pk).exists()
    kept = Version.objects.filter(revision_id=done.loser_revision)
    assert {"incident", "citation", "impactclaim"} <= {one.content_type.model for one in kept}
    assert str(citation) in {one.object_id for one in kept if one.content_type.model == "citation"}


def test_what_was_chosen_of_the_other_record_stands(amina: User) -> None:
    winner = make_incident(day="2024-03", place="Broad (invented)")
    loser = make_incident(day="2024-03-09", place="Precise (invented)", event_type="attack.ambush")
    merge(winner, loser, by=amina, choice=Choice({"occurred": "loser", "places": "loser"}))
    winner.refresh_from_db()
    assert (winner.occurred, str(winner.occurred_end)) == ("2024-03-09", "2024-03-09")
    assert [str(row.place.name) for row in winner.places.all()] == ["Precise (invented)"]
    assert (winner.event_type, winner.secondary_types.get().event_type) == ("attack.convoy", "attack.ambush")


def test_what_only_one_says_is_proposed(amina: User) -> None:
    winner, loser = make_incident(title_fr=""), make_incident(title_fr="Attaque (inventée)")
    assert proposed(winner, loser)["title_fr"] == "loser"


def test_the_stricter_of_both_sensitivities_stands(amina: User, boubacar: User) -> None:
    winner, loser = make_incident(), make_incident(sensitivity="restricted")
    merge(winner, loser, by=boubacar)
    winner.refresh_from_db()
    assert winner.sensitivity == "restricted"


def test_an_embargo_and_a_hidden_place_must_be_settled_first(amina: User) -> None:
    until = "2030-01-01T00:00:00Z"
    winner = make_incident(sensitivity="embargoed", embargo_until=until)
    with pytest.raises(NotPublishable, match="embargo"):
        merge(winner, make_incident(sensitivity="coarse"), by=amina)


def test_a_merge_takes_an_approval_back(amina: User) -> None:
    winner = make_incident()
    Incident.objects.filter(pk=winner.pk).update(workflow="approved")
    merge(winner, make_incident(), by=amina)
    winner.refresh_from_db()
    assert (winner.workflow, winner.last_author) == ("submitted", amina)
    assert not WorkflowStep.objects.filter(incident=winner, to_state="approved").exists()


def test_links_and_phases_lead_to_the_record_that_stays(amina: User) -> None:
    winner, loser, third = make_incident(), make_incident(), make_incident("Third (invented)")
    third.links_out.create(kind="follows", other=loser)
    episode = make_episode(phases=[{"state": "declared", "began": "2024-03-01", "evidence": [loser]}])
    merge(winner, loser, by=amina)
    assert third.links_out.get().other == winner
    assert list(episode.phases.get().evidence.all()) == [winner]
    third.refresh_from_db()
    episode.refresh_from_db()
    assert (third.revision, episode.revision) == (1, 1)


def test_a_public_loser_leaves_a_tombstone_that_points_to_the_winner(boubacar: User) -> None:
    winner, loser = publish_incident(killed=12), publish_incident(killed=14)
    merge(winner, loser, by=boubacar, note=REASON)
    tombstone = newest(loser.code)
    assert (tombstone["withdrawn"], tombstone["replaced_by"]) == (True, winner.code)
    assert tombstone["published"]["note"] == REASON
    loser.refresh_from_db()
    assert (loser.workflow, loser.claims.get().best) == ("withdrawn", 14)
    winner.refresh_from_db()
    assert winner.revision != winner.published_revision
    verify_log()


def test_a_public_record_is_not_merged_into_one_that_is_not(boubacar: User) -> None:
    with pytest.raises(NotPublishable, match="not public"):
        merge(make_incident(), publish_incident(), by=boubacar, note=REASON)


def test_a_public_record_is_not_taken_back_without_a_reason(boubacar: User) -> None:
    with pytest.raises(NotPublishable, match="note"):
        merge(publish_incident(), publish_incident(), by=boubacar, note=" ")


@pytest.mark.parametrize(
    ("group", "published", "allowed"),
    [
        ("contributor", False, False),
        ("reader", False, False),
        ("editor", False, True),
        ("editor", True, False),
        ("maintainer", True, False),
        ("publisher", True, True),
    ],
)
def test_who_may_merge(make_user, group: str, published: bool, allowed: bool) -> None:
    user = make_user("dieneba", group)
    winner = publish_incident() if published else make_incident()
    loser = make_incident(by=user)
    if allowed:
        merge(winner, loser, by=user)
    else:
        with pytest.raises(NotAllowed):
            merge(winner, loser, by=user)


def test_of_two_who_merge_at_once_the_second_is_told(amina: User, boubacar: User) -> None:
    winner, loser = make_incident(), make_incident()
    seen = (winner.revision, loser.revision)
    merge(winner, loser, by=amina, seen=seen)
    with pytest.raises(ChangedMeanwhile):
        merge(loser, winner, by=boubacar, seen=seen)
    assert Merge.objects.count() == 1


def test_a_merge_over_an_older_revision_is_refused(amina: User) -> None:
    winner, loser = make_incident(), make_incident()
    Incident.objects.filter(pk=loser.pk).update(revision=5)
    with pytest.raises(ChangedMeanwhile):
        merge(winner, loser, by=amina, seen=(0, 0))


def test_a_failed_merge_leaves_both_as_they_were(boubacar: User) -> None:
    winner, loser = publish_incident(killed=12), publish_incident(killed=14)
    before = as_rows(
        [*Incident.objects.order_by("pk"), *Citation.objects.all(), *IncidentPlace.objects.all()]
    )
    with pytest.raises(NotPublishable):
        merge(winner, loser, by=boubacar, note="")
    after = as_rows([*Incident.objects.order_by("pk"), *Citation.objects.all(), *IncidentPlace.objects.all()])
    assert before == after


def test_an_episode_names_the_winner_after_its_next_correction(amina: User, boubacar: User) -> None:
    winner, loser = publish_incident("Stays (invented)"), publish_incident("Goes (invented)")
    phase = {"state": "declared", "began": "2024-03-01", "evidence": [loser]}
    episode = publish_episode(phases=[phase], actors={"initiator": make_actor()})
    merge(winner, loser, by=boubacar, note=REASON)
    episode.refresh_from_db()
    assert episode.published_revision != episode.revision
    make_user = User.objects.create_user("oumar", is_superuser=True)
    correct(episode, by=make_user, note="Merged.", note_kind="wording")
    document = json.loads(LiveRecord.objects.current().get(kind="episode").document)
    assert [one["code"] for one in document["phases"][0]["evidence"]] == [winner.code]


def test_the_merged_record_goes_out_with_the_next_correction(amina: User, boubacar: User) -> None:
    winner, loser = make_incident(killed=12), make_incident(killed=14)
    merge(winner, loser, by=amina)
    submit(winner, by=amina)
    publish(winner, by=boubacar)
    assert len(newest(winner.code)["claims"]) == 2
