"""Places in words that say no more than is known: "near Djibo, Burkina Faso", "quelque part au Mali"."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from events.codebook.country import COUNTRIES
from events.web.text import name_of
from events.web.typography import elide, first_lower, number, typeset

# French says "au Mali", but "en Guinée" and "en Côte d'Ivoire".
_FEMININE_COUNTRIES = frozenset({"MR", "CI", "GN", "DZ", "TN", "LY", "CF", "GM", "GW", "SL", "FR", "CN"})
_PHRASES = {"BF": "au Burkina Faso", "US": "aux États-Unis", "GA": "au Gabon"}
# Which of several places a list shows: where it happened, before where it was bound.
_MAIN_ROLES = ("site", "axis", "area", "base", "destination")


def country_name(code: str, lang: str) -> str:
    return typeset(COUNTRIES.label(code, lang), lang) if code in COUNTRIES else code


def in_country(code: str, lang: str) -> str:
    """Write "in Mali", "au Mali"."""
    name = country_name(code, lang)
    if lang != "fr":
        return f"in {name}"
    return _PHRASES.get(code) or (f"en {name}" if code in _FEMININE_COUNTRIES else f"au {name}")


def main_place(places: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Return the place that stands for the incident in a list."""
    for role in _MAIN_ROLES:
        for place in places:
            if place["role"] == role:
                return place
    return places[0] if places else None


def place_words(place: Mapping[str, Any] | None, lang: str) -> str:
    """Return a place with its precision in words and its country."""
    if place is None:
        return _("place unknown")
    words = _with_precision(place, lang)
    country = country_name(place.get("country") or "", lang)
    named = [name_of(place.get(level), lang) for level in ("admin2", "admin1")]
    if place.get("precision", "settlement") in ("exact", "settlement", "near"):
        # One level above the settlement: enough to tell it from its namesakes.
        above = next((name for name in named if name and name != name_of(place, lang)), "")
        words = f"{words}, {above}" if above else words
    is_whole_country = place.get("precision") == "country" or place.get("kind") == "country"
    return words if is_whole_country or not country else f"{words}, {country}"


def _with_precision(place: Mapping[str, Any], lang: str) -> str:
    name, country = name_of(place, lang), place.get("country") or ""
    match place.get("precision"):
        case "near":
            return elide(_("near %(place)s") % {"place": name})
        case "route":
            return _route(place, lang)
        case "country" if place["role"] == "area":
            return name or country_name(country, lang)
        case "country":
            return _("somewhere %(in_country)s") % {"in_country": in_country(country, lang)}
        case "admin1" if place["role"] != "area":
            return _in_region(name or name_of(place.get("admin1"), lang), lang)
        case "admin3" if place["role"] != "area":
            return elide(_("somewhere in the commune of %(place)s") % {"place": name})
        case "admin2" if place["role"] != "area":
            return _("somewhere in %(place)s") % {"place": name}
    return name


def _in_region(name: str, lang: str) -> str:
    """Write "somewhere in Mopti Region", "quelque part dans la région de Mopti", whether or not the name says so."""
    if lang == "fr" and name.startswith(("Région ", "Communauté ", "Ville ")):
        return f"quelque part dans la {first_lower(name)}"
    if lang == "fr" and name.startswith("District "):
        return f"quelque part dans le {first_lower(name)}"
    if "region" in name.lower() or "district" in name.lower():
        return _("somewhere in %(place)s") % {"place": name}
    return elide(_("somewhere in the region of %(place)s") % {"place": name})


def _route(place: Mapping[str, Any], lang: str) -> str:
    end = name_of(place.get("to"), lang)
    if end:
        ends = {"from": name_of(place, lang), "to": end}
        return elide(_("on the road from %(from)s to %(to)s") % ends)
    axis = name_of(place.get("axis"), lang) or name_of(place, lang)
    return _("on the axis %(axis)s") % {"axis": axis}


def distance(metres: int, lang: str) -> str:
    """Write a radius: "500 m", "15 km"."""
    if metres < 1_000:
        return f"{metres}\u00a0m"
    return f"{number(round(metres / 1_000), lang)}\u00a0km"
