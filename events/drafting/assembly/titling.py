"""A short title of a proposed event in the language of its text."""

import re

from events.codebook.event_type import EVENT_TYPES
from events.drafting.mention import Language, ProposedPlace

LINKING: dict[Language, dict[str, str]] = {
    "en": {"near": "near {}", "route": "between {} and {}", "at": "at {}", "area": "in {}"},
    "fr": {"near": "près de {}", "route": "entre {} et {}", "at": "à {}", "area": "({})"},
}


def title_of(code: str, places: tuple[ProposedPlace, ...], language: Language) -> str:
    """Return the type's label with the place: "Attack on a convoy near Sandaré"."""
    label = EVENT_TYPES.label(code, language)
    words = LINKING[language]
    site = next((place for place in places if place.role in ("site", "destination", "base")), None)
    if site is not None:
        key = "near" if site.precision == "near" else "at"
        return f"{label} {_elided(words[key].format(site.mention.name))}"
    ends = [place.mention.name for place in places if place.role in ("route_from", "route_to")]
    if len(ends) == 2:
        return f"{label} {words['route'].format(*ends)}"
    if places:
        return f"{label} {words['area'].format(places[0].mention.name)}"
    return label


def _elided(words: str) -> str:
    """Write "près d'Ansongo" for "près de Ansongo"."""
    return re.sub(r"\bde (?=[AEIOUÂÉÈÊÎÔaeiouéèê])", "d'", words)
