"""Guesses at dates written in English or French words: "14 septembre 2025", "c. 2020", "between A and B"."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta

from events.chronology.guess import Guess, is_readable, lasting_or_within
from events.chronology.guess_figures import FIGURE_GUESSES
from events.chronology.months import ENGLISH, FRENCH
from events.chronology.parser import PLAIN_DAY


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).lower()


MONTHS = {
    _without_accents(name): number for names in (ENGLISH, FRENCH) for number, name in enumerate(names, 1)
}
MONTHS |= {name[:3].lower(): number for number, name in enumerate(ENGLISH, 1)}
MONTHS |= {"sept": 9, "janv": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7}
SEASONS = {"spring": 21, "printemps": 21, "summer": 22, "ete": 22, "autumn": 23, "fall": 23, "automne": 23}
SEASONS |= {"winter": 24, "hiver": 24}

MONTH = "(" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
DAY = r"([0-9]{1,2})(?:er|st|nd|rd|th|e)?"
DAY_MONTH_YEAR = re.compile(rf"{DAY},? (?:of )?{MONTH},? ([0-9]{{4}})")
MONTH_DAY_YEAR = re.compile(rf"{MONTH} {DAY},? ?([0-9]{{4}})")
MONTH_YEAR = re.compile(rf"{MONTH},? (?:of |de )?([0-9]{{4}})")
DAYS_OF_MONTH = re.compile(rf"{DAY} ?- ?{DAY} {MONTH} ([0-9]{{4}})")
PART_OF_MONTH = re.compile(rf"(early|mid|late|debut|mi|fin)[ -](?:de |d')?(?:{MONTH} )?([0-9]{{4}})")
SEASON_YEAR = re.compile(rf"(?:l')?({'|'.join(SEASONS)}),? (?:of |de )?([0-9]{{4}})")
DECADE = re.compile(r"(?:les )?(?:annees )?([0-9]{3})0 ?'?s?")

LEADING = re.compile(
    r"(?:on |in |the |le |la |en |au |dans )*"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |(?:lun|mar|mercre|jeu|vendre|same)di,? |dimanche,? )?",
)
PARTS_OF_MONTH = {
    "early": (1, 10),
    "debut": (1, 10),
    "mid": (11, 20),
    "mi": (11, 20),
    "late": (21, 31),
    "fin": (21, 31),
}

# What stands before a date, and how EDTF writes it.
BEFORE_DATE = (
    (r"(?:c\.|ca\.?|circa|about|around|approx\.?|approximately|vers|environ|autour (?:de |du |d'))", "{}~"),
    (r"(?:perhaps|possibly|maybe|probably|peut-etre|probablement|sans doute)", "{}?"),
    (r"(?:since|from|depuis|des|a partir (?:de |du |d'))", "{}/.."),
    (r"(?:until|till|up to|jusqu'(?:en|au|a))", "../{}"),
    (r"(?:by|no later than|at the latest|au plus tard(?: en| a)?)", "[..{}]"),
)
BEFORE_OR_AFTER = re.compile(r"(before|avant|after|apres) (.+)")
PLAIN_MONTH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")
PREFIXES = tuple((re.compile(rf"{words} ?(.+)"), pattern) for words, pattern in BEFORE_DATE)
PAIRS = (
    (re.compile(r"(?:dans )?(?:la )?nuit (?:de |du |d')(.+) (?:a|au) (.+)"), "[{}..{}]"),
    (re.compile(r"(?:(?:on|in) )?(?:the )?night (?:of|from) (.+) (?:to|and) (.+)"), "[{}..{}]"),
    (re.compile(r"(?:between|entre) (.+) (?:and|et) (.+)"), "[{}..{}]"),
    (re.compile(r"from (.+) (?:to|until) (.+)"), "{}/{}"),
    (re.compile(r"(?:de |du |d')(.+) (?:a|au|jusqu'au) (.+)"), "{}/{}"),
    (re.compile(r"(.+) (?:or|ou) (.+)"), "[{},{}]"),
)


def guess_words(text: str) -> str | None:
    """The one date this text can mean, as EDTF; None when it is none, or more than one."""
    text = text.strip()
    if is_readable(text):
        return text
    guesses = (guesser(text) for guesser in (*FIGURE_GUESSES, *WORD_GUESSES))
    first = next((guess for guess in guesses if guess is not None), None)
    if first is None or len(first.suggestions) != 1 or not is_readable(first.suggestions[0]):
        return None
    return first.suggestions[0]


def _plain(text: str) -> str:
    return LEADING.sub("", _without_accents(text), count=1).strip()


def _one_date(text: str) -> Guess | None:
    plain = _plain(text)
    if match := DAY_MONTH_YEAR.fullmatch(plain):
        return _dated(match[3], match[2], match[1])
    if match := MONTH_DAY_YEAR.fullmatch(plain):
        return _dated(match[3], match[1], match[2])
    if match := MONTH_YEAR.fullmatch(plain):
        return _dated(match[2], match[1], None)
    if match := SEASON_YEAR.fullmatch(plain):
        return Guess((f"{match[2]}-{SEASONS[match[1]]}",))
    if plain != text and re.fullmatch(r"[0-9]{4}", plain):
        return Guess((plain,))
    if (match := DECADE.fullmatch(plain)) and len(plain) > 4:
        return Guess((f"{match[1]}X",))
    return None


def _dated(year: str, month: str, day: str | None) -> Guess:
    return Guess((f"{year}-{MONTHS[month]:02}" + (f"-{int(day):02}" if day else ""),))


def _days_of_month(text: str) -> Guess | None:
    match = DAYS_OF_MONTH.fullmatch(_plain(text))
    if match is None:
        return None
    month = f"{match[4]}-{MONTHS[match[3]]:02}"
    return lasting_or_within(f"{month}-{int(match[1]):02}", f"{month}-{int(match[2]):02}")


def _part_of_month(text: str) -> Guess | None:
    match = PART_OF_MONTH.fullmatch(_plain(text))
    if match is None or match[3] == "0000":
        return None
    year = match[3]
    first, last = PARTS_OF_MONTH[match[1]]
    if match[2] is None:
        # Thirds of a year in the same way: four months each.
        first_month = {1: 1, 11: 5, 21: 9}[first]
        return Guess((f"[{year}-{first_month:02}..{year}-{first_month + 3:02}]",))
    month = MONTHS[match[2]]
    last = min(last, monthrange(int(year), month)[1])
    return Guess((f"[{year}-{month:02}-{first:02}..{year}-{month:02}-{last:02}]",))


def _prefixed(text: str) -> Guess | None:
    plain = _without_accents(text)
    for words, pattern in PREFIXES:
        match = words.fullmatch(plain)
        inner = guess_words(match[1]) if match else None
        if inner is not None:
            return Guess((pattern.format(inner),))
    return None


def _before_or_after(text: str) -> Guess | None:
    """EDTF's "[..a]" takes in the date itself; "before 2020" does not."""
    match = BEFORE_OR_AFTER.fullmatch(_without_accents(text))
    inner = guess_words(match[2]) if match else None
    if match is None or inner is None:
        return None
    before = match[1] in ("before", "avant")
    neighbour = _neighbour(inner, -1 if before else 1)
    return Guess((f"[..{neighbour}]" if before else f"[{neighbour}..]",)) if neighbour is not None else None


def _neighbour(plain: str, step: int) -> str | None:
    """The year, month or day before or after a plain one."""
    if len(plain) == 4 and plain.isdigit():
        return f"{int(plain) + step:04}"
    if PLAIN_MONTH.fullmatch(plain):
        months = int(plain[:4]) * 12 + int(plain[5:]) - 1 + step
        return f"{months // 12:04}-{months % 12 + 1:02}"
    if PLAIN_DAY.fullmatch(plain) and MINYEAR < int(plain[:4]) < MAXYEAR:
        return (date.fromisoformat(plain) + timedelta(days=step)).isoformat()
    return None


def _paired(text: str) -> Guess | None:
    plain = _without_accents(text)
    for words, pattern in PAIRS:
        match = words.fullmatch(plain)
        if match is None:
            continue
        last = guess_words(match[2])
        first = guess_words(_completed(match[1], match[2])) if last is not None else None
        if first is not None and last is not None:
            return Guess((pattern.format(first, last),))
    return None


def _completed(first: str, last: str) -> str:
    """Give the first of a pair what only the last bears: "13" before "15 september 2025" gets its month."""
    if re.search(r"[0-9]{4}", first):
        return first
    words = re.sub(r"^(?:le |the )", "", last).split(" ")
    wanted = words[1:] if re.fullmatch(rf"(?:le |the )?{DAY}", first) else words[-1:]
    return " ".join([first, *wanted])


def _spaced(text: str) -> Guess | None:
    """A doubt with a space before it, or stray spaces: "2025-09 ?"."""
    joined = re.sub(r"\s+", "", text)
    return Guess((joined,)) if joined != text and is_readable(joined) else None


WORD_GUESSES: tuple[Callable[[str], Guess | None], ...] = (
    _spaced,
    _one_date,
    _days_of_month,
    _part_of_month,
    _paired,
    _before_or_after,
    _prefixed,
)
