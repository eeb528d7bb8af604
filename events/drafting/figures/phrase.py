"""The noun phrase behind a number: what is counted, whether it is only a part of what was counted before."""

import re
from dataclasses import dataclass

from events.drafting.figures.noun import Noun, head_of, nouns_in
from events.drafting.figures.quantity import Quantity
from events.drafting.mention import Language

STOP = {
    "en": re.compile(
        r"[,;:.()\[\]]|\s-\s|\b(?:was|were|is|are|be|been|being|has|have|had|who|whom|that|"
        r"which|when|while|where|in|on|at|"
        r"near|by|from|after|during|before|as|to|with|and|or|but|died|dies|fled|perished|"
        r"between|among|amongst|during|since|"
        r"until|will|would|could|into|across|around|through|against|including|left|arrived|"
        r"reached|demonstrated|marched|"
        r"gathered|rallied|protested|entered|attacked|stormed|raided|surrendered|lost|later|"
        r"inside|outside|for|not|said|says|counted|gave|gives|told|tells|reported|announced|"
        r"claimed|confirmed|"
        r"estimated?|spoke|speaks|put|wrote|added|saw|heard|hit|suffered|lost|seized|took|fired)\b"
    ),
    "fr": re.compile(
        r"[,;:.()\[\]]|\s-\s|\b(?:ont|a|avait|avaient|ete|est|sont|etaient|etait|sera|seront|"
        r"qui|que|dont|dans|sur|au|aux|par|pres|lors|"
        r"et|ou|mais|pour|avec|sans|apres|avant|pendant|durant|entre|parmi|depuis|vers|selon|"
        r"en|contre|chez|se|s'est|y compris|"
        r"cote|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b"
    ),
}
PARTITIVE_BEHIND = re.compile(
    r",? ?(?:of (?:them|whom|these|those|which)|d'entre (?:eux|elles)|de ces|parmi eux|"
    r"parmi elles|(?:were|are|etaient) (?:\w+ ){0,2}among)\b"
)
PARTITIVE_BEFORE = re.compile(
    r"(?:\bincluding|\bdont|\bparmi (?:lesquels|lesquelles|eux|elles)|\bamong (?:them|"
    r"whom)|\bnotamment|\by compris|\bcomprising|\bof whom|"
    r"\bof them|(?<!off )(?<!away )(?<!left )(?<!fled )(?<!out )(?<!along )\bwith|"
    r"(?<!parti )(?<!partis )(?<!partir )(?<!partant )\bavec|\bi\.e\.?|\ba savoir|\bsoit)(?: au moins|"
    r" at least| also| "
    r"aussi| egalement)?[ :,]*$"
)
LONGEST_PHRASE = 70
# Before the second noun of "soldiers and (Russian) fighters": a word at most, no verb and no number.
JUST_A_WORD = re.compile(
    r"(?:(?!an? |une? |\d|\w+ed |(?:one|two|three|four|five|six|seven|eight|nine|ten|deux|trois|quatre|"
    r"cinq|sept|huit|"
    r"neuf|dix) )[\w'-]+ )?"
)
# "With more than 110 people on board": all who were there, no part of others.
ON_BOARD = re.compile(r"(?: [\w'-]+){1,2}? (?:on ?board|aboard|a (?:son |leur |leurs )?bord)\b")
ALSO = re.compile(r" (?:and|et|or|ou)(?: (?:their|his|its|the|leurs?|des|les|some|of|de|d'))? ")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A number with what it counts."""

    quantity: Quantity
    end: int
    head: Noun | None
    # All nouns of people in it, with "and their apprentices": of two groups the sum belongs to neither.
    groups: frozenset[str]
    is_partitive: bool = False


def phrase_of(words: str, quantity: Quantity, language: Language, limit: int) -> Phrase:
    """Read what stands behind a number, up to the next number or the verb."""
    reach = min(limit, quantity.end + LONGEST_PHRASE)
    stop = STOP[language].search(words, quantity.end, reach)
    end = stop.start() if stop else reach
    nouns = nouns_in(words, quantity.end, end)
    head = head_of(nouns, words, language)
    groups = {head.group} if head and head.thing == "people" else set()
    also = ALSO.match(words, end - 1 if words[end - 1 : end] == " " else end)
    if also and head and head.thing == "people":
        # "Malian soldiers and Africa Corps fighters"
        more = STOP[language].search(words, also.end(), limit)
        second = nouns_in(words, also.end(), min(more.start() if more else limit, also.end() + 40))
        if second and JUST_A_WORD.fullmatch(words, also.end(), second[0].start) and second[0].group:
            groups.add(second[0].group)
            end = second[-1].end
    if ON_BOARD.match(words, quantity.end):
        return Phrase(quantity, end, head, frozenset(groups))
    partitive = PARTITIVE_BEHIND.match(words, quantity.end) or PARTITIVE_BEFORE.search(
        words[: quantity.start]
    )
    return Phrase(quantity, end, head, frozenset(groups), partitive is not None)
