"""Choosing actors, places and reports by any of their names, in three scripts."""

from collections.abc import Callable

import pytest
from django.test import Client

from events.models.actor import ActorName
from events.models.place import PlaceName
from tests.makers import make_actor, make_incident, make_place, make_report, make_source, member

pytestmark = pytest.mark.django_db


def offered(client: Client, term: str, model: str, field: str) -> list[str]:
    """Return what a field's autocomplete offers for a term."""
    asked = {"term": term, "app_label": "events", "model_name": model, "field_name": field}
    return [one["text"] for one in client.get("/admin/autocomplete/", asked).json()["results"]]


@pytest.mark.parametrize("term", ["GSIM", "نصرة", "Groupe de soutien", "groupe de soutien à l’islam", "jnim"])
def test_one_actor_is_found_by_any_of_its_names(term: str, editor: Client) -> None:
    actor = make_actor(
        "Support Group (invented)", short_name="JNIM", name_ar="جماعة نصرة الإسلام", published=False,
        name_fr="Groupe de soutien à l'islam (inventé)",
    )  # fmt: skip
    ActorName.objects.create(actor=actor, name="GSIM", kind="acronym")
    make_actor("Other front (invented)", published=False)
    assert offered(editor, term, "participation", "actor") == ["JNIM"]


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
