"""The time axis: steps as the span asks, colours for every family, windows, episodes and turning points above it."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from events.codebook.event_type import EVENT_FAMILIES, EVENT_TYPES
from events.web.time_axis_marks import MOST_MARKS, TURNING_POINTS
from events.web.time_axis_ticks import MOST_TICKS, ticks
from events.web.time_axis_window import Window
from events.web.type_group import TYPE_GROUPS
from tests.web import documents
from tests.web.markup import read
from tests.web.published import publish


def _text(reader: Client, address: str) -> str:
    answer = reader.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def _incident(nth: int, day: str, **changes: Any) -> None:
    publish(documents.incident(f"SAH-2025-{nth:06d}", occurred=documents.when(day), **changes))


def test_every_family_has_one_colour() -> None:
    grouped = sorted(family for group in TYPE_GROUPS for family in group.families)
    assert grouped == sorted(EVENT_FAMILIES.codes)


def test_every_turning_point_is_a_type() -> None:
    assert [code for code in TURNING_POINTS if code not in EVENT_TYPES] == []


@pytest.mark.parametrize(
    ("days", "step"), [(1, "day"), (62, "day"), (63, "week"), (732, "week"), (733, "month"), (20_000, "year")]
)
def test_the_step_is_as_the_span_asks(days: int, step: str) -> None:
    first = date(1970, 1, 1)
    assert Window(first, first + timedelta(days=days - 1)).step == step


@pytest.mark.parametrize("days", [1, 2, 7, 31, 62, 100, 365, 800, 4000, 40_000])
def test_no_axis_has_more_dates_than_a_phone_has_room_for(days: int) -> None:
    first = date(1899, 12, 15)
    found = ticks(first, first + timedelta(days=days - 1))
    assert len(found) <= MOST_TICKS + 1
    assert all(re.search(r"\d{4}", tick.label) for tick in found[:1])


def test_a_date_within_two_months_is_drawn_over_both(reader: Client, db: None) -> None:
    _incident(1, "2020-01-02")
    _incident(2, "[2025-09-21..2025-10-10]")
    shown = _text(reader, "/en/")
    assert 'September 2025</a></th><td class="num">0.5</td>' in shown
    assert 'October 2025</a></th><td class="num">0.5</td>' in shown
    assert "Of all selected, 1 has no certain day" in shown
    assert 'septembre 2025</a></th><td class="num">0,5</td>' in _text(reader, "/fr/").replace(
        "Septembre", "septembre"
    )


def test_the_table_leads_to_each_period(reader: Client, db: None) -> None:
    _incident(1, "2020-01-02")
    _incident(2, "2025-07-02", event_type="battle.clash")
    shown = _text(reader, "/en/?country=ML")
    assert '<a href="/en/?start=2025-07-01&amp;end=2025-07-31&amp;country=ML">July 2025</a>' in shown
    page = read(shown)
    assert [path.attributes["class"] for path in page.all("path")][:2] == ["type-attack", "type-battle"]


def test_the_two_fields_keep_every_other_filter(reader: Client, db: None) -> None:
    _incident(1, "2025-09-14")
    shown = _text(reader, "/en/?country=ML&start=2025-09&ordering=start")
    form = shown[shown.index('<form class="days"') :]
    form = form[: form.index("</form>")]
    assert '<input type="hidden" name="country" value="ML">' in form
    assert '<input type="hidden" name="ordering" value="start">' in form
    assert 'name="start" type="date" value="2025-09-01"' in form
    assert '<a href="/en/?country=ML&amp;ordering=start">Show the whole time</a>' in form


def test_the_overview_shows_all_of_it_and_where_the_window_stands(reader: Client, db: None) -> None:
    _incident(1, "2024-01-15")
    _incident(2, "2025-12-15")
    shown = _text(reader, "/en/?start=2025-09-01&end=2025-12-31")
    assert 'data-first="2024-01-15" data-last="2025-12-21"' in shown
    assert 'data-start="2025-09-01" data-end="2025-12-31"' in shown
    assert '<rect class="overview-window"' in shown
    assert '<rect class="overview-window"' not in _text(reader, "/en/")


def test_a_window_where_nothing_lies_still_shows_the_way_back(reader: Client, db: None) -> None:
    _incident(1, "2025-09-14")
    shown = _text(reader, "/en/?start=2019&end=2019")
    assert "data-time-axis" in shown
    assert "That does not mean that nothing happened" in shown


def test_the_farthest_days_are_no_trouble(reader: Client, db: None) -> None:
    _incident(1, "2025-09-14")
    for address in ("/en/?start=0001-01-01", "/en/?end=9999-12-31", "/en/?start=9999-12-31", "/en/?end=0001"):
        assert reader.get(address).status_code == 200


def test_without_any_date_no_axis_is_drawn(reader: Client, db: None) -> None:
    publish(documents.incident(occurred=None))
    shown = _text(reader, "/en/")
    assert "data-time-axis" not in shown
    assert "1 incident is published" in shown


def test_episodes_stand_above_the_axis_where_they_lie_in_the_window(reader: Client, world: None) -> None:
    shown = _text(reader, "/en/?start=2024-06-01&end=2025-12-31")
    lanes = shown[shown.index('<div class="lanes">') : shown.index('<figure class="time-figure">')]
    assert "/en/episodes/SAH-E-0001/" in lanes
    assert "bar-sure" in lanes
    assert '<div class="lanes">' not in _text(reader, "/en/?start=2025-09-01&country=TG")


def test_more_episodes_than_fit_are_counted(reader: Client, world: None) -> None:
    for nth in range(2, 10):
        publish(documents.episode(f"SAH-E-{nth:04d}"))
    shown = _text(reader, "/en/?start=2024-01-01&end=2025-12-31")
    assert shown.count('<svg class="lane"') == 6
    assert "3 more episodes in this time" in shown


def test_a_coup_is_marked_whatever_type_is_asked_for_but_not_in_another_country(
    reader: Client, db: None
) -> None:
    _incident(1, "2025-07-26", event_type="politics.coup")
    _incident(2, "2025-09-14")
    for query, is_marked in (("", True), ("?event_type=attack&start=2025-01", True), ("?country=NE", False)):
        shown = _text(reader, f"/en/{query}")
        assert ("Coup, Mali</a>, 26 July 2025" in shown) is is_marked


def test_marks_never_stand_on_one_another_and_lead_to_those_left_out(reader: Client, db: None) -> None:
    for nth in range(1, 13):
        _incident(nth, f"2025-09-{nth:02d}", event_type="politics.coup")
    _incident(20, "2020-01-01")
    shown = _text(reader, "/en/")
    places = re.findall(r'<circle cx="([\d.]+)%" cy="(\d+)"', shown)
    rows: dict[str, list[float]] = {}
    for x, y in places:
        rows.setdefault(y, []).append(float(x))
    assert 0 < len(places) <= MOST_MARKS
    assert all(
        b - a >= 6 for row in rows.values() for a, b in zip(sorted(row), sorted(row)[1:], strict=False)
    )
    assert "All turning points in this time" in shown
