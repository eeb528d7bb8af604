"""Which events are of the region that the tracker follows: those elsewhere give no proposal."""

import re
from collections.abc import Sequence

from events.codebook.country import COUNTRIES
from events.drafting.assembly.material import Material
from events.drafting.assembly.story import Story
from events.drafting.mention import ProposedPlace

# A text about a match, a play, a festival uses the same words.
SPORT = re.compile(
    r"\b(?:goals?|coach|referee|striker|semi-final|quarter-final|stadium|kick-off|league|cup|penalty|midfielder|half-time|goalkeeper|keeper"
    r"|football|championnat|entraîneur|arbitre|buts?|demi-finale|stade|mi-temps|match|lutte traditionnelle|lutteur|tribune|sélectionneur|gardien de but|équipe nationale"
    r"|théâtre|concert|festival|film|roman|exposition|entrée libre|novel|exhibition|theatre|box office|chess)\b"
)
SPORT_ENOUGH = 3


def is_of_region(places: Sequence[ProposedPlace], country: str) -> bool:
    """Tell whether the event lies in a country of the tracker; where no place is known the text's country decides."""
    named = [place.mention.country for place in places if place.mention.country]
    if named:
        return any(code in COUNTRIES for code in named)
    return not country or country in COUNTRIES


def is_game(story: Story, material: Material) -> bool:
    """Tell whether the words stand in a text or paragraph about sport or the stage."""
    whole = " ".join(material.low(sentence.index) for sentence in material.sentences)
    if len(set(SPORT.findall(whole))) >= SPORT_ENOUGH + len(material.sentences) // 12:
        return True
    paragraph = story.lead.paragraph
    here = " ".join(material.low(one.index) for one in material.sentences if one.paragraph == paragraph)
    label = material.sentences[story.lead.sentence].label.lower()
    return SPORT.search(here) is not None and (
        SPORT.search(label) is not None or len(set(SPORT.findall(here))) >= 1
    )
