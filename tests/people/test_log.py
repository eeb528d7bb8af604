"""The desk's own log: what goes into it, and that nobody changes it unseen."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.test import Client

from events.models.desk_log import DeskLogEntry, DeskLogHead
from events.people import log
from events.people.log import verify, write
from tests.admin.form_data import open_form
from tests.conftest import PASSWORD
from tests.makers import desk_group, make_incident, member
from tests.people.conftest import set_up

pytestmark = pytest.mark.django_db


def three_entries() -> None:
    for number in range(3):
        write("exported", username="amina", subject=f"list {number}")


def alter(sql: str, *values: object) -> None:
    """Change the table behind the trigger's back, as somebody with the database's own password could."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE events_desklogentry DISABLE TRIGGER USER")
        else:
            cursor.execute("DROP TRIGGER desklogentry_never_changes")
        cursor.execute(sql, values)


def test_an_entry_cannot_be_changed() -> None:
    three_entries()
    with pytest.raises(DatabaseError, match="desklogentry_never_changes"), transaction.atomic():
        DeskLogEntry.objects.filter(seq=2).update(subject="nothing")


def test_the_log_holds_as_it_was_written() -> None:
    three_entries()
    assert verify() == (3, "")


@pytest.mark.parametrize(
    ("sql", "problem"),
    [
        (
            "UPDATE events_desklogentry SET username = 'clara' WHERE seq = 2",
            "Entry 2 is not what was written.",
        ),
        ("UPDATE events_desklogentry SET address = '192.0.2.1' WHERE seq = 1", "Entry 1 is not"),
        ("DELETE FROM events_desklogentry WHERE seq = 2", "Entry 2 is missing."),
        ("DELETE FROM events_desklogentry WHERE seq = 3", "The log ends at entry 2, but 3 were written."),
    ],
)
def test_what_was_changed_behind_its_back_is_named(sql: str, problem: str) -> None:
    three_entries()
    alter(sql)
    assert problem in verify()[1]
    with pytest.raises(CommandError, match="entries before it hold"):
        call_command("verify_desk_log")


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="no kind of entry"):
        write("danced", username="amina")
    assert not DeskLogHead.objects.exists()


def test_a_failed_sign_in_is_written_without_the_password(amina: User) -> None:
    Client().post("/admin/login/", {"username": "amina", "password": "her-other-password"})
    entry = DeskLogEntry.objects.get()
    assert (entry.kind, entry.username) == ("sign_in_failed", "amina")
    assert "her-other-password" not in entry.details + entry.subject


def test_signing_in_and_out_is_written(amina: User) -> None:
    browser = Client()
    browser.post("/admin/login/", {"username": "amina", "password": PASSWORD})
    browser.get("/admin/")
    browser.post("/admin/logout/")
    assert list(DeskLogEntry.objects.order_by("seq").values_list("kind", flat=True)) == [
        "signed_in",
        "signed_out",
    ]


@pytest.mark.parametrize("page", ["change", "history"])
def test_who_opens_a_restricted_record_is_written(page: str, come_in: Callable[..., Client]) -> None:
    restricted = make_incident(sensitivity="restricted", by=member("amina", "editor"))
    browser = come_in("amina", "editor")
    browser.get(f"/admin/events/incident/{restricted.pk}/{page}/")
    entry = DeskLogEntry.objects.get(kind="viewed_restricted")
    assert (entry.username, entry.subject) == ("amina", f"incident #{restricted.pk}")
    browser.get(f"/admin/events/incident/{make_incident('Open (invented)').pk}/{page}/")
    assert DeskLogEntry.objects.filter(kind="viewed_restricted").count() == 1


def test_a_change_of_rights_is_written_as_it_was_and_as_it_is(come_in: Callable[..., Client]) -> None:
    amina = member("amina", "editor")
    browser = come_in("mariam", "maintainer")
    set_up(browser, "mariam")
    address = f"/admin/auth/user/{amina.pk}/change/"
    publisher = desk_group("publisher")
    posted = {**open_form(browser, address), "groups": [str(publisher.pk)]}
    assert browser.post(address, posted).status_code == 302
    entry = DeskLogEntry.objects.get(kind="rights_changed")
    assert (entry.username, entry.subject) == ("mariam", "amina")
    assert '"groups": ["editor"]' in entry.details
    assert '"groups": ["publisher"]' in entry.details
    assert set(amina.groups.all()) == {Group.objects.get(name="publisher")}


def test_even_a_superuser_only_reads_it(come_in: Callable[..., Client]) -> None:
    User.objects.create_superuser("hawa")
    browser = come_in("hawa")
    set_up(browser, "hawa")
    entry = DeskLogEntry.objects.earliest("seq")
    assert browser.get("/admin/events/desklogentry/").status_code == 200
    assert browser.get("/admin/events/desklogentry/add/").status_code == 403
    assert browser.post(f"/admin/events/desklogentry/{entry.pk}/change/", {"subject": "x"}).status_code == 403
    assert browser.post(f"/admin/events/desklogentry/{entry.pk}/delete/", {"post": "yes"}).status_code == 403


def test_an_editor_does_not_read_it(come_in: Callable[..., Client]) -> None:
    browser = come_in("amina", "editor")
    assert browser.get("/admin/events/desklogentry/").status_code == 403


def test_of_two_restricted_records_side_by_side_both_are_written(come_in: Callable[..., Client]) -> None:
    amina = member("amina", "editor")
    one, other = (make_incident(f"{n} (invented)", sensitivity="restricted", by=amina) for n in "AB")
    come_in("amina", "editor").get(f"/admin/desk/compare/{one.pk}/{other.pk}/")
    told = DeskLogEntry.objects.filter(kind="viewed_restricted").values_list("subject", flat=True)
    assert sorted(told) == sorted([f"incident #{one.pk}", f"incident #{other.pk}"])


def test_what_is_written_while_the_log_is_read_is_no_break(monkeypatch: pytest.MonkeyPatch) -> None:
    three_entries()
    linked = log._link

    def while_somebody_signs_in(entry: DeskLogEntry, previous: str) -> str:
        if entry.seq == 3 and DeskLogEntry.objects.count() == 3:
            monkeypatch.setattr(log, "_link", linked)
            write("signed_in", username="amina")
        return linked(entry, previous)

    monkeypatch.setattr(log, "_link", while_somebody_signs_in)
    assert verify() == (4, "")


def test_the_way_to_the_next_record_opens_none_of_those_on_it(come_in: Callable[..., Client]) -> None:
    amina = member("amina", "editor")
    make_incident("Next (invented)", sensitivity="restricted", by=amina)
    first = make_incident("First (invented)", by=amina)
    browser, address = come_in("amina", "editor"), f"/admin/events/incident/{first.pk}/change/"
    response = browser.post(
        address, {**open_form(browser, address), "title_en": "Said (invented)", "_save_next": "1"}
    )
    assert response.status_code == 302
    assert not DeskLogEntry.objects.filter(kind="viewed_restricted").exists()
