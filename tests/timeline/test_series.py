"""One reading of a selection answers for every window: shares by family, and how many may lie in a span."""

from datetime import date

import pytest
from django.http import QueryDict

from events.models.live_record import LiveRecord
from events.selection.read import read
from events.timeline.counts import counts
from events.timeline.periods import STEPS
from events.timeline.series import Series, series
from tests.selection.incidents import make_live_incident

pytestmark = pytest.mark.django_db


def _series(query: str = "") -> Series:
    found = series(read(QueryDict(query)).apply())
    assert found is not None
    return found


def test_an_uncertain_date_is_shared_out_over_its_days() -> None:
    make_live_incident(1, day="2025-09-21", until="2025-10-10")
    make_live_incident(2, day="2025-09-14")
    found = _series()
    assert found.share("attack", date(2025, 9, 1), date(2025, 9, 30)) == 1.5
    assert found.share("attack", date(2025, 10, 1), date(2025, 10, 31)) == 0.5
    assert (found.total, found.uncertain) == (2, 1)


def test_days_beyond_the_records_hold_nothing() -> None:
    make_live_incident(1, day="2025-09-14")
    found = _series()
    assert found.share("attack", date(1, 1, 1), date(2025, 9, 13)) == 0
    assert found.share("attack", date(2025, 9, 15), date.max) == 0
    assert found.share("attack", date(1, 1, 1), date.max) == 1
    assert found.share("battle", date(1, 1, 1), date.max) == 0


def test_without_any_date_there_is_no_series() -> None:
    make_live_incident(1, start=None, end=None, sort_day=date(1, 1, 1))
    assert series(LiveRecord.objects.all()) is None


@pytest.mark.parametrize("step", STEPS)
def test_the_shares_are_those_of_the_counts(step: str) -> None:
    make_live_incident(1, day="2025-09-21", until="2025-10-10")
    make_live_incident(2, day="2025-09-14", end=None)
    make_live_incident(3, day="2025-12-29", until="2026-01-04")
    found = _series()
    counted = counts(read(QueryDict("")).apply(), step=step, dates="spread", by="event_family")  # type: ignore[arg-type]
    for one in counted.counts:
        assert found.share(one.key, one.period.start, one.period.end) == pytest.approx(one.count, abs=0.002)


@pytest.mark.parametrize(
    "span",
    ["", "start=2025-10", "end=2025-09-13", "start=2025-09-15&end=2025-09-30", "end=1999", "start=2030"],
)
def test_what_may_lie_in_a_span_is_what_the_filters_find(span: str) -> None:
    make_live_incident(1, day="2025-09-21", until="2025-10-10")
    make_live_incident(2, day="2025-09-14", end=None)
    make_live_incident(3, day="2025-09-14", start=None, sort_day=date(2025, 9, 14))
    make_live_incident(4, start=None, end=None, sort_day=date(1, 1, 1))
    selection = read(QueryDict(span))
    assert _series().overlapping(selection.start, selection.end) == selection.count()
