"""Read how a source words a place: plain, near, so far in a direction, or between two places."""

import re
from dataclasses import dataclass

from events.geocoding.compass import BEARING, bearing_of
from events.names.generic import split_generic

KM_PER_MILE = 1.609344
ROUND_NUMBERS = {
    "dizaine": 10,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "dozen": 12,
}
# "A few kilometres" says near, and no number.
FEW = r"quelques|several|a few|plusieurs|بضعة"
# Keyboards without accents write "a 20 km": each à may be an a where no English article can stand.
ABOUT = (
    r"(?:(?P<about>environ|[àa] peu pr[èe]s|about|around|some|roughly|approximately|nearly|pr[èe]s de"
    r"|حوالي|نحو)\s+)?"
)
AMOUNT = (
    rf"(?P<amount>\d+(?:[.,]\d+)?|(?:une?|a)\s+(?:{'|'.join(ROUND_NUMBERS)})|{FEW})(?:\s+d[e'])?\s*(?P<unit>"
    r"km|kms|kilom[èe]tres?|kilometers?|miles?|mi|كيلومترات|كيلومتر(?:ا|اً)?|كم)\b"
)
LINK = (
    r"(?:de\s+la\s+|de\s+l'\s*|du\s+|des\s+|de\s+|d'"
    r"|of\s+the\s+|of\s+|from\s+the\s+|from\s+|outside\s+|من\s+|(?=[\u0600-\u06ff]))"
)
TOWARDS = (
    r"(?:au\s+|[àa]\s+l'|vers\s+le\s+|vers\s+l'|dans\s+le\s+|dans\s+l'|le\s+|l'"
    r"|to\s+the\s+|in\s+the\s+|the\s+|just\s+)?"
)
AT = (
    r"(?:(?:situ[ée]+s?|located)\s+)?"
    r"(?:à\s+|a\s+(?=\d|une?\s|environ|[àa]\s+peu|pr[èe]s\s+de)|at\s+|على\s+بعد\s+)?"
)
WAY = r"(?:axe|route(?:\s+nationale)?|piste|tron[çc]on|road|highway|axis|RN\s?\d+|طريق)"

DISPLACED = re.compile(
    rf"^{AT}{ABOUT}{AMOUNT}(?:\s+{TOWARDS}(?P<bearing>{BEARING}))?\s+{LINK}(?P<name>.+)$", re.IGNORECASE
)
DISPLACED_AFTER = re.compile(
    rf"^{TOWARDS}(?P<bearing>{BEARING})\s+{LINK}(?P<name>.+?),?\s+{AT}{ABOUT}{AMOUNT}$", re.IGNORECASE
)
TOWARDS_ONLY = re.compile(rf"^{TOWARDS}(?P<bearing>{BEARING})\s+{LINK}(?P<name>.+)$", re.IGNORECASE)
NEAR = re.compile(
    r"^(?:pr[èe]s\s+|(?:aux|dans\s+les)\s+(?:environs|alentours|abords)\s+|autour\s+|non\s+loin\s+"
    r"|[àa]\s+proximit[ée]\s+|[àa]\s+la\s+(?:p[ée]riph[ée]rie|sortie)\s+|[àa]\s+l'entr[ée]e\s+)(?:de\s+la\s+|de\s+l'|du\s+|des\s+|de\s+|d')(?P<name>.+)$"
    r"|^(?:near(?:by)?(?:\s+to)?|close\s+to|around|(?:in\s+the\s+)?vicinity\s+of|on\s+the\s+outskirts\s+of|outside)"
    r"\s+(?P<name_en>.+)$|^(?:بالقرب\s+من|قرب)\s+(?P<name_ar>.+)$",
    re.IGNORECASE,
)
BETWEEN = re.compile(
    r"^(?:[\w'-]+\s+){0,6}?(?:entre|between)\s+(?P<one>.+?)\s+(?:et|and)\s+(?P<two>.+)$"
    r"|^بين\s+(?P<one_ar>.+?)\s+و\s?(?P<two_ar>.+)$",
    re.IGNORECASE,
)
AXIS = re.compile(
    rf"^(?:sur\s+|on\s+)?(?:l'|la\s+|le\s+|the\s+)?{WAY}\s+(?P<one>.+?)(?:\s*[–—]\s*|\s+-\s+|(?<=\w)-(?=\w+$))(?P<two>.+)$"
    rf"|^(?:on\s+)?(?:the\s+)?(?P<one_en>\w+)(?:\s*[–—-]\s*)(?P<two_en>\w+)\s+{WAY}$",
    re.IGNORECASE,
)
# Not English "in": In Tillit, In Khalil and In Guezzam are names.
PREPOSITION = re.compile(r"^(?:à|au|aux|dans|at|in\s+the)\s+", re.IGNORECASE)


# "40 kilometres (25 miles) south of": said twice.
IN_OTHER_UNITS = re.compile(r"\(\s*\d[^()]*\)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """The name to look for, the kind of place asked for, and what the wording adds to it."""

    name: str
    kind: str = ""
    km: float | None = None
    bearing_deg: float | None = None
    is_rough: bool = False  # "About 20 km", "une vingtaine de kilomètres".
    is_near: bool = False
    other_end: str = ""  # The second place of "between X and Y".


def read_phrase(text: str) -> Phrase:
    """Take a source's wording apart. Every wording is some phrase; what fits no pattern is a plain name."""
    plain = IN_OTHER_UNITS.sub(" ", re.sub(r"[’ʼ‘`´]", "'", text))
    tidy = " ".join(plain.split()).strip(" .;:,")
    return _between(tidy) or _displaced(tidy) or _near(tidy) or _plain(tidy)


def _between(text: str) -> Phrase | None:
    found = BETWEEN.match(text) or AXIS.match(text)
    if not found:
        return None
    one, two = (end for end in found.groups() if end)
    kind, name = split_generic(_bare(one))
    return Phrase(name, kind, other_end=split_generic(_bare(two))[1])


def _displaced(text: str) -> Phrase | None:
    found = DISPLACED.match(text) or DISPLACED_AFTER.match(text)
    if not found:
        return None
    kind, name = split_generic(_bare(found["name"]))
    bearing = bearing_of(found["bearing"]) if found["bearing"] else None
    km = _kilometres(found["amount"], found["unit"])
    is_rough = km is not None and bool(found["about"] or _last_word(found["amount"]) in ROUND_NUMBERS)
    return Phrase(name, kind, km=km, bearing_deg=bearing, is_rough=is_rough, is_near=True)


def _near(text: str) -> Phrase | None:
    found = NEAR.match(text)
    if found:
        kind, name = split_generic(_bare(next(part for part in found.groups() if part)))
        return Phrase(name, kind, is_near=True)
    found = TOWARDS_ONLY.match(text)
    if found and bearing_of(found["bearing"]) is not None:
        kind, name = split_generic(_bare(found["name"]))
        return Phrase(name, kind, bearing_deg=bearing_of(found["bearing"]), is_near=True)
    return None


def _plain(text: str) -> Phrase:
    kind, name = split_generic(_bare(text))
    return Phrase(name, kind)


def _bare(name: str) -> str:
    return PREPOSITION.sub("", name.strip())


def _last_word(amount: str) -> str:
    return amount.split()[-1].lower()


def _kilometres(amount: str, unit: str) -> float | None:
    """Return the distance; None for "a few kilometres"."""
    word = _last_word(amount)
    if word in ROUND_NUMBERS:
        number = float(ROUND_NUMBERS[word])
    elif re.fullmatch(FEW, amount, re.IGNORECASE):
        return None
    else:
        number = float(amount.replace(",", "."))
    return number * KM_PER_MILE if unit.lower().startswith("mi") else number
