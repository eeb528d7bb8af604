"""Coming in: the login page under the lock of axes, in both languages, and what its pages may load."""

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client

from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
LOGIN = "/admin/login/"


def test_amina_comes_in(amina: User) -> None:
    response = Client().post(
        f"{LOGIN}?next=/admin/", {"username": "amina", "password": PASSWORD}, follow=True
    )
    assert response.redirect_chain[-1][0] == "/admin/"
    assert response.status_code == 200


def test_who_guesses_too_often_is_locked_out_also_with_the_right_password(amina: User) -> None:
    client = Client()
    for _guess in range(settings.AXES_FAILURE_LIMIT):
        client.post(LOGIN, {"username": "amina", "password": "a guess"})
    assert client.post(LOGIN, {"username": "amina", "password": PASSWORD}).status_code == 429


def test_the_desk_speaks_the_language_that_was_chosen(editor: Client) -> None:
    editor.post("/admin/events/language/", {"language": "fr", "next": "/admin/"})
    body = editor.get("/admin/events/incident/add/").content.decode()
    assert '<html lang="fr"' in body
    for words in (
        "Titre en anglais",
        "Type d’événement",
        "Localiser…",
        "Enregistrer et soumettre à relecture",
    ):
        assert words in body


def test_the_login_page_offers_the_other_language() -> None:
    assert "Français" in Client().get(LOGIN).content.decode()


def test_no_page_of_the_desk_needs_inline_script_or_style(editor: Client) -> None:
    for address in (
        "/admin/",
        "/admin/events/incident/",
        "/admin/events/incident/add/",
        "/admin/events/episode/add/",
    ):
        response = editor.get(address)
        assert "'unsafe" not in response["Content-Security-Policy"]
        body = response.content.decode()
        assert "<style" not in body
        assert " style=" not in body
        assert " onclick=" not in body
        assert "<script>" not in body
