"""Boxes of longitude and latitude, as requests give them."""

import math
from dataclasses import dataclass

from events.errors.geo import BadBBox


@dataclass(frozen=True, slots=True)
class BBox:
    """A box in degrees. Where min_lon is above max_lon it crosses 180° (OGC API Features 7.15.3)."""

    min_lon: float
    min_lat: float
    max_lon: float
    max_lat: float

    @property
    def crosses_180(self) -> bool:
        return self.min_lon > self.max_lon

    def parts(self) -> tuple["BBox", ...]:
        """Return boxes that do not cross 180° and together cover the same ground: one, or two."""
        if not self.crosses_180:
            return (self,)
        return (
            BBox(self.min_lon, self.min_lat, 180.0, self.max_lat),
            BBox(-180.0, self.min_lat, self.max_lon, self.max_lat),
        )

    def contains(self, lon: float, lat: float) -> bool:
        """Tell whether the point lies in the box or on its edge."""
        if not self.min_lat <= lat <= self.max_lat:
            return False
        if self.crosses_180:
            return lon >= self.min_lon or lon <= self.max_lon
        return self.min_lon <= lon <= self.max_lon

    def padded(self, degrees: float) -> "BBox":
        """Return the box grown on all sides, kept on the globe."""
        return BBox(
            max(-180.0, self.min_lon - degrees),
            max(-90.0, self.min_lat - degrees),
            min(180.0, self.max_lon + degrees),
            min(90.0, self.max_lat + degrees),
        )

    def __str__(self) -> str:
        """Write the box as `parse_bbox` reads it."""
        numbers = (self.min_lon, self.min_lat, self.max_lon, self.max_lat)
        return ",".join(f"{number:.5f}".rstrip("0").rstrip(".") for number in numbers)


def parse_bbox(text: str) -> BBox:
    """Read "min_lon,min_lat,max_lon,max_lat"; of six numbers the heights are passed over (OGC 7.15.3)."""
    try:
        numbers = [float(part) for part in text.split(",")]
    except ValueError:
        raise BadBBox(text=text, reason="it holds something that is not a number.") from None
    if len(numbers) == 6:
        del numbers[5], numbers[2]
    if len(numbers) != 4:
        raise BadBBox(text=text, reason=f"it has {len(numbers)} numbers instead of 4.")
    box = BBox(*numbers)
    reason = _fault(box)
    if reason:
        raise BadBBox(text=text, reason=reason)
    return box


def _fault(box: BBox) -> str:
    """Say what keeps the box from being one; "" where nothing does."""
    numbers = (box.min_lon, box.min_lat, box.max_lon, box.max_lat)
    if not all(math.isfinite(number) for number in numbers):
        return "its numbers must be finite."
    lats, lons = (box.min_lat, box.max_lat), (box.min_lon, box.max_lon)
    if any(abs(lat) > 90 for lat in lats):
        swapped = all(abs(lon) <= 90 for lon in lons) and all(abs(lat) <= 180 for lat in lats)
        hint = " It looks as if latitude stands before longitude." if swapped else ""
        return f"its second and fourth numbers are latitudes and must lie between -90 and 90.{hint}"
    if any(abs(lon) > 180 for lon in lons):
        return "its first and third numbers are longitudes and must lie between -180 and 180."
    if box.min_lat > box.max_lat:
        # min,max,min,max is the other common mistake: -12,4,10,25 gives a min_lat above max_lat or a sliver.
        return (
            f"min_lat {box.min_lat:g} is above max_lat {box.max_lat:g}; either the two corners or latitude "
            "and longitude are swapped."
        )
    return ""
