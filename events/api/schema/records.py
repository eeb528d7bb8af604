"""Shapes of the public documents, as docs/record_document.md describes them."""

from events.api.schema.parts import (
    AMOUNT,
    EPISODE_PLACE,
    GEOMETRY,
    INCIDENT_PLACE,
    NUMBERED,
    OCCURRED,
    PARTICIPATION,
    framed,
)
from events.api.schema.shape import (
    DAY,
    POINT,
    TEXT,
    WHOLE,
    Shape,
    but,
    closed,
    listed,
    of_table,
    or_null,
    ref,
    word,
)
from events.codebook.actor import ACTOR_RELATIONS, ACTOR_TYPES, ROLES
from events.codebook.certainty import RELIABILITY, STATUS_OF_FACT, VERIFICATION
from events.codebook.episode import EPISODE_KINDS, PHASE_CERTAINTY, PHASE_STATES
from events.codebook.event_type import EVENT_TYPES
from events.codebook.impact import IMPACT_GROUPS, IMPACT_KINDS
from events.codebook.link import LINK_KINDS
from events.codebook.place import PLACE_KINDS
from events.codebook.source import SOURCE_TYPES

DIRECTION = word("in", "out")
CITED = or_null(NUMBERED)
CLAIM = closed(
    n=NUMBERED,
    kind=of_table(IMPACT_KINDS),
    group=of_table(IMPACT_GROUPS),
    low=AMOUNT,
    best=AMOUNT,
    high=AMOUNT,
    claimant={"anyOf": [closed(actor=ref("ActorStub")), closed(source=or_null(ref("SourceStub")))]},
    wording=TEXT,
    as_of=or_null(ref("Date")),
    citation=CITED,
    sex=TEXT,
    age=TEXT,
)
FIGURE = closed(
    kind=of_table(IMPACT_KINDS),
    low=AMOUNT,
    best=AMOUNT,
    high=AMOUNT,
    claims=WHOLE,
    used=listed(NUMBERED),
    set_aside=listed(closed(claim=NUMBERED, step={**WHOLE, "minimum": 1, "maximum": 6}, reason=ref("Text"))),
)
AXIS_OF_INCIDENT = closed(
    slug=TEXT, name=ref("Text"), **{"from": or_null(ref("Stub")), "to": or_null(ref("Stub"))}
)
PHASE = closed(
    n=NUMBERED,
    state=of_table(PHASE_STATES),
    began=or_null(ref("Date")),
    certainty=of_table(PHASE_CERTAINTY),
    citation=CITED,
    last_confirmed=or_null(DAY),
    last_confirmed_citation=CITED,
)
FULL_PHASE = but(
    PHASE,
    axis=or_null(ref("Stub")),
    note=ref("Text"),
    evidence=listed(
        closed(code=TEXT, title=ref("Text"), event_type=of_table(EVENT_TYPES), occurred=or_null(ref("Date")))
    ),
)
NAME = closed(
    name=TEXT, language=TEXT, kind=TEXT, **{"from": or_null(ref("Date")), "to": or_null(ref("Date"))}
)
PLACE_NAME = closed(name=TEXT, language=TEXT, kind=TEXT, **{"from": TEXT, "to": TEXT})
RELATION = closed(
    kind=of_table(ACTOR_RELATIONS),
    actor=ref("ActorStub"),
    direction=DIRECTION,
    citation=CITED,
    **{"from": or_null(ref("Date")), "to": or_null(ref("Date"))},
)
END_OF_AXIS = closed(slug=TEXT, name=ref("ActorName"), country=TEXT, point=or_null(POINT))

INCIDENT = closed(
    title=ref("Text"),
    summary=ref("Text"),
    event_type=of_table(EVENT_TYPES),
    secondary_types=listed(of_table(EVENT_TYPES)),
    occurred=or_null(OCCURRED),
    status_of_fact=of_table(STATUS_OF_FACT),
    verification=of_table(VERIFICATION),
    places=listed(INCIDENT_PLACE),
    axis=or_null(AXIS_OF_INCIDENT),
    participations=listed(PARTICIPATION),
    claims=listed(CLAIM),
    figures=listed(FIGURE),
    citations=listed(ref("Citation")),
    sources=closed(independent=WHOLE, reports=WHOLE),
    links=listed(closed(kind=of_table(LINK_KINDS), code=TEXT, title=ref("Text"), direction=DIRECTION)),
    episodes=listed(closed(code=TEXT, title=ref("Text"), kind=of_table(EPISODE_KINDS))),
)
EPISODE = closed(
    kind_of_episode=of_table(EPISODE_KINDS),
    title=ref("Text"),
    summary=ref("Text"),
    places=listed(EPISODE_PLACE),
    participations=listed(closed(actor=ref("ActorStub"), role=of_table(ROLES))),
    axes=listed(ref("Stub")),
    phases=listed(FULL_PHASE),
    citations=listed(ref("Citation")),
)
ACTOR = closed(
    name=ref("ActorName"),
    short_name=TEXT,
    type=of_table(ACTOR_TYPES),
    countries=listed(TEXT),
    description=ref("Text"),
    active_from=or_null(ref("Date")),
    active_to=or_null(ref("Date")),
    names=listed(NAME),
    external_ids={"type": "object"},
    relations=listed(RELATION),
    merged_into=or_null(ref("ActorStub")),
    citations=listed(ref("Citation")),
)
PLACE = closed(
    name=closed(en=TEXT, fr=TEXT, ar=TEXT, local=TEXT),
    place_kind=of_table(PLACE_KINDS),
    country=TEXT,
    admin1=or_null(ref("Stub")),
    admin2=or_null(ref("Stub")),
    within=listed(TEXT),
    parent=or_null(ref("Stub")),
    point=or_null(POINT),
    radius_m=or_null(WHOLE),
    boundary=TEXT,
    geonames_id=or_null(WHOLE),
    osm_id=TEXT,
    names=listed(PLACE_NAME),
    pcodes=listed(closed(pcode=TEXT, **{"from": or_null(DAY), "to": or_null(DAY)})),
)
SOURCE = closed(
    name=ref("Text"),
    type=of_table(SOURCE_TYPES),
    country=TEXT,
    language=TEXT,
    reliability=of_table(RELIABILITY),
    licence=TEXT,
)
AXIS = closed(
    name=ref("Text"),
    road_number=TEXT,
    line=or_null(GEOMETRY),
    corridor_m=or_null(WHOLE),
    **{"from": END_OF_AXIS, "to": END_OF_AXIS},
)
STATE_ON_DAY = closed(
    day=DAY,
    answer=word("in_force", "suspended", "not_in_force", "not_confirmed_since", "not_known"),
    state=or_null(of_table(PHASE_STATES)),
    in_force={
        "type": ["boolean", "null"],
        "description": "null: nobody knows; silence never reads as lifted.",
    },
    phase=or_null(PHASE),
    first_known={
        **or_null(PHASE),
        "description": "Only with not_known: the first phase of which a source tells; nothing is known before it.",
    },
    possible=listed(PHASE),
    last_confirmed=or_null(DAY),
    citations=listed(ref("Citation")),
    sentence=ref("Text"),
)


def _merged(place: Shape) -> Shape:
    """Return a place's shape with the place that it leads to, which stands there only where it was merged."""
    return {**place, "properties": {**place["properties"], "merged_into": ref("Stub")}}


def _with_state(episode: Shape) -> Shape:
    """Return an episode's shape with the answer for a day, which stands there only where a day was given."""
    return {**episode, "properties": {**episode["properties"], "state_on": ref("StateOnDay")}}


RECORDS: dict[str, Shape] = {
    "Incident": framed("incident", INCIDENT),
    "Episode": _with_state(framed("episode", EPISODE)),
    "Actor": framed("actor", ACTOR),
    "Place": _merged(framed("place", PLACE)),
    "Source": framed("source", SOURCE),
    "Axis": framed("axis", AXIS),
    "StateOnDay": STATE_ON_DAY,
}
