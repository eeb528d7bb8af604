"""Somebody is invited by a link that works once; nobody but its owner ever knows the password."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from events.models.desk_log import DeskLogEntry
from events.models.people import OneTimeLink
from tests.makers import desk_group, member
from tests.people.conftest import set_up

pytestmark = pytest.mark.django_db
PASSWORD = "long-and-of-her-own"
CHOSEN = {"new_password1": PASSWORD, "new_password2": PASSWORD}


@pytest.fixture
def mariam(come_in: Callable[..., Client]) -> Client:
    """Return the maintainer's browser."""
    browser = come_in("mariam", "maintainer")
    set_up(browser, "mariam")
    return browser


def invite(mariam: Client) -> str:
    """Invite fatou as an editor, and return the path of her link."""
    group = desk_group("editor")
    response = mariam.post("/admin/events/invite/", {"username": "fatou", "groups": [str(group.pk)]})
    return response.context["link"].removeprefix("http://testserver")


def test_who_was_invited_sets_a_password_and_works(mariam: Client) -> None:
    link, fatou = invite(mariam), Client()
    assert not User.objects.get(username="fatou").has_usable_password()
    assert fatou.get(link).status_code == 200
    assert fatou.post(link, CHOSEN)["Location"] == "/admin/login/"
    fatou.post("/admin/login/", {"username": "fatou", "password": PASSWORD})
    assert fatou.get("/admin/events/incident/").status_code == 200
    assert set(DeskLogEntry.objects.values_list("kind", flat=True)) >= {
        "invited",
        "link_used",
        "rights_changed",
    }


def test_the_link_works_once(mariam: Client) -> None:
    link = invite(mariam)
    Client().post(link, CHOSEN)
    other = {"new_password1": "a-password-of-a-thief", "new_password2": "a-password-of-a-thief"}
    assert Client().post(link, other).status_code == 410
    assert User.objects.get(username="fatou").check_password(PASSWORD)


def test_a_link_from_before_somebody_became_a_superuser_opens_nothing(mariam: Client) -> None:
    link = invite(mariam)
    User.objects.filter(username="fatou").update(is_superuser=True)
    assert Client().post(link, CHOSEN).status_code == 410
    assert not User.objects.get(username="fatou").has_usable_password()


def test_a_weak_password_is_refused_and_the_link_still_works(mariam: Client) -> None:
    link = invite(mariam)
    weak = Client().post(link, {"new_password1": "password", "new_password2": "password"})
    assert weak.status_code == 422
    assert Client().post(link, CHOSEN).status_code == 302


def test_the_link_is_nowhere_in_the_database(mariam: Client) -> None:
    token = invite(mariam).rstrip("/").rsplit("/", 1)[1]
    row = OneTimeLink.objects.get()
    assert token not in str(vars(row))
    assert not DeskLogEntry.objects.filter(details__contains=token).exists()


def test_an_old_link_is_gone(mariam: Client) -> None:
    link = invite(mariam)
    OneTimeLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert Client().get(link).status_code == 410


def test_a_revoked_link_is_gone(mariam: Client) -> None:
    link = invite(mariam)
    chosen = [str(OneTimeLink.objects.get().pk)]
    mariam.post("/admin/events/onetimelink/", {"action": "revoke_selected", "_selected_action": chosen})
    assert Client().get(link).status_code == 410


def test_a_second_link_ends_the_first_and_all_sessions(
    mariam: Client, come_in: Callable[..., Client]
) -> None:
    amina = member("amina", "editor")
    signed_in = come_in("amina")
    signed_in.get("/admin/")
    first = mariam.post(f"/admin/events/users/{amina.pk}/link/").context["link"]
    second = mariam.post(f"/admin/events/users/{amina.pk}/link/").context["link"]
    assert Client().get(first.removeprefix("http://testserver")).status_code == 410
    assert Client().post(second.removeprefix("http://testserver"), CHOSEN).status_code == 302
    assert signed_in.get("/admin/events/incident/").status_code == 302


def test_a_maintainer_opens_no_superusers_account(mariam: Client) -> None:
    hawa = User.objects.create_superuser("hawa")
    assert mariam.post(f"/admin/events/users/{hawa.pk}/link/").status_code == 403


def test_an_editor_invites_nobody(come_in: Callable[..., Client]) -> None:
    browser = come_in("amina", "editor")
    assert browser.get("/admin/events/invite/").status_code == 403
    assert browser.post("/admin/events/invite/", {"username": "fatou"}).status_code == 403
    assert browser.post(f"/admin/events/users/{User.objects.get().pk}/link/").status_code == 403


def test_an_invitation_without_a_group_is_refused_with_what_was_typed(mariam: Client) -> None:
    response = mariam.post("/admin/events/invite/", {"username": "fatou"})
    assert response.status_code == 422
    assert 'value="fatou"' in response.content.decode()
    assert not User.objects.filter(username="fatou").exists()
