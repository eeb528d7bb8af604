"""A French date as a noun, with its articles and contractions: du 14, d'août, de l'été, aux années 2020."""

from dataclasses import dataclass
from typing import Literal

from events.chronology.clock import clock_words
from events.chronology.form import Point
from events.chronology.months import FRENCH, day_number
from events.chronology.vagueness import days_of, months_of, unbroken, years_of

SEASONS = {21: "printemps", 22: "été", 23: "automne", 24: "hiver"}
VOWELS = "aeéiou"


def elided(noun: str) -> str:
    """Put "de" before a noun that has no article: "de septembre", "d'août"."""
    return f"d'{noun}" if noun[0].lower() in VOWELS else f"de {noun}"


@dataclass(frozen=True, slots=True)
class Noun:
    """A date and its article: le (a day), l' (été), les (années 2020), none (2025), one ("un jour")."""

    core: str
    article: Literal["le", "l'", "les", "none", "one"]

    @property
    def the(self) -> str:
        if self.article == "l'":
            return f"l'{self.core}"
        return f"{self.article} {self.core}" if self.article in ("le", "les") else self.core

    @property
    def of(self) -> str:
        contracted = {"le": f"du {self.core}", "l'": f"de l'{self.core}", "les": f"des {self.core}"}
        return contracted.get(self.article) or elided(self.core)

    @property
    def to(self) -> str:
        contracted = {"le": f"au {self.core}", "l'": f"à l'{self.core}", "les": f"aux {self.core}"}
        return contracted.get(self.article) or f"à {self.core}"

    @property
    def until(self) -> str:
        return f"jusqu'en {self.core}" if self.article == "none" else f"jusqu'{self.to}"

    @property
    def at(self) -> str:
        """As the answer to "when?": le 14, en septembre, dans les années 2020."""
        before = {"le": "le ", "l'": "à l'", "les": "dans les ", "none": "en ", "one": ""}
        return before[self.article] + self.core

    def followed_by(self, tail: str) -> "Noun":
        return Noun(self.core + tail, self.article)


def noun_of(point: Point) -> Noun:
    """Name the point, its doubts left aside."""
    if point.season is not None:
        return _season(point.season, point.year)
    if point.month is None:
        return _year(point.year)
    if point.day is None:
        return _month(point)
    return _day(point).followed_by(clock_words(point.clock, " à "))


def _year(year: str) -> Noun:
    years = years_of(year)
    if years.kind == "decade":
        # "Les années 2000" would be read as the century.
        first = years.first
        return Noun(f"années {first}" if first % 100 else f"années {first} à {years.last}", "les")
    return _one_year(year)


def _one_year(year: str) -> Noun:
    years = years_of(year)
    if years.kind == "known":
        return Noun(str(years.first), "none")
    if years.kind == "decade" and years.first % 100:
        return Noun(f"une année des années {years.first}", "one")
    if years.kind in ("decade", "range"):
        return Noun(f"une année entre {years.first} et {years.last}", "one")
    return Noun("une année inconnue" if years.kind == "unknown" else f"une année notée {year}", "one")


def _of_year(year: str) -> str:
    return f" {_one_year(year).core}" if "X" not in year else f" {_one_year(year).of}"


def _season(season: int, year: str) -> Noun:
    article: Literal["le", "l'"] = "le" if season == 21 else "l'"
    if season == 24 and "X" not in year:
        # Our winter begins in December of the year it is named for.
        return Noun(f"hiver {int(year)}-{int(year) + 1}", article)
    return Noun(SEASONS[season] + _of_year(year), article)


def _month(point: Point) -> Noun:
    if point.month == "XX":
        return Noun(f"un mois {_one_year(point.year).of}", "one")
    months = months_of(point)
    year = _of_year(point.year)
    if unbroken(months):
        return Noun(f"un mois entre {FRENCH[months[0] - 1]} et {FRENCH[months[-1] - 1]}{year}", "one")
    return Noun(" ou ".join(FRENCH[month - 1] for month in months) + year, "none")


def _day(point: Point) -> Noun:
    if point.day == "XX":
        within = _one_year(point.year) if point.month == "XX" else _month(point)
        return Noun(f"un jour {within.of}", "one")
    month = _month(point)
    within_month = month.core if month.article == "none" else month.of
    days = [day_number(day, "fr") for day in days_of(point)]
    if len(days) == 1:
        return Noun(f"{days[0]} {within_month}", "le")
    if unbroken(days_of(point)):
        return Noun(f"un jour entre le {days[0]} et le {days[-1]} {within_month}", "one")
    return Noun(f"un jour parmi les {', '.join(days[:-1])} et {days[-1]} {within_month}", "one")
