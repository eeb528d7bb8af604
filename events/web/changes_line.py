"""One line of the log as readers see it: what was done to which record, with the public note and the version."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

import orjson
from django.urls import reverse
from django.utils.translation import pgettext

from events.codebook.workflow import CORRECTION_KINDS
from events.web.text import Text, read
from events.web.typography import typeset
from events.web.version import NAMED_BY_SLUG, TIES
from events.web.when import day_words

COLUMNS = ("seq", "kind", "code", "number", "action", "document", "note", "note_kind", "at")
WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One version: of which record, what it was, and why."""

    action: str
    action_code: str
    kind: str
    code: str
    title: Text
    number: int
    note: str
    note_kind: str
    url: str
    version_url: str


@dataclass(frozen=True, slots=True)
class ChangeDay:
    """The versions of one day (UTC), newest first."""

    day: str
    machine: str
    lines: tuple[ChangeLine, ...]


def change_days(rows: Iterable[Mapping[str, Any]], lang: str) -> tuple[ChangeDay, ...]:
    """Group rows of the log, newest first, by their day."""

    def day_of(row: Mapping[str, Any]) -> date:
        at: datetime = row["at"]
        return at.date()

    return tuple(
        ChangeDay(day_words(day, lang), day.isoformat(), tuple(_line(row, lang) for row in of_day))
        for day, of_day in groupby(rows, key=day_of)
    )


def kind_of_change(action: str, note_kind: str) -> str:
    """Return what the corrections log files a version under: its kind of correction, or that it was withdrawn."""
    if action == WITHDRAWN:
        return WITHDRAWN
    return note_kind if note_kind in CORRECTION_KINDS else "other"


def kind_words(kind: str, lang: str) -> str:
    if kind == WITHDRAWN:
        return pgettext("version", "Withdrawn")
    return typeset(CORRECTION_KINDS.label(kind, lang), lang)


def _line(row: Mapping[str, Any], lang: str) -> ChangeLine:
    document = orjson.loads(row["document"])
    name = document["slug"] if row["kind"] in NAMED_BY_SLUG else row["code"]
    kind, note_kind = row["kind"], row["note_kind"]
    is_known = note_kind in CORRECTION_KINDS and note_kind != TIES
    return ChangeLine(
        action=_action(row["action"], note_kind),
        action_code="links" if note_kind == TIES else row["action"],
        kind=_kind(kind),
        code=row["code"],
        # A tombstone has no title: what was withdrawn is not told again.
        title=read(document.get("title") or document.get("name"), lang),
        number=row["number"],
        note=row["note"],
        note_kind=typeset(CORRECTION_KINDS.label(note_kind, lang), lang) if is_known else "",
        url=reverse(f"web:{kind}", args=[lang, name]),
        version_url=reverse(f"web:{kind}-version", args=[lang, name, row["number"]]),
    )


def _action(action: str, note_kind: str) -> str:
    if note_kind == TIES:
        return pgettext("version", "Links added")
    return {
        "published": pgettext("change", "New"),
        "corrected": pgettext("version", "Corrected"),
        WITHDRAWN: pgettext("version", "Withdrawn"),
    }[action]


def _kind(kind: str) -> str:
    return {
        "incident": pgettext("change", "Incident"),
        "episode": pgettext("change", "Episode"),
        "actor": pgettext("change", "Actor"),
    }[kind]
