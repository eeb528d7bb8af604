"""Incidents as GeoJSON (RFC 7946): the public place as geometry, the public columns as properties."""

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from events.selection.columns import flat
from events.selection.geography import AREAS

GEOJSON = "application/geo+json"


def collection(documents: Sequence[str], envelope: Mapping[str, Any]) -> bytes:
    """Return a FeatureCollection; what stands in the list's envelope stands beside the features."""
    features = [feature(orjson.loads(document)) for document in documents]
    return orjson.dumps({"type": "FeatureCollection", **envelope, "features": features})


def feature(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return one incident; a place without a public point or line gives no geometry, never a false one.

    The middle of a country or region is no place where anything happened: an area has no geometry either, and its
    name, precision and radius stand in the properties.
    """
    places = document["places"]
    geometry = _geometry(places[0]) if places else None
    return {"type": "Feature", "id": document["code"], "geometry": geometry, "properties": flat(document)}


def _geometry(place: Mapping[str, Any]) -> Mapping[str, Any] | None:
    if place["precision"] in AREAS:
        return None
    if place["geometry"]:
        shape: Mapping[str, Any] = place["geometry"]
        return shape
    return {"type": "Point", "coordinates": place["point"]} if place["point"] else None
