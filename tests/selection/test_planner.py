"""SQLite without statistics goes from few to many: by the facet to its records, never over all records."""

import pytest
from django.db import connection
from django.http import QueryDict

from events.selection.narrow import rows
from events.selection.quick import documents_off_facets
from events.selection.read import read

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps statistics and plans by them"),
]


@pytest.mark.parametrize(
    "query", ["country=ML", "country=ML&event_type=attack", "actor=a&verification=confirmed"]
)
def test_a_list_off_facets_begins_at_the_facet(query: str) -> None:
    selection = read(QueryDict(query))
    found = documents_off_facets(selection, None, 51)
    assert found is not None
    plan = found.explain().splitlines()
    assert "events_livefacet USING COVERING INDEX livefacet_timeline" in plan[0]


@pytest.mark.parametrize("query", ["q=gao+", "actor=a,b", "actor=a&ordering=-updated"])
def test_few_records_are_looked_up_by_their_numbers(query: str) -> None:
    plan = rows(read(QueryDict(query)), None, 51).explain()
    assert "SEARCH events_liverecord USING INDEX sqlite_autoindex_events_liverecord_1 (seq=?)" in plan
