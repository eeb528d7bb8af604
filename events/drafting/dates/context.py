"""What a reader of dates carries from one sentence to the next."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from events.chronology.edtf import parse
from events.drafting.mention import DateMention


@dataclass(frozen=True, slots=True)
class DateContext:
    """The day last spoken of, for "the next day"; the week of a digest, for its weekdays."""

    # EDTF of the last day or span named.
    previous: str | None = None
    week: tuple[date, date] | None = None

    @property
    def previous_day(self) -> date | None:
        """The last day of what was named before; of "13 to 14 June" the 14th."""
        return None if self.previous is None else parse(self.previous).end or parse(self.previous).start

    def after(self, mentions: list[DateMention]) -> "DateContext":
        """Give the context for the next sentence."""
        days = [
            mention.edtf for mention in mentions if mention.edtf and mention.kind in ("day", "span", "month")
        ]
        return replace(self, previous=days[-1]) if days else self

    def weekday_in_week(self, weekday: int) -> date | None:
        """Give the weekday's one day within the week of a digest; None if it has none, or two."""
        if self.week is None:
            return None
        first, last = self.week
        days = [first + timedelta(days=step) for step in range((last - first).days + 1)]
        fitting = [day for day in days if day.weekday() == weekday]
        return fitting[0] if len(fitting) == 1 else None
