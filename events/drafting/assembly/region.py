"""Which events are of the region that the tracker follows: those elsewhere give no proposal."""

from collections.abc import Sequence

from events.codebook.country import COUNTRIES
from events.drafting.assembly.material import Material
from events.drafting.assembly.story import Story
from events.drafting.mention import ProposedPlace
from events.drafting.triggers.lowered import lowered
from events.drafting.triggers.standing import says

# So many different words of the field make a text about a match, a play, a festival, so many a paragraph.
WHOLE_TEXT = 3
PARAGRAPH = 2


def is_of_region(places: Sequence[ProposedPlace], country: str) -> bool:
    """Tell whether the event lies in a country of the tracker; where no place is known the text's country decides."""
    named = [place.mention.country for place in places if place.mention.country]
    if named:
        return any(code in COUNTRIES for code in named)
    return not country or country in COUNTRIES


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
