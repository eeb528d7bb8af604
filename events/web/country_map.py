"""The map of a country whose regions are shaded by a number, with the number on each; drawn from packaged outlines."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import shapely
from shapely.geometry.base import BaseGeometry

from events.geo.bbox import BBox
from events.geo.boundaries import Region, outline, regions
from events.geo.svg import Frame, frame_for, path_d
from events.names.folding import fold
from events.names.generic import strip_generic

WIDTH, MOST_HEIGHT = 440.0, 460.0
PADDING = 8.0
FINEST_STEP = 0.9  # A bend smaller than this, in units of the sheet, is not drawn.
DIGIT, LINE = 9.5, 16.0  # The room of a number on the map, in units of the sheet.
CLASSES = 4
# Capitals that are regions of their own: "District de Bamako", "Communauté urbaine de Niamey".
CAPITAL = re.compile(
    r"^(?:communauté urbaine|district autonome|district|ville)\s+(?:de\s+|d['’])", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Shade:
    """One region on the map; `level` is 0 for none, then 1 to 4; `x` is empty where the number has no room."""

    d: str
    level: int
    is_little_known: bool
    url: str
    words: str
    number: str
    x: float | None
    y: float | None


@dataclass(frozen=True, slots=True)
class Step:
    """One colour of the scale, from one number to another."""

    level: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class CountryMap:
    """Everything that templates/web/_country_map.html draws."""

    width: float
    height: float
    shades: tuple[Shade, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What the map says of one region."""

    count: int
    is_little_known: bool
    url: str
    words: str


@dataclass(frozen=True, slots=True)
class _Sheet:
    frame: Frame
    shapes: Mapping[str, BaseGeometry]


def region_named(country: str, names: Mapping[str, str]) -> Region | None:
    """Return the packaged outline of a region by its names; None for a region younger than the outlines.

    Not by a point inside: Ménaka lies in the outline of Gao, and is another region.
    """
    said = [name for name in names.values() if name]
    wanted = {fold(strip_generic(name)) for name in said} | {fold(CAPITAL.sub("", name)) for name in said}
    for region in regions(country):
        if wanted & {fold(strip_generic(name)) for name in region.names}:
            return region
    return None


def country_map(country: str, told: Mapping[str, Told]) -> CountryMap:
    """Return the map; `told` by the key of a region, and what is missing there counts as nothing known."""
    sheet = _sheet(country)
    scale = steps(max((one.count for one in told.values()), default=0))
    places = _places(sheet, {key: one.count for key, one in told.items()})
    shades = [
        Shade(
            d=path_d(shape, sheet.frame),
            level=next((step.level for step in scale if told[key].count <= step.high), 0)
            if told[key].count
            else 0,
            is_little_known=told[key].is_little_known,
            url=told[key].url,
            words=told[key].words,
            number=str(told[key].count),
            x=places[key][0] if key in places else None,
            y=places[key][1] if key in places else None,
        )
        for key, shape in sheet.shapes.items()
    ]
    return CountryMap(sheet.frame.width, sheet.frame.height, tuple(shades), scale)


def steps(top: int) -> tuple[Step, ...]:
    """Return the scale up to the highest number: whole numbers, each step twice as high as the one before."""
    highs = sorted({-(-top // 2**nth) for nth in range(CLASSES)}) if top else []
    lows = [1, *(high + 1 for high in highs)]
    # A short scale takes the strongest colours last, so that the highest number always looks highest.
    first = CLASSES - len(highs) + 1
    return tuple(Step(first + at, low, high) for at, (low, high) in enumerate(zip(lows, highs, strict=False)))


@lru_cache(maxsize=16)
def _sheet(country: str) -> _Sheet:
    every = regions(country)
    frame = frame_for(BBox(*outline(country).bounds), WIDTH, PADDING, MOST_HEIGHT)
    # Together, or two neighbours would each bend their common border in their own way.
    plain = shapely.coverage_simplify([region.shape for region in every], FINEST_STEP / frame.scale)
    return _Sheet(frame, {region.key: shape for region, shape in zip(every, plain, strict=True)})


def _places(sheet: _Sheet, counts: Mapping[str, int]) -> dict[str, tuple[float, float]]:
    """Return where each number stands, the highest first; a number that finds no room is in the table alone."""
    taken: list[BaseGeometry] = []
    found: dict[str, tuple[float, float]] = {}
    for key in sorted(counts, key=lambda key: (-counts[key], key)):
        half = len(str(counts[key])) * DIGIT / 2
        for x, y in _spots(sheet, key):
            letters = shapely.box(x - half, y - LINE / 2, x + half, y + LINE / 2)
            if not any(letters.intersects(other) for other in taken):
                taken.append(letters)
                found[key] = (round(x, 1), round(y, 1))
                break
    return found


def _spots(sheet: _Sheet, key: str) -> Iterator[tuple[float, float]]:
    """Yield points inside a region, the one farthest from its borders first."""
    largest = max(getattr(sheet.shapes[key], "geoms", (sheet.shapes[key],)), key=lambda part: part.area)
    widest = shapely.maximum_inscribed_circle(largest)
    middle = shapely.get_point(widest, 0)
    yield sheet.frame.project(middle.x, middle.y)
    west, south, east, north = largest.bounds
    grid = [
        shapely.Point(west + (east - west) * across / 8, south + (north - south) * down / 8)
        for across in range(1, 8)
        for down in range(1, 8)
    ]
    for point in _by_distance(grid, middle):
        if largest.contains(point):
            yield sheet.frame.project(point.x, point.y)


def _by_distance(points: Sequence[shapely.Point], middle: shapely.Point) -> list[shapely.Point]:
    return sorted(points, key=lambda point: point.distance(middle))
