"""Where people are signed in, and that a session that was ended is over."""

from collections.abc import Callable

import pytest
from django.test import Client

from events.models.desk_log import DeskLogEntry
from events.models.people import DeskSession
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
LIST, SECURITY = "/admin/events/incident/", "/admin/events/security/"


def test_a_person_sees_where_she_is_signed_in_and_ends_one(come_in: Callable[..., Client]) -> None:
    here, there = come_in("amina", "editor"), come_in("amina")
    for browser in (here, there):
        assert browser.get(LIST).status_code == 200
    sessions = here.get(SECURITY).context["sessions"]
    assert len(sessions) == 2
    other = next(one for one in sessions if one.session_key != here.session.session_key)
    here.post(f"{SECURITY}sessions/{other.pk}/end/")
    assert there.get(LIST).status_code == 302
    assert here.get(LIST).status_code == 200
    assert DeskLogEntry.objects.filter(kind="session_ended", username="amina").count() == 1


def test_the_session_of_another_person_cannot_be_ended(come_in: Callable[..., Client]) -> None:
    amina, moussa = come_in("amina", "editor"), come_in("moussa", "editor")
    for browser in (amina, moussa):
        browser.get(LIST)
    theirs = DeskSession.objects.get(user__username="moussa")
    assert amina.post(f"{SECURITY}sessions/{theirs.pk}/end/").status_code == 404
    assert moussa.get(LIST).status_code == 200


def test_all_others_end_at_once(come_in: Callable[..., Client]) -> None:
    browsers = [come_in("amina", "editor") for _number in range(3)]
    for browser in browsers:
        browser.get(LIST)
    browsers[0].post(f"{SECURITY}sessions/end-others/")
    assert [browser.get(LIST).status_code for browser in browsers] == [200, 302, 302]


def test_a_new_password_ends_all_other_sessions_and_is_no_new_sign_in(come_in: Callable[..., Client]) -> None:
    here, there = come_in("amina", "editor"), come_in("amina")
    for browser in (here, there):
        browser.get(LIST)
    new = "another-password-of-hers"
    here.post(
        "/admin/password_change/", {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    )
    assert here.get(LIST).status_code == 200
    assert there.get(LIST).status_code == 302
    kinds = list(DeskLogEntry.objects.order_by("seq").values_list("kind", flat=True))
    assert kinds == ["signed_in", "signed_in", "password_changed"]


def test_the_key_of_a_session_changes_at_sign_in(amina: object) -> None:
    browser = Client()
    browser.get("/admin/login/")
    session = browser.session
    session["kept"] = "before"
    session.save()
    before = session.session_key
    browser.post("/admin/login/", {"username": "amina", "password": PASSWORD})
    assert browser.session.session_key != before


def test_a_person_at_work_costs_no_write_for_each_page(
    come_in: Callable[..., Client], django_assert_max_num_queries: Callable
) -> None:
    browser = come_in("amina", "editor")
    browser.get(SECURITY)
    with django_assert_max_num_queries(12) as seen:
        browser.get(SECURITY)
    assert not [one["sql"] for one in seen.captured_queries if one["sql"].startswith(("UPDATE", "INSERT"))]
