"""A small map of one point: the regions around it, the circle within which it lies, and a scale."""

from dataclasses import dataclass

import shapely

from events.geo.bbox import BBox
from events.geo.boundaries import regions
from events.geo.svg import frame_for, path_d

WIDTH, HEIGHT = 360.0, 240.0
# Around a village there must be something to know it by.
REACH_DEGREES = 1.3
FINEST = 0.004  # Degrees: a bend smaller than this is not seen at this size.
SCALE_KM = 50


@dataclass(frozen=True, slots=True)
class Dot:
    """Another point on the map, with its name."""

    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class SmallMap:
    """Everything that a page draws."""

    width: float
    height: float
    regions: tuple[str, ...]
    x: float
    y: float
    radius: float
    scale_length: float
    scale_km: int
    others: tuple[Dot, ...]


def small_map(
    lon: float, lat: float, radius_m: int | None = None, others: tuple[tuple[str, float, float], ...] = ()
) -> SmallMap:
    """Return the map around a point; ``others`` are further points by name, longitude and latitude."""
    reach = max(REACH_DEGREES, (radius_m or 0) / 111_000 * 1.2)
    box = BBox(
        max(lon - reach * 1.5, -180.0),
        max(lat - reach, -90.0),
        min(lon + reach * 1.5, 180.0),
        min(lat + reach, 90.0),
    )
    frame = frame_for(box, WIDTH, max_height=HEIGHT)
    # As wide as the sheet, which is wider than the box where the height limits it.
    sheet = shapely.box(
        frame.west, box.min_lat, frame.west + frame.width / frame.scale / frame.squeeze, box.max_lat
    )
    around = (region.shape for region in regions() if region.shape.intersects(sheet))
    paths = (path_d(shapely.simplify(shapely.intersection(shape, sheet), FINEST), frame) for shape in around)
    x, y = frame.project(lon, lat)
    return SmallMap(
        width=frame.width,
        height=frame.height,
        regions=tuple(path for path in paths if path),
        x=round(x, 1),
        y=round(y, 1),
        radius=round(frame.length((radius_m or 0) / 1000), 1),
        scale_length=round(frame.length(SCALE_KM), 1),
        scale_km=SCALE_KM,
        others=tuple(
            _dot(name, frame.project(other_lon, other_lat)) for name, other_lon, other_lat in others
        ),
    )


def _dot(name: str, at: tuple[float, float]) -> Dot:
    return Dot(name, round(at[0], 1), round(at[1], 1))
