"""Versions in the open: which one is read, what stands now, and what each correction said."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from events.codebook.workflow import CORRECTION_KINDS
from events.web.record import Edition, Record
from events.web.typography import typeset
from events.web.when import day_words


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version in the list of them."""

    number: int
    action: str
    day: str
    day_machine: str
    note: str
    note_kind: str
    sha256: str
    url: str
    changes_url: str
    is_shown: bool
    is_newest: bool


@dataclass(frozen=True, slots=True)
class VersionNote:
    """The banner over a version that is not the one that stands, and the list of all."""

    lines: tuple[VersionLine, ...]
    banner: str
    current_url: str
    history_url: str
    machine_url: str
    is_corrected: bool
    is_withdrawn: bool


# A version that only names records published since says nothing else anew: it is no correction.
TIES = "links"
# Reference data (places) has a page and no pages of its versions.
VERSIONED = frozenset({"incident", "episode", "actor"})
NAMED_BY_SLUG = frozenset({"actor", "place", "source"})


def record_url(record: Record, lang: str, number: int | None = None) -> str:
    """Return the address of a record's page, or of one of its versions."""
    name = record_name(record)
    if number is None or record.kind not in VERSIONED:
        return reverse(f"web:{record.kind}", args=[lang, name])
    return reverse(f"web:{record.kind}-version", args=[lang, name, number])


def history_url(record: Record, lang: str) -> str:
    name = record_name(record)
    if record.kind not in VERSIONED:
        return record_url(record, lang)
    return reverse(f"web:{record.kind}-history", args=[lang, name])


def record_name(record: Record) -> str:
    """Return what stands for the record in addresses."""
    return record.slug if record.kind in NAMED_BY_SLUG else record.code


def version_note(record: Record, lang: str) -> VersionNote:
    """Describe where the version that is read stands among all of its record."""
    return VersionNote(
        lines=tuple(_line(record, edition, lang) for edition in record.history),
        banner=_banner(record, lang),
        current_url=record_url(record, lang),
        history_url=history_url(record, lang),
        machine_url=reverse(f"api:{record.kind}", args=[record_name(record)]),
        is_corrected=record.document.get("published", {}).get("corrections", 0) > 0,
        is_withdrawn=record.is_withdrawn,
    )


def _banner(record: Record, lang: str) -> str:
    facts = {"n": record.number, "all": len(record.history), "day": day_words(record.newest.at.date(), lang)}
    if record.is_withdrawn:
        return _("This record was withdrawn on %(day)s. You are reading version %(n)d of %(all)d.") % facts
    if not record.is_newest:
        return _("You are reading version %(n)d of %(all)d. A later one has taken its place.") % facts
    return ""


def _action(edition: Edition) -> str:
    if edition.note_kind == TIES:
        return pgettext("version", "Links added")
    return {
        "published": pgettext("version", "Published"),
        "corrected": pgettext("version", "Corrected"),
        "withdrawn": pgettext("version", "Withdrawn"),
    }[edition.action]


def _changes_url(record: Record, edition: Edition, lang: str) -> str:
    """Return where a correction is shown beside the version before it."""
    if record.kind not in VERSIONED or edition.number < 2 or edition.action == "withdrawn":
        return ""
    page = reverse(f"web:{record.kind}-difference", args=[lang, record_name(record)])
    return f"{page}?from={edition.number - 1}&to={edition.number}"


def _line(record: Record, edition: Edition, lang: str) -> VersionLine:
    kind = edition.note_kind if edition.note_kind != TIES else ""
    return VersionLine(
        number=edition.number,
        action=_action(edition),
        day=day_words(edition.at.date(), lang),
        day_machine=edition.at.date().isoformat(),
        note=edition.note,
        note_kind=typeset(CORRECTION_KINDS.label(kind, lang), lang) if kind in CORRECTION_KINDS else "",
        sha256=edition.sha256,
        url=record_url(record, lang, edition.number),
        changes_url=_changes_url(record, edition, lang),
        is_shown=edition.number == record.number,
        is_newest=edition.number == record.newest.number,
    )
