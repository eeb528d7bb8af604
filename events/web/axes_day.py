"""The day that the pages of road sections are asked for: today where none is given; what is wrong with a bad one."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.utils.timezone import now

from events.errors.selection import BadValue
from events.selection.values import read_day
from events.web.typography import typeset
from events.web.when import day_words


@dataclass(frozen=True, slots=True)
class DayAsked:
    """A day, in words and for machines, with what was typed and the problem with it."""

    day: date
    typed: str
    problem: str
    words: str

    @property
    def machine(self) -> str:
        return self.day.isoformat()

    @property
    def query(self) -> str:
        """Return what a link to another of these pages takes along: nothing where today is meant."""
        return f"?on={self.machine}" if self.typed and not self.problem else ""


def day_asked(request: HttpRequest, lang: str) -> DayAsked:
    """Read `on`. A bad day is answered by today's page with the sentence that says what would be right."""
    typed, day, problem = request.GET.get("on", "").strip(), now().date(), ""
    if typed:
        try:
            day = read_day(typed)
        except BadValue as bad:
            problem = typeset(bad.said.in_(lang), lang)
    return DayAsked(day, typed, problem, day_words(day, lang))
