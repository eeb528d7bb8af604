"""What every small map is drawn on: regions and countries around, their names, a scale bar, an inset of the whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import shapely
from shapely.geometry.base import BaseGeometry

from events.codebook.country import COUNTRIES
from events.geo.bbox import BBox
from events.geo.boundaries import Region, outlines, regions
from events.geo.svg import KM_PER_DEGREE, Frame, frame_for, path_d

WIDTH, HEIGHT = 360.0, 270.0
MARGIN_SHARE = 0.18  # Of the span of what is shown, left free on each side.
INSET_WIDTH = 96.0
# All of the twelve countries, for the inset.
WHOLE = BBox(-17.8, 4.0, 24.2, 27.6)
SCALE_STEPS_KM = (10, 20, 50, 100, 200, 500, 1000)
FINEST_STEP = 1.2  # A bend smaller than this, in units of the sheet, is not drawn.
LETTER = 6.4  # The mean width of a letter of the labels, in units of the sheet.


@dataclass(frozen=True, slots=True)
class Label:
    """A name on the map."""

    text: str
    x: float
    y: float
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Ground:
    """The sheet with all that does not depend on the place itself."""

    frame: Frame
    box: BBox
    regions: tuple[str, ...]
    borders: tuple[str, ...]
    region_names: tuple[Label, ...]
    country_names: tuple[Label, ...]
    scale_km: int
    scale_length: float
    inset: str
    inset_height: float
    here: tuple[float, float]

    @property
    def width(self) -> float:
        return self.frame.width

    @property
    def height(self) -> float:
        return self.frame.height

    def project(self, lon: float, lat: float) -> tuple[float, float]:
        x, y = self.frame.project(lon, lat)
        return round(x, 1), round(y, 1)

    def length(self, km: float) -> float:
        return round(self.frame.length(km), 1)

    def path(self, geometry: BaseGeometry | None) -> str:
        """Return the part of a shape that lies on the sheet."""
        return path_d(_clipped(geometry, self.box), self.frame) if geometry is not None else ""


@lru_cache(maxsize=512)
def ground_for(shown: BBox, least_span_km: float, lang: str) -> Ground:
    """Return the sheet that shows a box with room around it. Kept, for a place is looked at more than once."""
    box = _widened(shown, least_span_km)
    frame = frame_for(box, WIDTH)
    near = [region for region in regions() if region.shape.intersects(shapely.box(*_corners(box)))]
    seen = _seen(near, box, frame)
    countries = _by_country(near, seen)
    country_names = tuple(_country_names(countries, frame, lang))
    inset, inset_frame = _inset()
    x, y = inset_frame.project((box.min_lon + box.max_lon) / 2, (box.min_lat + box.max_lat) / 2)
    scale_km = max(step for step in SCALE_STEPS_KM if frame.length(step) <= WIDTH / 3 or step == 10)
    return Ground(
        frame=frame,
        box=box,
        regions=tuple(path_d(shape, frame) for shape in seen.values()),
        borders=tuple(path_d(shape, frame) for shape in countries.values()),
        region_names=tuple(_region_names(near, seen, frame, lang, country_names)),
        country_names=country_names,
        scale_km=scale_km,
        scale_length=round(frame.length(scale_km), 1),
        inset=inset,
        inset_height=inset_frame.height,
        here=(round(x, 1), round(y, 1)),
    )


def _corners(box: BBox) -> tuple[float, float, float, float]:
    return box.min_lon, box.min_lat, box.max_lon, box.max_lat


def _clipped(geometry: BaseGeometry, box: BBox) -> BaseGeometry:
    # A little beyond the edge, so that the cut itself is not seen as a border.
    margin = 0.05 * (box.max_lat - box.min_lat)
    return shapely.clip_by_rect(geometry, *_corners(box.padded(margin)))


def _seen(near: list[Region], box: BBox, frame: Frame) -> dict[str, BaseGeometry]:
    """Return what the sheet shows of each region, with no more corners than can be seen."""
    clipped = [_clipped(region.shape, box) for region in near]
    # Together, or two neighbours would each bend their common border in their own way.
    plain = shapely.coverage_simplify(clipped, FINEST_STEP / frame.scale)
    return {region.key: shape for region, shape in zip(near, plain, strict=True) if not shape.is_empty}


def _by_country(near: list[Region], seen: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    parts: dict[str, list[BaseGeometry]] = {}
    for region in near:
        if region.key in seen:
            parts.setdefault(region.country, []).append(seen[region.key])
    return {code: shapely.union_all(shapes) for code, shapes in parts.items()}


def _widened(box: BBox, least_span_km: float) -> BBox:
    """Return a box in the sheet's proportions around another, with a margin and no smaller than the least span."""
    lon, lat = (box.min_lon + box.max_lon) / 2, (box.min_lat + box.max_lat) / 2
    squeeze = frame_for(box, 1.0).squeeze
    across = (box.max_lon - box.min_lon) * squeeze * (1 + 2 * MARGIN_SHARE)
    down = (box.max_lat - box.min_lat) * (1 + 2 * MARGIN_SHARE)
    across = max(across, down * WIDTH / HEIGHT, least_span_km / KM_PER_DEGREE)
    down = across * HEIGHT / WIDTH
    half_lon, half_lat = across / squeeze / 2, down / 2
    return BBox(*(round(n, 3) for n in (lon - half_lon, lat - half_lat, lon + half_lon, lat + half_lat)))


def _country_names(countries: dict[str, BaseGeometry], frame: Frame, lang: str) -> Iterator[Label]:
    for code, shape in countries.items():
        label = _label_inside(shape, COUNTRIES.label(code, lang).upper(), frame, 1.35)
        if label is not None:
            yield label


def _region_names(
    near: list[Region],
    seen: dict[str, BaseGeometry],
    frame: Frame,
    lang: str,
    taken: tuple[Label, ...],
) -> Iterator[Label]:
    kept = list(taken)
    drawn = [region for region in near if region.key in seen]
    for region in sorted(drawn, key=lambda region: -seen[region.key].area):
        label = _label_inside(seen[region.key], region.name(lang), frame, 1.0)
        if label is not None and not any(_touch(label, other) for other in kept):
            kept.append(label)
            yield label


def _label_inside(shape: BaseGeometry, text: str, frame: Frame, widening: float) -> Label | None:
    """Return the name at the middle of what is seen of a shape; None where it would not fit."""
    largest = max(getattr(shape, "geoms", (shape,)), key=lambda part: part.area)
    middle = largest.representative_point()
    x, y = frame.project(middle.x, middle.y)
    width = len(text) * LETTER * widening
    room = (largest.bounds[2] - largest.bounds[0]) * frame.squeeze * frame.scale
    # The inset stands at the upper left, the scale bar at the lower left.
    is_under_inset = x - width / 2 < INSET_WIDTH + 8 and y < 78
    is_on_sheet = width / 2 < x < frame.width - width / 2 and 16 < y < frame.height - 26
    if room < width or is_under_inset or not is_on_sheet:
        return None
    return Label(text, round(x, 1), round(y, 1))


def _touch(one: Label, other: Label) -> bool:
    reach = (len(one.text) + len(other.text)) * LETTER * 1.2 / 2
    return abs(one.x - other.x) < reach and abs(one.y - other.y) < 15


@cache
def _inset() -> tuple[str, Frame]:
    """Return the twelve countries as one small drawing."""
    frame = frame_for(WHOLE, INSET_WIDTH, padding=2)
    whole = shapely.union_all(list(outlines().values())).simplify(0.25)
    return path_d(whole, frame), frame
