"""The invented data of the measurements has the shape of real data, and is the same every time."""

from typing import Any

import orjson
import pytest

from benchmarks.document import document_of
from benchmarks.generate import generate
from benchmarks.invented import World
from events.models.incident import Incident
from events.models.live_record import LiveFacet, LiveRecord
from events.models.published_version import LogHead
from events.publishing.snapshot.incident import incident_document
from events.publishing.verify import verify_log

pytestmark = pytest.mark.django_db


def keys_of(value: Any, path: str = "") -> set[str]:
    """Return every key inside a document with the way to it."""
    if isinstance(value, dict):
        return {f"{path}.{key}" for key in value} | {
            k for key in value for k in keys_of(value[key], f"{path}.{key}")
        }
    if isinstance(value, list):
        return {k for inner in value for k in keys_of(inner, f"{path}[]")}
    return set()


def test_an_invented_document_says_what_the_snapshot_of_its_rows_says() -> None:
    generate(40, say=lambda _line: None)
    for incident in Incident.objects.order_by("pk"):
        written = orjson.loads(LiveRecord.objects.get(code=incident.code).document)
        snapshot = incident_document(incident)
        assert keys_of(snapshot) <= keys_of(written)
        for part in ("title", "event_type", "occurred", "figures", "sources", "verification"):
            assert written[part] == snapshot[part]


def test_the_generated_log_holds_and_every_incident_has_its_facets() -> None:
    generate(30, say=lambda _line: None)
    assert verify_log().seq == 30
    assert LogHead.objects.get().chain == verify_log().chain
    assert LiveFacet.objects.filter(name="country").count() == 30


def test_the_nth_event_does_not_depend_on_the_size_of_the_run() -> None:
    assert document_of(World().event(17)) == document_of(World().event(17))
    assert document_of(World().event(17)) != document_of(World().event(18))
