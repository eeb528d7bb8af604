"""Shapes of what several documents share: dates, names, stubs, citations, places."""

from events.api.schema.shape import (
    DAY,
    MOMENT,
    NUMBER,
    POINT,
    TEXT,
    WHOLE,
    YES_OR_NO,
    Shape,
    but,
    closed,
    listed,
    of_table,
    or_null,
    ref,
    word,
)
from events.codebook.actor import ACTOR_TYPES, ROLES
from events.codebook.certainty import PARTICIPATION_CERTAINTY, RELIABILITY, STANCE
from events.codebook.place import PLACE_KINDS, PLACE_PRECISION, PLACE_ROLES
from events.codebook.source import SOURCE_TYPES
from events.codebook.time import DATE_PRECISION, PART_OF_DAY
from events.models.published_version import ACTIONS

BOTH: Shape = {
    **closed(en=TEXT, fr=TEXT),
    "description": "English and French; empty French falls back to English.",
}
NAME_OF_PLACE = {"anyOf": [closed(en=TEXT, fr=TEXT, ar=TEXT), closed(en=TEXT, fr=TEXT)]}
DATE: Shape = closed(
    edtf={
        "type": "string",
        "description": "Extended Date/Time Format (ISO 8601-2), as honest as the source.",
    },
    start=or_null(DAY),
    end=or_null(DAY),
    precision=of_table(DATE_PRECISION),
    text=ref("Text"),
)
STUB = closed(slug=TEXT, name=NAME_OF_PLACE)
CODED_STUB = closed(slug=TEXT, code=TEXT, name=ref("ActorName"))
ACTOR_STUB = but(CODED_STUB, short_name=TEXT, type=of_table(ACTOR_TYPES))
SOURCE_STUB: Shape = {
    **closed(
        slug=TEXT, name=ref("Text"), type=of_table(SOURCE_TYPES, ""), reliability=of_table(RELIABILITY, "")
    ),
    "description": "A confidential source has no slug, and its name says only that.",
}
REPORT = closed(
    title=TEXT,
    title_is_descriptive=YES_OR_NO,
    author=TEXT,
    url=TEXT,
    archive_url=TEXT,
    language=TEXT,
    published=or_null(ref("Date")),
    source=ref("SourceStub"),
    repeats=or_null(closed(title=TEXT, source=ref("SourceStub"))),
    is_confidential=YES_OR_NO,
)
CITATION = closed(
    n={"type": "integer", "minimum": 1, "description": "Its number in this document."},
    report=REPORT,
    fields=listed(TEXT),
    quote=TEXT,
    locator=TEXT,
    stance=of_table(STANCE),
    credibility=TEXT,
)
PARTICIPATION = closed(
    actor=ref("ActorStub"),
    role=of_table(ROLES),
    certainty=of_table(PARTICIPATION_CERTAINTY),
    alternative_group=or_null(WHOLE),
)
GEOMETRY: Shape = {
    "type": "object",
    "properties": {"type": TEXT, "coordinates": {"type": "array"}},
    "required": ["type", "coordinates"],
    "description": "GeoJSON geometry.",
}
PLACE_STUB = closed(
    slug=TEXT,
    name=NAME_OF_PLACE,
    kind=of_table(PLACE_KINDS, ""),
    country=TEXT,
    admin1=or_null(ref("Stub")),
    admin2=or_null(ref("Stub")),
    within={**listed(TEXT), "description": "Slugs of all that it lies in, the nearest first."},
)
INCIDENT_PLACE = but(
    PLACE_STUB,
    role=of_table(PLACE_ROLES),
    precision=of_table(PLACE_PRECISION),
    radius_m=or_null(WHOLE),
    point=or_null(POINT),
    geometry=or_null(GEOMETRY),
    coarsened={**YES_OR_NO, "description": "The public place is coarser than what is known, on purpose."},
    to=or_null(but(STUB, point=or_null(POINT))),
    axis=or_null(ref("Stub")),
)
EPISODE_PLACE = but(PLACE_STUB, role=of_table(PLACE_ROLES), point=or_null(POINT))
OCCURRED = but(
    DATE, part_of_day=of_table(PART_OF_DAY, ""), local_time=or_null(TEXT), time_zone=TEXT, note=ref("Text")
)
PUBLISHED = closed(
    first_at=MOMENT, at=MOMENT, action=word(*ACTIONS), note=TEXT, note_kind=TEXT, corrections=WHOLE
)
NUMBERED = {**WHOLE, "minimum": 1}
AMOUNT = or_null(NUMBER)

PARTS: dict[str, Shape] = {
    "Text": BOTH,
    "Date": DATE,
    "ActorName": closed(en=TEXT, fr=TEXT, ar=TEXT),
    "Stub": STUB,
    "ActorStub": ACTOR_STUB,
    "SourceStub": SOURCE_STUB,
    "Citation": CITATION,
    "Published": PUBLISHED,
}


def framed(kind: str, shape: Shape) -> Shape:
    """Return a document's shape with the frame that all documents have."""
    return but(
        shape,
        kind=word(kind),
        code=TEXT,
        slug=TEXT,
        version=NUMBERED,
        schema={"type": "integer", "const": 1},
        published=ref("Published"),
    )
