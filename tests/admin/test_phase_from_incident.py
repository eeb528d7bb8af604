"""From an incident to a phase in two clicks, and the phases drawn in the form with what is worth a look."""

import json
from collections.abc import Callable

import pytest
from django.test import Client
from reversion.models import Version

from events.models.episode import Episode
from events.models.incident import Incident
from tests.admin.form_data import open_form
from tests.makers import (
    make_actor,
    make_episode,
    make_incident,
    make_place,
    make_report,
    make_source,
    publish_record,
)

pytestmark = pytest.mark.django_db


def page(incident: Incident) -> str:
    return f"/admin/events/phases/incident/{incident.pk}/"


def choose(client: Client, incident: Incident, episode: Episode, way: str = "phase") -> str:
    """Press the button, and return what the next page says."""
    data = {"episode": episode.pk, "seen_revision": episode.revision, "way": way}
    answer = client.post(page(incident), data, follow=True)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_an_incident_becomes_a_phase_in_two_clicks(editor: Client) -> None:
    group = make_actor("Front of the dunes (invented)")
    incident = make_incident(actors={"initiator": group}, verification="confirmed")
    episode = make_episode(actors={"initiator": group})
    make_episode("Elsewhere (invented)", place=make_place("Wadoubary (invented)", country="NE"))
    shown = editor.get(f"/admin/events/incident/{incident.pk}/change/").content.decode()
    assert page(incident) in shown
    offers = editor.get(page(incident)).context["offers"]
    assert offers[0].episode == episode
    assert offers[0].begins == "Enforced"
    assert "the same place" in offers[0].reasons
    said = choose(editor, incident, episode)
    phase = episode.phases.get(state="enforced")
    assert (phase.began, phase.certainty) == ("2024-03-09", "confirmed")
    assert list(phase.evidence.all()) == [incident]
    assert phase.citation is not None
    assert phase.citation.report == incident.citations.get().report
    assert phase.citation.episode == episode
    assert "The phase “Enforced” (9 March 2024) was added" in said


def test_it_is_one_revision_of_the_whole_episode(editor: Client) -> None:
    incident, episode = make_incident(), make_episode()
    choose(editor, incident, episode)
    episode.refresh_from_db()
    assert episode.revision == 1
    kept = Version.objects.get_for_object(episode).get().revision
    assert kept.user.username == "amina"
    assert kept.version_set.filter(content_type__model="phase").count() == 2


def test_it_is_refused_over_what_somebody_else_has_saved(editor: Client) -> None:
    incident, episode = make_incident(), make_episode()
    Episode.objects.filter(pk=episode.pk).update(revision=4)
    assert "Somebody else has saved the episode" in choose(editor, incident, episode)
    assert episode.phases.count() == 1


def test_an_approved_episode_must_be_approved_again(editor: Client) -> None:
    incident, episode = make_incident(), make_episode()
    Episode.objects.filter(pk=episode.pk).update(workflow="approved")
    choose(editor, incident, episode)
    episode.refresh_from_db()
    assert episode.workflow == "submitted"


def test_an_incident_confirms_the_phase_that_stands(editor: Client) -> None:
    incident, episode = make_incident(), make_episode(phases=[("enforced", "2024-03-01")])
    choose(editor, incident, episode, "confirm")
    phase = episode.phases.get()
    assert str(phase.last_confirmed) == "2024-03-09"
    assert phase.last_confirmed_citation.report == incident.citations.get().report
    assert list(phase.evidence.all()) == [incident]


def test_a_report_that_the_episode_cites_already_is_not_cited_twice(editor: Client) -> None:
    report = make_report()
    incident, episode = make_incident(sources=[report]), make_episode(sources=[report])
    choose(editor, incident, episode)
    assert episode.citations.count() == 1


def test_an_incident_without_date_begins_no_phase(editor: Client) -> None:
    incident, episode = make_incident(day=""), make_episode()
    assert "has no date" in choose(editor, incident, episode)
    assert episode.phases.count() == 1


def test_what_a_contributor_may_not_see_is_neither_offered_nor_taken(
    log_in: Callable[..., Client],
) -> None:
    contributor = log_in("dado", "contributor")
    theirs, episode = make_incident(), make_episode()
    assert contributor.get(page(theirs)).status_code == 404
    own = make_incident(by=theirs.created_by.__class__.objects.get(username="dado"))
    assert contributor.get(page(own)).context["offers"] == []
    data = {"episode": episode.pk, "seen_revision": 0, "way": "phase"}
    assert contributor.post(page(own), data).status_code == 404


def test_a_contributor_does_not_copy_what_a_confidential_source_said(log_in: Callable[..., Client]) -> None:
    contributor = log_in("dado", "contributor")
    dado = contributor.get("/admin/").context["user"]
    secret = make_source("Secret (invented)", is_confidential=True)
    own, episode = make_incident(by=dado, sources=[secret]), make_episode(by=dado)
    choose(contributor, own, episode)
    assert episode.phases.get(state="enforced").citation is None


def test_the_episode_finds_incidents_near_it(editor: Client) -> None:
    incident, episode = make_incident(), make_episode()
    make_incident("Elsewhere (invented)", place=make_place("Wadoubary (invented)", country="NE"))
    answer = editor.get(f"/admin/events/phases/episode/{episode.pk}/")
    assert [offer.incident for offer in answer.context["offers"]] == [incident]
    found = editor.get(f"/admin/events/phases/episode/{episode.pk}/?q=Elsewhere").context["offers"]
    assert [offer.incident.title_en for offer in found] == ["Elsewhere (invented)"]


def test_the_form_draws_the_saved_phases_and_says_what_contradicts_them(editor: Client) -> None:
    late = make_incident(day="2024-03-09")
    episode = make_episode(
        phases=[{"state": "enforced", "began": "2024-02-20", "evidence": [late]}, ("lifted", "2024-03-02")]
    )
    shown = editor.get(f"/admin/events/episode/{episode.pk}/change/").content.decode()
    assert 'class="phase-axis"' in shown
    assert "“lifted” from 2 March 2024, but an incident that shows the contrary is linked" in shown


def test_the_axis_answers_for_what_is_being_typed(editor: Client) -> None:
    phases = [
        {"n": 1, "state": "enforced", "began": "2024-02", "certainty": "claimed", "citation": "1"},
        {"n": 2, "state": "lifted", "began": "next week", "certainty": "confirmed"},
    ]
    data = {"kind": "blockade", "phases": json.dumps(phases)}
    told = editor.post("/admin/events/phases/axis/", data).json()
    assert [bar["look"] for bar in told["axis"]["bars"]] == ["dawning", "maybe", "fading"]
    assert told["words"] == ["Enforced (claimed), February 2024"]
    assert told["remarks"][0] == "Phase 2 is not drawn: its state or its date is missing."
    assert editor.post("/admin/events/phases/axis/", {"phases": "{"}).status_code == 400


def test_evidence_that_the_person_may_not_see_is_not_spoken_of(editor: Client) -> None:
    hidden = make_incident(
        day="2024-03-09", sensitivity="restricted", by=publish_record(make_incident()).created_by
    )
    Incident.objects.filter(pk=hidden.pk).update(created_by=None, last_author=None)
    phases = [
        {
            "n": 1,
            "state": "enforced",
            "began": "2024-02-20",
            "certainty": "confirmed",
            "evidence": [hidden.pk],
        },
        {"n": 2, "state": "lifted", "began": "2024-03-02", "certainty": "confirmed"},
    ]
    told = editor.post(
        "/admin/events/phases/axis/", {"kind": "blockade", "phases": json.dumps(phases)}
    ).json()
    assert not any("contrary" in remark for remark in told["remarks"])


def test_the_form_still_opens_without_any_phase(editor: Client) -> None:
    assert open_form(editor, "/admin/events/episode/add/")
