"""The course of a road section: how long it is, how far along it a point lies, and how far beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
import shapely

from events.geo.bbox import BBox
from events.geo.distance import distance_km
from events.geo.shape import as_shape
from events.geo.svg import KM_PER_DEGREE

# A straight leg of many kilometres bends on the globe: corners so close that nobody sees it.
STEP_DEGREES = 0.1
# The boxes that a database looks into along the course: more would only make its question longer.
MOST_BOXES = 12


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a point lies: so many kilometres from the start, so many beside the course."""

    km: float
    off_km: float


@dataclass(frozen=True)
class Course:
    """A line from the start of a section to its end; `is_straight` where no line of the road is loaded."""

    points: tuple[tuple[float, float], ...]
    corridor_km: float
    is_straight: bool

    @cached_property
    def _marks(self) -> list[float]:
        """Return how far each corner lies from the start."""
        marks = [0.0]
        for one, other in pairwise(self.points):
            marks.append(marks[-1] + distance_km(*one, *other))
        return marks

    @property
    def km(self) -> float:
        return self._marks[-1]

    @property
    def geojson(self) -> dict[str, Any]:
        return {"type": "LineString", "coordinates": [list(point) for point in self.points]}

    def spot(self, lon: float, lat: float) -> Spot:
        """Return where the point lies, by the leg that it is nearest to, on a plane that touches the globe there."""
        squeeze = np.array([np.cos(np.radians(lat)), 1.0]) * KM_PER_DEGREE
        corners = (np.array(self.points) - (lon, lat)) * squeeze
        starts, legs = corners[:-1], np.diff(corners, axis=0)
        lengths = np.einsum("ij,ij->i", legs, legs)
        share = np.clip(-np.einsum("ij,ij->i", starts, legs) / np.where(lengths == 0, 1.0, lengths), 0.0, 1.0)
        beside = np.hypot(*(starts + legs * share[:, None]).T)
        leg = int(beside.argmin())
        first, last = self._marks[leg], self._marks[leg + 1]
        return Spot(first + float(share[leg]) * (last - first), float(beside[leg]))

    def boxes(self) -> tuple[BBox, ...]:
        """Return boxes that together hold all that lies within the corridor, and a little more."""
        size = max(1, -(-(len(self.points) - 1) // MOST_BOXES))
        return tuple(
            self._box(self.points[first : first + size + 1]) for first in range(0, len(self.points) - 1, size)
        )

    def _box(self, points: tuple[tuple[float, float], ...]) -> BBox:
        lons, lats = zip(*points, strict=True)
        up = self.corridor_km / KM_PER_DEGREE * 1.01
        aside = up / float(np.cos(np.radians(min(80.0, max(map(abs, lats)) + up))))
        return BBox(min(lons) - aside, min(lats) - up, max(lons) + aside, max(lats) + up)


def course_of(document: Mapping[str, Any]) -> Course | None:
    """Return the course of a published section: its line, else the straight one between its ends, if both are known."""
    corridor_km = (document["corridor_m"] or 0) / 1000
    ends = [document[end]["point"] for end in ("from", "to")]
    line = as_shape(document["line"]) if document["line"] else None
    if line is None and all(ends):
        line = shapely.LineString(ends)
    if line is None or line.is_empty or line.length == 0:
        return None
    corners = [
        (float(lon), float(lat)) for lon, lat in shapely.get_coordinates(line.segmentize(STEP_DEGREES))
    ]
    if ends[0] and document["line"] and _is_nearer_to_the_last(corners, ends[0]):
        # A line may have been drawn from the other end: kilometres count from the section's own start.
        corners.reverse()
    return Course(tuple(corners), corridor_km, is_straight=not document["line"])


def _is_nearer_to_the_last(corners: list[tuple[float, float]], start: list[float]) -> bool:
    return distance_km(*corners[-1], *start) < distance_km(*corners[0], *start)
