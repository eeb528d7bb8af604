"""Where an event took place: which of the places that its sentences name, and in which role."""

import re
from collections.abc import Sequence
from dataclasses import replace

from events.drafting.assembly.kinship import family
from events.drafting.assembly.material import Material
from events.drafting.assembly.nearness import OTHER_CLAUSE, gap, is_nearest
from events.drafting.assembly.phrases import phrase
from events.drafting.assembly.story import Story
from events.drafting.assembly.telling import Telling
from events.drafting.mention import PlaceMention, ProposedPlace

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
MOVES = frozenset(
    {"operation.escort", "displacement.flight", "displacement.return", "troops.deployment", "attack.convoy"}
)
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
    "troops.handover": {"at": "base", "near": "base"},
    "attack.convoy": {"from": "route_from", "to": "route_to", "towards": "route_to"},
    "measure.border": {"border": "site"},
    "operation.incursion": {"to": "site", "towards": "site"},
}
SAME_ROAD = phrase("same_road")
SAME_PLACE = phrase("same_place")
WHOLE_COUNTRY = phrase("whole_country")
TAKEN_TO = phrase("taken_to")
BASE_AT = phrase("base_at")
HEADING_FOR = phrase("heading_for")
ROAD_FROM = phrase("road_from")
LIST_LINK = phrase("list_link")


def sites_of(telling: Telling, material: Material) -> tuple[str, ...]:
    """Return the names of the spots at which the sentence sets the event."""
    return _named(telling, material, frozenset({"site", "destination", "base"}))


def ends_of(telling: Telling, material: Material) -> tuple[str, ...]:
    """Return the names of the places between which the sentence sets it."""
    return _named(telling, material, frozenset({"route_from", "route_to"}))


def _named(telling: Telling, material: Material, roles: frozenset[str]) -> tuple[str, ...]:
    names = [
        place.name
        for place in _around(telling, material)
        if place.kind not in AREAS and role_of(place, telling.code) in roles
    ]
    return tuple(dict.fromkeys(names))


def _around(telling: Telling, material: Material) -> list[PlaceMention]:
    """Return the places of the sentence that go with this telling and with no other in it."""
    low = material.low(telling.sentence)
    places = []
    for place in material.places.get(telling.sentence, ()):
        start, _ = material.within(telling.sentence, place.span)
        if TAKEN_TO.search(low[:start]) and telling.code not in ("abduction.hostage", "abduction.release"):
            continue
        places.append(place)
    if telling.rivals and (len(places) > 1 or family(telling.code) == "abduction"):
        places = [
            place
            for place in places
            if is_nearest(low, material.within(telling.sentence, place.span)[0], telling)
        ]
    gaps = {place: gap(low, material.within(telling.sentence, place.span)[0], telling) for place in places}
    if any(one < OTHER_CLAUSE for one in gaps.values()):
        places = [place for place in places if gaps[place] < OTHER_CLAUSE]
    ordered = [
        _by_words_before(place, low[: material.within(telling.sentence, place.span)[0]])
        for place in sorted(places, key=lambda place: gaps[place])
        if place.country
    ]
    return on_roads(ordered, low, telling.sentence, material)


def _by_words_before(place: PlaceMention, before: str) -> PlaceMention:
    """Read the relation anew where the words before say more: "heading for X", "the base at X"."""
    if HEADING_FOR.search(before):
        return replace(place, relation="to")
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


def places_of(
    story: Story, material: Material, country: str, earlier: Sequence[ProposedPlace] = ()
) -> tuple[ProposedPlace, ...]:
    """Return the event's places with their roles: the finest named ones, or the area where nothing finer is named."""
    proposed = _told(story, material, in_heading=False)
    if not proposed:
        proposed = _of_attached(story, material)
    if not proposed:
        proposed = _referred_to(story, material, earlier)
    if not proposed:
        proposed = _of_sentence_before(story, material)
    if not proposed:
        proposed = _told(story, material, in_heading=True)
    if not proposed:
        proposed = _of_label(story, material) or _of_country(story, material, country)
    return tuple(_finest(proposed))


def _told(story: Story, material: Material, *, in_heading: bool) -> list[ProposedPlace]:
    """Return the places of the sentences that tell the event; those of its headline are less exact."""
    told = [
        (place, telling)
        for telling in sorted(story.tellings, key=lambda one: one.sentence)
        if telling.is_heading == in_heading
        for place in _around(telling, material)
    ]
    return _with_roles(story, told, material)


def _with_roles(
    story: Story, told: Sequence[tuple[PlaceMention, Telling]], material: Material
) -> list[ProposedPlace]:
    proposed: list[ProposedPlace] = []
    for place, telling in told:
        role = role_of(place, story.code)
        if role is None or any(one.mention.name == place.name for one in proposed):
            continue
        spot = next(
            (one for one in proposed if one.role == role == "site" and one.mention.kind not in AREAS), None
        )
        if (
            spot is not None
            and place.kind not in AREAS
            and not _are_listed(spot.mention, place, material, telling)
        ):
            continue
        proposed.append(ProposedPlace(place, role, precision_of(place)))
    return proposed


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


def _are_listed(one: PlaceMention, other: PlaceMention, material: Material, telling: Telling) -> bool:
    """Tell whether two places stand in one list: "Téra and Gothèye"."""
    sentence = material.sentences[telling.sentence]
    if not sentence.span.holds(one.span):
        return False
    start, end = material.within(
        telling.sentence, replace(one.span, start=one.span.end, end=other.span.start)
    )
    between = material.low(telling.sentence)[start:end]
    return LIST_LINK.fullmatch(re.sub(r"[\w'-]+(?=\s*(?:,|and|et)\s)", "", between, count=3)) is not None


def _of_attached(story: Story, material: Material) -> list[ProposedPlace]:
    """Look for the spot in the sentences that go on with the story, those of its own paragraphs first."""
    for index in sorted(story.attached):
        low = material.low(index)
        for place in material.places.get(index, ()):
            start, _ = material.within(index, place.span)
            if place.kind in AREAS or TAKEN_TO.search(low[:start]) or material.sentences[index].is_quote:
                continue
            if place.relation in ON_THE_SPOT and (role := role_of(place, story.code)) is not None:
                return [ProposedPlace(place, role, precision_of(place))]
    return []


def _referred_to(story: Story, material: Material, earlier: Sequence[ProposedPlace]) -> list[ProposedPlace]:
    """Take over the places of the event before where the words say that they are the same."""
    low = material.low(story.lead.sentence)
    if SAME_ROAD.search(low):
        return [place for place in earlier if place.role in ("route_from", "route_to")][:2]
    if SAME_PLACE.search(low):
        return [place for place in earlier if place.role in ("site", "destination")][:1]
    return []


def _of_sentence_before(story: Story, material: Material) -> list[ProposedPlace]:
    """Take the place of the sentence before in the same paragraph: "The road from X to Y … A bomb in it killed"."""
    index = story.lead.sentence - 1
    if (
        index < 0
        or material.sentences[index].paragraph != story.lead.paragraph
        or material.triggers.get(index)
    ):
        return []
    found = [
        ProposedPlace(place, role, precision_of(place))
        for place in on_roads(material.places.get(index, ()), material.low(index), index, material)
        if place.kind not in AREAS and (role := role_of(place, story.code)) is not None
    ]
    ends = [place for place in found if place.role in ("route_from", "route_to")]
    return ends or found[:1]


def _of_label(story: Story, material: Material) -> list[ProposedPlace]:
    """Take the place that labels the paragraph ("Tillabéri."), for a measure that of who decided it."""
    if family(story.code) == "measure":
        for place in material.places.get(story.lead.sentence, ()):
            if place.relation in ("organisation", "region") and place.country and place.kind != "country":
                return [ProposedPlace(place, "area" if place.kind in AREAS else "site", precision_of(place))]
    paragraph = story.lead.paragraph
    for sentence in material.sentences:
        if sentence.paragraph != paragraph:
            continue
        for place in material.places.get(sentence.index, ()):
            if place.relation == "heading":
                role = "area" if place.kind in AREAS else "site"
                return [ProposedPlace(place, role, precision_of(place))]
    return []


def _of_country(story: Story, material: Material, country: str) -> list[ProposedPlace]:
    """Take the country where the words say "the country", or where such an event is always a whole country's."""
    low = material.low(story.lead.sentence)
    whole = WHOLE_COUNTRY.search(low) is not None or story.code == "blockade.fuel"
    if not whole and family(story.code) not in ("troops", "politics", "agreement", "diplomacy"):
        return []
    named = [
        place
        for index in range(len(material.sentences))
        for place in material.places.get(index, ())
        if place.kind == "country"
        and place.country == country
        and place.relation in ("at", "region", "from", "to")
    ]
    return [ProposedPlace(named[0], "area", "country")] if named else []


def _finest(places: Sequence[ProposedPlace]) -> list[ProposedPlace]:
    """Drop the region around a named spot, and of areas those that hold another."""
    fine = [place for place in places if place.mention.kind not in AREAS]
    if fine:
        return fine
    smaller = [place for place in places if place.mention.kind != "country"]
    return (smaller or list(places))[:3]
