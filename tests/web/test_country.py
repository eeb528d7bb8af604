"""Countries and comparisons: each figure is the length of its list, and what is little known is not called calm."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client

from events.web import compare_page, country_survey, time_axis
from events.web.country_map import steps
from events.web.country_survey import spans
from tests.web import documents
from tests.web.published import publish

PAGE = "/en/countries/ML/?on=2025-12-31"
LINK = re.compile(r'<a href="(/en/\?[^"]+)"(?: aria-label="[^"]*")?>(\d+)</a>')
COUNT = re.compile(r'<p class="says">[^<]*: (\d+)')


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    """Forget what was kept: a test's log may end like another's."""
    for room in (country_survey, compare_page, time_axis):
        room.forget()
    yield
    for room in (country_survey, compare_page, time_axis):
        room.forget()


@pytest.fixture
def two_years(world: None) -> None:
    """Publish two incidents of the last 12 months, one of the 12 before, and one that may lie in both."""
    publish(documents.incident("SAH-2025-000002", occurred=documents.when("2025-11-02"), figures=[]))
    publish(
        documents.incident(
            "SAH-2024-000003",
            occurred=documents.when("2024-06-01"),
            secondary_types=["displacement.flight"],
        )
    )
    publish(documents.incident("SAH-2025-000004", occurred=documents.when("2024-12-30/2025-01-02")))


def _text(reader: Client, address: str, status: int = 200) -> str:
    answer = reader.get(address)
    assert answer.status_code == status
    return unescape(answer.content.decode())


def _compare(a: str, b: str) -> str:
    return f"/en/compare/?a={quote(a)}&b={quote(b)}"


def test_the_12_months_end_on_the_day_asked_for_and_follow_the_12_before() -> None:
    now, before = spans(country_survey.date(2024, 2, 29))
    assert (now.first.isoformat(), now.last.isoformat()) == ("2023-03-01", "2024-02-29")
    assert (before.first.isoformat(), before.last.isoformat()) == ("2022-03-01", "2023-02-28")


def test_a_country_has_its_last_12_months_against_the_12_before(reader: Client, two_years: None) -> None:
    shown = _text(reader, PAGE)
    assert "Mali: 3 incidents in the 12 months to 31 December 2025, 2 in the 12 months before." in shown
    assert "1 of them may lie outside these 12 months" in shown


@pytest.mark.parametrize(
    "address",
    [PAGE, "/en/countries/?on=2025-12-31", _compare("country=ML&end=2025", "country=ML&start=2025")],
)
def test_every_whole_figure_is_the_length_of_the_list_that_it_leads_to(
    reader: Client, two_years: None, address: str
) -> None:
    found = dict.fromkeys(LINK.findall(_text(reader, address)))
    assert found
    for url, figure in found:
        counted = COUNT.search(_text(reader, url))
        assert counted is not None
        assert counted[1] == figure, url


def test_the_killed_are_summed_and_who_is_left_out_is_told(reader: Client, two_years: None) -> None:
    shown = _text(reader, PAGE)
    assert "24 killed" in shown
    assert "the sum over 2 incidents of which a number is said" in shown
    assert "1 incident is left out for want of figures" in shown


def test_a_month_without_a_report_reads_as_little_known(reader: Client, world: None) -> None:
    shown = _text(reader, PAGE)
    assert "For 11 months no report is known: little known, which is not calm." in shown
    assert "September 2025: 1; 3 reports by 2 independent publishers" in shown


def test_a_country_of_which_nothing_is_published_is_little_known_and_not_calm(
    reader: Client, world: None
) -> None:
    shown = _text(reader, "/en/countries/TG/?on=2025-12-31")
    assert "No report is known for these 12 months: little known, which is not calm." in shown


def test_a_region_without_outline_stands_in_the_table_and_the_map_tells_of_it(
    reader: Client, world: None
) -> None:
    young = documents.place(admin1=documents.stub("menaka", "Ménaka"))
    publish(documents.incident("SAH-2025-000002", places=[young]))
    shown = _text(reader, PAGE)
    assert "has no outline of: Ménaka" in shown
    assert 'admin1=menaka">1</a>' in shown


def test_episodes_in_force_on_the_day_stand_with_their_state(reader: Client, world: None) -> None:
    in_force = _text(reader, "/en/countries/ML/?on=2025-01-05")
    assert "In force: enforced from 3 November 2024, last confirmed 20 February 2025." in in_force
    assert "Blockade of Tinaguelhaj (invented)" in in_force
    assert "No published episode is known to be in force." in _text(reader, PAGE)


def test_actors_stand_with_their_roles(reader: Client, world: None) -> None:
    shown = _text(reader, PAGE)
    assert re.search(r'Desert Group \(invented\)</a> <span class="remark">initiator</span>', shown)


@pytest.mark.parametrize("bad", ["yesterday", "2025-13-01", "0001-01-01", "9999-12-31"])
def test_a_day_that_is_none_is_refused_in_words(reader: Client, world: None, bad: str) -> None:
    for address in ("/en/countries/ML/", "/en/countries/"):
        assert "What is wrong" in _text(reader, f"{address}?on={bad}", 400)


def test_a_country_is_found_in_any_case_and_no_other_code_is_a_country(reader: Client, world: None) -> None:
    answer = reader.get("/en/countries/ml/?on=2025-12-31")
    assert (answer.status_code, answer["Location"]) == (308, PAGE)
    assert reader.get("/en/countries/QQ/").status_code == 404


def test_a_country_long_quiet_leads_to_its_newest_12_months(reader: Client, world: None) -> None:
    shown = _text(reader, "/en/countries/ML/?on=2030-01-01")
    assert 'href="/en/countries/ML/?on=2025-09-14"' in shown


@pytest.mark.parametrize(
    ("address", "queries"),
    [(PAGE, 3), ("/en/countries/?on=2025-12-31", 2), (_compare("country=ML", "country=NE"), 5)],
)
def test_a_page_asks_so_many_questions_once_and_then_one(
    reader: Client, two_years: None, django_assert_num_queries: Any, address: str, queries: int
) -> None:
    with django_assert_num_queries(queries):
        reader.get(address)
    with django_assert_num_queries(1):
        reader.get(address)


def test_a_scale_ends_at_the_highest_number_and_leaves_no_gap() -> None:
    for top in range(1, 60):
        scale = steps(top)
        assert scale[0].low == 1
        assert scale[-1].high == top
        assert all(one.high + 1 == other.low for one, other in pairwise(scale))


def test_two_sides_stand_on_one_scale(reader: Client, two_years: None) -> None:
    shown = _text(reader, _compare("country=ML&start=2024&end=2024", "country=ML&start=2025&end=2025"))
    assert shown.index("Incidents in Mali, 2024") < shown.index("Incidents in Mali, 2025")
    assert shown.count('text-anchor="end">4</text>') == 2


def test_the_plain_fields_lead_to_the_lasting_address_and_keep_the_other_filters(
    reader: Client, world: None
) -> None:
    fields = (
        "a=actor%3Ddesert-group%26country%3DNE&a_country=ML&a_from=&a_to=2025&b=&b_country=BF&b_from=&b_to="
    )
    answer = reader.get(f"/en/compare/?{fields}")
    assert answer.status_code == 302
    assert answer["Location"] == (
        "/en/compare/?a=end%3D2025-12-31%26country%3DML%26actor%3Ddesert-group&b=country%3DBF"
    )


def test_a_bad_side_is_named_with_what_is_wrong_and_the_good_one_is_kept(reader: Client, world: None) -> None:
    shown = _text(reader, "/en/compare/?a_country=ML&b_country=&b_from=soon", 400)
    assert "Second selection – “soon” is not a year, month or day" in shown
    assert '<option value="ML" selected>' in shown
    assert 'value="soon"' in shown


@pytest.mark.parametrize("bad", ["a=colour%3Dred", "a=cursor%3Dx", "colour=red", "b=country%3DQQ"])
def test_what_no_side_can_read_is_refused(reader: Client, world: None, bad: str) -> None:
    assert "What is wrong" in _text(reader, f"/en/compare/?{bad}", 400)
