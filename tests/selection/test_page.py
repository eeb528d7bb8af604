"""A list is read page by page with a cursor, and nothing is shown twice or passed over."""

import pytest
from django.http import QueryDict

from events.errors.selection import BadSelection
from events.selection.read import read
from tests.selection.incidents import make_live_incident, numbers

pytestmark = pytest.mark.django_db


def all_pages(query: str) -> list[int]:
    seen: list[int] = []
    selection = read(QueryDict(query))
    while True:
        page = selection.page()
        assert page.records
        seen += numbers(page.records)
        if not page.next_cursor:
            return seen
        selection = read(QueryDict(selection.query_string(cursor=page.next_cursor)))


@pytest.fixture
def seven_incidents() -> None:
    for number in range(1, 8):
        make_live_incident(number, day=f"2025-09-{10 + number // 3:02d}", killed=number % 3 - 1)


@pytest.mark.parametrize("ordering", ["-start", "start", "-killed", "killed", "-updated", "updated"])
@pytest.mark.parametrize("filters", ["", "&country=ML", "&country=ML,BF"])
@pytest.mark.usefixtures("seven_incidents")
def test_pages_together_are_the_whole_list_in_order(ordering: str, filters: str) -> None:
    whole = numbers(read(QueryDict(f"ordering={ordering}{filters}")).apply())
    assert all_pages(f"ordering={ordering}&limit=2{filters}") == whole
    assert sorted(whole) == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.usefixtures("seven_incidents")
def test_the_last_page_has_no_cursor() -> None:
    assert read(QueryDict("limit=7")).page().next_cursor == ""
    assert read(QueryDict("limit=6")).page().next_cursor != ""


@pytest.mark.usefixtures("seven_incidents")
def test_documents_are_the_stored_text() -> None:
    page = read(QueryDict("limit=2")).documents()
    assert page.records == [record.document for record in read(QueryDict("limit=2")).page().records]


@pytest.mark.usefixtures("seven_incidents")
def test_a_record_that_is_published_between_two_pages_shifts_nothing() -> None:
    first = read(QueryDict("limit=3"))
    page = first.page()
    make_live_incident(8, day="2025-12-01")
    rest = read(QueryDict(first.query_string(cursor=page.next_cursor, limit=50))).page()
    assert sorted(numbers(page.records) + numbers(rest.records)) == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.usefixtures("seven_incidents")
@pytest.mark.parametrize("other", ["country=ML", "ordering=start", "as_of=5"])
def test_a_cursor_of_another_selection_is_refused(other: str) -> None:
    cursor = read(QueryDict("limit=2")).page().next_cursor
    with pytest.raises(BadSelection, match="belongs to another selection"):
        read(QueryDict(f"{other}&cursor={cursor}"))


@pytest.mark.usefixtures("seven_incidents")
def test_a_cursor_goes_with_any_limit() -> None:
    cursor = read(QueryDict("limit=2")).page().next_cursor
    assert len(read(QueryDict(f"limit=3&cursor={cursor}")).page().records) == 3


def test_a_page_costs_one_query(django_assert_num_queries: pytest.FixtureRequest) -> None:
    make_live_incident(1)
    selection = read(QueryDict("country=ML&event_type=attack.convoy"))
    with django_assert_num_queries(1):
        selection.documents()


def test_a_question_costs_one_query_more(django_assert_num_queries: pytest.FixtureRequest) -> None:
    make_live_incident(1)
    selection = read(QueryDict("q=attack&country=ML&as_of=2030-01-01"))
    with django_assert_num_queries(2):
        selection.documents()
