"""Further names of actors and places: in which language, of what kind, borne from when to when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from events.chronology.edtf import sentence
from events.codebook.actor import NAME_KINDS
from events.web.sourcing import language_name
from events.web.typography import typeset
from events.web.when import moment


@dataclass(frozen=True, slots=True)
class NameLine:
    """One more name."""

    name: str
    lang: str
    language: str
    kind: str
    span: str


def name_lines(names: Sequence[Mapping[str, Any]], lang: str) -> tuple[NameLine, ...]:
    return tuple(_line(name, lang) for name in names)


def _line(name: Mapping[str, Any], lang: str) -> NameLine:
    language, kind = name["language"] or "", name["kind"]
    return NameLine(
        name=name["name"],
        lang="" if language == lang else language,
        language=language_name(language, lang),
        kind=typeset(NAME_KINDS.label(kind, lang), lang) if kind in NAME_KINDS else "",
        span=span(name["from"], name["to"], lang),
    )


def span(start: Mapping[str, Any] | str | None, end: Mapping[str, Any] | str | None, lang: str) -> str:
    """Write a time with its two ends as they are known: "March 2017 – 2020", "March 2017 –"."""
    if not start and not end:
        return ""
    first = _end(start, lang) if start else "…"
    # The dash stays with the date before it: alone on the next line it would say nothing.
    return f"{first}\u00a0– {_end(end, lang) if end else ''}".rstrip()


def _end(when: Mapping[str, Any] | str, lang: str) -> str:
    # Names of places bear bare EDTF, all else a date of the document.
    return typeset(sentence(when, lang), lang) if isinstance(when, str) else moment(when, lang).words
