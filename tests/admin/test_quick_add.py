"""Rows added in a dialog over a form keep the rules, rights and history of their own forms."""

from typing import Any

import pytest
from django.test import Client
from reversion.models import Version

from events.models.actor import Actor
from events.models.place import Place
from events.models.report import Report
from tests.makers import make_report, make_source

pytestmark = pytest.mark.django_db


def address(model: str) -> str:
    return f"/admin/events/quick-add/{model}/"


def test_an_actor_is_added_as_a_draft_of_the_person_with_its_history(editor: Client) -> None:
    response = editor.post(
        address("actor"), {"quick-actor-name_en": "Front (invented)", "quick-actor-type": "armed.jihadist"}
    )
    actor = Actor.objects.get()
    assert response.json() == {"id": actor.pk, "label": "Front (invented)"}
    assert (actor.workflow, actor.created_by.username, actor.revision) == ("draft", "amina", 1)
    assert Version.objects.get_for_object(actor).get().revision.user.username == "amina"


def test_errors_come_back_inside_the_dialog_with_what_was_typed(editor: Client) -> None:
    typed = {"quick-place-name": "Kolo (invented)", "quick-place-kind": "settlement", "quick-place-lon": "2"}
    response = editor.post(address("place"), typed)
    body = response.content.decode()
    assert "This field is required" in body
    assert 'value="Kolo (invented)"' in body
    assert not Place.objects.exists()


def test_a_rule_of_the_whole_form_holds_in_the_dialog(editor: Client) -> None:
    standing = make_report(url="https://example.org/a")
    typed = {
        "quick-report-source": standing.source_id,
        "quick-report-title": "Again",
        "quick-report-url": standing.url,
    }
    response = editor.post(address("report"), typed)
    assert "is there already" in response.content.decode()
    assert Report.objects.count() == 1


def test_what_was_looked_for_is_the_name_to_begin_with(editor: Client) -> None:
    body = editor.get(address("source"), {"text": "Studio Kolo (invented)"}).content.decode()
    assert 'value="Studio Kolo (invented)"' in body


def test_only_some_models_and_only_with_the_right(log_in: Any) -> None:
    contributor, reader = log_in("amina", "contributor"), log_in("boubacar", "reader")
    assert contributor.get(address("incident")).status_code == 404
    assert contributor.get(address("report")).status_code == 200
    assert reader.get(address("report")).status_code == 403


def test_a_confidential_source_is_not_chosen_by_a_contributor(log_in: Any) -> None:
    secret = make_source(is_confidential=True)
    typed = {"quick-report-source": secret.pk, "quick-report-title": "Told (invented)"}
    body = log_in("amina", "contributor").post(address("report"), typed).content.decode()
    assert "Select a valid choice" in body or "is not known here" in body
    assert not Report.objects.exists()
