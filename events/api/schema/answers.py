"""Shapes of the answers around the documents: lists, counts, the log, problems, the front page."""

from events.api.resource import RESOURCES
from events.api.schema.shape import (
    ADDRESS,
    DAY,
    MOMENT,
    NUMBER,
    SHA256,
    TEXT,
    WHOLE,
    Shape,
    closed,
    listed,
    or_null,
    ref,
    word,
)
from events.models.published_version import ACTIONS, KINDS
from events.selection.columns import INCIDENT_COLUMNS
from events.timeline.counts import BYS, DATES
from events.timeline.periods import STEPS

CHOSEN: Shape = {
    "type": "object",
    "additionalProperties": TEXT,
    "description": "The filters as they were understood, in their canonical form.",
}
ENVELOPE: dict[str, Shape] = {
    "count": {**WHOLE, "minimum": 0, "description": "Only with count=exact."},
    "next": {**or_null(ADDRESS), "description": "The next page; null on the last."},
    "selection": CHOSEN,
}
HEAD = closed(seq=WHOLE, chain=SHA256, at=or_null(MOMENT))
ENTRY = closed(
    seq=WHOLE,
    kind=word(*KINDS),
    code=TEXT,
    number=WHOLE,
    action=word(*ACTIONS),
    note=TEXT,
    note_kind=TEXT,
    at=MOMENT,
    sha256={**SHA256, "description": "Of the version's document as it is served."},
    chain={**SHA256, "description": "Of this entry and, through the one before, of all that came before."},
    links=closed(record=ADDRESS, version=ADDRESS),
)
COUNT = closed(
    ("country", "event_family"),
    period={"type": "string", "description": "ISO 8601: 2025-09-14, 2025-W37, 2025-09 or 2025."},
    start=DAY,
    end=DAY,
    country=TEXT,
    event_family=TEXT,
    count={
        **NUMBER,
        "minimum": 0,
        "description": "Whole, but for dates=spread, where it is a sum of shares.",
    },
)
PROBLEM_PARAMETER = closed(
    parameter=TEXT, value=TEXT, message=TEXT, suggestion=or_null(TEXT), known=listed(TEXT)
)
TOMBSTONE = closed(
    ("replaced_by",),
    kind=word(*KINDS),
    code=TEXT,
    slug=TEXT,
    version=WHOLE,
    schema=WHOLE,
    withdrawn={"type": "boolean", "const": True},
    replaced_by={**TEXT, "description": "Code of the record that tells the same event, where there is one."},
    published=ref("Published"),
)
FEATURE = closed(
    type=word("Feature"),
    id=TEXT,
    geometry={"type": ["object", "null"]},
    properties=closed(**{column.name: {"description": column.label.en} for column in INCIDENT_COLUMNS}),
)
ANSWERS: dict[str, Shape] = {
    "Tombstone": TOMBSTONE,
    "LogHead": HEAD,
    "LogEntry": ENTRY,
    "Versions": closed(results=listed(ref("LogEntry"))),
    "Changes": closed(head=ref("LogHead"), next=or_null(ADDRESS), results=listed(ref("LogEntry"))),
    "Timeline": closed(
        step=word(*STEPS),
        dates=word(*DATES),
        by=word(*BYS),
        undated={**WHOLE, "description": "Records without any date; they are in no period."},
        selection=CHOSEN,
        results=listed(COUNT),
    ),
    "Index": closed(
        version=TEXT,
        log=ref("LogHead"),
        resources={"type": "object", "additionalProperties": closed(url=ADDRESS, description=TEXT)},
    ),
    "Problem": {
        **closed(
            ("errors", "withdrawn"),
            type=TEXT,
            title=TEXT,
            status=WHOLE,
            detail=TEXT,
            instance=TEXT,
            errors=listed(PROBLEM_PARAMETER),
            withdrawn=ref("Tombstone"),
        ),
        "description": "RFC 9457. errors: each parameter that is wrong. withdrawn: the tombstone and its reason.",
    },
    "IncidentCollection": closed(
        ("count",), type=word("FeatureCollection"), **ENVELOPE, features=listed(FEATURE)
    ),
    # A withdrawal is a version too.
    **{
        f"{resource.kind.title()}Version": {"anyOf": [ref(resource.kind.title()), ref("Tombstone")]}
        for resource in RESOURCES
    },
    **{
        f"{resource.kind.title()}List": closed(
            ("count",), **ENVELOPE, results=listed(ref(resource.kind.title()))
        )
        for resource in RESOURCES
    },
}
