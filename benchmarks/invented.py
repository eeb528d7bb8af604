"""The invented world of the measurements: places, actors and reports, the same for every run of a given size."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from events.codebook.event_type import EVENT_TYPES

SEED = 20120117
COUNTRIES = {
    "ML": 34,
    "BF": 30,
    "NE": 16,
    "NG": 8,
    "TD": 4,
    "BJ": 3,
    "MR": 1,
    "SN": 1,
    "TG": 1,
    "CI": 1,
    "GH": 1,
}
CORNERS = {
    "ML": (-11.0, 11.0, 3.5, 19.0),
    "BF": (-5.0, 10.0, 2.0, 14.8),
    "NE": (1.0, 12.5, 14.0, 20.0),
    "NG": (4.0, 7.0, 14.0, 13.5),
    "TD": (14.0, 8.0, 23.0, 20.0),
    "BJ": (1.2, 7.0, 3.5, 12.0),
    "MR": (-15.0, 16.0, -6.0, 25.0),
    "SN": (-16.5, 12.8, -12.0, 16.0),
    "TG": (0.3, 6.5, 1.5, 11.0),
    "CI": (-8.0, 5.0, -3.0, 10.5),
    "GH": (-3.0, 5.2, 1.0, 11.0),
}
FIRST, LAST = date(2012, 1, 17), date(2026, 10, 31)
# Violence is most of what such a table holds; the rest of the codebook shares what is left.
HEAVY = {
    "attack.civilians": 20,
    "battle.clash": 18,
    "attack.settlement": 9,
    "explosion.ied": 9,
    "attack.convoy": 5,
    "attack.post": 6,
    "attack.ambush": 5,
    "abduction.hostage": 6,
    "explosion.air_strike": 5,
    "looting.livestock": 6,
}
WORDS = [
    "convoy",
    "tanker",
    "village",
    "market",
    "road",
    "river",
    "camp",
    "patrol",
    "column",
    "night",
    "dawn",
    "armed",
    "men",
    "motorbikes",
    "fuel",
    "escort",
    "herders",
    "militia",
    "villagers",
    "burned",
    "livestock",
    "fled",
    "school",
    "bridge",
    "mine",
    "checkpoint",
    "soldiers",
    "wounded",
    "attack",
    "ambush",
    "blockade",
]


@dataclass(frozen=True, slots=True)
class Village:
    """One invented settlement inside an invented region of a real country."""

    n: int
    country: str
    region: int
    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class Event:
    """One invented incident, before it becomes rows."""

    n: int
    village: Village
    event_type: str
    secondary: tuple[str, ...]
    edtf: str
    actors: tuple[int, ...]
    killed: tuple[int | None, int | None, int | None] | None
    report: int
    title: str
    summary: str
    verification: str


class World:
    """Deals out villages and events from one seed; the n-th event is the same whatever the size of the run."""

    villages_count, regions_per_country, actors_count, reports_count = 3000, 8, 120, 800

    def __init__(self) -> None:
        random = Random(SEED)
        codes = random.choices(list(COUNTRIES), list(COUNTRIES.values()), k=self.villages_count)
        self.villages = [self._village(random, n, country) for n, country in enumerate(codes)]
        self.types, self.type_weights = self._types()

    def _village(self, random: Random, n: int, country: str) -> Village:
        west, south, east, north = CORNERS[country]
        lon, lat = round(random.uniform(west, east), 3), round(random.uniform(south, north), 3)
        return Village(n, country, random.randrange(self.regions_per_country), lon, lat)

    @staticmethod
    def _types() -> tuple[list[str], list[float]]:
        rare = [code for code in EVENT_TYPES.codes if code not in HEAVY and code != "sexual_violence"]
        weights = [*map(float, HEAVY.values()), *([11 / len(rare)] * len(rare))]
        return [*HEAVY, *rare], weights

    def event(self, n: int) -> Event:
        """Return the n-th event."""
        random = Random(SEED * 1_000_003 + n)
        village = random.choice(self.villages)
        day = FIRST + timedelta(days=int((LAST - FIRST).days * random.random() ** 0.6))
        kind, second = random.choices(self.types, self.type_weights, k=2)
        low = random.choice([None, None, 0, 1, 2, 3, 5, 8, 13, 21])
        killed = None if low is None else (low, low + random.randrange(3), low + 3 + random.randrange(9))
        words = random.choices(WORDS, k=30)
        return Event(
            n=n,
            village=village,
            event_type=kind,
            secondary=(second,) if random.random() < 0.1 != kind else (),
            edtf=self._edtf(random, day),
            actors=tuple(random.sample(range(self.actors_count), k=2)),
            killed=killed,
            report=random.randrange(self.reports_count),
            title=f"{' '.join(words[:6]).capitalize()} (invented {n})",
            summary=" ".join(words[6:]),
            verification=random.choice(["unverified", "single_source", "corroborated"]),
        )

    @staticmethod
    def _edtf(random: Random, day: date) -> str:
        roll = random.random()
        if roll < 0.8:
            return day.isoformat()
        if roll < 0.9:
            return f"[{day.isoformat()}..{(day + timedelta(days=random.randrange(1, 5))).isoformat()}]"
        return day.isoformat() + "~" if roll < 0.95 else day.isoformat()[:7]


def region_name(country: str, region: int) -> str:
    """Return the invented name of a region."""
    return f"Region {country} {region} (invented)"


def names(text: str) -> dict[str, Any]:
    """Return one invented name in the three languages of a document."""
    return {"en": text, "fr": text, "ar": ""}
