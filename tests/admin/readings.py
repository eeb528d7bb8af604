"""Readings of an invented text at the desk, and what a browser sends back from their review."""

from typing import Any

from django.test import Client

from events.drafting.mention import Draft
from events.drafting.reading import keep_reading
from events.models.actor import Actor
from events.models.drafting import Reading
from tests.drafting.drafts import TEXT, draft
from tests.makers import make_actor, make_report, member


def make_reading(found: Draft | None = None, *, by: str = "amina", **fields: Any) -> Reading:
    """Keep a reading of the invented text."""
    report = fields.pop("report", None) or make_report("Tankers (invented)", text=TEXT)
    author = member(by, fields.pop("group", "editor"))
    return keep_reading(report, TEXT, found or draft(), published="2025-10-23", by=author)


def address(reading: Reading, number: int = 1) -> str:
    return f"/admin/desk/readings/{reading.pk}/{number}/"


def rows_of(client: Client, reading: Reading, number: int = 1, **changed: Any) -> dict[str, Any]:
    """Return what a browser sends when each proposed row is accepted as it stands."""
    page = client.get(f"/admin/desk/readings/{reading.pk}/?event={number}")
    assert page.status_code == 200
    data: dict[str, Any] = {"_save": "1"}
    for row in page.context["rows"]:
        for bound in row:
            value = bound.value()
            data[bound.html_name] = "" if value is None else value
        if not row.is_extra:
            data[row.add_prefix("decision")] = "accept"
    return {**data, **changed}


def save(client: Client, reading: Reading, number: int = 1, **changed: Any) -> Any:
    return client.post(address(reading, number), rows_of(client, reading, number, **changed))


def front() -> Actor:
    return make_actor("Azawan Front", published=False, type="armed.rebel")
