"""Choosing actors, places and reports by any of their names, in three scripts."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from events.models.actor import ActorName
from events.models.incident import Incident
from events.models.place import PlaceName
from tests.admin.form_data import errors_of, open_form
from tests.makers import (
    make_actor,
    make_episode,
    make_incident,
    make_place,
    make_report,
    make_source,
    member,
    publish_incident,
)

pytestmark = pytest.mark.django_db


def offered(client: Client, term: str, model: str, field: str) -> list[str]:
    """Return what a field's autocomplete offers for a term."""
    asked = {"term": term, "app_label": "events", "model_name": model, "field_name": field}
    return [one["text"] for one in client.get("/admin/autocomplete/", asked).json()["results"]]


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("GSIM", "GSIM → JNIM"),
        ("نصرة", "جماعة نصرة الإسلام → JNIM"),
        ("Groupe de soutien", "Groupe de soutien à l'islam (inventé) → JNIM"),
        ("groupe de soutien à l’islam", "Groupe de soutien à l'islam (inventé) → JNIM"),
        ("groupe de soutein", "Groupe de soutien à l'islam (inventé) → JNIM"),
        ("jnim", "JNIM"),
    ],
)
def test_one_actor_is_found_by_any_of_its_names_and_the_name_is_said(
    term: str, said: str, editor: Client
) -> None:
    actor = make_actor(
        "Support Group (invented)", short_name="JNIM", name_ar="جماعة نصرة الإسلام", published=False,
        name_fr="Groupe de soutien à l'islam (inventé)",
    )  # fmt: skip
    ActorName.objects.create(actor=actor, name="GSIM", kind="acronym")
    make_actor("Other front (invented)", published=False)
    assert offered(editor, term, "participation", "actor") == [said]


def test_the_closest_name_comes_first(editor: Client) -> None:
    for name in ("Ansongo (invented)", "Sansan", "San"):
        make_place(name, parent=None)
    assert offered(editor, "san", "incidentplace", "place")[:2] == ["San (ML)", "Sansan (ML)"]


def test_a_place_with_several_matching_names_is_offered_once(editor: Client) -> None:
    place = make_place(parent=None)
    PlaceName.objects.create(place=place, name="Tinaguelhadj (invented)")
    PlaceName.objects.create(place=place, name="Tin Aguelhaj (invented)")
    assert offered(editor, "aguelha", "incidentplace", "place") == [str(place)]


def test_a_report_is_found_by_its_title_and_its_publisher(editor: Client) -> None:
    report = make_report("Des camions brûlés (inventé)", source=make_source("L'Écho (inventé)"))
    assert offered(editor, "brules", "citation", "report") == [str(report)]
    assert offered(editor, "echo camions", "citation", "report") == [str(report)]


def test_a_contributor_names_actors_that_others_entered(log_in: Callable[..., Client]) -> None:
    moussa = log_in("moussa", "contributor")
    make_actor("Front (invented)", published=False, by=member("amina", "editor"))
    assert offered(moussa, "front", "participation", "actor") == ["Front (invented)"]


def test_a_contributor_does_not_find_others_drafts_by_linking(log_in: Callable[..., Client]) -> None:
    make_incident("Secret (invented)")
    assert offered(log_in("moussa", "contributor"), "secret", "incidentlink", "other") == []


def typed(client: Client, **fields: str) -> Any:
    """Send the incident's empty form with names typed beside its autocompletes, as a browser without script does."""
    add = "/admin/events/incident/add/"
    data = {**open_form(client, add), "title_en": "Raid (invented)", "participations-0-role": "initiator"}
    return client.post(add, {**data, **{f"{name}-typed": text for name, text in fields.items()}})


def test_without_script_an_actor_and_a_place_are_typed_by_name_or_number(editor: Client) -> None:
    actor, place = make_actor("Front (invented)", short_name="FX", published=False), make_place()
    response = typed(editor, **{"participations-0-actor": "fx", "places-0-place": f"#{place.pk}"})
    assert response.status_code == 302, errors_of(response)
    incident = Incident.objects.get()
    assert (incident.participations.get().actor, incident.places.get().place) == (actor, place)


def test_a_name_that_several_bear_is_not_guessed(editor: Client) -> None:
    one, other = make_place("Léré (invented)"), make_place("Léré (invented)", country="TD")
    response = typed(editor, **{"places-0-place": "lere (invented)"})
    assert f"may mean: #{one.pk} Léré (invented) (ML), #{other.pk} Léré (invented) (TD)" in errors_of(
        response
    )
    assert 'value="lere (invented)"' in response.content.decode()
    assert not Incident.objects.exists()


def test_a_name_that_nobody_bears_is_said_to_be_unknown(editor: Client) -> None:
    response = typed(editor, **{"participations-0-actor": "Nobody (invented)"})
    assert "is not known here" in errors_of(response)


def test_an_incident_is_linked_by_its_code_without_script(editor: Client) -> None:
    other = publish_incident()
    add = "/admin/events/incident/add/"
    data = {**open_form(editor, add), "title_en": "Raid (invented)", "links_out-0-kind": "follows"}
    response = editor.post(add, {**data, "links_out-0-other-typed": str(other.code)})
    assert response.status_code == 302, errors_of(response)
    assert other.links_in.get().incident.title_en == "Raid (invented)"


def test_evidence_is_typed_parted_by_semicolons(editor: Client) -> None:
    episode, first, second = make_episode(), make_incident(), make_incident()
    page = f"/admin/events/episode/{episode.pk}/change/"
    data = {**open_form(editor, page), "phases-0-evidence-typed": f"#{first.pk}; {second.pk}"}
    response = editor.post(page, data)
    assert response.status_code == 302, errors_of(response)
    assert set(episode.phases.get().evidence.all()) == {first, second}
