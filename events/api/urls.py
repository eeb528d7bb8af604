"""The addresses of the REST API, all below /api/v1/."""

from django.urls import URLPattern, URLResolver, include, path, re_path
from drf_spectacular.utils import extend_schema_view

from events.api.door import AFTER, BY, DATES_AS, FORMAT, LIMIT, STEP
from events.api.index import Index, NotHere
from events.api.log import Changes, LogHeadView
from events.api.records import record_routes
from events.api.resource import RESOURCES
from events.api.schema.describe import describe, door_parameter, filters
from events.api.schema.view import Docs, Schema
from events.api.timeline import NOT_HERE, Timeline

index = extend_schema_view(
    get=describe(
        "getIndex",
        tag="index",
        summary="What the API has.",
        answer="Index",
        parameters=[door_parameter(FORMAT)],
    )
)(Index)
timeline = extend_schema_view(
    get=describe(
        "getTimeline",
        tag="timeline",
        summary="Counts of incidents by day, week, month or year.",
        answer="Timeline",
        parameters=[
            *filters("incident", without=NOT_HERE),
            *map(door_parameter, (STEP, DATES_AS, BY, FORMAT)),
        ],
    )
)(Timeline)
changes = extend_schema_view(
    get=describe(
        "listChanges",
        tag="log",
        summary="What was published, corrected or withdrawn after a number.",
        answer="Changes",
        parameters=map(door_parameter, (AFTER, LIMIT, FORMAT)),
    )
)(Changes)
log_head = extend_schema_view(
    get=describe(
        "getLogHead",
        tag="log",
        summary="The end of the log.",
        answer="LogHead",
        parameters=[door_parameter(FORMAT)],
    )
)(LogHeadView)

routes: list[URLPattern | URLResolver] = [
    path("", index.as_view(), name="index"),
    *(route for resource in RESOURCES for route in record_routes(resource)),
    path("timeline/", timeline.as_view(), name="timeline"),
    path("changes/", changes.as_view(), name="changes"),
    path("log/head/", log_head.as_view(), name="log-head"),
    path("schema/", Schema.as_view(), name="schema"),
    path("docs/", Docs.as_view(), name="docs"),
    # A line break in an address is no dot.
    re_path(r"^[\s\S]*$", NotHere.as_view(), name="not-here"),
]
urlpatterns: list[URLPattern | URLResolver] = [path("api/v1/", include((routes, "api")))]
