"""One line of a list of incidents, in words: what, when, where, who, how many, how sure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from events.codebook.certainty import STATUS_OF_FACT, VERIFICATION
from events.codebook.event_type import EVENT_TYPES
from events.web.text import Text, read
from events.web.toll import Toll, tolls
from events.web.typography import typeset
from events.web.when import Moment, moment
from events.web.where import main_place, place_words
from events.web.who import RoleGroup, role_groups

# A list names the roles that come first in the codebook; the page names all.
MOST_ROLES = 3
MOST_TOLLS = 3
# What is said of every report is not worth a word; that something was only announced is.
ORDINARY_STATUS = frozenset({"", "reported", "completed"})
IN_DOUBT = frozenset({"disputed", "debunked"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One incident in a list."""

    code: str
    url: str
    kicker: str
    family: str
    title: Text
    when: Moment
    where: str
    roles: tuple[RoleGroup, ...]
    tolls: tuple[Toll, ...]
    verification: str
    verification_code: str
    status: str
    is_corrected: bool
    is_in_doubt: bool


def entry(document: Mapping[str, Any], lang: str) -> Entry:
    """Read an incident's public document as a line of a list."""
    code, level = document["event_type"], document["verification"]
    status = document["status_of_fact"]
    return Entry(
        code=document["code"],
        url=reverse("web:incident", args=[lang, document["code"]]),
        kicker=typeset(EVENT_TYPES.label(code, lang), lang),
        family=EVENT_TYPES.family(code),
        title=read(document["title"], lang),
        when=moment(document["occurred"], lang),
        where=place_words(main_place(document["places"]), lang),
        roles=tuple(role_groups(document["participations"], lang)[:MOST_ROLES]),
        tolls=tuple(tolls(document["figures"], lang)[:MOST_TOLLS]),
        verification=typeset(VERIFICATION.label(level, lang), lang) if level else "",
        verification_code=level,
        status="" if status in ORDINARY_STATUS else typeset(STATUS_OF_FACT.label(status, lang), lang),
        is_corrected=document["published"]["corrections"] > 0,
        is_in_doubt=level in IN_DOUBT,
    )
