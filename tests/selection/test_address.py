"""One selection has one query string."""

from django.http import QueryDict

from events.selection.read import read


def test_the_order_of_parameters_and_values_does_not_matter() -> None:
    one = read(QueryDict("killed_min=5&country=ML,BF&start=2025-09&ordering=-start&limit=50"))
    other = read(QueryDict("start=2025-09-01&country=BF&country=ml&killed_min=05"))
    assert one.query_string() == other.query_string() == "start=2025-09-01&country=BF,ML&killed_min=5"


def test_a_change_begins_the_list_anew() -> None:
    selection = read(QueryDict("country=ML"))
    with_cursor = read(QueryDict(selection.query_string()))
    assert with_cursor.query_string(cursor="abc") == "country=ML&cursor=abc"
    assert with_cursor.query_string(country=None, q="a b") == "q=a%20b"


def test_what_is_no_filter_stands_at_the_end() -> None:
    assert read(QueryDict("q=gao")).query_string(format="geojson") == "q=gao&format=geojson"
