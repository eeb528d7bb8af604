"""The grid of map tiles (Web Mercator, 512 px): what ground a tile covers, and where on it a point lies."""

import math
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from events.errors.selection import BadSelection, Problem, Said

# Beyond this a place is known to fewer metres than any report gives; browsers stretch the last tiles.
DEEPEST = 14
# A vector tile's own units along one side, and how far over the edge shapes go so that no seam is seen.
EXTENT = 4096
BUFFER = 128
PIXELS = 512
EQUATOR_M = 40_075_016.686


@dataclass(frozen=True, slots=True)
class Tile:
    """One square of the grid; x counts from the west, y from the north."""

    z: int
    x: int
    y: int

    @property
    def west(self) -> float:
        return _lon(self.x, self.z)

    @property
    def east(self) -> float:
        return _lon(self.x + 1, self.z)

    @property
    def north(self) -> float:
        return _lat(self.y, self.z)

    @property
    def south(self) -> float:
        return _lat(self.y + 1, self.z)

    @property
    def ground(self) -> BaseGeometry:
        """The ground of the tile with what lies just over its edges."""
        wide = (self.east - self.west) * BUFFER / EXTENT
        high = (self.north - self.south) * BUFFER / EXTENT * 1.5
        return box(self.west - wide, self.south - high, self.east + wide, self.north + high)

    @property
    def unit_degrees(self) -> float:
        """How many degrees of longitude half a pixel is: finer than this nothing can be seen."""
        return (self.east - self.west) / PIXELS / 2

    def flat(self, geometry: BaseGeometry) -> BaseGeometry:
        """Return a shape of degrees in the tile's own units, from its upper left corner."""
        return shapely.transform(geometry, self._flat)

    def _flat(self, points: "np.ndarray") -> "np.ndarray":
        size = 2**self.z
        across = (points[:, 0] + 180) / 360 * size - self.x
        down = (1 - np.arcsinh(np.tan(np.radians(points[:, 1]))) / math.pi) / 2 * size - self.y
        return np.column_stack((across, down)) * EXTENT


def tile_of(z: str, x: str, y: str) -> Tile:
    """Read the three numbers of an address; raise BadSelection with everything that is wrong with them."""
    numbers = {name: _number(text) for name, text in (("z", z), ("x", x), ("y", y))}
    problems = []
    zoom = numbers["z"]
    if zoom is None or zoom > DEEPEST:
        problems.append(_problem("z", z, DEEPEST))
    most = 2 ** (DEEPEST if zoom is None or zoom > DEEPEST else zoom) - 1
    for name, text in (("x", x), ("y", y)):
        number = numbers[name]
        if number is None or number > most:
            problems.append(_problem(name, text, most))
    if problems:
        raise BadSelection(tuple(problems))
    return Tile(zoom or 0, numbers["x"] or 0, numbers["y"] or 0)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else None


def _problem(name: str, text: str, most: int) -> Problem:
    said = Said(
        f"{name} is a whole number from 0 to {most} here; the address has “{text[:20]}”.",
        f"{name} est un nombre entier de 0 à {most} ici ; l’adresse contient « {text[:20]} ».",
    )
    return Problem(name, text[:20], said)


def _lon(x: int, z: int) -> float:
    return x / 2**z * 360 - 180


def _lat(y: int, z: int) -> float:
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y / 2**z))))


def pixels_at_zoom_0(metres: float, lat: float) -> float:
    """Return how long so many metres at a latitude are on the map at zoom 0; each zoom doubles it."""
    return metres * PIXELS / (EQUATOR_M * math.cos(math.radians(lat)))
