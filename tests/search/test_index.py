"""What is found by words, on either database, and what is not."""

from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from events.models.live_record import LiveRecord
from events.search import index as search
from events.search.matching import matching
from tests.record_makers import make_record, withdraw

pytestmark = pytest.mark.django_db


def found(question: str) -> set[str]:
    return set(LiveRecord.objects.current().filter(matching(question)).values_list("code", flat=True))


def make_incident(code: str, title: str, **fields: object) -> LiveRecord:
    return make_record({"kind": "incident", "code": code, "title": {"en": title, "fr": ""}, **fields})


@pytest.fixture
def three_incidents() -> None:
    make_incident("SAH-2025-000001", "Blockade of Ménaka-le-Vieux (invented)")
    make_incident("SAH-2025-000002", "Tankers burnt at Tinaguelhaj (invented)")
    make_incident("SAH-2025-000003", "Talks at Tinaguelhaj about the blockade (invented)")


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("menaka", "1"),
        ("MÉNAKA", "1"),
        ("blockade", "13"),
        ("tinaguelhaj blockade", "3"),
        ("tina", "23"),
        ("tina blockade", ""),
        ('"burnt at"', "2"),
        ('"at burnt"', ""),
        ("SAH-2025-000002", "2"),
        ("NOT AND OR", ""),
        ("!?", ""),
    ],
)
@pytest.mark.usefixtures("three_incidents")
def test_words_find_records(question: str, numbers: str) -> None:
    assert found(question) == {f"SAH-2025-00000{number}" for number in numbers}


def test_a_phrase_does_not_run_from_one_text_into_the_next() -> None:
    make_record({"kind": "incident", "code": "SAH-2025-000001", "title": {"en": "Raid", "fr": "Incursion"}})
    assert found('"raid incursion"') == set()


def test_an_arabic_name_finds_its_actor() -> None:
    names = {"en": "Sahara Watch (invented)", "fr": "", "ar": "نصرة الصحراء"}
    make_record({"kind": "actor", "code": "watch", "name": names, "names": [{"name": "GSX"}]})
    assert found("نُصْرَة الصحراء") == {"watch"}
    assert found("gsx") == {"watch"}


def test_a_confidential_source_lends_no_words() -> None:
    report = {
        "title": "",
        "is_confidential": True,
        "source": {"slug": "", "name": {"en": "confidential source"}},
    }
    make_incident("SAH-2025-000001", "Raid (invented)", citations=[{"report": report}])
    assert found("confidential") == set()


def test_a_withdrawn_record_is_not_found() -> None:
    withdraw(make_incident("SAH-2025-000001", "Raid (invented)"))
    assert found("raid") == set()


def test_an_older_version_is_found_as_of_its_day() -> None:
    first = make_incident("SAH-2025-000001", "Raid (invented)")
    make_incident("SAH-2025-000001", "Clash (invented)")
    assert found("raid") == set()
    assert [record.seq for record in LiveRecord.objects.as_of(first.seq).filter(matching("raid"))] == [
        first.seq
    ]


def test_a_version_can_be_indexed_again_and_dropped() -> None:
    record = make_incident("SAH-2025-000001", "Raid (invented)")
    search.index(record.seq, "incident", ["Clash (invented)"])
    assert (found("raid"), found("clash")) == (set(), {"SAH-2025-000001"})
    search.drop(record.seq)
    assert found("clash") == set()


def flush() -> None:
    call_command("flush", interactive=False, verbosity=0)


@pytest.mark.parametrize("leave", [lambda: LiveRecord.objects.all().delete(), flush, search.clear])
def test_the_words_go_with_the_records(leave: Callable[[], None]) -> None:
    make_incident("SAH-2025-000001", "Raid (invented)")
    leave()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM events_search")
        assert cursor.fetchone() == (0,)


def test_a_withdrawn_document_has_no_texts() -> None:
    assert search.texts_of({"kind": "incident", "code": "SAH-2025-000001", "withdrawn": True}) == []


@settings(deadline=None, max_examples=60)
@given(question=st.text(max_size=60))
def test_no_question_is_an_error(question: str) -> None:
    make_incident("SAH-2025-000001", question)
    assert found(question) <= {"SAH-2025-000001"}


@settings(deadline=None, max_examples=40)
@given(question=st.text(alphabet="ab\"*^:()-+{}[]\\'&|!<>, \x00", max_size=20))
def test_no_operator_of_a_search_language_is_an_error(question: str) -> None:
    assert found(question) == set()
