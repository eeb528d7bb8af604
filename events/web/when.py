"""Dates as readers see them: the sentence of the document, and what a machine may read in the time element."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.utils.translation import gettext as _

from events.chronology.edtf import sentence
from events.codebook.time import DATE_PRECISION, PART_OF_DAY
from events.web.text import read
from events.web.typography import first_lower, first_upper, typeset

# HTML's time element takes a day, a month or a year and nothing vaguer.
_MACHINE_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Moment:
    """A date in words, the same for machines where it is plain enough, and whether it is uncertain."""

    words: str
    machine: str = ""
    is_uncertain: bool = False
    precision: str = ""

    def __str__(self) -> str:
        return self.words


def moment(when: Mapping[str, Any] | None, lang: str) -> Moment:
    """Read a date of a document; nothing known reads as that."""
    if not when:
        return Moment(_("date unknown"), is_uncertain=True)
    edtf = when["edtf"]
    words = read(when["text"], lang).text
    part = when.get("part_of_day")
    if part:
        words = f"{words}, {first_lower(PART_OF_DAY.label(part, lang))}"
    if when.get("local_time"):
        words = f"{words}, {when['local_time']} {when.get('time_zone') or ''}".rstrip()
    is_plain = bool(_MACHINE_DATE.fullmatch(edtf))
    return Moment(
        words,
        machine=edtf if is_plain else "",
        is_uncertain=not (is_plain and when["precision"] == "day"),
        precision=first_lower(DATE_PRECISION.label(when["precision"], lang)) if when.get("precision") else "",
    )


def day_words(day: date | str | None, lang: str) -> str:
    """Write "14 September 2025"; nothing for no day."""
    return typeset(sentence(str(day), lang), lang) if day else ""


def month_words(month: date, lang: str) -> str:
    """Write "September 2025" as a heading."""
    return first_upper(sentence(f"{month:%Y-%m}", lang))


def read_stamp(stamp: str) -> datetime:
    """Read a document's own time stamp, which is always in UTC."""
    return datetime.fromisoformat(stamp).astimezone(UTC)


def stamp_day(stamp: str, lang: str) -> str:
    return day_words(read_stamp(stamp).date(), lang)
