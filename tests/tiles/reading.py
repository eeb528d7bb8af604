"""Ask for tiles and read them back."""

from typing import Any

import mapbox_vector_tile
from django.test import Client

# The whole of the Sahel west of Greenwich, where the invented incidents lie.
WIDE = "/tiles/incidents/3/3/3.mvt"


def layers(reader: Client, address: str = WIDE) -> dict[str, list[dict[str, Any]]]:
    """Return the features of a tile by layer; an empty tile has none."""
    answer = reader.get(address)
    if answer.status_code == 204:
        return {}
    assert answer.status_code == 200, answer.content
    return {name: layer["features"] for name, layer in mapbox_vector_tile.decode(answer.content).items()}


def total(found: dict[str, list[dict[str, Any]]]) -> int:
    return sum(feature["properties"]["n"] for features in found.values() for feature in features)
