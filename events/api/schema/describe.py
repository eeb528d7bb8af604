"""Describe the views to drf-spectacular: operations, parameters, answers."""

from collections.abc import Iterable, Mapping
from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema

from events.api.door import DoorParameter
from events.api.geojson import GEOJSON
from events.api.problem import PROBLEM_JSON
from events.api.schema.shape import ref
from events.api.view import JSON
from events.selection.ordering import orderings_of
from events.selection.parameter import Parameter
from events.selection.parameters import parameters_of
from events.selection.read import MOST_VALUES

Decorator = Any
# What can go wrong at an address, by status.
WRONG = {
    400: "A parameter is wrong; errors says which, and what would be right.",
    404: "Nothing is published under this code or slug.",
    406: "Accept names no form that this address has.",
    410: "It was withdrawn; withdrawn holds the tombstone with the public reason.",
}


def describe(
    operation: str,
    *,
    tag: str,
    summary: str,
    answer: str,
    parameters: Iterable[OpenApiParameter] = (),
    wrong: Iterable[int] = (400, 406),
    also: Mapping[tuple[int, str], str] | None = None,
) -> Decorator:
    """Return the decorator for a view's get; `answer` is the name of a component."""
    responses: dict[Any, OpenApiResponse] = {(200, JSON): OpenApiResponse(ref(answer))}
    responses |= {key: OpenApiResponse(ref(name)) for key, name in (also or {}).items()}
    responses |= {(code, PROBLEM_JSON): OpenApiResponse(ref("Problem"), WRONG[code]) for code in wrong}
    responses[304] = OpenApiResponse(description="What you keep still holds (If-None-Match).")
    return extend_schema(
        operation_id=operation,
        tags=[tag],
        summary=summary,
        parameters=list(parameters),
        request=None,
        responses=responses,
        auth=[],
    )


def described_list(
    operation: str, *, tag: str, kind: str, summary: str, doors: Iterable[DoorParameter]
) -> Decorator:
    """Describe a list with all its filters."""
    geojson = {(200, GEOJSON): "IncidentCollection"} if kind == "incident" else {}
    return describe(
        operation,
        tag=tag,
        summary=summary,
        answer=f"{kind.title()}List",
        parameters=[*filters(kind), *map(door_parameter, doors)],
        also=geojson,
    )


def filters(kind: str, *, without: Iterable[str] = ()) -> list[OpenApiParameter]:
    """Return the filters that records of a kind have."""
    return [
        _filter(parameter, kind) for parameter in parameters_of(kind) if parameter.name not in set(without)
    ]


def _filter(parameter: Parameter, kind: str) -> OpenApiParameter:
    schema = dict(parameter.schema)
    if parameter.name == "ordering":
        schema = {"type": "string", "enum": list(orderings_of(kind)), "default": orderings_of(kind)[0]}
    if parameter.is_list:
        schema = {"type": "array", "items": schema, "minItems": 1, "maxItems": MOST_VALUES}
    if schema["type"] != "array":
        return OpenApiParameter(parameter.name, schema, description=parameter.means.en)
    # One parameter whose values are joined by commas: form style without explode.
    return OpenApiParameter(
        parameter.name, schema, description=parameter.means.en, style="form", explode=False
    )


def door_parameter(door: DoorParameter) -> OpenApiParameter:
    return OpenApiParameter(door.name, dict(door.schema), description=door.means.en)


def in_path(name: str, means: str, type_: Any = OpenApiTypes.STR) -> OpenApiParameter:
    return OpenApiParameter(name, type_, OpenApiParameter.PATH, description=means)
