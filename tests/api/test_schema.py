"""The API answers exactly as it describes itself, to right questions and to wrong ones."""

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from events.api.schema.generator import openapi
from events.codebook.event_type import EVENT_TYPES
from events.models.published_version import PublishedVersion
from tests.api.conftest import World
from tracker.wsgi import application

OPENAPI: dict[str, Any] = json.loads(openapi())
# Made once, from the address itself: that address asks no database.
described = schemathesis.openapi.from_wsgi("/api/v1/schema/", application)
OPERATIONS = [found.ok() for found in described.get_all_operations()]
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    unsupported_method,
]


@pytest.fixture
def open_connection() -> Iterator[None]:
    """Keep the test's transaction: a request of a real server would close the connection, as Django's client knows."""
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)


# Not `@described.parametrize()`: its tests all bear one name, and pytest-xdist runs one of a name alone.
@pytest.mark.usefixtures("open_connection", "world")
@pytest.mark.parametrize("operation", OPERATIONS, ids=[operation.label for operation in OPERATIONS])
def test_every_operation_answers_as_it_is_described(operation: Any) -> None:
    @given(case=operation.as_strategy())
    @settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
    def ask(case: schemathesis.Case) -> None:
        # This client does not unpack what it says it can.
        case.call_and_validate(checks=CHECKS, headers={"Accept-Encoding": "identity"})

    ask()


def component(name: str) -> jsonschema.Draft202012Validator:
    schema = {"$ref": f"#/components/schemas/{name}", "components": OPENAPI["components"]}
    return jsonschema.Draft202012Validator(schema)


def test_every_published_document_has_the_shape_that_is_described(world: World) -> None:
    versions = PublishedVersion.objects.values_list("kind", "document")
    assert {kind for kind, _document in versions} == {
        "incident",
        "episode",
        "actor",
        "place",
        "source",
        "axis",
    }
    for kind, text in versions:
        document = json.loads(text)
        name = "Tombstone" if document.get("withdrawn") else kind.title()
        assert [
            f"{one.json_path}: {one.message[:200]}" for one in component(name).iter_errors(document)
        ] == []


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("incidents/?limit=1&count=exact", "IncidentList"),
        ("incidents/?format=geojson", "IncidentCollection"),
        ("episodes/?state_on=2024-03-15", "EpisodeList"),
        ("actors/", "ActorList"),
        ("places/", "PlaceList"),
        ("sources/", "SourceList"),
        ("axes/", "AxisList"),
        ("timeline/?dates=spread&by=country", "Timeline"),
        ("timeline/?by=event_family", "Timeline"),
        ("changes/", "Changes"),
        ("log/head/", "LogHead"),
        ("", "Index"),
        ("incidents/?bbx=1", "Problem"),
        ("incidents/{withdrawn}/", "Problem"),
        ("incidents/{corrected}/versions/", "Versions"),
        ("incidents/{withdrawn}/versions/2/", "IncidentVersion"),
        ("episodes/{blockade}/?state_on=2024-03-15", "Episode"),
        ("episodes/{blockade}/?state_on=2020-03-15", "Episode"),
    ],
)
def test_every_answer_has_the_shape_that_is_described(world: World, path: str, name: str) -> None:
    known = {
        "withdrawn": world.withdrawn.code,
        "corrected": world.corrected.code,
        "blockade": world.blockade.code,
    }
    component(name).validate(Client().get(f"/api/v1/{path.format(**known)}").json())


def test_the_description_is_valid_openapi_3_1_without_dangling_references() -> None:
    assert OPENAPI["openapi"] == "3.1.0"
    names = OPENAPI["components"]["schemas"]
    text = json.dumps(OPENAPI)
    used = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert used <= set(names)


def test_the_description_knows_every_event_type_and_filter() -> None:
    parameters = {one["name"]: one for one in OPENAPI["paths"]["/api/v1/incidents/"]["get"]["parameters"]}
    assert set(EVENT_TYPES.codes) <= set(parameters["event_type"]["schema"]["items"]["enum"])
    assert {"bbox", "near", "as_of", "cursor", "count", "format"} <= set(parameters)


def test_every_operation_has_a_name_of_its_own() -> None:
    operations = [
        operation["operationId"] for path in OPENAPI["paths"].values() for operation in path.values()
    ]
    assert len(operations) == len(set(operations)) == 28
