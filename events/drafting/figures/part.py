"""Numbers of a part: "three of them soldiers", "30 of them had been killed", "cinq d'entre eux sont morts"."""

import re

from events.drafting.figures.context import FigureContext
from events.drafting.figures.noun import nouns_in
from events.drafting.figures.phrase import Phrase
from events.drafting.mention import FigureMention, Span

# What happens to people of whom "some of them" is said.
HARM = frozenset(("killed", "wounded", "abducted", "captured", "missing", "released", "arrested"))


def back_reference(
    words: str, phrase: Phrase, kinds: list[str], context: FigureContext
) -> list[FigureMention]:
    """Read "30 of them had been killed" of the people named last, where none of them was counted before."""
    before = words[: phrase.quantity.start]
    here = [noun.group for noun in nouns_in(before, 0, len(before)) if noun.group]
    there = [noun.group for noun in nouns_in(context.before, 0, len(context.before)) if noun.group]
    named = (here or there)[-1:]
    quantity = phrase.quantity
    span = Span(quantity.start, max(quantity.end, len(words[: phrase.end].rstrip())))
    return [
        FigureMention(
            span, "", kind, named[0], quantity.low, quantity.best, quantity.high, group_is_inferred=True
        )
        for kind in kinds
        if named and kind in HARM
    ]


def turned_out(
    words: str, phrase: Phrase, kinds: list[str], earlier: list[FigureMention]
) -> list[FigureMention]:
    """Read "five were wounded, two of whom later died": what became of some of those who were counted."""
    whole = earlier[-1]
    quantity = phrase.quantity
    number, of = quantity.best or quantity.low or 0, whole.best or whole.low or 0
    later = [kind for kind in kinds if kind in BECAME.get(whole.kind, ())]
    if BESIDES.search(words[: quantity.start]):
        # "13 wounded, with 3 still missing": others than those.
        later = [kind for kind in kinds if kind in ("wounded", "missing") and kind != whole.kind]
        of = max(of, number)
    if not later or not 0 < number <= of:
        return []
    span = Span(quantity.start, max(quantity.end, len(words[: phrase.end].rstrip())))
    return [
        FigureMention(
            span,
            "",
            later[0],
            whole.group,
            quantity.low,
            quantity.best,
            quantity.high,
            group_is_inferred=True,
        )
    ]


BESIDES = re.compile(r"\b(?:with|avec)(?: at least| another| au moins)? ?$")
# The wounded may die, those who were taken may be killed or freed; the dead stay dead.
BECAME = {
    "wounded": ("killed",),
    "abducted": ("killed", "released"),
    "captured": ("killed", "released"),
    "missing": ("killed", "released"),
    "arrested": ("killed", "released"),
}


def is_part_worth_saying(words: str, phrase: Phrase, earlier: list[FigureMention]) -> bool:
    """A part is said only where it is another group than the whole: "ten dead, three of them soldiers"."""
    if not earlier or phrase.head is None:
        return False
    group = phrase.head.group
    named = re.search(
        r"\b(?:civil\w*|soldiers?|soldats?|militaires?|vdp|gendarmes?|polic\w+)\b",
        words[phrase.quantity.end : phrase.end],
    )
    return (
        bool(group)
        and group != earlier[-1].group
        and named is not None
        and earlier[-1].kind in ("killed", "wounded", "abducted")
    )
