"""The short way to a page answers as the long way does, page after page."""

import orjson
import pytest
from django.http import QueryDict

from events.selection.quick import documents_off_facets
from events.selection.read import read
from tests.record_makers import withdraw
from tests.selection.incidents import make_live_incident

pytestmark = pytest.mark.django_db

SHORT = [
    "country=ML",
    "country=ML&event_type=attack",
    "event_type=attack.convoy&country=ML&actor=front-invented",
    "country=ML&ordering=start",
    "country=ML&start=2025-09-12&end=2025-09-20",
    "country=ML&killed_min=2&verification=single_source,confirmed&precision=day,settlement",
]
LONG = [
    "",
    "country=ML,BF",
    "country=ML&q=attack",
    "country=ML&as_of=2",
    "country=ML&ordering=-killed",
    "country=ML&near=-4,14",
]


@pytest.fixture
def twenty_incidents() -> None:
    for number in range(1, 21):
        record = make_live_incident(
            number,
            day=f"2025-09-{8 + number // 2:02d}",
            country="ML" if number % 4 else "BF",
            event_type="attack.convoy" if number % 3 else "battle.clash",
            also=("looting.goods", "attack.post") if number % 5 == 0 else (),
            facets={"actor": ["front-invented"]} if number % 2 else {},
            killed=number % 6 - 1,
        )
        if number == 13:
            withdraw(record)


@pytest.mark.parametrize("query", [*SHORT, *LONG])
@pytest.mark.usefixtures("twenty_incidents")
def test_documents_are_those_of_the_page_and_so_are_the_cursors(query: str) -> None:
    selection = read(QueryDict(f"{query}&limit=3"))
    while True:
        page, documents = selection.page(), selection.documents()
        assert [orjson.loads(text)["code"] for text in documents.records] == [r.code for r in page.records]
        assert documents.next_cursor == page.next_cursor
        if not page.next_cursor:
            break
        selection = read(QueryDict(selection.query_string(cursor=page.next_cursor)))


@pytest.mark.parametrize(("queries", "is_short"), [(SHORT, True), (LONG, False)])
def test_only_plain_selections_take_the_short_way(queries: list[str], is_short: bool) -> None:
    for query in queries:
        found = documents_off_facets(read(QueryDict(query)), None, 10)
        assert (found is not None) is is_short, query
