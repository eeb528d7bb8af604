"""The list under its headings: by day where the time axis shows days, else by month; what is vague stands apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import orjson
from django.utils.translation import gettext as _

from events.models.live_record import LiveRecord
from events.selection.selection import Selection
from events.web.entry import Entry, entry
from events.web.when import day_words, month_words

# Until this day nothing is dated: the readable record gives it to what has no date.
NO_DAY = date(1, 1, 1)


@dataclass(frozen=True, slots=True)
class EntryGroup:
    """The entries under one heading, with the name by which a further page goes on with it; both may be empty."""

    heading: str
    name: str
    entries: tuple[Entry, ...]


def entry_groups(
    records: Sequence[LiveRecord], selection: Selection, lang: str, *, by_day: bool
) -> list[EntryGroup]:
    """Group by the earliest possible day, where the list is in the order of days."""
    if selection.order.columns[0] != "sort_day":
        return [EntryGroup("", "all", _entries(records, lang))] if records else []
    if not by_day:
        months = groupby(records, key=lambda record: record.sort_day.replace(day=1))
        return [_month(first, list(group), lang) for first, group in months]
    # Records of one day stand in the order of their codes; those that may be of other days, too, come after.
    ordered = [
        record
        for _day, of_day in groupby(records, key=lambda record: record.sort_day)
        for record in sorted(of_day, key=_is_vague)
    ]
    days = groupby(ordered, key=lambda record: (record.sort_day, _is_vague(record)))
    return [_day(day, is_vague, list(group), lang) for (day, is_vague), group in days]


def _is_vague(record: LiveRecord) -> bool:
    return record.start is None or record.start != record.end


def _month(first: date, records: Sequence[LiveRecord], lang: str) -> EntryGroup:
    if first == NO_DAY:
        return EntryGroup(_("Date unknown"), "none", _entries(records, lang))
    return EntryGroup(month_words(first, lang), f"{first:%Y-%m}", _entries(records, lang))


def _day(day: date, is_vague: bool, records: Sequence[LiveRecord], lang: str) -> EntryGroup:
    if day == NO_DAY:
        return EntryGroup(_("Date unknown"), "none", _entries(records, lang))
    words = day_words(day, lang)
    if is_vague:
        return EntryGroup(
            _("%(day)s at the earliest") % {"day": words},
            f"{day.isoformat()}-or-later",
            _entries(records, lang),
        )
    return EntryGroup(words, day.isoformat(), _entries(records, lang))


def _entries(records: Sequence[LiveRecord], lang: str) -> tuple[Entry, ...]:
    return tuple(entry(orjson.loads(record.document), lang) for record in records)
