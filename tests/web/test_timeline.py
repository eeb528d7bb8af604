"""The timeline: grouped, worded, filtered without script, paged, and honest where it is empty."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client

from events.selection.facets import forget as forget_counts
from tests.web import documents
from tests.web.published import correct, publish, publish_many, withdraw


@pytest.fixture(autouse=True)
def _no_counts_kept() -> Iterator[None]:
    """Forget what was counted: a test's log may end like another's."""
    forget_counts()
    yield
    forget_counts()


TITLE = re.compile(r"<h3><a href=\"(/en/incidents/[^\"]+)\">")


def _text(reader: Client, address: str) -> str:
    answer = reader.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_incidents_stand_under_their_month_newest_first(reader: Client, world: None) -> None:
    publish(documents.incident("SAH-2025-000002", occurred=documents.when("2025-10-02")))
    shown = _text(reader, "/en/")
    assert shown.index("October 2025</h2>") < shown.index("SAH-2025-000002")
    assert (
        shown.index("SAH-2025-000002") < shown.index("September 2025</h2>") < shown.index("SAH-2025-000001")
    )


def test_an_entry_says_what_where_when_who_how_many_and_how_sure(reader: Client, world: None) -> None:
    shown = _text(reader, "/en/")
    for said in (
        "Attack on a convoy",
        "14 September 2025",
        "Tinaguelhaj (invented), Bandiagara, Mali",
        "12 killed",
        "(1 claim)",
        "Corroborated",
        "Initiator",
        "DG",
    ):
        assert said in shown


def test_the_sentence_says_what_is_shown_and_how_many(reader: Client, world: None) -> None:
    assert "Attacks in Mali: 1" in _text(reader, "/en/?country=ML&event_type=attack")
    assert "Attaques au Mali\u202f: 1" in _text(reader, "/fr/?country=ML&event_type=attack")


def test_each_choice_can_be_taken_off_alone(reader: Client, world: None) -> None:
    shown = _text(reader, "/en/?country=ML&event_type=attack")
    assert 'href="/en/?event_type=attack"' in shown
    assert 'href="/en/?country=ML"' in shown


def test_fields_left_empty_lead_to_an_address_without_them(reader: Client, world: None) -> None:
    answer = reader.get("/en/?q=&country=ML&start=&event_type=")
    assert (answer.status_code, answer["Location"]) == (302, "/en/?country=ML")


def test_bad_filters_are_answered_400_with_what_was_typed_and_each_problem(
    reader: Client, world: None
) -> None:
    answer = reader.get("/en/?start=yesterday&killed_min=many&actor=desert-group&colour=red")
    shown = answer.content.decode()
    assert answer.status_code == 400
    assert 'value="yesterday"' in shown
    assert 'value="many"' in shown
    assert 'name="actor" value="desert-group" checked>' in shown
    for wrong in ("yesterday", "many", "colour"):
        assert f"“{wrong}” is not" in shown


def test_what_cannot_be_mended_in_the_form_is_not_sent_again(reader: Client, world: None) -> None:
    shown = reader.get("/en/?colour=red&bbox=1,2&as_of=2025-10-30").content.decode()
    assert 'name="colour"' not in shown
    assert 'name="bbox"' not in shown
    assert '<input type="hidden" name="as_of" value="2025-10-30">' in shown


def test_several_values_of_one_filter_survive_the_form(reader: Client, world: None) -> None:
    shown = _text(reader, "/en/?event_type=attack.convoy,blockade.fuel")
    for code in ("attack.convoy", "blockade.fuel"):
        assert f'name="event_type" value="{code}" checked>' in shown


def test_walking_the_pages_meets_each_incident_once(reader: Client, db: None) -> None:
    publish_many(7)
    address, met = "/en/?limit=3", []
    while address:
        shown = _text(reader, address)
        met += TITLE.findall(shown)
        following = re.search(r'href="([^"]+)" rel="next"', shown)
        address = following[1].replace("&amp;", "&") if following else ""
    assert met == [f"/en/incidents/SAH-2025-{n:06d}/" for n in range(1, 8)]


def test_a_later_page_leads_back_to_the_first_and_is_not_indexed(reader: Client, db: None) -> None:
    publish_many(4)
    following = re.search(r'href="([^"]+)" rel="next"', _text(reader, "/en/?limit=3"))
    assert following is not None
    shown = _text(reader, following[1].replace("&amp;", "&"))
    assert '<a href="/en/?limit=3">First page</a>' in shown
    assert '<meta name="robots" content="noindex">' in shown


def test_an_empty_list_offers_ways_out_and_does_not_say_that_nothing_happened(
    reader: Client, world: None
) -> None:
    shown = _text(reader, "/en/?country=TG&event_type=attack")
    assert "That does not mean that nothing happened" in shown
    assert "Without the filter: Togo" in shown
    assert 'href="/en/?event_type=attack"' in shown


def test_an_uncertain_date_is_said_as_such(reader: Client, db: None) -> None:
    publish(documents.incident(occurred=documents.when("[2025-09-13..2025-09-15]")))
    assert '<span class="vague">between 13 and 15 September 2025</span>' in _text(reader, "/en/")
    assert "entre le 13 et le 15 septembre 2025" in _text(reader, "/fr/")


def test_an_incident_without_a_date_stands_under_no_month(reader: Client, db: None) -> None:
    publish(documents.incident(occurred=None))
    assert "Date unknown</h2>" in _text(reader, "/en/")


def test_other_orders_have_no_months(reader: Client, world: None) -> None:
    assert 'class="month-name"' not in _text(reader, "/en/?ordering=-killed")


def test_what_was_corrected_or_only_announced_is_marked(reader: Client, db: None) -> None:
    document = documents.incident(status_of_fact="announced", verification="disputed")
    publish(document)
    assert "Corrected</span>" not in _text(reader, "/en/")
    correct(document)
    shown = _text(reader, "/en/")
    for mark in ("Corrected</span>", "Announced</span>", "level-disputed"):
        assert mark in shown


def test_a_withdrawn_incident_is_on_no_list(reader: Client, world: None) -> None:
    withdraw(documents.incident())
    assert "SAH-2025-000001" not in _text(reader, "/en/")


def test_a_title_only_in_english_says_so_on_the_french_page(reader: Client, db: None) -> None:
    publish(documents.incident(title={"en": "Only English (invented)", "fr": ""}))
    assert '<span lang="en">Only English (invented)</span>' in _text(reader, "/fr/")


@pytest.mark.parametrize(
    ("address", "first", "then"),
    [("/en/", 9, 4), ("/en/?country=ML&event_type=attack&killed_min=1", 15, 4)],
)
def test_the_timeline_takes_few_queries_and_then_the_fewest(
    reader: Client, db: None, address: str, first: int, then: int, django_assert_num_queries: type
) -> None:
    # The head of the log, the page, episodes, turning points; and once for each publication how the records lie over
    # time, the names of the form, and the counts of its choices: three, and two more for each facet with a choice.
    publish_many(60)
    with django_assert_num_queries(first):
        reader.get(address)
    with django_assert_num_queries(then):
        reader.get(address)


def test_another_window_of_the_same_selection_is_not_counted_again(
    reader: Client, db: None, django_assert_num_queries: type
) -> None:
    publish_many(60)
    reader.get("/en/?country=ML")
    # Only the choices of the form are counted again: three, and two for the country.
    with django_assert_num_queries(9):
        reader.get("/en/?start=2025-09-01&end=2025-09-07&country=ML")


def test_names_in_the_sentence_take_one_query_more(
    reader: Client, world: None, django_assert_num_queries: type
) -> None:
    with django_assert_num_queries(15):
        reader.get("/en/?actor=desert-group&place=mopti&episode=SAH-E-0001")


def test_a_window_of_few_days_is_grouped_by_day_and_what_is_vague_stands_apart(
    reader: Client, db: None
) -> None:
    publish(documents.incident("SAH-2025-000001", occurred=documents.when("2025-09-14")))
    publish(documents.incident("SAH-2025-000002", occurred=documents.when("[2025-09-14..2025-09-20]")))
    shown = _text(reader, "/en/?start=2025-09-10&end=2025-09-20")
    headings = re.findall(r"<h2 class=\"month-name\"[^>]*>([^<]+)</h2>", shown)
    assert headings == ["14 September 2025", "14 September 2025 at the earliest"]


def test_a_further_page_goes_on_with_the_list_and_draws_no_axis(reader: Client, db: None) -> None:
    publish_many(4)
    first = _text(reader, "/en/?limit=3")
    following = re.search(r'href="([^"]+)" rel="next"', first)
    assert following is not None
    shown = _text(reader, following[1].replace("&amp;", "&"))
    assert ("data-time-axis" in first, "data-time-axis" in shown) == (True, False)
    assert 'data-group="2025-09-27"' in shown


def test_beside_a_list_of_choices_a_wrong_value_is_not_answered_with_all_known_ones(
    reader: Client, db: None
) -> None:
    shown = reader.get("/en/?event_type=nonsense").content.decode()
    assert '<p class="hint problem" id="h-event_type">choose from the list </p>' in shown
    assert shown.count("“nonsense” is not an event type") == 1
