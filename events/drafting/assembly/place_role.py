"""The role of a place in an event, by what the words say of it and by the type of the event."""

from collections.abc import Sequence
from dataclasses import replace

from events.drafting.assembly.material import Material
from events.drafting.assembly.phrases import phrase
from events.drafting.mention import PlaceMention

AREAS = frozenset(
    {
        "country",
        "admin1",
        "admin2",
        "region",
        "river",
        "forest",
        "reserve",
        "cercle",
        "province",
        "department",
    }
)
ON_THE_SPOT = frozenset({"at", "near", "between_from", "between_to"})
ROLES = {
    "operation.escort": {
        "from": "route_from",
        "via": "route_from",
        "to": "destination",
        "towards": "destination",
        "at": "destination",
    },
    "displacement.flight": {
        "to": "destination",
        "towards": "destination",
        "at": "destination",
        "near": "destination",
        "from": "site",
    },
    "displacement.return": {"to": "destination", "at": "destination", "towards": "destination"},
    "troops.deployment": {"to": "destination", "at": "destination"},
    "troops.withdrawal": {"from": "site"},
    "troops.handover": {"at": "base", "near": "base"},
    "attack.convoy": {"from": "route_from", "to": "route_to", "towards": "route_to"},
    "measure.border": {"border": "site"},
    "blockade.settlement": {"to": "site", "from": "site"},
    "blockade.fuel": {"to": "site"},
    "operation.incursion": {"to": "site", "towards": "site"},
    "unrest.protest": {"via": "site"},
    "measure.movement_ban": {"from": "route_from", "to": "route_to", "towards": "route_to"},
}
BASE_AT = phrase("base_at")
ROAD_TO = phrase("road_to")
HEADING_FOR = phrase("heading_for")
ROAD_FROM = phrase("road_from")
VOICE_IN = phrase("voice_in")
RIGHT_AT = phrase("right_at")


def role_of(place: PlaceMention, code: str) -> str | None:
    """Return the role that the relation gives the place in an event of this type; None where it gives none."""
    if place.relation in ("between_from", "between_to"):
        if place.kind == "country":
            return "area"
        return "route_from" if place.relation == "between_from" else "route_to"
    special = ROLES.get(code, {}).get(place.relation)
    if special is not None:
        return "area" if place.kind in AREAS and special in ("site", "base") else special
    if place.relation in ("at", "near"):
        return "area" if place.kind in AREAS else "site"
    if place.relation == "region":
        return "area"
    return None


def precision_of(place: PlaceMention) -> str:
    """Return the precision (CODEBOOK section 5) that kind and relation allow."""
    if place.kind == "country":
        return "country"
    if place.kind in ("admin1", "region"):
        return "admin1"
    if place.kind in ("admin2", "cercle", "province", "department"):
        return "admin2"
    if place.relation in ("between_from", "between_to"):
        return "route"
    return "near" if place.relation == "near" else "settlement"


def by_words_before(place: PlaceMention, before: str) -> PlaceMention:
    """Read the relation anew where the words before say more: "heading for X", "the base at X"."""
    if VOICE_IN.search(before):
        return replace(place, relation="organisation")
    if HEADING_FOR.search(before):
        return replace(place, relation="to")
    if place.relation in ("to", "towards") and ROAD_TO.search(before):
        return replace(place, relation="near")
    if place.relation == "to" and place.kind not in AREAS and RIGHT_AT.search(before):
        # "Forced their way into the clinic at X": what they went into is at X.
        return replace(place, relation="at")
    if place.relation == "organisation" and BASE_AT.search(before):
        return replace(place, relation="at")
    return place


def on_roads(places: Sequence[PlaceMention], low: str, index: int, material: Material) -> list[PlaceMention]:
    """Read "the road from X to Y" as between the two."""
    read: list[PlaceMention] = []
    begun = any(
        place.relation == "from" and ROAD_FROM.search(low[: material.within(index, place.span)[0]])
        for place in places
    )
    for place in places:
        if begun and place.relation in ("from", "to", "towards"):
            read.append(replace(place, relation="between_from" if place.relation == "from" else "between_to"))
        else:
            read.append(place)
    return read
