"""A public document in words, field by field and a line for each row, so that two of them can be compared by eye."""

import json
from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from events.admin.date import language
from events.codebook.actor import ACTOR_RELATIONS, NAME_KINDS, ROLES
from events.codebook.actor_type import ACTOR_TYPES
from events.codebook.certainty import PARTICIPATION_CERTAINTY, STANCE, STATUS_OF_FACT, VERIFICATION
from events.codebook.country import COUNTRIES
from events.codebook.entry import Table
from events.codebook.episode import EPISODE_KINDS
from events.codebook.event_type import EVENT_TYPES
from events.codebook.impact import IMPACT_GROUPS, IMPACT_KINDS
from events.codebook.link import LINK_KINDS
from events.codebook.phase import PHASE_CERTAINTY, PHASE_STATES
from events.codebook.place import PLACE_PRECISION
from events.codebook.time import PART_OF_DAY

Document = dict[str, Any]
Lines = tuple[str, ...]


def lines_of(key: str, value: Any) -> Lines:
    """Return what a key of the document says, in the reader's language; nothing where it says nothing."""
    if value in (None, "", [], {}):
        return ()
    said = WORDS[key](value) if key in WORDS else json.dumps(value, ensure_ascii=False, sort_keys=True)
    return tuple(line for line in ([said] if isinstance(said, str) else said) if line)


def label_of(key: str) -> str:
    """Return the name of a key of the document in the reader's language."""
    return str(LABELS[key]()) if key in LABELS else key.replace("_", " ")


def _code(table: Table[Any]) -> Callable[[str], str]:
    return lambda code: table.label(code, language()) if code in table else code


def _codes(table: Table[Any]) -> Callable[[list[str]], list[str]]:
    return lambda codes: [_code(table)(code) for code in codes]


def _texts(value: Document) -> list[str]:
    return [f"{lang}: {text}" for lang, text in value.items() if text]


def _name(named: Document | None) -> str:
    if not named:
        return ""
    names = named.get("name") or named.get("title") or {}
    return str(names.get(language()) or names.get("en") or named.get("short_name") or named.get("code") or "")


def _date(value: Document | None) -> str:
    return str(value["text"][language()]) if value else ""


def _joined(*parts: Any) -> str:
    return ", ".join(str(part) for part in parts if part)


def _with(said: str, *details: Any) -> str:
    more = _joined(*details)
    return f"{said} ({more})" if more else said


def _occurred(value: Document) -> list[str]:
    hour = " ".join(str(part) for part in (value.get("local_time"), value.get("time_zone")) if part)
    return [
        _joined(_date(value), _code(PART_OF_DAY)(value.get("part_of_day", "")), hour),
        *_texts(value.get("note") or {}),
    ]


def _place(place: Document) -> str:
    point = place.get("point")
    radius = place.get("radius_m")
    end = _name(place.get("to"))
    return _with(
        _name(place) + (f" → {end}" if end else "") or _name(place.get("axis")),
        _code(PLACE_PRECISION)(place.get("precision", "")),
        f"{point[0]}, {point[1]}" if point else "",
        f"± {radius} m" if radius else "",
        _("shown as its commune, cercle or region") if place.get("coarsened") else "",
    )


def _participation(part: Document) -> str:
    certainty = part.get("certainty", "")
    group = part.get("alternative_group")
    return _with(
        f"{_name(part['actor'])}: {_code(ROLES)(part['role'])}",
        _code(PARTICIPATION_CERTAINTY)(certainty),
        _("alternative %(n)s") % {"n": group} if group else "",
    )


def spread(low: int | None, best: int | None, high: int | None) -> str:
    """Say a figure with its ends, each number once: "12", "10–14", "12 (10–14)"."""
    ends = "–".join(dict.fromkeys(str(number) for number in (low, high) if number is not None))
    if best is None:
        return ends
    return f"{best} ({ends})" if ends and ends != str(best) else str(best)


def _figure(figure: Document) -> str:
    said = spread(figure["low"], figure["best"], figure["high"])
    return f"{_code(IMPACT_KINDS)(figure['kind'])}: {said or '—'}"


def _claim(claim: Document) -> str:
    claimant = claim.get("claimant") or {}
    return _with(
        _figure(claim),
        _code(IMPACT_GROUPS)(claim.get("group", "")),
        _name(claimant.get("actor")) or _name(claimant.get("source")),
        f"“{claim['wording']}”" if claim.get("wording") else "",
        _date(claim.get("as_of")),
    )


def _citation(citation: Document) -> str:
    report = citation.get("report") or {}
    source = _name(report.get("source"))
    named = ": ".join(part for part in (source, report.get("title", "")) if part)
    return _with(
        named or _("a confidential source"),
        _code(STANCE)(citation.get("stance", "")),
        citation.get("credibility", ""),
        f"“{citation['quote']}”" if citation.get("quote") else "",
        citation.get("locator", ""),
    )


def _phase(phase: Document) -> str:
    confirmed = phase.get("last_confirmed")
    return _with(
        f"{_code(PHASE_STATES)(phase['state'])}, {_date(phase['began'])}",
        _code(PHASE_CERTAINTY)(phase.get("certainty", "")),
        _("last confirmed %(day)s") % {"day": confirmed} if confirmed else "",
        _name(phase.get("axis")),
        *_texts(phase.get("note") or {}),
        *(each["code"] for each in phase.get("evidence", ())),
    )


def _alias(alias: Document) -> str:
    return _with(
        alias["name"],
        alias.get("language", ""),
        _code(NAME_KINDS)(alias.get("kind", "")),
        _date(alias.get("from")),
        _date(alias.get("to")),
    )


def _relation(relation: Document) -> str:
    said = f"{_code(ACTOR_RELATIONS)(relation['kind'])} → {_name(relation['actor'])}"
    return _with(said, _date(relation.get("from")), _date(relation.get("to")))


def _sources(value: Document) -> str:
    return _("%(reports)s reports, %(independent)s independent") % value


def _each(say: Callable[[Document], str]) -> Callable[[list[Document]], list[str]]:
    return lambda rows: [say(row) for row in rows]


def _linked(row: Document) -> str:
    kind = row.get("kind", "")
    said = _code(LINK_KINDS)(kind) if kind in LINK_KINDS else ""
    return " ".join(part for part in (said, row["code"], _name(row)) if part)


WORDS: dict[str, Callable[[Any], str | list[str]]] = {
    "title": _texts,
    "summary": _texts,
    "name": _texts,
    "description": _texts,
    "short_name": str,
    "event_type": _code(EVENT_TYPES),
    "secondary_types": _codes(EVENT_TYPES),
    "occurred": _occurred,
    "status_of_fact": _code(STATUS_OF_FACT),
    "verification": _code(VERIFICATION),
    "places": _each(_place),
    "axis": _name,
    "axes": _each(_name),
    "participations": _each(_participation),
    "claims": _each(_claim),
    "figures": _each(_figure),
    "citations": _each(_citation),
    "sources": _sources,
    "links": _each(_linked),
    "episodes": _each(_linked),
    "kind_of_episode": _code(EPISODE_KINDS),
    "phases": _each(_phase),
    "type": _code(ACTOR_TYPES),
    "countries": _codes(COUNTRIES),
    "active_from": _date,
    "active_to": _date,
    "names": _each(_alias),
    "relations": _each(_relation),
    "merged_into": _name,
    "external_ids": lambda value: [f"{key} = {one}" for key, one in value.items()],
}
LABELS: dict[str, Callable[[], str]] = {
    "title": lambda: _("title"),
    "summary": lambda: _("summary"),
    "name": lambda: _("name"),
    "description": lambda: _("description"),
    "short_name": lambda: _("short name"),
    "event_type": lambda: _("event type"),
    "secondary_types": lambda: _("further event types"),
    "occurred": lambda: _("date"),
    "status_of_fact": lambda: _("status of the fact"),
    "verification": lambda: _("verification"),
    "places": lambda: _("places"),
    "axis": lambda: _("axis"),
    "axes": lambda: _("axes"),
    "participations": lambda: _("participations"),
    "claims": lambda: _("claims"),
    "figures": lambda: _("figures by the rule"),
    "citations": lambda: _("citations"),
    "sources": lambda: _("reports and independent sources"),
    "links": lambda: _("links"),
    "episodes": lambda: _("episodes"),
    "kind_of_episode": lambda: _("kind"),
    "phases": lambda: _("phases"),
    "type": lambda: _("type"),
    "countries": lambda: _("countries"),
    "active_from": lambda: _("active from"),
    "active_to": lambda: _("active to"),
    "names": lambda: _("further names"),
    "relations": lambda: _("relations"),
    "merged_into": lambda: _("merged into"),
    "external_ids": lambda: _("ids elsewhere"),
}
