"""One place as a source of the chain knows it, before it is measured against a question."""

from dataclasses import dataclass

from events.geocoding.query import Match

# Areas that bear the name of a town as a rule: "Gao" alone means the town, "région de Gao" the region.
AREAS = frozenset({"admin1", "admin2", "admin3"})


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A named point or area of a gazetteer, of the desk or of an online service."""

    name: str
    other_names: tuple[str, ...]
    lon: float
    lat: float
    country: str
    admin1: str
    kind: str
    source: str
    source_id: str
    radius_m: int | None = None
    population: int = 0
    place_id: int | None = None
    geonames_id: int | None = None
    # The name is that of a younger region, and all that is known is the older one around it.
    only_holds_it: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.other_names)


@dataclass(frozen=True, slots=True)
class Found:
    """A known place and how its name met the question's."""

    place: KnownPlace
    match: Match
    score: float
