"""What the browser kept comes back as a form that is not saved; the desk tells who is logged in, and what was saved."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from events.admin.kept_typing import key_of
from events.models.incident import Incident
from tests.admin.form_data import data_of, errors_of, open_form
from tests.makers import make_incident, make_report

pytestmark = pytest.mark.django_db
ADD = "/admin/events/incident/add/"
KEPT = "desk-kept:1:incident:new:abc"


def test_what_comes_back_is_shown_with_its_rows_and_not_saved(editor: Client) -> None:
    report = make_report()
    typed = {
        **open_form(editor, ADD), "title_en": "Typed before the crash (invented)",
        "citations-TOTAL_FORMS": "2", "citations-1-report": report.pk, "citations-1-stance": "supports",
        "citations-1-credibility": "6", "_restore": "1", "_kept_as": KEPT,
    }  # fmt: skip
    response = editor.post(ADD, typed)
    assert "What you typed is back" in response.content.decode()
    assert not response.context["errors"]
    assert not Incident.objects.exists()
    back = data_of(response)
    assert (back["title_en"], back["citations-1-report"]) == (typed["title_en"], str(report.pk))
    assert f'data-adopt="{KEPT}"' in response.content.decode()
    assert editor.post(ADD, back).status_code == 302


def test_what_comes_back_over_another_save_is_compared_with_it(editor: Client) -> None:
    incident = make_incident()
    page = f"/admin/events/incident/{incident.pk}/change/"
    kept = {**open_form(editor, page), "title_en": "Mine (invented)"}
    editor.post(page, {**open_form(editor, page), "title_en": "Theirs (invented)"})
    response = editor.post(page, {**kept, "_restore": "1"})
    assert response.context["conflict"].fields
    assert "Somebody else has saved" in errors_of(response)


def test_errors_of_what_came_back_are_shown(editor: Client) -> None:
    response = editor.post(ADD, {**open_form(editor, ADD), "occurred": "14/09/2025", "_restore": "1"})
    assert "write 2025-09-14" in errors_of(response)


def test_a_save_tells_the_browser_what_it_need_not_keep(editor: Client) -> None:
    typed = {**open_form(editor, ADD), "title_en": "Saved (invented)", "_kept_as": KEPT}
    assert editor.post(ADD, typed).cookies["desk_saved"].value == KEPT
    refused = editor.post(ADD, {**typed, "title_en": ""})
    assert "desk_saved" not in refused.cookies


def test_the_session_says_who_is_logged_in_and_brings_a_fresh_token(editor: Client, client: Client) -> None:
    told = editor.get("/admin/events/session/").json()
    assert told["name"] == "amina"
    assert told["token"]
    assert client.get("/admin/events/session/").json() == {"user": "", "name": "", "token": ""}


def test_each_person_has_a_key_and_a_new_password_makes_another(amina: User, boubacar: User) -> None:
    before = key_of(amina)
    assert before != key_of(boubacar)
    amina.set_password("another-password-of-hers")
    assert key_of(amina) != before


def test_who_may_only_read_is_given_no_key(log_in: object) -> None:
    incident = make_incident()
    reader = log_in("clara", "reader")  # type: ignore[operator]
    body = reader.get(f"/admin/events/incident/{incident.pk}/change/").content.decode()
    assert "desk-coding" not in body
