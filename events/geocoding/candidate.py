"""Turn a place that was found into the point that the source means: there, near there, or so far from there."""

from dataclasses import replace

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.codebook.place import PLACE_KINDS, PLACE_PRECISION
from events.geo.boundaries import admin1_of, region
from events.geo.distance import destination, distance_km, midpoint
from events.geo.point import rounded
from events.geocoding.compass import STEP_DEGREES, WINDS
from events.geocoding.known_place import AREAS, Found, KnownPlace
from events.geocoding.phrase import Phrase
from events.geocoding.query import Candidate, Match
from events.geocoding.ranking import MATCHES

MARGIN = 0.2  # CODEBOOK section 5: the stated distance plus 20 %.
ROUGH_MARGIN = 0.3  # Around a point that lies "about" so far in a direction.
# A direction and a round number are no better known than the town that they start from.
SMALLEST_RADIUS_M = PLACE_PRECISION["settlement"].default_radius_m or 0
WIDE_PRECISION = {"country": "country", "admin1": "admin1", "admin2": "admin2", "admin3": "admin3"}
LINES = frozenset({"road", "river", "forest"})


def candidate(found: Found, phrase: Phrase, near: tuple[float, float] | None) -> Candidate:
    """Return the candidate that a found place makes of the source's phrase."""
    place = found.place
    if place.kind in WIDE_PRECISION:
        return _area(found, phrase, near)
    if phrase.km is None:
        precision = "near" if phrase.is_near or place.kind in LINES else "settlement"
        default = PLACE_PRECISION[precision].default_radius_m
        radius_m = default if phrase.is_near else place.radius_m or default
        return _candidate(
            found, (place.lon, place.lat), precision, radius_m, near, note=_kind_note(place, phrase)
        )
    if phrase.bearing_deg is None:
        # On a circle around the town: the whole disc is all that is known.
        note = _("%(km)s km from %(name)s, direction not said.") % {
            "km": f"{phrase.km:g}",
            "name": place.name,
        }
        radius_m = round(phrase.km * (1 + MARGIN) * 1000)
        return _candidate(found, (place.lon, place.lat), "near", radius_m, near, note=note)
    point = destination(place.lon, place.lat, phrase.bearing_deg, phrase.km)
    radius_m = max(SMALLEST_RADIUS_M, round(phrase.km * (ROUGH_MARGIN if phrase.is_rough else MARGIN) * 1000))
    note = _("%(km)s km %(wind)s of %(name)s.") % {
        "km": f"{phrase.km:g}",
        "wind": _wind(phrase.bearing_deg),
        "name": place.name,
    }
    return _candidate(found, rounded(*point, "near"), "near", radius_m, near, note=note)


def between(one: Found, other: Found, near: tuple[float, float] | None) -> Candidate:
    """Return the middle of the way between two places, with half the way as its radius."""
    start, end = one.place, other.place
    point = rounded(*midpoint(start.lon, start.lat, end.lon, end.lat), "near")
    way_km = distance_km(start.lon, start.lat, end.lon, end.lat)
    match: Match = max(one.match, other.match, key=MATCHES.index)
    looser = Found(start, match, min(one.score, other.score))
    note = _("Midpoint between %(one)s and %(other)s. To record the road itself, enter both ends.") % {
        "one": start.name,
        "other": end.name,
    }
    radius_m = max(SMALLEST_RADIUS_M, round(way_km / 2 * 1000))
    made = _candidate(looser, point, "near", radius_m, near, note=note)
    # The middle of a road is neither of its ends.
    return replace(made, name=f"{start.name} – {end.name}", kind="road", place_id=None)


def _area(found: Found, phrase: Phrase, near: tuple[float, float] | None) -> Candidate:
    """Return an area as a whole: its middle plus or minus some kilometres would be a false point."""
    place = found.place
    note = _kind_note(place, phrase)
    if place.only_holds_it:
        whole = region(place.admin1)
        note = _("%(name)s has no packaged outline: this is %(region)s, which holds it.") % {
            "name": place.name,
            "region": whole.name(get_language() or "en"),
        }
    elif phrase.is_near:
        note = _("“Near” or a distance from an area is no point: the whole area is shown.")
        found = Found(place, "fuzzy", found.score)
    return _candidate(
        found, (place.lon, place.lat), WIDE_PRECISION[place.kind], place.radius_m, near, note=note
    )


def _candidate(
    found: Found,
    point: tuple[float, float],
    precision: str,
    radius_m: int | None,
    near: tuple[float, float] | None,
    note: str = "",
) -> Candidate:
    place, (lon, lat) = found.place, point
    # A point moved away from its town may lie across a border.
    around = admin1_of(lon, lat) if point != (place.lon, place.lat) else None
    return Candidate(
        name=place.name,
        lon=lon,
        lat=lat,
        country=around.country if around else place.country,
        admin1=around.key if around else place.admin1,
        kind=place.kind,
        source=place.source,
        source_id=place.source_id,
        radius_m=radius_m,
        precision=precision,
        match=found.match,
        score=round(found.score, 3),
        distance_km_from_hint=round(distance_km(*near, lon, lat), 1) if near else None,
        place_id=place.place_id,
        note=note,
    )


def _kind_note(place: KnownPlace, phrase: Phrase) -> str:
    """Warn where the source names a commune and the place is the village of that name."""
    if phrase.kind not in AREAS or place.kind == phrase.kind:
        return ""
    lang = get_language() or "en"
    return _("The source says “%(asked)s”; this is “%(got)s”.") % {
        "asked": PLACE_KINDS.label(phrase.kind, lang),
        "got": PLACE_KINDS.label(place.kind, lang),
    }


def _wind(bearing_deg: float) -> str:
    letters = WINDS[round(bearing_deg / STEP_DEGREES) % len(WINDS)]
    return letters.replace("W", "O") if (get_language() or "en").startswith("fr") else letters
