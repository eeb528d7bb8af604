"""One point on Earth: is it a possible one, how many decimals does it earn, how is it written."""

import math

from events.errors.geo import BadCoordinate, BadPoint, NullIsland, UnknownPrecision

STORED_DECIMALS = 5  # About a metre; more is noise of the instrument or of the arithmetic.
# A step of the last decimal stays below a tenth of the precision's radius (CODEBOOK section 5), so that a
# reader sees no more than is known: 0.001 degree is 110 m, and a settlement has 2 km.
DECIMALS = {
    "exact": STORED_DECIMALS,
    "settlement": 3,
    "near": 2,
    "route": 2,
    "admin3": 2,
    "admin2": 2,
    "admin1": 1,
    "country": 1,
}
NULL_ISLAND_DEGREES = 0.001


def valid_point(lon: float, lat: float) -> None:
    """Refuse a point that cannot be meant: off the globe, swapped, or 0, 0."""
    _in_range(lon, lat)
    if abs(lon) < NULL_ISLAND_DEGREES and abs(lat) < NULL_ISLAND_DEGREES:
        raise NullIsland


def parse_point(text: str) -> tuple[float, float]:
    """Read "longitude,latitude"."""
    try:
        lon, lat = (float(part) for part in text.split(","))
    except ValueError:
        raise BadPoint(text=text) from None
    valid_point(lon, lat)
    return lon, lat


def rounded(lon: float, lat: float, precision: str) -> tuple[float, float]:
    """Return the point with no more decimals than its precision earns."""
    try:
        decimals = DECIMALS[precision]
    except KeyError:
        raise UnknownPrecision(precision=precision, known=tuple(DECIMALS)) from None
    # Adding 0.0 turns -0.0 into 0.0: one point has one text, or documents and their hashes would differ.
    return round(lon, decimals) + 0.0, round(lat, decimals) + 0.0


def _in_range(lon: float, lat: float) -> None:
    if not math.isfinite(lat) or abs(lat) > 90:
        swapped = math.isfinite(lat) and abs(lat) <= 180 and abs(lon) <= 90
        hint = "Longitude comes before latitude; are the two swapped?" if swapped else ""
        raise BadCoordinate(axis="Latitude", value=lat, limit=90, hint=hint)
    if not math.isfinite(lon) or abs(lon) > 180:
        raise BadCoordinate(axis="Longitude", value=lon, limit=180)
