"""Read what Nominatim, Photon and GeoNames answer into known places, in the codebook's words."""

import math
from collections.abc import Mapping
from typing import Any

from geopy.location import Location

from events.geo.boundaries import admin1_of
from events.geo.distance import distance_km
from events.geo.point import STORED_DECIMALS
from events.geocoding.geonames_dump import kind_of_feature
from events.geocoding.known_place import KnownPlace

# OpenStreetMap's word for an administrative area, where the service gives one, by our kind of place.
OSM_AREAS = {
    "country": "country",
    "state": "admin1",
    "region": "admin1",
    "province": "admin2",
    "county": "admin2",
    "state_district": "admin2",
    "municipality": "admin3",
    "district": "admin3",
}
OSM_KEYS = {"place": "settlement", "highway": "road", "waterway": "river", "military": "camp"}
OSM_TAGS = {
    ("landuse", "military"): "camp",
    ("landuse", "quarry"): "mine",
    ("landuse", "forest"): "forest",
    ("natural", "wood"): "forest",
    ("boundary", "protected_area"): "forest",
    ("leisure", "nature_reserve"): "forest",
    ("amenity", "marketplace"): "market",
    ("amenity", "refugee_site"): "idp_site",
    ("barrier", "border_control"): "border_crossing",
    ("man_made", "water_well"): "water_point",
    ("natural", "spring"): "water_point",
}


def read_nominatim(location: Location) -> KnownPlace | None:
    """Return the place, None for a shop, an office or whatever else is no kind of place of ours."""
    raw = location.raw
    address: Mapping[str, str] = raw.get("address", {})
    kind = _osm_kind(raw.get("class", ""), raw["type"], raw.get("addresstype", ""))
    name = raw.get("name") or raw["display_name"].split(",")[0]
    names = [value for key, value in raw.get("namedetails", {}).items() if "name" in key]
    south, north, west, east = (float(edge) for edge in raw["boundingbox"])
    return _place(
        kind,
        name,
        (float(raw["lon"]), float(raw["lat"])),
        source="nominatim",
        source_id=f"{raw['osm_type'][0].upper()}{raw['osm_id']}",
        country=address.get("country_code", "").upper(),
        other_names=tuple(sorted({*names} - {name})),
        extent=(west, south, east, north),
    )


def read_photon(location: Location) -> KnownPlace | None:
    """Return the place, None for what is no kind of place of ours."""
    facts = location.raw["properties"]
    west, north, east, south = facts.get("extent") or (0.0, 0.0, 0.0, 0.0)
    return _place(
        _osm_kind(facts["osm_key"], facts["osm_value"], facts.get("type", "")),
        facts["name"],
        (location.longitude, location.latitude),
        source="photon",
        source_id=f"{facts['osm_type']}{facts['osm_id']}",
        country=facts.get("countrycode", "").upper(),
        extent=(west, south, east, north),
    )


def read_geonames(location: Location) -> KnownPlace | None:
    """Return the place, None for what is no kind of place of ours."""
    raw = location.raw
    areas = {"PCLI": "country", "ADM1": "admin1"}
    own_name = raw.get("toponymName") or raw["name"]
    return _place(
        areas.get(raw["fcode"]) or kind_of_feature(raw["fcl"], raw["fcode"]),
        own_name,
        (float(raw["lng"]), float(raw["lat"])),
        source="geonames",
        source_id=str(raw["geonameId"]),
        country=raw.get("countryCode", ""),
        other_names=(raw["name"],) if raw["name"] != own_name else (),
        population=int(raw.get("population") or 0),
        geonames_id=int(raw["geonameId"]),
    )


def _osm_kind(key: str, value: str, address_type: str) -> str:
    if key in {"boundary", "place"} and address_type in OSM_AREAS:
        return OSM_AREAS[address_type]
    if key == "boundary" and value == "administrative":
        # A town that is mapped as an area only: its address type is city, town or village.
        return "settlement" if address_type in {"city", "town", "village", "hamlet"} else ""
    return OSM_TAGS.get((key, value)) or OSM_KEYS.get(key, "")


def _place(
    kind: str,
    name: str,
    point: tuple[float, float],
    *,
    extent: tuple[float, float, float, float] | None = None,
    **facts: Any,
) -> KnownPlace | None:
    if not kind:
        return None
    lon, lat = (round(degree, STORED_DECIMALS) for degree in point)
    around = admin1_of(lon, lat)
    admin1 = around.key if around and kind != "country" else ""
    facts.setdefault("other_names", ())
    facts["country"] = facts["country"] or (around.country if around else "")
    radius_m = _radius_m(extent) if extent and kind in {"country", *OSM_AREAS.values()} else None
    return KnownPlace(name=name, lon=lon, lat=lat, kind=kind, admin1=admin1, radius_m=radius_m, **facts)


def _radius_m(extent: tuple[float, float, float, float]) -> int | None:
    """Return the radius of the circle as large as the box: all that these services say of an area's size."""
    west, south, east, north = extent
    middle = (south + north) / 2
    square_km = distance_km(west, middle, east, middle) * distance_km(west, south, west, north)
    return round(math.sqrt(square_km / math.pi) * 1000) or None
