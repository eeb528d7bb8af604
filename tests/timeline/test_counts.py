"""Records are counted by period; uncertain dates at their start, or shared out."""

from datetime import date
from itertools import pairwise

import pytest
from django.http import QueryDict

from events.selection.read import read
from events.timeline.counts import Counts, counts
from events.timeline.periods import period_of, periods_between
from tests.selection.incidents import make_live_incident

pytestmark = pytest.mark.django_db


def counted(query: str = "", **how: str) -> dict[str, float]:
    found: Counts = counts(read(QueryDict(query)).apply(), **how)  # type: ignore[arg-type]
    return {f"{one.period.name} {one.key}".strip(): one.count for one in found.counts}


def test_records_are_counted_by_month() -> None:
    make_live_incident(1, day="2025-09-14")
    make_live_incident(2, day="2025-09-30")
    make_live_incident(3, day="2025-11-01")
    assert counted() == {"2025-09": 2, "2025-11": 1}
    assert counted("start=2025-11") == {"2025-11": 1}


@pytest.mark.parametrize(
    ("step", "name"), [("day", "2025-12-31"), ("week", "2026-W01"), ("month", "2025-12"), ("year", "2025")]
)
def test_steps_are_named_by_iso_8601(step: str, name: str) -> None:
    make_live_incident(1, day="2025-12-31")
    assert counted(step=step) == {name: 1}


def test_an_uncertain_date_counts_where_it_begins() -> None:
    make_live_incident(1, day="2025-09-21", until="2025-10-10")
    assert counted() == {"2025-09": 1}


def test_an_uncertain_date_is_shared_out() -> None:
    make_live_incident(1, day="2025-09-21", until="2025-10-10")
    make_live_incident(2, day="2025-09-14")
    assert counted(dates="spread") == {"2025-09": 1.5, "2025-10": 0.5}


def test_an_open_end_counts_at_the_end_that_is_known() -> None:
    make_live_incident(1, day="2025-09-14", end=None)
    make_live_incident(2, day="2025-09-14", start=None, sort_day=date(2025, 9, 14))
    assert counted(dates="spread") == counted() == {"2025-09": 2}


def test_a_date_that_may_be_anywhere_in_a_century_is_not_shared_by_days() -> None:
    make_live_incident(1, day="1901-01-01", until="2000-12-31")
    assert counted(dates="spread", step="day") == {"1901-01-01": 1}


def test_what_has_no_date_is_counted_apart() -> None:
    make_live_incident(1, start=None, end=None, sort_day=date(1, 1, 1))
    for dates in ("start", "spread"):
        found = counts(read(QueryDict("")).apply(), dates=dates)  # type: ignore[arg-type]
        assert (found.counts, found.undated) == ((), 1)


def test_counts_are_parted_by_country_or_family() -> None:
    make_live_incident(1, country="ML")
    make_live_incident(2, country="BF", event_type="attack.ambush")
    assert counted(by="country") == {"2025-09 BF": 1, "2025-09 ML": 1}
    assert counted(by="event_family") == {"2025-09 attack": 2}


def test_counting_costs_one_query(django_assert_num_queries: pytest.FixtureRequest) -> None:
    for number in range(1, 4):
        make_live_incident(number, day=f"2025-0{number}-14")
    with django_assert_num_queries(1):
        counts(read(QueryDict("country=ML&event_type=attack")).apply(), dates="spread", by="country")


@pytest.mark.parametrize("step", ["day", "week", "month", "year"])
@pytest.mark.parametrize("day", [date.min, date.max, date(2024, 2, 29), date(2025, 12, 31)])
def test_every_day_lies_in_its_period(day: date, step: str) -> None:
    period = period_of(day, step)  # type: ignore[arg-type]
    assert period.start <= day <= period.end


def test_periods_follow_each_other_without_a_gap() -> None:
    weeks = list(periods_between(date(2024, 12, 20), date(2025, 1, 10), "week"))
    assert [week.name for week in weeks] == ["2024-W51", "2024-W52", "2025-W01", "2025-W02"]
    assert all((after.start - before.end).days == 1 for before, after in pairwise(weeks))
