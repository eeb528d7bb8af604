"""The actor's form: names, relations by a citation of the same form, countries and ids elsewhere."""

import pytest
from django.test import Client

from events.models.actor import Actor
from tests.admin.form_data import Data, data_of, errors_of, open_form
from tests.makers import make_actor, make_report

pytestmark = pytest.mark.django_db
ADD = "/admin/events/actor/add/"


def group(client: Client) -> Data:
    """Return the empty form filled in with a group that split from another."""
    return {
        **open_form(client, ADD),
        "name_en": "New Front (invented)",
        "type": "armed.rebel",
        "countries": ["ML", "NE"],
        "external_ids": "wikidata = Q1\nacled = 123",
        "names-0-name": "NF",
        "names-0-kind": "acronym",
        "citations-0-report": make_report().pk,
        "relations-0-kind": "split_from",
        "relations-0-other": make_actor("Old Front (invented)", published=False).pk,
        "relations-0-valid_from": "2024-05",
        "relations-0-citation": "1",
    }


def test_an_actor_is_entered_in_one_save(editor: Client) -> None:
    response = editor.post(ADD, group(editor))
    assert response.status_code == 302, errors_of(response)
    actor = Actor.objects.get(name_en="New Front (invented)")
    assert (actor.countries, actor.external_ids) == (["ML", "NE"], {"wikidata": "Q1", "acled": "123"})
    assert actor.relations.get().citation == actor.citations.get()
    assert actor.names.get().folded == "nf"


def test_ids_elsewhere_come_back_as_they_were_typed(editor: Client) -> None:
    actor = make_actor(published=False, external_ids={"wikidata": "Q1"})
    page = f"/admin/events/actor/{actor.pk}/change/"
    assert open_form(editor, page)["external_ids"] == "wikidata = Q1"
    response = editor.post(page, {**open_form(editor, page), "external_ids": "Q1"})
    assert "is not a pair" in errors_of(response)
    assert data_of(response)["external_ids"] == "Q1"


def test_a_country_that_is_no_longer_offered_is_kept(editor: Client) -> None:
    actor = make_actor(published=False, countries=["ML", "XX"])
    page = f"/admin/events/actor/{actor.pk}/change/"
    editor.post(page, {**open_form(editor, page), "name_fr": "Front (inventé)"})
    actor.refresh_from_db()
    assert actor.countries == ["ML", "XX"]


def test_a_relation_to_itself_is_refused(editor: Client) -> None:
    actor = make_actor(published=False)
    page = f"/admin/events/actor/{actor.pk}/change/"
    data = {**open_form(editor, page), "relations-0-kind": "allied_with", "relations-0-other": actor.pk}
    assert "two different actors" in errors_of(editor.post(page, data))
