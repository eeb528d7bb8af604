"""How many: exact numbers, "at least 12", "une dizaine", "dozens", "between 10 and 15", as low, best and high.

The readings are those of the marked texts: "a dozen" is 10/12/14, "une dizaine" 8/10/12, "about 30" only a best,
"more than 40" only a low, "dozens" a low of 24, "plusieurs dizaines" of 20.
"""

import re
from dataclasses import dataclass, replace

from events.drafting.mention import Language
from events.drafting.words.calendar import MONTH
from events.drafting.words.numeral import Numeral, find_numerals


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something, with all the words that belong to it."""

    start: int
    end: int
    low: int | None
    best: int | None
    high: int | None
    # "un", "a", "the": a number only where a person or a thing follows to whom something happened.
    is_article: bool = False
    is_definite: bool = False

    @property
    def exact(self) -> int | None:
        """The number, where it is one."""
        return self.best if self.low == self.best == self.high else None


Reading = tuple[int | None, int | None, int | None]
VAGUE: dict[Language, tuple[tuple[str, Reading], ...]] = {
    "en": (
        (r"(?:several |many |some )?hundreds of thousands(?: of)?", (200_000, None, None)),
        (r"(?:several |many )?tens of thousands(?: of)?", (20_000, None, None)),
        (r"(?:several |many |a few )?thousands?(?: of)|several thousand|a few thousand", (2000, None, None)),
        (r"(?:several |many |a few )?hundreds(?: of)?|several hundred|a few hundred", (200, None, None)),
        (r"(?:a )?half[- ]a[- ]dozen|half-dozen", (None, 6, None)),
        (r"(?:two|2) dozen", (None, 24, None)),
        (r"(?:three|3) dozen", (None, 36, None)),
        (r"(?:four|4) dozen", (None, 48, None)),
        (
            r"(?:a few|several|many|some) dozens?(?: of)?|dozens(?: of)?|(?:several )?tens of",
            (24, None, None),
        ),
        (r"(?:a|one) dozen", (10, 12, 14)),
        (r"a score of", (None, 20, None)),
        (r"scores of", (40, None, None)),
        (r"a hundred", (None, 100, None)),
        (r"a thousand", (None, 1000, None)),
        (r"a couple of|a pair of", (2, 2, 2)),
    ),
    "fr": (
        (r"(?:plusieurs |des |quelques )?centaines de milliers", (200_000, None, None)),
        (r"(?:plusieurs |des |quelques )?dizaines de milliers", (20_000, None, None)),
        (r"(?:plusieurs |des |quelques |par )milliers", (2000, None, None)),
        (r"(?:plusieurs |des |quelques |les )centaines", (200, None, None)),
        (r"(?:plusieurs |des |quelques |les )(?:dizaines|douzaines)", (20, None, None)),
        (r"(?:une )?demi-douzaine", (None, 6, None)),
        (r"deux dizaines", (None, 20, None)),
        (r"trois dizaines", (None, 30, None)),
        (r"une huitaine", (None, 8, None)),
        (r"une dizaine", (8, 10, 12)),
        (r"une douzaine", (10, 12, 14)),
        (r"une quinzaine", (12, 15, 18)),
        (r"une vingtaine", (16, 20, 24)),
        (r"une trentaine", (None, 30, None)),
        (r"une quarantaine", (None, 40, None)),
        (r"une cinquantaine", (None, 50, None)),
        (r"une soixantaine", (None, 60, None)),
        (r"une centaine", (None, 100, None)),
        (r"un millier", (None, 1000, None)),
    ),
}
LOW = (
    r"(?:at (?:the very )?least|no (?:fewer|less) than|a minimum of|upwards of|more than|"
    r"over|in excess of|well over|"
    r"au (?:moins|minimum)|pas moins (?:de|d')|plus (?:de|d')|un minimum de|bien plus de|a tout le moins)"
)
HIGH = (
    r"(?:up to|at most|as many as|no more than|a maximum of|fewer than|less than|under|at the most|"
    r"jusqu'a|au (?:plus|maximum)|un maximum de|moins (?:de|d')|pas plus (?:de|d'))"
)
ABOUT = (
    r"(?:about|around|some|approximately|roughly|nearly|almost|close to|an estimated|"
    r"estimated(?: at)?|perhaps|probably|"
    r"just under|just over|environ|quelque|pres (?:de|d')|autour (?:de|d')|aux alentours "
    r"(?:de|d')|a peu pres|presque|"
    r"approximativement|estimee?s? a|de l'ordre de)"
)
BEFORE = tuple(
    (re.compile(rf"(?<![\w-]){words}(?: the| les| des| d'| de| une| un)? ?$"), mark)
    for words, mark in ((LOW, "low"), (HIGH, "high"), (ABOUT, "about"))
)
BEHIND = (
    (re.compile(r",? (?:or|ou) (?:more|plus|davantage)\b|,? (?:at least|au moins|au minimum)\b|\+"), "low"),
    (re.compile(r",? (?:or|ou) (?:fewer|less|moins)\b|,? (?:at most|au plus|au maximum)\b"), "high"),
    (re.compile(r",? (?:or so|or thereabouts|environ|a peu pres)\b"), "about"),
)
BETWEEN = re.compile(r"(?<![\w-])(?:between|from|entre|de|anywhere between)(?: les)? $")
RISES = re.compile(
    r"\b(?:pass\w+|mont\w+|grimp\w+|revu\w*|rose|risen|rising|went up|gone up|climbed|increased|revised|"
    r"raised|up)"
    r"(?: a la (?:hausse|baisse))?,? ?$"
)
AND_OR = re.compile(r" ?(?:-|to|and|a|et) ?")
OUT_OF = re.compile(r" (?:(?:out )?of (?:the |these |those |its |their )?|des |de ces |sur les |sur )")
OR = re.compile(r" (?:or|ou) ")
# Numbers that count no people or things: ages, hours, distances, prices, days, names of units and roads.
NOT_COUNTED = re.compile(
    rf"[ -]?(?:%|per ?cent|pour ?cent|km\b|kilomet|met(?:re|er)s?\b|m\b|miles?\b|ans\b|"
    rf"years?\b|year-old|months?\b|mois\b|"
    rf"weeks?\b|semaines?\b|days?\b|jours?\b|hours?\b|heures?\b|h\d*\b|minutes?\b|"
    rf"secondes?\b|seconds?\b|degre|degree|"
    rf"(?:milli\w+ (?:de |d')?)?(?:francs?|fcfa|f ?cfa|cfa|dollars?|euros?)\b|kg\b|"
    rf"kilos?\b|tons?\b|tonnes?\b|lit(?:re|er)s?\b|"
    rf"hectares?\b|fois\b|times\b|am\b|pm\b|a\.m|p\.m|o'clock|{MONTH}(?! \w+ing)|"
    rf"villages?\b|localites?\b|towns?\b|"
    rf"communes?\b|regions?\b|provinces?\b|mm\b|cm\b|e\b|eme\b|th\b|nd\b|rd\b|st\b|er\b)"
)
NAMED_BEFORE = re.compile(
    r"(?:\bn[o°]\.? ?|\bnumero |\bnumber |\barticle |\bresolution |\bpage |\bage[de]? "
    r"(?:de |of )?|\baged |\broute |\brn ?|"
    r"\broad |\bkm |\bhighway |#|\bsection |\bversion |\bphase |[$€£] "
    r"?|\bcovid-?|\bg-?)$"
)
# "March 14" is a day, "since 1 March 4,100 people" has none.
MONTH_BEFORE = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december) $"
)
LAST_OF_A_MONTH = 31


def find_quantities(words: str, language: Language) -> list[Quantity]:
    """List how many of something a plain text speaks of, in order; articles are not among them."""
    vague = _vague(words, language)
    taken = [(quantity.start, quantity.end) for quantity in vague]
    numerals = [
        numeral
        for numeral in find_numerals(words, language)
        if all(numeral.end <= start or end <= numeral.start for start, end in taken)
        and not _is_year_or_day(words, numeral)
    ]
    exact = [
        Quantity(n.start, n.end, n.value, n.value, n.value, is_article=n.is_article)
        for n in numerals
        if (not NOT_COUNTED.match(words, n.end) and not _is_named(words[: n.start], n.value))
        or _opens_range(words, n, numerals)
    ]
    found = sorted([*vague, *exact], key=lambda quantity: quantity.start)
    return [_bounded(words, quantity) for quantity in _ranges(words, found)]


def _is_named(before: str, value: int) -> bool:
    """Tell whether the number is part of a name or of a day: "article 5", "March 14"."""
    is_day = value <= LAST_OF_A_MONTH and MONTH_BEFORE.search(before) is not None
    return is_day or NAMED_BEFORE.search(before) is not None


def _is_year_or_day(words: str, numeral: Numeral) -> bool:
    digits = words[numeral.start : numeral.end]
    if re.fullmatch(r"(?:19|20)\d\d", digits):
        return True
    return (
        re.match(rf"(?:er)? ?{MONTH} (?:\d|[a-z])", words[numeral.end :]) is not None and numeral.value <= 31
    )


def _opens_range(words: str, numeral: Numeral, numerals: list[Numeral]) -> bool:
    """Keep the "10" of "10 to 15 people", whatever stands before it."""
    behind = AND_OR.match(words, numeral.end)
    return (
        behind is not None
        and any(
            other.start == behind.end()
            and not NOT_COUNTED.match(words, other.end)
            and other.value > numeral.value
            for other in numerals
        )
        and BETWEEN.search(words[: numeral.start]) is not None
    )


def _vague(words: str, language: Language) -> list[Quantity]:
    found: list[Quantity] = []
    for pattern, (low, best, high) in VAGUE[language]:
        for match in re.finditer(rf"(?<![\w-])(?:{pattern})(?![\w-])", words):
            if all(match.end() <= q.start or q.end <= match.start() for q in found):
                found.append(Quantity(match.start(), match.end(), low, best, high))
    return found


def _ranges(words: str, found: list[Quantity]) -> list[Quantity]:
    """Put "between 10 and 15", "10 to 15", "two or three" together."""
    joined: list[Quantity] = []
    for quantity in found:
        before = joined[-1] if joined else None
        low, high = (before.best if before else None), quantity.best
        if before is not None and low is not None and high is not None and low < high:
            between = words[before.end : quantity.start]
            if OUT_OF.fullmatch(between) and not before.is_article:
                # "Four of the six hostages": four were freed.
                joined[-1] = replace(before, end=quantity.end)
                continue
            opening = BETWEEN.search(words[: before.start])
            is_range = AND_OR.fullmatch(between) and (opening or between.strip() in ("-", "to", "a"))
            if is_range and not (between.strip() == "a" and before.is_article):
                start = opening.start() if opening else before.start
                if opening and RISES.search(words[: opening.start()]):
                    # "The toll rose from 5 to 8": the newer number is the one that stands.
                    joined[-1] = quantity
                    continue
                joined[-1] = Quantity(start, quantity.end, low, None, high)
                continue
            if OR.fullmatch(between) and high - low <= 5:
                joined[-1] = Quantity(before.start, quantity.end, low, None, high)
                continue
        joined.append(quantity)
    return joined


def _bounded(words: str, quantity: Quantity) -> Quantity:
    """Read the words before and behind that make a number a lower or upper bound, or a rough one."""
    middle = quantity.best if quantity.best is not None else quantity.low
    for pattern, mark in BEFORE:
        match = pattern.search(words[: quantity.start])
        if match and middle is not None:
            return replace(_marked(quantity, mark, middle), start=match.start())
    for pattern, mark in BEHIND:
        match = pattern.match(words, quantity.end)
        if match and middle is not None:
            return replace(_marked(quantity, mark, middle), end=match.end())
    return quantity


def _marked(quantity: Quantity, mark: str, middle: int) -> Quantity:
    if quantity.best is None:
        # "More than dozens", "some hundreds": no better known than the word itself.
        return quantity
    if mark == "low":
        return replace(quantity, low=middle, best=None, high=None, is_article=False)
    if mark == "high":
        return replace(quantity, low=None, best=None, high=middle, is_article=False)
    if quantity.exact is None:
        return quantity
    return replace(quantity, low=None, best=middle, high=None, is_article=False)
