"""A public document in words, part by part and a line for each entry, so that two versions can be laid side by side."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from events.codebook.actor import ACTOR_TYPES
from events.codebook.certainty import STATUS_OF_FACT, VERIFICATION
from events.codebook.entry import Table
from events.codebook.episode import EPISODE_KINDS
from events.codebook.event_type import EVENT_TYPES
from events.web.claims import accounts
from events.web.difference_rows import (
    citation_words,
    labelled,
    link_words,
    phase_words,
    place_entry,
    relation_words,
    with_details,
)
from events.web.name_line import name_lines
from events.web.sourcing import support_words
from events.web.text import name_of
from events.web.toll import tolls
from events.web.typography import quoted, typeset
from events.web.when import moment
from events.web.where import country_name
from events.web.who import role_groups

Document = Mapping[str, Any]
Lines = tuple[str, ...]
Words = Callable[[Document, str], Iterable[str]]

# What frames a version and tells nothing of the event; its day and note stand in the list of versions.
FRAME = frozenset({"kind", "code", "slug", "schema", "version", "published"})
# Texts in several languages: compared word by word, each language for itself.
PROSE = ("title", "name", "summary", "description")


def lines_of(document: Document, part: str, lang: str) -> Lines:
    """Return what a part of the document says; nothing where it says nothing."""
    if not document.get(part):
        return ()
    return tuple(line for line in WORDS[part](document, lang) if line)


def _code(part: str, table: Table[Any]) -> Words:
    return lambda document, lang: [typeset(table.label(document[part], lang), lang)]


def _name(part: str) -> Words:
    return lambda document, lang: [name_of(document[part], lang)]


def _date(part: str) -> Words:
    return lambda document, lang: [moment(document[part], lang).words]


def _occurred(document: Document, lang: str) -> Iterable[str]:
    when = document["occurred"]
    note = when.get("note") or {}
    return [moment(when, lang).words, note.get(lang) or note.get("en") or ""]


def _participations(document: Document, lang: str) -> Iterable[str]:
    for group in role_groups(document["participations"], lang):
        for part in group.parts:
            either = _("or the one before") if part.is_alternative else ""
            yield labelled(group.label, with_details(part.name.text, part.certainty, either))


def _figures(document: Document, lang: str) -> Iterable[str]:
    return [f"{toll.words} ({toll.claims})" for toll in tolls(document["figures"], lang)]


def _claims(document: Document, lang: str) -> Iterable[str]:
    for account in accounts({"figures": [], **document}, lang):
        for row in account.rows:
            said = quoted(row.wording, lang) if row.wording else ""
            aside = _("set aside: %(reason)s") % {"reason": row.reason} if row.step else ""
            figure = labelled(account.label, row.figure)
            yield with_details(figure, row.group, row.claimant.text, row.as_of, said, aside)


def _names(document: Document, lang: str) -> Iterable[str]:
    for line in name_lines(document["names"], lang):
        yield with_details(line.name, line.kind, line.language, line.span)


WORDS: dict[str, Words] = {
    "kind_of_episode": _code("kind_of_episode", EPISODE_KINDS),
    "type": _code("type", ACTOR_TYPES),
    "event_type": _code("event_type", EVENT_TYPES),
    "secondary_types": lambda d, lang: [
        typeset(EVENT_TYPES.label(code, lang), lang) for code in d["secondary_types"]
    ],
    "occurred": _occurred,
    "phases": lambda d, lang: [phase_words(phase, lang) for phase in d["phases"]],
    "places": lambda d, lang: [place_entry(place, lang) for place in d["places"]],
    "axis": _name("axis"),
    "axes": lambda d, lang: [name_of(axis, lang) for axis in d["axes"]],
    "participations": _participations,
    "figures": _figures,
    "claims": _claims,
    "status_of_fact": _code("status_of_fact", STATUS_OF_FACT),
    "verification": _code("verification", VERIFICATION),
    "sources": lambda d, lang: [support_words(d["sources"])],
    "citations": lambda d, lang: citation_words(d["citations"], lang),
    "short_name": lambda d, lang: [d["short_name"]],
    "countries": lambda d, lang: [country_name(code, lang) for code in d["countries"]],
    "active_from": _date("active_from"),
    "active_to": _date("active_to"),
    "names": _names,
    "relations": lambda d, lang: [relation_words(one, lang) for one in d["relations"]],
    "external_ids": lambda d, lang: [f"{key}: {value}" for key, value in sorted(d["external_ids"].items())],
    "links": lambda d, lang: [link_words(link, lang) for link in d["links"]],
    "episodes": lambda d, lang: [link_words(one, lang) for one in d["episodes"]],
    "merged_into": _name("merged_into"),
}


def labels() -> dict[str, str]:
    """Return what the parts are called, in the active language and the order in which they are shown."""
    return {
        "title": _("Title"),
        "name": _("Name"),
        "short_name": _("Short name"),
        "kind_of_episode": _("Kind"),
        "type": _("Type of actor"),
        "event_type": _("Type of event"),
        "secondary_types": _("Further types"),
        "occurred": _("Date"),
        "phases": _("Phases"),
        "places": _("Places"),
        "axis": _("Axis"),
        "axes": _("Axes"),
        "participations": _("Who"),
        "figures": _("Figures by the rule"),
        "claims": _("Claims"),
        "summary": _("Summary"),
        "description": _("Description"),
        "status_of_fact": _("Status"),
        "verification": _("Verification"),
        "countries": _("Countries"),
        "active_from": _("Active from"),
        "active_to": _("Active until"),
        "names": _("Other names"),
        "relations": _("Ties to others"),
        "external_ids": _("Ids elsewhere"),
        "merged_into": _("Merged into"),
        "sources": _("Reports and independent sources"),
        "citations": _("Reports"),
        "links": _("Connected incidents"),
        "episodes": _("Evidence for"),
    }
