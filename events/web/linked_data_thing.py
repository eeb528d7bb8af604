"""What a record is about, in the words of schema.org: an event, an organisation, a place; no finer than it is known."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from django.urls import reverse

from events.codebook.country import COUNTRIES
from events.codebook.episode import EPISODE_KINDS
from events.codebook.event_type import EVENT_TYPES
from events.web.text import name_of, read
from events.web.where import country_name, place_words

Data = dict[str, Any]

_PLAIN_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_PLACE_TYPES = {
    "country": "Country",
    "admin1": "AdministrativeArea",
    "admin2": "AdministrativeArea",
    "admin3": "AdministrativeArea",
    "road": "Place",
    "river": "RiverBodyOfWater",
}
_PRESS = frozenset({"news_agency", "newspaper", "broadcaster", "online_media"})
_POINTED = frozenset({"exact", "settlement"})


def moment_of(when: Mapping[str, Any] | None) -> str:
    """Return a date where it is plain; one that is uncertain would be read as if it were not."""
    edtf = when["edtf"] if when else ""
    return edtf if _PLAIN_DATE.fullmatch(edtf) else ""


def place_of(place: Mapping[str, Any], lang: str) -> Data:
    """Return where something happened: a point only where it is known, a circle where it may have been around."""
    data: Data = {"@type": "Place", "name": place_words({"role": "", **place}, lang)}
    point, precision = place.get("point"), place.get("precision") or ""
    if point and precision in _POINTED:
        data["geo"] = {"@type": "GeoCoordinates", "longitude": point[0], "latitude": point[1]}
    elif point and precision == "near" and place.get("radius_m"):
        middle = {"@type": "GeoCoordinates", "longitude": point[0], "latitude": point[1]}
        data["geo"] = {"@type": "GeoCircle", "geoMidpoint": middle, "geoRadius": place["radius_m"]}
    if place.get("country") in COUNTRIES:
        data["address"] = {"@type": "PostalAddress", "addressCountry": place["country"]}
    return data


def _incident(document: Mapping[str, Any], origin: str, lang: str) -> Data:
    data: Data = {
        "@type": "Event",
        "name": read(document["title"], lang).text,
        "additionalType": EVENT_TYPES.label(document["event_type"], lang),
        "location": [place_of(place, lang) for place in document["places"]],
    }
    day = moment_of(document["occurred"])
    return data | ({"startDate": day} if day else {})


def _episode(document: Mapping[str, Any], origin: str, lang: str) -> Data:
    data: Data = {
        "@type": "Event",
        "name": read(document["title"], lang).text,
        "additionalType": EPISODE_KINDS.label(document["kind_of_episode"], lang),
        "location": [place_of(place, lang) for place in document["places"]],
    }
    first = moment_of(document["phases"][0]["began"]) if document["phases"] else ""
    return data | ({"startDate": first} if first else {})


def _actor(document: Mapping[str, Any], origin: str, lang: str) -> Data:
    shown = read(document["name"], lang).text
    others = [text for text in document["name"].values() if text]
    others += [document["short_name"], *(name["name"] for name in document["names"])]
    founded, ended = moment_of(document["active_from"]), moment_of(document["active_to"])
    return {
        "@type": "Organization",
        "name": shown,
        "alternateName": [name for name in dict.fromkeys(others) if name and name != shown],
        **({"foundingDate": founded} if founded else {}),
        **({"dissolutionDate": ended} if ended else {}),
    }


def _place(document: Mapping[str, Any], origin: str, lang: str) -> Data:
    shown, kind = read(document["name"], lang).text, document.get("place_kind") or ""
    above = [document.get("admin2"), document.get("admin1")]
    others = [text for text in document["name"].values() if text]
    data: Data = {
        "@type": _PLACE_TYPES.get(kind, "Place"),
        "name": shown,
        "alternateName": [name for name in dict.fromkeys(others) if name != shown],
        "containedInPlace": [
            {"@type": "AdministrativeArea", "name": name_of(one, lang), **_page("place", one, origin, lang)}
            for one in above
            if one and one["slug"] != document["slug"]
        ]
        + [{"@type": "Country", "name": country_name(document["country"], lang)}],
    }
    if document["point"]:
        lon, lat = document["point"]
        data["geo"] = {"@type": "GeoCoordinates", "longitude": lon, "latitude": lat}
    return data


def _source(document: Mapping[str, Any], origin: str, lang: str) -> Data:
    return {
        "@type": "NewsMediaOrganization" if document["type"] in _PRESS else "Organization",
        "name": read(document["name"], lang).text,
    }


def _page(kind: str, named: Mapping[str, Any], origin: str, lang: str) -> Data:
    slug = named.get("slug")
    return {"url": f"{origin}{reverse(f'web:{kind}', args=[lang, slug])}"} if slug else {}


THINGS: dict[str, Callable[[Mapping[str, Any], str, str], Data]] = {
    "incident": _incident,
    "episode": _episode,
    "actor": _actor,
    "place": _place,
    "source": _source,
}
