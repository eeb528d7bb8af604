"""The timeline: what is selected, in words, as columns by month, and as a list that carries everything the map will."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import orjson
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.errors.selection import BadSelection
from events.models.live_record import LiveRecord
from events.selection.read import read
from events.selection.selection import Selection
from events.timeline.counts import counts
from events.web.answer import Headline, draw, head_of, public_page
from events.web.chart import chart, total_of
from events.web.clean_address import without_empty_fields
from events.web.entry import Entry, entry
from events.web.form import filter_form
from events.web.language import preferred_language
from events.web.offer import offer
from events.web.typography import number, typeset
from events.web.when import month_words

# Until this day nothing is dated: the readable record gives it to what has no date.
NO_DAY = date(1, 1, 1)


@dataclass(frozen=True, slots=True)
class Month:
    """The entries under one heading; without a heading where the order is not by date."""

    heading: str
    machine: str
    entries: tuple[Entry, ...]


def root(request: HttpRequest) -> HttpResponse:
    """Send the reader to the home page in the browser's language."""
    response = HttpResponseRedirect(reverse("web:timeline", args=[preferred_language(request)]))
    response.headers["Vary"] = "Accept-Language"
    return response


@public_page
def timeline(request: HttpRequest, lang: str) -> HttpResponse:
    elsewhere = without_empty_fields(request)
    if elsewhere is not None:
        return elsewhere
    try:
        selection = read(request.GET, lang=lang, also=())
    except BadSelection as bad:
        return _refused(request, bad, lang)
    return _draw(request, selection, lang)


def _draw(request: HttpRequest, selection: Selection, lang: str) -> HttpResponse:
    page = selection.page()
    by_month = counts(selection.apply())
    count = total_of(by_month)
    sentence = typeset(selection.sentence(lang), lang)
    home = reverse("web:timeline", args=[lang])
    here = selection.query_string(cursor=None)
    says = _says(count, "" if selection.is_everything else sentence, lang)
    context = {
        "says": says,
        "is_everything": selection.is_everything and not selection.cursor,
        "chips": [
            (typeset(chip.label, lang), _address(home, chip.without)) for chip in selection.chips(lang)
        ],
        "reset_url": home,
        "form": filter_form(request.GET, offer(head_of(request), lang), lang),
        "chart": chart(by_month, selection, home, lang),
        "months": _months(page.records, selection, lang),
        "next_url": _address(home, selection.query_string(cursor=page.next_cursor))
        if page.next_cursor
        else "",
        "first_url": _address(home, here) if selection.cursor else "",
    }
    headline = Headline(
        title=_("Timeline") if selection.is_everything else sentence,
        description=says,
        section="timeline",
        canonical=_address(home, selection.query_string()),
        is_indexed=not selection.cursor,
    )
    return draw(request, "web/timeline.html", headline, context)


def _refused(request: HttpRequest, bad: BadSelection, lang: str) -> HttpResponse:
    """Answer 400 with the form as it was filled, and every problem in words."""
    form = filter_form(request.GET, offer(head_of(request), lang), lang, bad.problems)
    known = {field.name for field in (*form.main, *form.more)}
    context = {
        "problems": [
            (problem.parameter if problem.parameter in known else "", typeset(problem.sentence(lang), lang))
            for problem in bad.problems
        ],
        "form": form,
        "reset_url": reverse("web:timeline", args=[lang]),
    }
    headline = Headline(_("These filters cannot be read"), section="timeline", is_indexed=False)
    return draw(request, "web/timeline_refused.html", headline, context, status=400)


def _address(home: str, query: str) -> str:
    return f"{home}?{query}" if query else home


def _says(count: int, sentence: str, lang: str) -> str:
    n = number(count, lang)
    if not sentence:
        return ngettext("%(n)s incident is published", "%(n)s incidents are published", count) % {"n": n}
    return _("%(sentence)s: %(n)s") % {"sentence": sentence, "n": n}


def _months(records: Sequence[LiveRecord], selection: Selection, lang: str) -> list[Month]:
    """Group by the month of the earliest possible day, where the list is in the order of days."""
    if selection.order.columns[0] != "sort_day":
        return [Month("", "", _entries(records, lang))] if records else []
    months = groupby(records, key=lambda record: record.sort_day.replace(day=1))
    return [_month(first, list(group), lang) for first, group in months]


def _month(first: date, records: Sequence[LiveRecord], lang: str) -> Month:
    if first == NO_DAY:
        return Month(_("Date unknown"), "", _entries(records, lang))
    return Month(month_words(first, lang), f"{first:%Y-%m}", _entries(records, lang))


def _entries(records: Sequence[LiveRecord], lang: str) -> tuple[Entry, ...]:
    return tuple(entry(orjson.loads(record.document), lang) for record in records)
