"""What is asked of the geocoder and what it gives back."""

from dataclasses import dataclass
from typing import Literal

Match = Literal["exact", "alias", "transliteration", "fuzzy"]


@dataclass(frozen=True, slots=True)
class PlaceQuery:
    """A place as a source words it ("à 20 km au nord de Djibo"), and where to look."""

    text: str
    country: str | None = None  # ISO 3166-1 code, or the country's name.
    admin1: str | None = None  # Region key such as "ML-7", or the region's name.
    lang: str | None = None
    limit: int = 10
    near: tuple[float, float] | None = None  # (lon, lat): candidates tell how far they are from here.
    exclude_place_id: int | None = None  # The desk's place that is being geocoded cannot be its own answer.
    patience_seconds: float = 10  # How long to queue for an online service.


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that may be meant. Longitude and latitude are of the point meant, not of the place it is near."""

    name: str
    lon: float
    lat: float
    country: str
    admin1: str
    kind: str
    source: str
    source_id: str
    radius_m: int | None
    precision: str
    match: Match
    score: float
    distance_km_from_hint: float | None = None
    place_id: int | None = None
    note: str = ""

    @property
    def is_sure_of_name(self) -> bool:
        return self.match != "fuzzy"


@dataclass(frozen=True, slots=True)
class Result:
    """All candidates, likeliest first; the one answer if there is no doubt; what went wrong on the way."""

    candidates: tuple[Candidate, ...] = ()
    answer: Candidate | None = None
    problems: tuple[str, ...] = ()
