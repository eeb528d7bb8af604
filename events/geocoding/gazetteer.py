"""The offline gazetteer: packaged towns, regions and countries, and the GeoNames files that the operator adds.

Read at the first question and kept: a quarter of a second for the packaged rows. Whoever lays country files of
GeoNames (ML.zip, BF.txt, NE.txt.gz) into DATA_DIR/geonames has their villages too, after a restart.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from django.conf import settings

from events.codebook.country import COUNTRIES
from events.geo.boundaries import countries, country_centre, outline, regions
from events.geo.shape import equal_area_radius_m
from events.geocoding.geonames_dump import DUMP_NAME, read_dump
from events.geocoding.index import NameIndex
from events.geocoding.known_place import KnownPlace
from events.geocoding.scope import COUNTRY_NAMES
from events.names.generic import strip_generic

PLACES = Path(__file__).parent / "data" / "places.tsv"
GEONAMES, BOUNDARIES = "geonames", "natural-earth"


def gazetteer() -> NameIndex:
    """Return the index of everything known offline, read once for each state of the folder."""
    return _index(tuple((path, path.stat().st_mtime_ns) for path in dump_files()))


def dump_files() -> list[Path]:
    """Return the GeoNames files that the operator has laid down."""
    folder = Path(settings.DATA_DIR) / "geonames"
    return sorted(path for path in folder.glob("*") if DUMP_NAME.match(path.name)) if folder.is_dir() else []


@cache
def _index(dumps: tuple[tuple[Path, int], ...]) -> NameIndex:
    villages = {one.source_id: one for path, _ in dumps for one in read_dump(path)}
    # A file of the operator is fuller and younger than the packaged row of the same place.
    towns = [town for town in _towns() if town.source_id not in villages]
    return NameIndex([*towns, *villages.values(), *_regions(), *_countries()])


def _towns() -> Iterator[KnownPlace]:
    lines = PLACES.read_text(encoding="utf-8").splitlines()[1:]
    for line in lines:
        key, name, lon, lat, population, country, admin1, other = line.split("\t")
        yield KnownPlace(
            name=name,
            other_names=tuple(other.split("|")) if other else (),
            lon=float(lon),
            lat=float(lat),
            country=country,
            admin1=admin1,
            kind="settlement",
            source=GEONAMES,
            source_id=key,
            population=int(population),
            geonames_id=int(key),
        )


def _regions() -> Iterator[KnownPlace]:
    for one in regions():
        lon, lat = one.centroid
        names = dict.fromkeys(strip_generic(name) for name in one.names)
        whole = KnownPlace(
            name=one.name_fr,
            other_names=tuple(names),
            lon=lon,
            lat=lat,
            country=one.country,
            admin1=one.key,
            kind="admin1",
            source=BOUNDARIES,
            source_id=one.key,
            radius_m=one.radius_m,
        )
        yield whole
        for younger in one.holds:
            yield replace(whole, name=younger, other_names=(), only_holds_it=True)


def _countries() -> Iterator[KnownPlace]:
    for code in countries():
        lon, lat = country_centre(code)
        word = COUNTRIES[code]
        yield KnownPlace(
            name=word.label_fr,
            other_names=(word.label_en, *COUNTRY_NAMES.get(code, ())),
            lon=lon,
            lat=lat,
            country=code,
            admin1="",
            kind="country",
            source=BOUNDARIES,
            source_id=code,
            radius_m=equal_area_radius_m(outline(code)),
        )
