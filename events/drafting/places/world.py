"""The countries of the world as texts name them: by name, by adjective, by capital, in English and French."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from events.codebook.country import COUNTRIES
from events.drafting.token import PhraseIndex, Token

WORLD = Path(__file__).parent / "data" / "world.tsv"
What = Literal["country", "adjective", "capital", "town"]


@dataclass(frozen=True, slots=True)
class Country:
    """One country with its words."""

    code: str
    names_en: tuple[str, ...]
    names_fr: tuple[str, ...]
    adjectives_en: tuple[str, ...]
    adjectives_fr: tuple[str, ...]
    capitals: tuple[str, ...]
    towns: tuple[str, ...]

    @property
    def is_covered(self) -> bool:
        """Tell whether it is one of the tracker's own countries."""
        return self.code in COUNTRIES and COUNTRIES[self.code].is_covered

    def adjective(self, lang: str) -> str:
        """Return the adjective in its plainest form; the country's name where there is none."""
        if lang == "fr":
            return self.adjectives_fr[0] if self.adjectives_fr else self.names_fr[0]
        return self.adjectives_en[0] if self.adjectives_en else self.names_en[0]


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of the world: which country, and what the word is of it."""

    code: str
    what: What
    name: str


@cache
def world() -> dict[str, Country]:
    """Return every country by its code, the tracker's own first."""
    lines = WORLD.read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return {row[0]: Country(row[0], *(_parts(cell) for cell in (*row[1:], "")[:6])) for row in rows}


@cache
def world_index() -> PhraseIndex[Cue]:
    """Return all words of all countries, to be found in a text."""
    index: PhraseIndex[Cue] = PhraseIndex()
    for country in world().values():
        for cue in _cues(country):
            index.add(cue.name, cue)
    return index


def french_forms(adjective: str) -> tuple[str, ...]:
    """Return masculine and feminine, singular and plural of a French adjective of nationality."""
    one = adjective
    if one.endswith("en"):
        return (one, one + "s", one + "ne", one + "nes")
    if one.endswith(("ais", "ois")):
        return (one, one + "e", one + "es")
    if one.endswith(("e", "è", "é", "i")):
        return (one, one + "s")
    return (one, one + "s", one + "e", one + "es")


def country_adjective(token: Token) -> str | None:
    """Return the code of the country whose adjective or people the single word is."""
    for cue in world_index().get(token.raw):
        if cue.what == "adjective":
            return cue.code
    return None


def _cues(country: Country) -> Iterator[Cue]:
    for name in (*country.names_en, *country.names_fr):
        yield Cue(country.code, "country", name)
    for name in country.adjectives_en:
        yield Cue(country.code, "adjective", name)
        yield Cue(country.code, "adjective", f"{name}s")
    for name in country.adjectives_fr:
        for form in french_forms(name):
            yield Cue(country.code, "adjective", form)
    for name in country.capitals:
        yield Cue(country.code, "capital", name)
    for name in country.towns:
        yield Cue(country.code, "town", name)


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.strip().split("|") if part)
