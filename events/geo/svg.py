"""Draw longitude and latitude into a small map: plain degrees, narrowed by the cosine of its middle."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from shapely.geometry.base import BaseGeometry

from events.geo.bbox import BBox
from events.geo.distance import EARTH_RADIUS_KM
from events.geo.shape import as_shape

KM_PER_DEGREE = math.radians(1) * EARTH_RADIUS_KM


@dataclass(frozen=True, slots=True)
class Frame:
    """The sheet of one map: what it shows, and how many units wide and high it is."""

    west: float
    north: float
    scale: float  # Units for a degree of latitude.
    squeeze: float  # How much shorter a degree of longitude is here.
    width: float
    height: float

    def project(self, lon: float, lat: float) -> tuple[float, float]:
        """Return x to the right and y downwards."""
        return (lon - self.west) * self.squeeze * self.scale, (self.north - lat) * self.scale

    def length(self, km: float) -> float:
        """Return how many units so many kilometres are, for circles of uncertainty and scale bars."""
        return km / KM_PER_DEGREE * self.scale


def frame_for(box: BBox, width: float, padding: float = 0.0, max_height: float | None = None) -> Frame:
    """Return a frame that shows the whole box, `padding` units clear of the edge; its height follows."""
    middle = (box.min_lat + box.max_lat) / 2
    squeeze = math.cos(math.radians(middle))
    across = max((box.max_lon - box.min_lon) * squeeze, 1e-6)
    down = max(box.max_lat - box.min_lat, 1e-6)
    scale = (width - 2 * padding) / across
    if max_height is not None:
        scale = min(scale, (max_height - 2 * padding) / down)
    pad = padding / scale
    # A box that is limited by its height stands in the middle of the width.
    spare = (width / scale - across) / 2
    west = box.min_lon - spare / squeeze
    height = round(down * scale + 2 * padding, 2)
    return Frame(west=west, north=box.max_lat + pad, scale=scale, squeeze=squeeze, width=width, height=height)


def path_d(geometry: Mapping[str, Any] | BaseGeometry, frame: Frame, decimals: int = 1) -> str:
    """Return the `d` of an SVG path in short relative steps; "" where nothing would be seen."""
    return "".join(_ring(points, closed, frame, decimals) for points, closed in _rings(as_shape(geometry)))


def _rings(geometry: BaseGeometry) -> Iterator[tuple[Iterable[tuple[float, float]], bool]]:
    """Yield the lines of a shape, and whether each closes."""
    for part in getattr(geometry, "geoms", (geometry,)):
        if part.geom_type == "Polygon":
            yield part.exterior.coords, True
            yield from ((hole.coords, True) for hole in part.interiors)
        elif part.geom_type == "LineString":
            yield part.coords, False


def _ring(points: Iterable[tuple[float, float]], closed: bool, frame: Frame, decimals: int) -> str:
    """Write one line. Whole units of the last decimal, so that rounding never adds up along the way."""
    step = 10**decimals
    whole: list[tuple[int, int]] = []
    for point in points:
        x, y = frame.project(point[0], point[1])
        corner = round(x * step), round(y * step)
        if not whole or whole[-1] != corner:
            whole.append(corner)
    if closed and len(whole) > 1 and whole[0] == whole[-1]:
        whole.pop()
    if len(whole) < (3 if closed else 2):
        return ""
    steps = [(x - x0, y - y0) for (x0, y0), (x, y) in pairwise(whole)]
    numbers = [_number(value, step) for corner in steps for value in corner]
    start = _joined([_number(value, step) for value in whole[0]])
    return f"M{start}l{_joined(numbers)}{'z' if closed else ''}"


def _number(value: int, step: int) -> str:
    """Write a number as short as SVG allows: ".5" for "0.5"."""
    text = f"{value / step:g}"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def _joined(numbers: list[str]) -> str:
    """Part numbers by a space, or by the minus sign alone where there is one."""
    return " ".join(numbers).replace(" -", "-")
