"""Which events are proposed at all: those of the region, told as news, and not those of games and essays."""

from collections.abc import Sequence

from events.codebook.country import COUNTRIES
from events.drafting.assembly.kinship import family
from events.drafting.assembly.material import Material
from events.drafting.assembly.story import Story
from events.drafting.mention import ProposedActor, ProposedPlace
from events.drafting.triggers.lowered import lowered
from events.drafting.triggers.standing import says

# What states do among themselves is the tracker's wherever they meet.
AFFAIRS = frozenset({"troops", "politics", "diplomacy", "agreement"})
LASTING = frozenset({"blockade", "measure", "displacement"})
# So many different words of the field make a text about a match, a play, a festival, so many a paragraph.
WHOLE_TEXT = 3
PARAGRAPH = 2


def is_of_region(
    story: Story,
    places: Sequence[ProposedPlace],
    actors: Sequence[ProposedActor],
    country: str,
    material: Material,
) -> bool:
    """Tell whether the event lies in a country of the tracker, or is the affair of one of them."""
    if family(story.code) in AFFAIRS and any(is_covered(actor.mention.country) for actor in actors):
        return True
    named = [place.mention.country for place in places if place.mention.country]
    if not named:
        # A place that has no part of its own ("pulled out of the base at X") still tells where the news is from.
        named = [
            place.country
            for place in material.places.get(story.lead.sentence, ())
            if place.kind != "country" and is_covered(place.country)
        ]
    if named:
        return any(map(is_covered, named))
    return not country or is_covered(country) or is_covered(material.home)


def is_covered(code: str) -> bool:
    """Tell whether it is one of the tracker's own countries."""
    return code in COUNTRIES and COUNTRIES[code].is_covered


def without_foreign_areas(places: Sequence[ProposedPlace]) -> tuple[ProposedPlace, ...]:
    """Drop whole countries that the tracker doesn't follow: "relations with Ukraine" are no place."""
    return tuple(
        place for place in places if place.mention.kind != "country" or is_covered(place.mention.country)
    )


def is_game(story: Story, material: Material) -> bool:
    """Tell whether the words stand in a text or paragraph about sport or the stage, which borrows words of war."""
    game = says("game", material.language)
    whole = " ".join(material.low(sentence.index) for sentence in material.sentences)
    if len(set(game.findall(whole))) >= WHOLE_TEXT + len(material.sentences) // 10:
        return True
    paragraph = story.lead.paragraph
    here = " ".join(material.low(one.index) for one in material.sentences if one.paragraph == paragraph)
    found = set(game.findall(here))
    return (
        len(found) >= PARAGRAPH
        or game.search(lowered(material.sentences[story.lead.sentence].label)) is not None
    )


def _authority_before(story: Story, material: Material) -> bool:
    """Tell whether an authority stands in the sentence before: "The governor came. He ordered …"."""
    index = story.lead.sentence - 1
    if family(story.code) != "measure" or index < 0:
        return False
    together = material.sentences[index].paragraph == story.lead.paragraph
    return together and any(mention.type == "state.authority" for mention in material.actors.get(index, ()))


def is_supported(
    story: Story, places: Sequence[ProposedPlace], actors: Sequence[ProposedActor], material: Material
) -> bool:
    """Tell whether an event without any day in a dated text has enough else: essays speak of attacks as such."""
    if story.date is not None or story.standing != "told" or material.frame.published is None:
        return True
    named = sum(not actor.mention.is_unnamed for actor in actors)
    if any(telling.is_heading for telling in story.tellings):
        return True
    if family(story.code) in LASTING:
        return bool(places) or named > 0 or _authority_before(story, material)
    if family(story.code) in AFFAIRS | {"group"}:
        return named > 1 or (named > 0 and bool(places))
    counted = any(material.figures.get(index) for index in story.sentences)
    spots = [place for place in places if place.role != "area"]
    return bool(spots) and (counted or any(actor.role in ("initiator", "hostage_taker") for actor in actors))
