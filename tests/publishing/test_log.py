"""The log holds, says where it does not, and everything the public reads can be made from it again."""

from threading import Barrier, Thread

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, connections, transaction

from events.errors.publishing import BrokenLog
from events.models.live_record import LiveFacet, LiveRecord
from events.models.published_version import LogHead, PublishedVersion
from events.publishing.publish import correct, publish, withdraw
from events.publishing.rebuild import rebuild_live
from events.publishing.verify import verify_log
from events.publishing.workflow import submit
from tests.makers import make_incident, publish_episode, publish_incident


def drop_trigger() -> None:
    with connection.cursor() as cursor:
        on = " ON events_publishedversion" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER publishedversion_never_changes{on}")


def flip_one_byte(seq: int) -> None:
    """Change one letter of a document by raw SQL, as somebody with the database's password could."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE events_publishedversion SET document = replace(document, '\"version\":1', '\"version\":7') "
            "WHERE seq = %s",
            [seq],
        )
        assert cursor.rowcount == 1


@pytest.mark.django_db
def test_an_empty_log_holds() -> None:
    assert verify_log().seq == 0


@pytest.mark.django_db
def test_the_log_holds_after_publishing_correcting_and_withdrawing(boubacar: User) -> None:
    incident = publish_incident()
    correct(incident, by=boubacar, note="Reworded.", note_kind="wording")
    withdraw(incident, by=boubacar, note="It did not happen.")
    publish_episode()
    assert verify_log().seq == PublishedVersion.objects.count()


@pytest.mark.django_db
def test_a_version_refuses_to_be_changed() -> None:
    publish_incident()
    with pytest.raises(DatabaseError, match="publishedversion_never_changes"), transaction.atomic():
        PublishedVersion.objects.update(note="rewritten")


@pytest.mark.django_db
def test_one_flipped_byte_is_found_and_its_row_named() -> None:
    seq = PublishedVersion.objects.get(code=publish_incident().code).seq
    publish_incident("A later one (invented)")
    drop_trigger()
    flip_one_byte(seq)
    with pytest.raises(BrokenLog) as broken:
        verify_log()
    assert broken.value.seq == seq
    with pytest.raises(CommandError, match=f"Log entry {seq} does not hold"):
        call_command("verify_log")


@pytest.mark.django_db
@pytest.mark.parametrize("column", ["note", "action", "kind"])
def test_a_changed_column_breaks_the_chain_at_its_row(column: str) -> None:
    version = PublishedVersion.objects.get(code=publish_incident().code)
    drop_trigger()
    value = {"note": "x", "action": "corrected", "kind": "axis"}[column]
    PublishedVersion.objects.filter(seq=version.seq).update(**{column: value, "note": "x"})
    with pytest.raises(BrokenLog) as broken:
        verify_log()
    assert broken.value.seq == version.seq


@pytest.mark.django_db
def test_a_row_that_was_cut_out_is_missed() -> None:
    publish_incident()
    publish_incident("A later one (invented)")
    PublishedVersion.objects.filter(seq=2).delete()
    with pytest.raises(BrokenLog, match="missing") as broken:
        verify_log()
    assert broken.value.seq == 2


@pytest.mark.django_db
def test_rows_cut_off_the_end_are_missed() -> None:
    publish_incident()
    PublishedVersion.objects.filter(seq=LogHead.objects.get().seq).delete()
    with pytest.raises(BrokenLog, match="head"):
        verify_log()


def public_rows() -> list[list[tuple]]:
    with connection.cursor() as cursor:
        column = "seq" if connection.vendor == "postgresql" else "rowid"
        cursor.execute(f"SELECT {column}, kind, text FROM events_search ORDER BY 1")
        searched = cursor.fetchall()
    facets = LiveFacet.objects.order_by("record", "name", "value")
    return [
        list(LiveRecord.objects.order_by("seq").values_list()),
        list(facets.values_list("record", "name", "value", "sort_day", "code")),
        searched,
    ]


@pytest.mark.django_db
def test_a_rebuild_gives_the_same_rows_byte_for_byte(boubacar: User) -> None:
    incident = publish_incident(killed=3)
    correct(incident, by=boubacar, note="Reworded.", note_kind="wording")
    withdraw(publish_incident("Gone (invented)"), by=boubacar, note="It did not happen.")
    publish_episode()
    before = public_rows()
    LiveRecord.objects.filter(kind="incident").update(document="{}", killed=99)
    assert public_rows() != before
    assert rebuild_live() == PublishedVersion.objects.count()
    assert public_rows() == before


@pytest.mark.django_db(transaction=True)
def test_two_publishers_at_once_leave_no_gap_and_no_twin(make_user) -> None:
    amina, people = (
        make_user("amina", "editor"),
        [make_user(name, "publisher") for name in ("moussa", "mariam")],
    )
    drafts = [[make_incident(f"{person} {n} (invented)") for n in range(5)] for person in people]
    for incident in (*drafts[0], *drafts[1]):
        submit(incident, by=amina)
    start, problems = Barrier(2), []

    def work(person: User, incidents: list) -> None:
        start.wait()
        try:
            for incident in incidents:
                publish(incident, by=person)
        except Exception as problem:  # noqa: BLE001 - what a thread raises must fail the test, whatever it is
            problems.append(problem)
        finally:
            connections.close_all()

    threads = [Thread(target=work, args=pair) for pair in zip(people, drafts, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    codes = sorted(PublishedVersion.objects.filter(kind="incident").values_list("code", flat=True))
    assert [int(code[-6:]) for code in codes] == list(range(1, 11))
    assert verify_log().seq == PublishedVersion.objects.count()


@pytest.mark.django_db
@pytest.mark.skipif(
    connection.vendor == "postgresql", reason="PostgreSQL itself refuses bytes that are no UTF-8"
)
def test_a_byte_that_is_no_text_is_found_and_its_row_named() -> None:
    seq = PublishedVersion.objects.get(code=publish_incident().code).seq
    publish_incident("A later one (invented)")
    drop_trigger()
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE events_publishedversion SET document = CAST(X'7bff7d' AS TEXT) WHERE seq = %s", [seq]
        )
    with pytest.raises(BrokenLog, match="UTF-8") as broken:
        verify_log()
    assert broken.value.seq == seq


@pytest.mark.django_db
@pytest.mark.parametrize("harm", ["changed", "removed"])
def test_what_the_public_reads_is_held_to_the_log(harm: str) -> None:
    seq = LiveRecord.objects.get(code=publish_incident().code).seq
    rows = LiveRecord.objects.filter(seq=seq)
    _ = rows.update(document="{}") if harm == "changed" else rows.delete()
    with pytest.raises(BrokenLog, match="rebuild_live") as broken:
        verify_log()
    assert broken.value.seq == seq
