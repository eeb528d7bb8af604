"""Distances and bearings on the sphere: within half a percent of the ellipsoid, finer than any report."""

import math

EARTH_RADIUS_KM = 6371.0088  # Mean radius of WGS 84 (IUGG).


def distance_km(lon1: float, lat1: float, lon2: float, lat2: float) -> float:
    """Return the great-circle distance in kilometres (haversine)."""
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    half_dphi = (phi2 - phi1) / 2
    half_dlambda = math.radians(lon2 - lon1) / 2
    h = math.sin(half_dphi) ** 2 + math.cos(phi1) * math.cos(phi2) * math.sin(half_dlambda) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, h)))


def bearing(lon1: float, lat1: float, lon2: float, lat2: float) -> float:
    """Return the initial bearing from the first point to the second: 0 north, 90 east, below 360."""
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    dlambda = math.radians(lon2 - lon1)
    east = math.sin(dlambda) * math.cos(phi2)
    north = math.cos(phi1) * math.sin(phi2) - math.sin(phi1) * math.cos(phi2) * math.cos(dlambda)
    # Twice: a tiny negative angle plus 360 rounds to 360.0 itself.
    return math.degrees(math.atan2(east, north)) % 360 % 360


def destination(lon: float, lat: float, bearing_deg: float, km: float) -> tuple[float, float]:
    """Return the point reached from here after so many kilometres on a bearing."""
    phi, theta, delta = math.radians(lat), math.radians(bearing_deg), km / EARTH_RADIUS_KM
    sin_phi2 = math.sin(phi) * math.cos(delta) + math.cos(phi) * math.sin(delta) * math.cos(theta)
    phi2 = math.asin(max(-1.0, min(1.0, sin_phi2)))
    east = math.sin(theta) * math.sin(delta) * math.cos(phi)
    dlambda = math.atan2(east, math.cos(delta) - math.sin(phi) * math.sin(phi2))
    lon2 = (lon + math.degrees(dlambda) + 180) % 360 - 180
    return lon2, math.degrees(phi2)


def midpoint(lon1: float, lat1: float, lon2: float, lat2: float) -> tuple[float, float]:
    """Return the point halfway along the great circle."""
    half_km = distance_km(lon1, lat1, lon2, lat2) / 2
    return destination(lon1, lat1, bearing(lon1, lat1, lon2, lat2), half_km)
