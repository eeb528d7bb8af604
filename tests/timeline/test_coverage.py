"""Coverage and counts: what stands behind a region and month, and in which spans an incident counts."""

from datetime import date
from typing import Any

import pytest

from events.models.live_record import LiveRecord
from events.timeline.coverage import Coverage, CoverageLedger, coverage
from events.timeline.tally import Span, Tally
from tests.web import documents
from tests.web.published import publish

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)
YEAR, YEAR_BEFORE = Span(FIRST, LAST), Span(date(2024, 1, 1), date(2024, 12, 31))
HILL = documents.source("hill-radio", "Hill Radio (invented)")


def _ledger(*found: documents.Document) -> CoverageLedger:
    ledger = CoverageLedger(FIRST, LAST, country="ML")
    for document in found:
        ledger.add(document)
    return ledger


def _tally(document: documents.Document, start: date | None, end: date | None) -> Tally:
    tally = Tally("ML", (YEAR, YEAR_BEFORE))
    tally.add(document, start, end)
    return tally


def test_a_report_stands_behind_the_incident_s_month_and_its_region() -> None:
    ledger = _ledger(documents.incident())
    assert ledger.of("2025-09") == Coverage(2, 2)
    assert ledger.of("2025-09", "mopti") == Coverage(2, 2)


def test_a_month_without_a_report_is_little_known() -> None:
    ledger = _ledger(documents.incident())
    assert ledger.of("2025-10").is_little_known
    assert ledger.of("2025-09", "gao").is_little_known
    assert not ledger.of("2025-09").is_little_known


def test_a_report_also_stands_behind_the_month_in_which_it_was_published() -> None:
    cited = documents.citation(published=documents.date("2025-11-02"))
    ledger = _ledger(documents.incident(citations=[cited]))
    assert ledger.of("2025-11") == ledger.of("2025-09") == Coverage(1, 1)


def test_an_incident_whose_month_is_not_known_vouches_for_no_month_of_its_own() -> None:
    cited = documents.citation(published=None)
    ledger = _ledger(documents.incident(occurred=documents.when("2025"), citations=[cited]))
    assert all(ledger.of(f"2025-{month:02d}").is_little_known for month in range(1, 13))


def test_a_publisher_who_only_repeats_another_counts_as_that_other() -> None:
    wire = {"title": "The dispatch (invented)", "source": documents.source()}
    ledger = _ledger(
        documents.incident(
            citations=[documents.citation(1), documents.citation(2, source=HILL, repeats=wire)]
        )
    )
    assert ledger.of("2025-09") == Coverage(2, 1)


def test_a_report_cited_by_two_incidents_counts_once() -> None:
    ledger = _ledger(documents.incident(), documents.incident("SAH-2025-000002"))
    assert ledger.of("2025-09") == Coverage(2, 2)


def test_a_region_of_another_country_is_no_region_of_this_one() -> None:
    ledger = _ledger(documents.incident(places=[documents.place(country="BF")]))
    assert ledger.of("2025-09", "mopti").is_little_known


def test_two_confidential_reports_are_two_reports_of_one_unnamed_publisher() -> None:
    nobody = {"slug": "", "name": {"en": "confidential source", "fr": "source confidentielle"}}
    cited = [
        documents.citation(n, title="", url="", published=None, source=nobody, is_confidential=True)
        for n in (1, 2)
    ]
    assert _ledger(documents.incident(citations=cited)).of("2025-09") == Coverage(2, 1)


@pytest.mark.django_db
def test_coverage_of_a_whole_selection_is_one_query(django_assert_num_queries: Any) -> None:
    publish(documents.incident())
    publish(documents.episode())
    both = LiveRecord.objects.current().filter(kind__in=("incident", "episode"))
    with django_assert_num_queries(1):
        found = coverage(both, FIRST, LAST)
    assert found.of("2025-09", "mopti") == Coverage(3, 2)


def test_an_incident_counts_in_each_year_in_which_it_may_lie_and_is_shared_out_by_month() -> None:
    tally = _tally(documents.incident(), date(2024, 12, 31), date(2025, 1, 1))
    assert [counted.incidents for counted in tally.counted] == [1, 1]
    assert [counted.uncertain for counted in tally.counted] == [1, 1]
    assert (tally.months["2024-12"], tally.months["2025-01"]) == (0.5, 0.5)
    assert tally.region_months["mopti", "2025-01"] == 1


def test_an_incident_of_two_families_counts_in_both() -> None:
    tally = _tally(documents.incident(secondary_types=["displacement.flight"]), FIRST, FIRST)
    assert set(tally.counted[0].families) == {"attack", "displacement"}


def test_the_killed_are_summed_and_who_gives_no_number_is_counted_as_left_out() -> None:
    tally = Tally("ML", (YEAR,))
    tally.add(documents.incident(), FIRST, FIRST)
    tally.add(documents.incident(figures=[documents.figure(low=3, best=4, high=None)]), FIRST, FIRST)
    tally.add(documents.incident(figures=[]), FIRST, FIRST)
    found = tally.counted[0]
    assert (found.killed.low, found.killed.best, found.killed.high) == (15, 16, 16)
    assert (found.with_killed, found.without_killed) == (2, 1)


def test_what_was_found_false_killed_nobody() -> None:
    found = _tally(documents.incident(verification="debunked"), FIRST, FIRST).counted[0]
    assert (found.with_killed, found.without_killed, found.found_false) == (0, 0, 1)
