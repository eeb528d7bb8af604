"""Read a country file of GeoNames (download.geonames.org/export/dump: 19 columns, tabs, no header, no quotes)."""

import gzip
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from events.geo.boundaries import admin1_of_each, countries, nearest_region
from events.geocoding.known_place import KnownPlace

DUMP_NAME = re.compile(r"^[A-Z]{2}\.(?:txt|txt\.gz|zip)$")
# Feature codes by the codebook's kinds of place; the rest (dunes, wadis, hills) is no place where people are met.
KINDS = {
    "ADM2": "admin2",
    "ADM3": "admin3",
    "MILB": "camp",
    "CMPRF": "idp_site",
    "MN": "mine",
    "MNAU": "mine",
    "MNQ": "mine",
    "STM": "river",
    "STMI": "river",
    "FRST": "forest",
    "RESF": "forest",
    "RESW": "forest",
    "PRK": "forest",
    "MKT": "market",
    "WLL": "water_point",
    "WTRH": "water_point",
    "SPNG": "water_point",
}
# In the north many settlements stand in GeoNames only as camps of herders or as named localities.
INHABITED = {"CMP", "LCTY", "OAS"}
GONE = {"PPLH", "PPLQ", "PPLW"}  # Historical, abandoned, destroyed.


def read_dump(path: Path) -> Iterator[KnownPlace]:
    """Return the places of one file. The region is found by boundary, as for the packaged rows."""
    covered = frozenset(countries())
    rows = [line.rstrip("\n").split("\t") for line in _lines(path)]
    rows = [row for row in rows if len(row) == 19 and row[8] in covered and kind_of_feature(row[6], row[7])]
    points = [(float(row[5]), float(row[4])) for row in rows]
    for row, (lon, lat), region in zip(rows, points, admin1_of_each(points), strict=True):
        if region is None or region.country != row[8]:
            region = nearest_region(lon, lat, row[8])
        yield _place(row, lon, lat, region.key)


def _lines(path: Path) -> Iterator[str]:
    if path.suffix == ".zip":
        # GeoNames packs ML.txt with a readme.txt.
        with zipfile.ZipFile(path) as packed, packed.open(f"{path.stem}.txt") as file:
            yield from (line.decode("utf-8") for line in file)
    elif path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8") as file:
            yield from file
    else:
        with path.open(encoding="utf-8") as file:
            yield from file


def kind_of_feature(feature_class: str, code: str) -> str:
    """Return the codebook's kind for GeoNames' class and code, "" for what is passed over."""
    if feature_class == "P" or code in INHABITED:
        return "" if code in GONE else "settlement"
    return KINDS.get(code, "")


def _place(cells: list[str], lon: float, lat: float, admin1: str) -> KnownPlace:
    return KnownPlace(
        name=cells[1],
        other_names=tuple(name for name in cells[3].split(",") if name),
        lon=lon,
        lat=lat,
        country=cells[8],
        admin1=admin1,
        kind=kind_of_feature(cells[6], cells[7]),
        source="geonames",
        source_id=cells[0],
        population=int(cells[14] or 0),
        geonames_id=int(cells[0]),
    )
