"""Places as a record's page lists them, and the sentence that says what its map shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from events.codebook.place import PLACE_PRECISION, PLACE_ROLES
from events.web.locator import is_drawn
from events.web.text import name_of
from events.web.typography import first_lower, typeset
from events.web.where import country_name, distance, main_place, place_words


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """One place of an incident."""

    role: str
    words: str
    precision: str
    radius: str
    slug: str
    end_slug: str
    end_name: str
    axis: str
    is_coarsened: bool


def place_line(place: Mapping[str, Any], lang: str) -> PlaceLine:
    precision, end, radius = place["precision"], place.get("to"), place.get("radius_m")
    return PlaceLine(
        role=typeset(PLACE_ROLES.label(place["role"], lang), lang),
        words=place_words(place, lang),
        precision=typeset(first_lower(PLACE_PRECISION.label(precision, lang)), lang) if precision else "",
        radius=distance(radius, lang) if radius and precision != "country" else "",
        slug=place["slug"],
        end_slug=end["slug"] if end else "",
        end_name=name_of(end, lang),
        axis=name_of(place.get("axis"), lang),
        is_coarsened=place["coarsened"],
    )


def place_heading(place: Mapping[str, Any], lang: str) -> str:
    """Return a place's name with its region and country, without any precision."""
    named = [name_of(place, lang), name_of(place.get("admin1"), lang), country_name(place["country"], lang)]
    return ", ".join(dict.fromkeys(name for name in named if name))


def map_words(places: Sequence[Mapping[str, Any]], lang: str) -> str:
    """Say in words what the map shows, and how to read what is drawn on it."""
    drawn = [place for place in places if is_drawn(place)]
    main = main_place(drawn)
    if main is None:
        return ""
    others = dict.fromkeys(place_words(place, lang) for place in drawn if place is not main)
    also = _("Also drawn: %(places)s.") % {"places": "; ".join(others)} if others else ""
    return f"{_map_sentence(main, lang)} {typeset(also, lang)}".rstrip()


def _map_sentence(place: Mapping[str, Any], lang: str) -> str:
    words, radius = place_words(place, lang), place.get("radius_m")
    match place.get("precision"):
        case "country" | "admin1":
            return _("Hatched: %(place)s. No finer place is known or shown.") % {"place": words}
        case "route":
            return _("Shaded: the route. It happened %(place)s.") % {"place": words}
        case "exact" | "settlement":
            return _("The dot marks %(place)s.") % {"place": words}
    if radius:
        facts = {"place": words, "radius": distance(radius, lang)}
        return _("The circle of %(radius)s shows where it may have been: %(place)s.") % facts
    return words
