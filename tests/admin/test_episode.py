"""The episode's form: phases with their citations and evidence, and what they say of today."""

import pytest
from django.test import Client

from events.models.episode import Episode
from tests.admin.form_data import Data, errors_of, open_form
from tests.makers import make_actor, make_episode, make_incident, make_place, make_report

pytestmark = pytest.mark.django_db
ADD = "/admin/events/episode/add/"


def blockade(client: Client) -> Data:
    """Return the empty form filled in with a blockade and its first phase, read in the citation beside it."""
    return {
        **open_form(client, ADD),
        "kind": "blockade",
        "title_en": "Blockade of Tinaguelhaj (invented)",
        "citations-0-report": make_report().pk,
        "phases-0-state": "declared",
        "phases-0-began": "2024-03",
        "phases-0-certainty": "confirmed",
        "phases-0-citation": "1",
        "phases-0-last_confirmed": "2024-04-02",
        "phases-0-last_confirmed_citation": "1",
        "places-0-place": make_place().pk,
        "places-0-role": "area",
        "participations-0-actor": make_actor().pk,
        "participations-0-role": "initiator",
    }


def page_of(episode: Episode) -> str:
    """Return the address of the episode's form."""
    return f"/admin/events/episode/{episode.pk}/change/"


def test_an_episode_is_entered_in_one_save(editor: Client) -> None:
    incident = make_incident()
    response = editor.post(ADD, {**blockade(editor), "phases-0-evidence": [incident.pk]})
    assert response.status_code == 302, errors_of(response)
    phase = Episode.objects.get().phases.get()
    citation = phase.episode.citations.get()
    assert phase.citation == phase.last_confirmed_citation == citation
    assert list(phase.evidence.all()) == [incident]


def test_a_state_of_another_kind_is_refused_with_those_that_there_are(editor: Client) -> None:
    response = editor.post(ADD, {**blockade(editor), "phases-0-state": "completed"})
    assert "has these states: Threatened, Declared" in errors_of(response)


def test_the_kind_stays_while_there_are_phases(editor: Client) -> None:
    episode = make_episode()
    response = editor.post(page_of(episode), {**open_form(editor, page_of(episode)), "kind": "siege"})
    assert "The kind stays while the episode has phases" in errors_of(response)


def test_a_confirmation_before_the_beginning_is_refused(editor: Client) -> None:
    response = editor.post(ADD, {**blockade(editor), "phases-0-last_confirmed": "2024-02-01"})
    assert "before the phase can have begun" in errors_of(response)


def test_silence_is_never_read_as_lifted(editor: Client) -> None:
    episode = make_episode(
        phases=[{"state": "enforced", "began": "2024-03-01", "last_confirmed": "2024-04-02"}]
    )
    body = editor.get(page_of(episode)).content.decode()
    assert "Not confirmed since 2 April 2024" in body


def test_a_citation_that_a_phase_stands_on_is_not_deleted_under_it(editor: Client) -> None:
    episode = make_episode()
    data = {**open_form(editor, page_of(episode)), "citations-0-DELETE": "on"}
    assert editor.post(page_of(episode), data).status_code == 200
    assert episode.citations.count() == 1


def test_the_list_says_the_state_of_today(editor: Client) -> None:
    make_episode(phases=[("lifted", "2024-05-02")])
    assert "Not in force: lifted, 2 May 2024" in editor.get("/admin/events/episode/").content.decode()
