"""The base map: countries and first-level regions from the packaged public-domain boundaries, in two languages."""

from collections.abc import Iterator
from functools import lru_cache

from shapely.geometry import Point

from events.codebook.country import COUNTRIES
from events.geo.boundaries import country_centre, outlines, regions
from events.tiles.grid import Tile
from events.tiles.write import Feature, written

# Regions are named from here on; before, their names would only hide the countries'.
REGIONS_NAMED = 5


@lru_cache(maxsize=512)
def land(tile: Tile) -> bytes:
    """Return the base map of a tile: layers "countries", "regions" and "names"."""
    return written(
        tile,
        {
            "countries": [
                Feature(shape, {"country": code, **_names(code)}) for code, shape in outlines().items()
            ],
            "regions": [Feature(each.shape, {"country": each.country}) for each in regions()],
            "names": list(_labels(tile)),
        },
    )


def _names(code: str) -> dict[str, str]:
    return {"name_en": COUNTRIES.label(code, "en"), "name_fr": COUNTRIES.label(code, "fr")}


def _labels(tile: Tile) -> Iterator[Feature]:
    for code in outlines():
        yield Feature(Point(country_centre(code)), {"kind": "country", **_names(code)})
    if tile.z >= REGIONS_NAMED:
        for each in regions():
            names = {"name_en": each.name_en, "name_fr": each.name_fr}
            yield Feature(Point(each.centroid), {"kind": "region", **names})
