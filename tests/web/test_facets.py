"""The facets of the timeline: every choice with the number of incidents it would leave, all of it in the address."""

import re
from collections.abc import Iterator

import pytest
from django.http import QueryDict
from django.test import Client

from events.selection import facets
from events.selection.facets import facet_counts
from events.selection.read import read
from tests.web import documents
from tests.web.published import publish, publish_many

CHOICE = re.compile(
    r'name="(\w+)" value="([^"]*)"( checked)?><span>[^<]*</span>(?: <span class="count[^"]*">([^<]*)</span>)?'
)


@pytest.fixture(autouse=True)
def _no_counts_kept() -> Iterator[None]:
    """Forget what was counted: a test's log may end like another's."""
    facets.forget()
    yield
    facets.forget()


def _choices(reader: Client, address: str) -> dict[tuple[str, str], tuple[bool, str]]:
    shown = reader.get(address).content.decode()
    return {(name, value): (bool(checked), count) for name, value, checked, count in CHOICE.findall(shown)}


@pytest.fixture
def three(world: None) -> None:
    """Publish two more incidents: a blockade in Niger, and a battle in Mali of which nobody told the toll."""
    niger = documents.place("Oasis (invented)", slug="oasis", country="NE", admin1=None, within=[])
    publish(documents.incident("SAH-2025-000002", event_type="blockade.road", places=[niger]))
    publish(documents.incident("SAH-2025-000003", event_type="battle.clash", figures=[], claims=[]))


def test_each_choice_says_how_many_incidents_it_would_leave(reader: Client, three: None) -> None:
    choices = _choices(reader, "/en/")
    assert choices["country", "ML"] == (False, "2")
    assert choices["country", "NE"] == (False, "1")
    assert choices["event_type", "blockade"] == (False, "1")
    assert choices["event_type", "blockade.road"] == (False, "1")
    assert choices["actor", "desert-group"] == (False, "3")
    assert choices["killed_min", "5"] == (False, "2")


def test_a_choice_changes_the_counts_of_the_others_and_not_its_own(reader: Client, three: None) -> None:
    choices = _choices(reader, "/en/?country=NE")
    assert choices["country", "ML"] == (False, "2")
    assert choices["country", "NE"] == (True, "1")
    assert choices["event_type", "blockade"] == (False, "1")
    assert ("event_type", "battle") not in choices


def test_the_counts_are_what_the_lists_hold(three: None) -> None:
    for query in (
        "",
        "country=ML",
        "event_type=battle&precision=settlement",
        "killed_min=5&actor=desert-group",
    ):
        selection = read(QueryDict(query))
        for name, counts in facet_counts("a", selection).items():
            parameter = "precision" if name.endswith("_precision") else name
            for value, count in counts.items():
                base = facets.without(selection, name)
                kept = (*base.precision, value) if parameter == "precision" else (value,)
                chosen = read(QueryDict(base.query_string(**{parameter: ",".join(kept)})))
                assert chosen.count() == count, (query, name, value)


def test_a_choice_that_leaves_nothing_is_kept_while_it_is_chosen(reader: Client, three: None) -> None:
    assert _choices(reader, "/en/?country=NE&event_type=battle")["event_type", "battle"] == (True, "0")


def test_what_is_not_published_is_kept_by_its_slug(reader: Client, three: None) -> None:
    assert _choices(reader, "/en/?actor=nobody-invented")["actor", "nobody-invented"] == (True, "0")


def test_a_value_typed_in_another_case_is_the_same_choice(reader: Client, three: None) -> None:
    assert _choices(reader, "/en/?country=ml")["country", "ML"] == (True, "2")


def test_several_boxes_of_one_filter_lead_to_one_list_in_the_address(reader: Client, three: None) -> None:
    answer = reader.get("/en/?q=&country=ML&country=NE&event_type=attack")
    assert (answer.status_code, answer["Location"]) == (302, "/en/?country=ML,NE&event_type=attack")


def test_the_view_has_a_link_of_its_own_and_one_that_never_changes(reader: Client, three: None) -> None:
    shown = reader.get("/en/?event_type=attack&country=ml&limit=2").content.decode()
    assert '<a href="/en/?country=ML&amp;event_type=attack&amp;limit=2" data-copy=' in shown
    kept = re.search(r'href="([^"]+as_of=[^"]+)" rel="nofollow"', shown)
    assert kept is not None
    address = kept[1].replace("&amp;", "&")
    publish(documents.incident("SAH-2025-000009"))
    assert "SAH-2025-000009" not in reader.get(address).content.decode()


def test_too_many_incidents_are_not_counted_and_the_page_says_so(
    reader: Client, three: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facets, "MOST_COUNTED", 2)
    shown = reader.get("/en/").content.decode()
    assert "those of each choice were not counted" in shown
    assert _choices(reader, "/en/")["actor", "desert-group"] == (False, "")
    assert _choices(reader, "/en/?country=NE")["actor", "desert-group"] == (False, "1")


def test_members_are_a_box_beside_the_actors(reader: Client, three: None) -> None:
    choices = _choices(reader, "/en/?actor=desert-group&members=true")
    assert choices["members", "true"] == (True, "")
    shown = reader.get("/fr/?actor=desert-group&members=true").content.decode()
    assert "membres et successeurs compris" in shown


@pytest.mark.parametrize(("query", "queries"), [("", 3), ("country=ML&verification=confirmed", 9)])
def test_counting_takes_three_queries_and_as_many_for_each_choice(
    db: None, query: str, queries: int, django_assert_max_num_queries: type
) -> None:
    publish_many(30)
    selection = read(QueryDict(query))
    with django_assert_max_num_queries(queries):
        facet_counts("a", selection)
    with django_assert_max_num_queries(0):
        facet_counts("a", read(QueryDict(f"{query}&limit=2&ordering=-killed")))
