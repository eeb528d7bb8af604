"""Whole numbers in digits and in English or French words: 3 400, "soixante-deux", "one hundred and six"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from events.drafting.mention import Language

ENGLISH_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
FRENCH_TO_SIXTEEN = (
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
)
ENGLISH = {word: value for value, word in enumerate(ENGLISH_TO_NINETEEN.split())}
ENGLISH |= {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
FRENCH = {word: value for value, word in enumerate(FRENCH_TO_SIXTEEN.split())}
FRENCH |= {
    "une": 1,
    "vingt": 20,
    "vingts": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "nonante": 90,
}
SCALES: dict[Language, dict[str, int]] = {
    "en": {"hundred": 100, "thousand": 1000, "million": 1_000_000},
    "fr": {"cent": 100, "cents": 100, "mille": 1000, "million": 1_000_000, "millions": 1_000_000},
}
SMALL: dict[Language, dict[str, int]] = {"en": ENGLISH, "fr": FRENCH}
AND: dict[Language, str] = {"en": "and", "fr": "et"}
# An article or a pronoun as often as a number: the reader of figures looks at what stands around it.
ARTICLES: dict[Language, frozenset[str]] = {"en": frozenset({"one"}), "fr": frozenset({"un", "une"})}

DIGITS = r"\d{1,3}(?:[ ,.]\d{3})+(?![\d,.]*\d)|\d+"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number, where it stands in the text, and whether it may be a mere article."""

    start: int
    end: int
    value: int
    is_article: bool = False


@lru_cache(maxsize=2)
def _pattern(language: Language) -> re.Pattern[str]:
    words = "|".join(sorted({*SMALL[language], *SCALES[language]}, key=len, reverse=True))
    joined = rf"(?:{words})(?:(?:-| |-{AND[language]}-| {AND[language]} )(?:{words}))*"
    return re.compile(
        rf"(?<![\w-])(?P<digits>{DIGITS})(?P<scale> (?:millions?|thousand|mille))?(?![\w])|"
        rf"(?<![\w-])(?P<words>{joined})(?![\w])"
    )


def find_numerals(plain_text: str, language: Language) -> list[Numeral]:
    """List the numbers of a plain text (see `plain`), in their order; decimals are passed over."""
    found = []
    for match in _pattern(language).finditer(plain_text):
        if match["digits"]:
            found += _of_digits(match, plain_text)
        else:
            found += _of_words(match.start(), match["words"], language)
    return found


def _of_digits(match: re.Match[str], plain_text: str) -> list[Numeral]:
    before, after = plain_text[: match.start()], plain_text[match.end("digits") :]
    if re.search(r"\d[.,:/]$", before) or re.match(r"[.,:/]\d", after):
        return []
    value = int(re.sub(r"[ ,.]", "", match["digits"]))
    scale = match["scale"] or ""
    if "million" in scale:
        value *= 1_000_000
    elif scale:
        value *= 1000
    return [Numeral(match.start(), match.end(), value)]


def _of_words(start: int, words: str, language: Language) -> list[Numeral]:
    """Read number words that stand together; "one, two" are two numbers, "vingt et un" is one."""
    found: list[Numeral] = []
    group: list[tuple[int, int, str]] = []
    for token in re.finditer(r"[a-z]+", words):
        word = token.group()
        if word == AND[language]:
            continue
        if group and not _goes_on(
            [part for _, _, part in group], word, language, _between(words, group, token)
        ):
            found.append(_numeral(group, start, language))
            group = []
        group.append((token.start(), token.end(), word))
    found.append(_numeral(group, start, language))
    return found


def _between(words: str, group: list[tuple[int, int, str]], token: re.Match[str]) -> str:
    return words[group[-1][1] : token.start()]


def _goes_on(group: list[str], word: str, language: Language, between: str) -> bool:
    """Tell whether the word belongs to the number begun: "soixante" goes on with "deux", "six" does not."""
    if word in SCALES[language]:
        return True
    last = group[-1]
    small = SMALL[language]
    value = small[word]
    if last in SCALES[language]:
        return True
    if AND[language] in between and not (language == "fr" and value in (1, 11)):
        return False
    if language == "fr" and last == "quatre" and word in ("vingt", "vingts"):
        return True
    room = 20 if language == "fr" and last in ("soixante", "vingt", "vingts") else 10
    if language == "fr" and small[last] == 10 and 7 <= value <= 9:
        return True
    return small[last] >= 20 and 0 < value < room


def _numeral(group: list[tuple[int, int, str]], start: int, language: Language) -> Numeral:
    words = [word for _, _, word in group]
    return Numeral(
        start + group[0][0],
        start + group[-1][1],
        _value(words, language),
        is_article=len(words) == 1 and words[0] in ARTICLES[language],
    )


def _value(words: list[str], language: Language) -> int:
    total = current = 0
    for word in words:
        scale = SCALES[language].get(word)
        if scale is None:
            value = SMALL[language][word]
            is_fourscore = value == 20 and current % 100 == 4 and language == "fr"
            current += 76 if is_fourscore else value
        elif scale == 100:
            current = max(current, 1) * 100
        else:
            total += max(current, 1) * scale
            current = 0
    return total + current


def small_number(words: str, language: Language) -> int | None:
    """Read one number that stands alone, an article counting as one: "a", "deux", "12"."""
    if words in ("a", "an", "un", "une"):
        return 1
    found = find_numerals(words, language)
    return found[0].value if len(found) == 1 else None
