"""How many reports and independent publishers stand behind each region and month: what is little known is not calm.

A report stands behind a month where it is cited for an incident that surely lies in it, or was itself published in
it; behind a region where the record that cites it names a place there. What is cited for nothing is not known here.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import orjson
from django.db.models import QuerySet

from events.models.live_record import LiveRecord
from events.timeline.periods import period_of

Document = Mapping[str, Any]
# Every record of the country, whether or not a region is known.
WHOLE = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many reports are known, and by how many publishers once whoever only repeats another is left out."""

    reports: int = 0
    publishers: int = 0

    @property
    def is_little_known(self) -> bool:
        """Whether nothing was read: then few incidents say nothing of how calm it was."""
        return self.reports == 0


@dataclass(slots=True)
class _Cell:
    reports: set[int] = field(default_factory=set)
    publishers: set[str] = field(default_factory=set)


class CoverageLedger:
    """Reports by region and month. It keeps a number for each report and month and no document.

    A publisher who repeats another counts as that other. Not as fused with it, as within one incident: over a
    month one shared dispatch would make one publisher of two who otherwise report each for itself.
    """

    def __init__(self, first: date, last: date, *, country: str = "") -> None:
        self._first, self._last, self._country = first, last, country
        self._cells: dict[tuple[str, str], _Cell] = {}

    def add(self, document: Document) -> None:
        """Take in what a published incident or episode cites."""
        regions = {WHOLE, *regions_of(document, self._country)}
        own = _month_of(document.get("occurred"))
        for citation in document.get("citations", ()):
            report = citation["report"]
            months = {month for month in (own, _month_of(report["published"])) if month}
            key, publisher = _key(document, citation), _publisher(report)
            for month in filter(self._is_shown, months):
                for region in regions:
                    cell = self._cells.setdefault((region, month), _Cell())
                    cell.reports.add(key)
                    cell.publishers.add(publisher)

    def of(self, month: str, region: str = WHOLE) -> Coverage:
        """Return what stands behind a month ("2025-09"), in one region or in all."""
        return self.over((month,), region)

    def over(self, months: Iterable[str], region: str = WHOLE) -> Coverage:
        """Return what stands behind several months together, each report and publisher once."""
        cells = [cell for month in months if (cell := self._cells.get((region, month)))]
        reports = set[int]().union(*(cell.reports for cell in cells))
        publishers = set[str]().union(*(cell.publishers for cell in cells))
        return Coverage(len(reports), len(publishers))

    def _is_shown(self, month: str) -> bool:
        return f"{self._first:%Y-%m}" <= month <= f"{self._last:%Y-%m}"


def coverage(records: QuerySet[LiveRecord], first: date, last: date, *, country: str = "") -> CoverageLedger:
    """Return what stands behind the months from first to last. One query; documents are read one after another.

    With a country, places in others do not count as its regions.
    """
    ledger = CoverageLedger(first, last, country=country)
    texts = records.order_by().values_list("document", flat=True)
    for text in texts.iterator(chunk_size=500):
        ledger.add(orjson.loads(text))
    return ledger


def regions_of(document: Document, country: str = "") -> Iterator[str]:
    """Yield the slug of each first-level region in which a record has a place; values may repeat."""
    for place in document["places"]:
        region = place["admin1"]
        if region and region["slug"] and country in ("", place["country"]):
            yield region["slug"]


def _month_of(when: Document | None) -> str:
    """Return the month in which a date surely lies; "" where it may lie in several, or in none that is known."""
    if not when or not when["start"] or not when["end"]:
        return ""
    month = period_of(date.fromisoformat(when["start"]), "month")
    return month.name if date.fromisoformat(when["end"]) <= month.end else ""


def _key(document: Document, citation: Document) -> int:
    """Return a number for a report: the same wherever it is cited."""
    report = citation["report"]
    if report["is_confidential"]:
        # Nothing tells two of these apart, and nothing may.
        return hash((document["code"], citation["n"]))
    published = report["published"]
    said = (report["source"]["slug"], str(report["title"]), report["url"])
    return hash((*said, published["edtf"] if published else ""))


def _publisher(report: Document) -> str:
    """Return whose report it is: of one that repeats another, that other's publisher."""
    origin = report["repeats"] or report
    return str(origin["source"]["slug"])
