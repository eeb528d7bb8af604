"""Find the figures that a sentence states, and what each counts."""

import re
from collections.abc import Sequence
from dataclasses import replace

from events.drafting.figures.around import kinds_around
from events.drafting.figures.article import article_quantities
from events.drafting.figures.attach import kinds_of, strength_of
from events.drafting.figures.carry import bare_figures, pronoun_figures
from events.drafting.figures.claimant import claimant_at
from events.drafting.figures.context import FigureContext
from events.drafting.figures.group import OWN, TOTAL, group_of
from events.drafting.figures.nil import Nil, find_nils
from events.drafting.figures.noun import nouns_in
from events.drafting.figures.part import back_reference, is_part_worth_saying, turned_out
from events.drafting.figures.phrase import Phrase, phrase_of
from events.drafting.figures.quantity import Quantity, find_quantities
from events.drafting.mention import Claimant, FigureMention, ReportFrame, Sentence, Span
from events.drafting.words.plain import plain

# Set right or denied in passing: "not 21 as first reported", "dément que ... ait été relâché".
REFUTED = re.compile(
    r"(?:\bnot|\binstead of|\brather than|\bet non(?: pas)?|\bnon pas|\bau lieu de|"
    r"\bplutot que)(?: the| les| d'| de)? $"
)
DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|dement(?:ent|i)?|rejects?|rejected|rejette|nie(?:nt)?|"
    r"refute[ds]?|false (?:reports|rumou?rs)|"
    r"threaten\w*|menac\w+|promis\w*|could|would|might|may have|pourraient|pourrait|risquent?)\b[^.;]*$"
)
# What one sees a picture of is no news: "a photograph of a burnt motorcycle".
PICTURED = re.compile(
    r"\b(?:photo\w*|images?|pictures?|footage|videos?|films?) (?:\w+ )?(?:of|de|d'|du|des|showing|"
    r"montrant) ?$"
)
JOINED = re.compile(
    r",?(?: ?(?:and|et|as well as|ainsi que|plus|or|ou))?(?: ?(?:of|de|d'|des|ses|his|her|"
    r"their|leurs))?"
)


def find_figures(
    sentence: Sentence, frame: ReportFrame, context: FigureContext | None = None
) -> list[FigureMention]:
    """List the figures of a sentence in their order, without claimants."""
    context = context or FigureContext()
    words = plain(sentence.text)
    nils = find_nils(words)
    figures = _nil_figures(words, nils, context)
    quantities = _outside(find_quantities(words, frame.language), nils)
    quantities += article_quantities(words, frame.language, quantities)
    quantities.sort(key=lambda quantity: quantity.start)
    figures += _counted_figures(words, quantities, frame, context)
    taken = [figure.span for figure in figures]
    figures += bare_figures(words, _unused(quantities, taken), figures, context)
    figures += pronoun_figures(words, figures, context)
    return [_placed(sentence, figure) for figure in sorted(figures, key=lambda figure: figure.span)]


def read_figures(
    sentences: Sequence[Sentence], frame: ReportFrame, claimants: Sequence[Claimant] = ()
) -> dict[int, list[FigureMention]]:
    """Read the figures of all sentences, each in the light of those before, with claimants; by sentence index."""
    found: dict[int, list[FigureMention]] = {}
    context = FigureContext()
    paragraph = -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            context = replace(context, before="")
        figures = find_figures(sentence, frame, context)
        found[sentence.index] = [
            replace(figure, claimant=claimant_at(claimants, figure.span.start, figure.span.end))
            for figure in figures
        ]
        paragraph = sentence.paragraph
        killed = [figure.group for figure in figures if figure.kind == "killed" and figure.group != TOTAL]
        toll_group = context.toll_group or (killed[0] if killed else "")
        context = FigureContext(tuple(figures) or context.previous, plain(sentence.text), toll_group)
    return found


def _placed(sentence: Sentence, figure: FigureMention) -> FigureMention:
    start, end = figure.span.start, figure.span.end
    offset = sentence.span.start
    return replace(figure, span=Span(offset + start, offset + end), words=sentence.text[start:end])


def _outside(quantities: list[Quantity], nils: list[Nil]) -> list[Quantity]:
    return [q for q in quantities if all(q.end <= nil.start or nil.end <= q.start for nil in nils)]


def _unused(quantities: list[Quantity], taken: list[Span]) -> list[Quantity]:
    return [
        quantity
        for quantity in quantities
        if not quantity.is_article and all(q.end <= quantity.start or quantity.end <= q.start for q in taken)
    ]


def _nil_figures(words: str, nils: list[Nil], context: FigureContext) -> list[FigureMention]:
    figures = []
    for nil in nils:
        if DENIED.search(words[: nil.start]) and "would" not in words:
            continue
        group = _nil_group(words, nil, context)
        for kind in nil.kinds:
            figures.append(
                FigureMention(
                    Span(nil.start, nil.end), "", kind, group, 0, 0, 0, group_is_inferred=nil.noun is None
                )
            )
    return figures


def _nil_group(words: str, nil: Nil, context: FigureContext) -> str:
    if nil.noun is not None:
        groups = [noun.group for noun in nouns_in(words, *nil.noun) if noun.group]
        return groups[-1] if groups else TOTAL
    around = words[max(0, nil.start - 60) : nil.end + 40]
    if OWN.search(around):
        return "state forces"
    if context.before and nil.kinds in (("killed",), ("wounded",)):
        return _group_of_victims(words, nil, context)
    return TOTAL


def _group_of_victims(words: str, nil: Nil, context: FigureContext) -> str:
    """Give "nobody was killed" the group of those who were wounded in the same sentence."""
    phrase = Phrase(Quantity(nil.start, nil.end, 0, 0, 0), nil.end, None, frozenset())
    return group_of(words, phrase, nil.kinds[0], [], FigureContext(before=context.before))[0]


def _counted_figures(
    words: str, quantities: list[Quantity], frame: ReportFrame, context: FigureContext
) -> list[FigureMention]:
    phrases = [
        phrase_of(words, quantity, frame.language, _limit(words, quantities, place))
        for place, quantity in enumerate(quantities)
    ]
    skipped = _appositions(words, phrases)
    kinds = [
        []
        if place in skipped or _is_denied(words, phrase)
        else kinds_of(words, phrase, _verb_limit(phrases, place, words, skipped))
        for place, phrase in enumerate(phrases)
    ]
    for place, phrase in enumerate(phrases):
        if not kinds[place] and place not in skipped and not _is_denied(words, phrase):
            limit = _verb_limit(phrases, place, words, skipped)
            kinds[place] = kinds_around(words, phrase, limit, context.before)
    _share(words, phrases, kinds, skipped)
    figures: list[FigureMention] = []
    for place, phrase in enumerate(phrases):
        figures += _figures_of(
            words, phrase, kinds[place], _verb_limit(phrases, place, words, skipped), figures, context
        )
    return figures


def _is_denied(words: str, phrase: Phrase) -> bool:
    before = words[: phrase.quantity.start]
    return any(pattern.search(before) is not None for pattern in (REFUTED, DENIED, PICTURED))


def _limit(words: str, quantities: list[Quantity], place: int) -> int:
    return quantities[place + 1].start if place + 1 < len(quantities) else len(words)


def _verb_limit(phrases: list[Phrase], place: int, words: str, skipped: set[int]) -> int:
    """How far the verb may stand: up to the next number that is neither apposition nor part."""
    for other in range(place + 1, len(phrases)):
        phrase = phrases[other]
        if other in skipped or phrase.is_partitive or (phrase.quantity.is_article and phrase.head is None):
            continue
        # "Twenty rifles and 25 motorbikes were seized": the verb belongs to both.
        if _joined(words, phrases[other - 1], phrase):
            continue
        return phrase.quantity.start
    return len(words)


def _joined(words: str, phrase: Phrase, other: Phrase, *, listed: bool = False) -> bool:
    """Tell whether only "and" or a comma stands between two phrases; of a list also a colon."""
    between = words[phrase.end : other.quantity.start]
    if ":" in between and not listed:
        return False
    return bool(between.strip()) and JOINED.fullmatch(between.strip(" :(")) is not None


def _is_one_more(words: str, phrase: Phrase, other: Phrase) -> bool:
    first, second = sorted((phrase, other), key=lambda one: one.quantity.start)
    return (
        re.search(r"\b(?:and|et|as well as|ainsi que)\b", words[first.end : second.quantity.start])
        is not None
    )


def _appositions(words: str, phrases: list[Phrase]) -> set[int]:
    """Find "two Egyptians and an Indian" behind "three technicians": parts that add up to what stands before."""
    found: set[int] = set()
    for place, phrase in enumerate(phrases):
        parts: list[int] = []
        summed = 0
        for behind in range(place + 1, len(phrases)):
            part = phrases[behind]
            if (
                not _joined(words, phrases[behind - 1], part)
                or part.quantity.exact is None
                or not _is_people(part)
            ):
                break
            parts.append(behind)
            summed += part.quantity.exact
            if summed == phrase.quantity.exact and len(parts) > 1:
                groups = frozenset[str]().union(*(phrases[number].groups for number in parts))
                if groups <= (phrase.groups | {"", "civilians"}):
                    found.update(parts)
                break
    return found


def _is_people(phrase: Phrase) -> bool:
    return phrase.head is not None and phrase.head.thing == "people"


def _share(words: str, phrases: list[Phrase], kinds: list[list[str]], skipped: set[int]) -> None:
    """Let numbers that are joined by "and" share a verb: "12 soldiers and 3 civilians were killed"."""
    pairs = [(place, place - 1) for place in range(1, len(phrases))]
    pairs += [(place, place + 1) for place in range(len(phrases) - 2, -1, -1)]
    for place, other in pairs:
        one, two = phrases[place].head, phrases[other].head
        if (
            kinds[place]
            or not kinds[other]
            or place in skipped
            or one is None
            or _is_denied(words, phrases[place])
        ):
            continue
        same_thing = one.thing == (two.thing if two else "people")
        # "Wounding about twenty, the governor said": only "and" joins one person to those before.
        if phrases[place].quantity.is_definite and not _is_one_more(words, phrases[other], phrases[place]):
            continue
        if same_thing and _joined(words, phrases[min(place, other)], phrases[max(place, other)]):
            kinds[place] = list(kinds[other])


def _figures_of(
    words: str,
    phrase: Phrase,
    kinds: list[str],
    limit: int,
    earlier: list[FigureMention],
    context: FigureContext,
) -> list[FigureMention]:
    if phrase.is_partitive and not earlier:
        return back_reference(words, phrase, kinds, context)
    if phrase.is_partitive and (later := turned_out(words, phrase, kinds, earlier)):
        return later
    if phrase.is_partitive and not is_part_worth_saying(words, phrase, earlier):
        return []
    if phrase.is_partitive and earlier:
        kinds = [earlier[-1].kind]
    if (
        not kinds
        and earlier
        and earlier[-1].kind == "displaced"
        and phrase.head
        and phrase.head.thing == "household"
    ):
        kinds = ["households_affected"]
    if not kinds:
        group = next((group for group in phrase.groups if group), TOTAL)
        strength = strength_of(words, phrase, group, limit)
        kinds = [strength] if strength else []
    figures = []
    for kind in kinds:
        group, inferred = group_of(words, phrase, kind, earlier, context)
        kind, group = _settled(kind, group)
        quantity = phrase.quantity
        span = Span(quantity.start, max(quantity.end, len(words[: phrase.end].rstrip())))
        figures.append(
            FigureMention(
                span, "", kind, group, quantity.low, quantity.best, quantity.high, group_is_inferred=inferred
            )
        )
    return figures


def _settled(kind: str, group: str) -> tuple[str, str]:
    """Civilians are abducted, never captured; fighters who took part attacked."""
    if kind == "participants" and group == "armed group":
        return "attackers", TOTAL
    if kind == "captured" and group in ("civilians", "aid workers"):
        return "abducted", group
    return kind, group
