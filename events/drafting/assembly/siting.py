"""Where an event took place: which of the places that its sentences name, and in which role."""

import re
from collections.abc import Sequence
from dataclasses import replace

from events.drafting.assembly.elsewhere import (
    of_attached,
    of_country,
    of_label,
    of_sentence_before,
    referred_to,
)
from events.drafting.assembly.material import Material
from events.drafting.assembly.nearness import OTHER_CLAUSE, gap, goes_with
from events.drafting.assembly.phrases import phrase
from events.drafting.assembly.place_role import AREAS, by_words_before, on_roads, precision_of, role_of
from events.drafting.assembly.story import Story
from events.drafting.assembly.telling import Telling
from events.drafting.mention import PlaceMention, ProposedPlace

MOVES = frozenset(
    {"operation.escort", "displacement.flight", "displacement.return", "troops.deployment", "attack.convoy"}
)
TAKEN_TO = phrase("taken_to")
ARRIVAL = phrase("arrival")
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
    if telling.rivals:
        places = [
            place
            for place in places
            if goes_with(low, material.within(telling.sentence, place.span)[0], telling)
        ]
    gaps = {place: gap(low, material.within(telling.sentence, place.span)[0], telling) for place in places}
    if any(gaps[place] < OTHER_CLAUSE and role_of(place, telling.code) for place in places):
        places = [place for place in places if gaps[place] < OTHER_CLAUSE]
    ordered = [
        by_words_before(place, low[: material.within(telling.sentence, place.span)[0]])
        for place in sorted(places, key=lambda place: gaps[place])
        if place.country
    ]
    return on_roads(ordered, low, telling.sentence, material)


def places_of(
    story: Story, material: Material, country: str, earlier: Sequence[ProposedPlace] = ()
) -> tuple[ProposedPlace, ...]:
    """Return the event's places with their roles: the finest named ones, or the area where nothing finer is named."""
    if story.code == "diplomacy.rupture":
        # The capital that is named is that of the other side.
        return ()
    proposed = _told(story, material, in_heading=False)
    if not proposed:
        proposed = of_attached(story, material)
    if not proposed:
        proposed = referred_to(story, material, earlier)
    if not proposed:
        proposed = of_sentence_before(story, material)
    if not proposed:
        proposed = _told(story, material, in_heading=True)
    if not proposed:
        proposed = of_label(story, material) or of_country(story, material, country)
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
        if role == "destination" and story.code == "displacement.flight" and place.relation in ("at", "near"):
            # "People of X fled" and "people reached X" both say only "at" or "of".
            role = "destination" if ARRIVAL.search(material.low(telling.sentence)) else "site"
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


def _finest(places: Sequence[ProposedPlace]) -> list[ProposedPlace]:
    """Drop the region around a named spot, and of areas those that hold another."""
    fine = [place for place in places if place.mention.kind not in AREAS]
    if fine:
        return fine
    smaller = [place for place in places if place.mention.kind != "country"]
    return (smaller or list(places))[:3]
