"""Warnings about where: a point outside the country that is named beside it, or far from the place itself."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from events.admin.date import language
from events.admin.warning.draft import Draft, PlaceRow
from events.admin.warning.field_warning import FieldWarning
from events.codebook.country import COUNTRIES
from events.codebook.place import PLACE_PRECISION
from events.geo.boundaries import countries, country_of
from events.geo.distance import distance_km
from events.models.place import Place

AREAS = frozenset({"country", "admin1", "admin2", "admin3"})
# Two gazetteers put one town so far apart; only beyond is it worth a word.
SLACK_KM = 10


def place_warnings(draft: Draft) -> Iterator[FieldWarning]:
    """Warn of each point that does not fit the place named in its row."""
    for row in draft.places:
        if row.place is None or row.point is None:
            continue
        yield from _elsewhere(row, row.place, row.point) or _far_away(row, row.place, row.point)


def _elsewhere(row: PlaceRow, place: Place, point: tuple[float, float]) -> list[FieldWarning]:
    if place.country not in countries():
        # Its outline is not packaged: nothing can be said.
        return []
    lang = language()
    here, named = country_of(*point), COUNTRIES.label(place.country, lang)
    if here == place.country:
        return []
    if here is None:
        text = _("The point lies outside %(country)s, in no country whose outline is known here.") % {
            "country": named
        }
    else:
        text = _("The point lies in %(here)s, but %(place)s is in %(country)s.") % {
            "here": COUNTRIES.label(here, lang),
            "place": place.label(lang),
            "country": named,
        }
    return [FieldWarning(f"places-{row.row}-lon", text)]


def _far_away(row: PlaceRow, place: Place, point: tuple[float, float]) -> list[FieldWarning]:
    if place.kind in AREAS or place.lon is None or place.lat is None or row.precision == "route":
        return []
    away = distance_km(float(place.lon), float(place.lat), *point)
    default = PLACE_PRECISION[row.precision].default_radius_m if row.precision in PLACE_PRECISION else None
    radius_km = (row.radius_m or default or 0) / 1000
    if away <= radius_km + SLACK_KM:
        return []
    said = _("The point lies %(away)d km from %(place)s, but is said to be within %(radius)d km.")
    numbers = {"away": round(away), "radius": round(radius_km)}
    return [FieldWarning(f"places-{row.row}-lon", said % {"place": place.label(language()), **numbers})]
