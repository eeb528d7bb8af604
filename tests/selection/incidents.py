"""Incidents of the readable record by keywords, for the tests of selection, timeline and api."""

from datetime import date
from typing import Any

from events.models.live_record import LiveRecord
from tests.record_makers import make_record


def make_live_incident(
    number: int,
    *,
    day: str = "2025-09-14",
    until: str | None = None,
    country: str = "ML",
    event_type: str = "attack.convoy",
    also: tuple[str, ...] = (),
    title: str = "Attack (invented)",
    facets: dict[str, list[str]] | None = None,
    fields: dict[str, Any] | None = None,
    **columns: Any,
) -> LiveRecord:
    """Publish an incident by its number, directly into the readable record."""
    types = [event_type, *also]
    start, end = date.fromisoformat(day), date.fromisoformat(until or day)
    document = {
        "kind": "incident",
        "code": f"SAH-2025-{number:06d}",
        "title": {"en": title, "fr": ""},
        "event_type": event_type,
        **(fields or {}),
    }
    families = [code.split(".")[0] for code in types]
    found_by = {"country": [country], "event_type": sorted({*types, *families}), **(facets or {})}
    columns = {
        "start": start,
        "end": end,
        "sort_day": start,
        "country": country,
        "event_type": event_type,
        "verification": "single_source",
        "date_precision": "day",
        "place_precision": "settlement",
        **columns,
    }
    return make_record(document, facets=found_by, **columns)


def numbers(records: Any) -> list[int]:
    """Return the numbers of the incidents, in their order."""
    return [int(record.code[-6:]) for record in records]
