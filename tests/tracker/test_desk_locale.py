"""The desk follows the reader's language; a public address has its own, and no memory of the desk's."""

import pytest
from django.test import Client
from django.utils import translation

pytestmark = pytest.mark.django_db


def test_the_desk_follows_the_browsers_language(client: Client) -> None:
    answer = client.get("/admin/login/", headers={"accept-language": "fr"})
    assert answer["Content-Language"] == "fr"


@pytest.mark.parametrize("address", ["/en/", "/fr/", "/api/v1/incidents/", "/healthz"])
def test_a_public_answer_does_not_vary_by_the_browsers_language(client: Client, address: str) -> None:
    answer = client.get(address, headers={"accept-language": "fr"})
    assert "Accept-Language" not in answer.get("Vary", "")


def test_a_public_answer_forgets_the_language_in_which_the_thread_served_the_desk(client: Client) -> None:
    client.get("/admin/login/", headers={"accept-language": "fr"})
    client.get("/healthz")
    assert translation.get_language() == "en"
