"""Read a date as honest as its source ("2025-09", "2025-09-14~", "[2025-09-13..2025-09-15]") into days.

An interval `a/b` is something that lasted from a to b; a choice `[a..b]` is one time, somewhere within.
"""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from events.chronology.form import Form, Span, end_of, points_of, start_of
from events.chronology.impossible import Unreadable
from events.chronology.mistake import explain, tidy
from events.chronology.parser import take_apart
from events.chronology.wording import words_for
from events.errors.chronology import BadEdtf

# Long enough for a choice of ten days; a text longer than this is prose.
LONGEST_TEXT = 120


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date with the earliest and latest day it can stand for; None where it is open or unknown.

    The marks ~ and ? do not move these days: EDTF says "about", never by how much, and a number of ours
    would be invented. They are in `approximate` and `uncertain`, and in every sentence.
    """

    text: str
    start: date | None
    end: date | None
    approximate: bool
    uncertain: bool
    form: Form = field(repr=False, compare=False)

    @property
    def open_start(self) -> bool:
        return self.start is None

    @property
    def open_end(self) -> bool:
        return self.end is None

    @property
    def days(self) -> int | None:
        """How many days it may be, both ends counted."""
        return None if self.start is None or self.end is None else (self.end - self.start).days + 1

    @property
    def precision(self) -> str:
        """The codebook's word (section 4): day, days, week, month or longer."""
        days = self.days
        if days is None or days > 31:
            return "longer"
        if days == 1:
            return "day"
        if days == 7:
            return "week"
        return "days" if days < 7 else "month"

    @property
    def latest_start(self) -> date | None:
        """The latest day on which it can have begun: of an interval, the latest of its first date."""
        if not isinstance(self.form, Span) or self.form.lower is None:
            return self.end
        # It cannot begin after its end: "2025-09/2025-09-13" has begun by the 13th.
        return self.form.lower.end if self.end is None else min(self.form.lower.end, self.end)

    def __str__(self) -> str:
        return self.text


@lru_cache(maxsize=16_384)
def parse(text: str) -> Edtf:
    """Read the text, or raise BadEdtf with what to write instead. Read texts are remembered."""
    tidied = tidy(text)
    if len(tidied) > LONGEST_TEXT:
        raise BadEdtf(text, "it is too long for a date", "c'est trop long pour une date")
    try:
        form = take_apart(tidied)
    except Unreadable as problem:
        raise explain(text, tidied, problem) from None
    marks = "".join("".join(point.doubts) for point in points_of(form))
    return Edtf(
        text=tidied,
        start=start_of(form),
        end=end_of(form),
        approximate="~" in marks or "%" in marks,
        uncertain="?" in marks or "%" in marks,
        form=form,
    )


def sentence(edtf: Edtf | str, lang: str) -> str:
    """Put a date into words: "about 14 September 2025", "entre le 13 et le 15 septembre 2025"."""
    read = parse(edtf) if isinstance(edtf, str) else edtf
    return words_for(read.form, lang)


def overlaps(edtf: Edtf, start: date | None, end: date | None) -> bool:
    """Whether any of its possible days lies from start to end, both counted; None is open."""
    begins_in_time = edtf.start is None or end is None or edtf.start <= end
    ends_late_enough = edtf.end is None or start is None or edtf.end >= start
    return begins_in_time and ends_late_enough


def certainly_on_or_before(edtf: Edtf, day: date) -> bool:
    """Whether all of it, as late as it can be, lies on or before the day."""
    return edtf.end is not None and edtf.end <= day


def possibly_on_or_before(edtf: Edtf, day: date) -> bool:
    """Whether some of its possible days lie on or before the day."""
    return edtf.start is None or edtf.start <= day


def certainly_begun_by(edtf: Edtf, day: date) -> bool:
    """Whether it had begun by the day even if it began as late as it can: "2020-10/.." by 31 October."""
    return edtf.latest_start is not None and edtf.latest_start <= day
