"""Where to look for an event's place when the sentences that tell it name none."""

from collections.abc import Sequence

from events.drafting.assembly.kinship import family
from events.drafting.assembly.material import Material
from events.drafting.assembly.phrases import phrase
from events.drafting.assembly.place_role import AREAS, ON_THE_SPOT, on_roads, precision_of, role_of
from events.drafting.assembly.story import Story
from events.drafting.mention import ProposedPlace

TAKEN_TO = phrase("taken_to")
SAME_ROAD = phrase("same_road")
SAME_PLACE = phrase("same_place")
WHOLE_COUNTRY = phrase("whole_country")


def of_attached(story: Story, material: Material) -> list[ProposedPlace]:
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


def referred_to(story: Story, material: Material, earlier: Sequence[ProposedPlace]) -> list[ProposedPlace]:
    """Take over the places of the event before where the words say that they are the same."""
    low = material.low(story.lead.sentence)
    if SAME_ROAD.search(low):
        return [place for place in earlier if place.role in ("route_from", "route_to")][:2]
    if SAME_PLACE.search(low):
        return [place for place in earlier if place.role in ("site", "destination")][:1]
    return []


def of_sentence_before(story: Story, material: Material) -> list[ProposedPlace]:
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


def of_label(story: Story, material: Material) -> list[ProposedPlace]:
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


def of_country(story: Story, material: Material, country: str) -> list[ProposedPlace]:
    """Take the country where the words say "the country", or where such an event is always a whole country's."""
    low = material.low(story.lead.sentence)
    whole = WHOLE_COUNTRY.search(low) is not None or story.code == "blockade.fuel"
    if story.code == "politics.sanction":
        return []
    if not whole and family(story.code) not in ("troops", "politics", "agreement", "diplomacy"):
        return []
    named = [
        place
        for index in range(len(material.sentences))
        for place in material.places.get(index, ())
        if place.kind == "country"
        and place.country == country
        and place.relation not in ("publisher", "dateline", "contrast", "nationality")
    ]
    return [ProposedPlace(named[0], "area", "country")] if named else []
