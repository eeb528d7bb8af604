"""One entry of a document in one line: a place, a phase, a report, a tie; all that may differ between two versions."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from events.codebook.actor import ACTOR_RELATIONS
from events.codebook.episode import EPISODE_KINDS, PHASE_CERTAINTY, PHASE_STATES
from events.codebook.link import LINK_KINDS
from events.codebook.place import PLACE_ROLES
from events.web.name_line import span
from events.web.place_line import place_heading, place_line
from events.web.sourcing import references
from events.web.text import name_of, read
from events.web.typography import first_lower, quoted, typeset
from events.web.when import day_words, moment

Entry = Mapping[str, Any]


def with_details(said: str, *details: str) -> str:
    """Write "said (one, two)", without what is empty."""
    more = ", ".join(detail for detail in details if detail)
    return f"{said} ({more})" if more else said


def labelled(label: str, said: str) -> str:
    """Write "label: said", with the colon of the page's language."""
    return f"{label}{_(':')} {said}" if label else said


def place_entry(place: Entry, lang: str) -> str:
    """Write a place with its role; of an incident's with its precision, and its point where it has one."""
    if "precision" not in place:
        return labelled(typeset(PLACE_ROLES.label(place["role"], lang), lang), place_heading(place, lang))
    line, point = place_line(place, lang), place.get("point")
    return with_details(
        labelled(line.role, line.words),
        line.precision,
        _("within %(radius)s") % {"radius": line.radius} if line.radius else "",
        f"{point[1]:g}, {point[0]:g}" if point else "",
        line.axis,
        _("shown less finely than known") if line.is_coarsened else "",
    )


def phase_words(phase: Entry, lang: str) -> str:
    """Write a phase with its beginning, its certainty and the incidents that bear it out."""
    confirmed = phase["last_confirmed"]
    said = with_details(
        f"{typeset(PHASE_STATES.label(phase['state'], lang), lang)}, {moment(phase['began'], lang).words}",
        first_lower(PHASE_CERTAINTY.label(phase["certainty"], lang)),
        _("last confirmed %(day)s") % {"day": day_words(confirmed, lang)} if confirmed else "",
        name_of(phase["axis"], lang),
        ", ".join(incident["code"] for incident in phase["evidence"]),
    )
    note = read(phase["note"], lang).text
    return f"{said}. {note}" if note else said


def citation_words(citations: Sequence[Entry], lang: str) -> Iterable[str]:
    """Write each report without its number, which changes when another one comes before it."""
    for reference in references(citations, lang):
        if reference.is_confidential:
            yield _("A report of a confidential source, known to the desk.")
            continue
        title = quoted(reference.title, lang) if reference.title else ""
        named = ", ".join(part for part in (reference.source, title) if part)
        yield with_details(
            named,
            reference.published.words if reference.published else "",
            reference.stance if reference.disputes else "",
            reference.bears_out,
            reference.reliability,
            reference.credibility,
            quoted(reference.quote, lang) if reference.quote else "",
            reference.locator,
        )


def link_words(link: Entry, lang: str) -> str:
    """Write a link to an incident, or the episode for which the incident is evidence."""
    kind, title = link.get("kind") or "", read(link["title"], lang).text
    label = ""
    if "direction" in link:
        entry = LINK_KINDS[kind]
        label = entry.label(lang) if link["direction"] == "out" else entry.inverse_label(lang)
    elif kind in EPISODE_KINDS:
        label = EPISODE_KINDS.label(kind, lang)
    label = typeset(label, lang)
    return labelled(label, f"{title} ({link['code']})")


def relation_words(relation: Entry, lang: str) -> str:
    """Write a tie to another actor with its time."""
    kind = ACTOR_RELATIONS[relation["kind"]]
    label = kind.label(lang) if relation["direction"] == "out" else kind.inverse_label(lang)
    said = labelled(typeset(label, lang), read(relation["actor"]["name"], lang).text)
    return with_details(said, span(relation["from"], relation["to"], lang))
