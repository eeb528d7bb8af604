"""Warnings about how it is known: quotes too long, one unreliable source alone, a report older than what it tells."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.admin.date import language
from events.admin.warning.draft import Draft, read_date
from events.admin.warning.field_warning import FieldWarning
from events.chronology.edtf import sentence
from events.models.citation import QUOTE_LIMIT


def source_warnings(draft: Draft) -> Iterator[FieldWarning]:
    """Warn of what the citations cannot bear."""
    yield from _long_quotes(draft)
    yield from _unreliable_alone(draft)
    yield from _cited_twice(draft)
    yield from _older_than_the_event(draft)


def _long_quotes(draft: Draft) -> Iterator[FieldWarning]:
    for number, quote in draft.quotes.items():
        if len(quote) > QUOTE_LIMIT:
            over = len(quote) - QUOTE_LIMIT
            said = ngettext(
                "The quote is %(n)d character longer than the %(limit)d that may be quoted. Shorten it.",
                "The quote is %(n)d characters longer than the %(limit)d that may be quoted. Shorten it.",
                over,
            )
            yield FieldWarning(f"citations-{number}-quote", said % {"n": over, "limit": QUOTE_LIMIT})


def _unreliable_alone(draft: Draft) -> Iterator[FieldWarning]:
    bearing_out = [one for one in draft.citations if one.stance == "supports"]
    if bearing_out and all(one.report.source.reliability == "E" for one in bearing_out):
        yield FieldWarning(
            f"citations-{bearing_out[0].pk - 1}-report",
            _(
                "Only sources of reliability E (unreliable) bear this out. Look for another before it goes out."
            ),
        )


def _cited_twice(draft: Draft) -> Iterator[FieldWarning]:
    first: dict[int, int] = {}
    for one in draft.citations:
        if one.report_id in first:
            yield FieldWarning(
                f"citations-{one.pk - 1}-report",
                _("Citation %(n)d names this report already; it counts once.") % {"n": first[one.report_id]},
            )
        first.setdefault(one.report_id, one.pk)


def _older_than_the_event(draft: Draft) -> Iterator[FieldWarning]:
    day = draft.occurred
    if day is None or day.start is None or draft.status_of_fact in ("announced", "threatened"):
        return
    for one in draft.citations:
        published = read_date(one.report.published)
        if published is not None and published.end is not None and published.end < day.start:
            yield FieldWarning(
                f"citations-{one.pk - 1}-report",
                _("This report is of %(date)s, before the incident that it tells of.")
                % {"date": sentence(published, language())},
            )
