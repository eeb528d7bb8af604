"""How a date is understood while it is typed: an address for the desk alone, in the reader's language."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/events/understand-date/"


def ask(client: Client, text: str, lang: str = "en") -> dict[str, Any]:
    """Return what the desk answers."""
    return client.get(ADDRESS, {"text": text}, headers={"accept-language": lang}).json()


def test_a_date_is_said_in_words(editor: Client) -> None:
    assert ask(editor, "2025-09-14~")["sentence"] == "about 14 September 2025 (precision: day)"
    french = ask(editor, "[2025-09-13..2025-09-15]", "fr")["sentence"]
    assert french.startswith("entre le 13 et le 15 septembre 2025")


def test_a_refusal_says_what_to_write(editor: Client) -> None:
    answer = ask(editor, "14/09/2025")
    assert answer["ok"] is False
    assert answer["suggestions"] == ["2025-09-14"]
    assert "write 2025-09-14" in answer["sentence"]
    assert "écrivez 2025-09-14" in ask(editor, "14/09/2025", "fr")["sentence"]


def test_two_readings_are_both_offered(editor: Client) -> None:
    assert len(ask(editor, "03/04/2025")["suggestions"]) == 2


def test_nothing_typed_is_nothing_said(editor: Client) -> None:
    assert ask(editor, "  ") == {"ok": True, "text": "", "sentence": "", "suggestions": []}


def test_the_address_is_for_the_desk(log_in: Callable[..., Client], clara: object) -> None:
    for browser in (Client(), log_in("clara")):
        response = browser.get(ADDRESS, {"text": "2025"})
        assert response.status_code == 302
        assert "/admin/login/" in response["Location"]
