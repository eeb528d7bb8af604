"""All that an incident's page says, in sentences that the template only has to set."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from events.codebook.certainty import STATUS_OF_FACT, VERIFICATION
from events.codebook.episode import EPISODE_KINDS
from events.codebook.event_type import EVENT_TYPES
from events.codebook.link import LINK_KINDS
from events.web.claims import Account, accounts
from events.web.locator import LocatorMap, locate
from events.web.place_line import PlaceLine, map_words, place_line
from events.web.sourcing import Reference, references, support_words
from events.web.text import Text, read
from events.web.toll import tolls
from events.web.typography import typeset
from events.web.when import Moment, moment
from events.web.where import main_place, place_words
from events.web.who import RoleGroup, role_groups


@dataclass(frozen=True, slots=True)
class Tie:
    """A link to another record."""

    label: str
    title: Text
    url: str


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """The page, part by part from top to bottom."""

    code: str
    kicker: str
    type_url: str
    secondary: tuple[str, ...]
    title: Text
    summary: Text
    when: Moment
    when_note: Text
    where: str
    places: tuple[PlaceLine, ...]
    map: LocatorMap | None
    map_words: str
    status: str
    status_means: str
    verification: str
    verification_code: str
    verification_means: str
    support: str
    roles: tuple[RoleGroup, ...]
    tolls: tuple[str, ...]
    accounts: tuple[Account, ...]
    references: tuple[Reference, ...]
    ties: tuple[Tie, ...]
    episodes: tuple[Tie, ...]
    lead: str


def incident_page(document: Mapping[str, Any], lang: str) -> IncidentPage:
    """Build the page of an incident from its public document."""
    code, when = document["event_type"], moment(document["occurred"], lang)
    places = document["places"]
    where = place_words(main_place(places), lang)
    return IncidentPage(
        code=document["code"],
        kicker=typeset(EVENT_TYPES.label(code, lang), lang),
        type_url=f"{reverse('web:timeline', args=[lang])}?event_type={code}",
        secondary=tuple(
            typeset(EVENT_TYPES.label(other, lang), lang) for other in document["secondary_types"]
        ),
        title=read(document["title"], lang),
        summary=read(document["summary"], lang),
        when=when,
        when_note=read((document["occurred"] or {}).get("note"), lang),
        where=where,
        places=tuple(place_line(place, lang) for place in places),
        map=locate(places, lang),
        map_words=map_words(places, lang),
        **_certainty(document, lang),
        support=support_words(document["sources"]),
        roles=tuple(role_groups(document["participations"], lang)),
        tolls=tuple(toll.words for toll in tolls(document["figures"], lang)),
        accounts=tuple(accounts(document, lang)),
        references=tuple(references(document["citations"], lang)),
        ties=tuple(_tie(link, lang) for link in document["links"]),
        episodes=tuple(_episode(episode, lang) for episode in document["episodes"]),
        lead=lead(document, lang),
    )


def _certainty(document: Mapping[str, Any], lang: str) -> dict[str, str]:
    status, level = document["status_of_fact"], document["verification"]
    return {
        "status": _label(STATUS_OF_FACT, status, lang),
        "status_means": typeset(STATUS_OF_FACT[status].definition(lang), lang) if status else "",
        "verification": _label(VERIFICATION, level, lang),
        "verification_code": level,
        "verification_means": typeset(VERIFICATION[level].definition(lang), lang) if level else "",
    }


def _label(table: Any, code: str, lang: str) -> str:
    return typeset(table.label(code, lang), lang) if code else ""


def lead(document: Mapping[str, Any], lang: str) -> str:
    """Return the one line that stands for an incident elsewhere: type, place, date."""
    kind = typeset(EVENT_TYPES.label(document["event_type"], lang), lang)
    where = place_words(main_place(document["places"]), lang)
    return _("%(type)s, %(place)s, %(date)s") % {
        "type": kind,
        "place": where,
        "date": moment(document["occurred"], lang).words,
    }


def _tie(link: Mapping[str, Any], lang: str) -> Tie:
    kind = LINK_KINDS[link["kind"]]
    label = kind.label(lang) if link["direction"] == "out" else kind.inverse_label(lang)
    url = reverse("web:incident", args=[lang, link["code"]])
    return Tie(typeset(label, lang), read(link["title"], lang), url)


def _episode(episode: Mapping[str, Any], lang: str) -> Tie:
    label = typeset(EPISODE_KINDS.label(episode["kind"], lang), lang)
    url = reverse("web:episode", args=[lang, episode["code"]])
    return Tie(label, read(episode["title"], lang), url)
