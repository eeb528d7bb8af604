"""The views of each kind of record, described and at their addresses."""

from django.urls import URLPattern, path
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema_view

from events.api.door import COUNT, FORMAT, FORMAT_OR_GEOJSON
from events.api.geojson import GEOJSON
from events.api.listing import RecordList
from events.api.record import EpisodeDetail, RecordDetail, VersionDetail, VersionList
from events.api.resource import Resource
from events.api.schema.describe import describe, described_list, door_parameter, in_path
from events.api.view import JSON

KEYS = {"incident": "Code.", "episode": "Code."}
NUMBER = in_path("number", "Number of the version, from 1.", OpenApiTypes.INT)


def record_routes(resource: Resource) -> list[URLPattern]:
    """Return the addresses of a kind of record: list, record, versions, one version."""
    kind, word = resource.kind, resource.word
    return [
        path(f"{word}/", _list(resource).as_view(), name=f"{kind}-list"),
        path(f"{word}/<str:key>/", _detail(resource).as_view(), name=kind),
        path(f"{word}/<str:key>/versions/", _versions(resource).as_view(), name=f"{kind}-versions"),
        path(
            f"{word}/<str:key>/versions/<int:number>/", _version(resource).as_view(), name=f"{kind}-version"
        ),
    ]


def _list(resource: Resource) -> type[RecordList]:
    is_incident = resource.kind == "incident"
    doors = (COUNT, FORMAT_OR_GEOJSON if is_incident else FORMAT)
    media_types = (JSON, GEOJSON) if is_incident else (JSON,)
    parts = {"kind": resource.kind, "doors": doors, "media_types": media_types, "__doc__": resource.means}
    view = type(f"{resource.kind.title()}List", (RecordList,), parts)
    said = described_list(
        f"list{resource.word.title()}",
        tag=resource.word,
        kind=resource.kind,
        summary=resource.means,
        doors=doors,
    )
    described: type[RecordList] = extend_schema_view(get=said)(view)
    return described


def _detail(resource: Resource) -> type[RecordDetail]:
    parent = EpisodeDetail if resource.kind == "episode" else RecordDetail
    said = describe(
        f"get{resource.kind.title()}",
        tag=resource.word,
        summary=f"One {resource.kind}, as it stands or stood.",
        answer=resource.kind.title(),
        parameters=[_key(resource), *map(door_parameter, parent.doors)],
        wrong=(400, 404, 406, 410),
    )
    view = type(f"{resource.kind.title()}Detail", (parent,), {"kind": resource.kind})
    described: type[RecordDetail] = extend_schema_view(get=said)(view)
    return described


def _versions(resource: Resource) -> type[VersionList]:
    said = describe(
        f"list{resource.kind.title()}Versions",
        tag=resource.word,
        summary="All versions, newest first; of a withdrawn record too.",
        answer="Versions",
        parameters=[_key(resource), door_parameter(FORMAT)],
        wrong=(400, 404, 406),
    )
    view = type(f"{resource.kind.title()}Versions", (VersionList,), {"kind": resource.kind})
    described: type[VersionList] = extend_schema_view(get=said)(view)
    return described


def _version(resource: Resource) -> type[VersionDetail]:
    said = describe(
        f"get{resource.kind.title()}Version",
        tag=resource.word,
        summary="One version as it was published, byte for byte.",
        answer=f"{resource.kind.title()}Version",
        parameters=[_key(resource), NUMBER, door_parameter(FORMAT)],
        wrong=(400, 404, 406),
    )
    view = type(f"{resource.kind.title()}Version", (VersionDetail,), {"kind": resource.kind})
    described: type[VersionDetail] = extend_schema_view(get=said)(view)
    return described


def _key(resource: Resource) -> OpenApiParameter:
    return in_path("key", KEYS.get(resource.kind, "Slug, or code."))
