"""A day, month, year or span as a piece of a sentence, before it is put together with what stands around it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from events.chronology.edtf import parse
from events.chronology.months import day_sentence
from events.drafting.words.calendar import WrittenDay

Unit = Literal["day", "weekday", "month", "year", "span", "bare", "vague"]


@dataclass(frozen=True, slots=True)
class Point:
    """What the words name, with the reason; `bare` is a number that needs its neighbour's month."""

    start: int
    end: int
    unit: Unit
    edtf: str | None = None
    reason_en: str = ""
    reason_fr: str = ""
    # The same words read of the time to come.
    next_edtf: str | None = None
    is_future: bool = False
    written: WrittenDay | None = None
    number: int | None = None
    part_of_day: str = ""

    @property
    def first(self) -> date | None:
        """The first day that it can be."""
        return parse(self.edtf).start if self.edtf else None

    @property
    def last(self) -> date | None:
        """The last day that it can be."""
        return parse(self.edtf).end if self.edtf else None


def span_of(first: date, last: date, *, lasting: bool = True) -> str:
    """Write two days as what lasted, or as one day within; equal days as that day."""
    if first == last:
        return first.isoformat()
    return (
        f"{first.isoformat()}/{last.isoformat()}" if lasting else f"[{first.isoformat()}..{last.isoformat()}]"
    )


def both_days(day: date) -> tuple[str, str]:
    """Name the day in English and in French."""
    return day_sentence(day, "en"), day_sentence(day, "fr")


def open_question() -> tuple[str, str]:
    """Say why nothing was resolved."""
    return (
        "the report's own day is not known, so this stays open",
        "le jour du rapport n'est pas connu, la question reste ouverte",
    )
