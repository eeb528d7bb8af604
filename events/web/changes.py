"""What changed since a day: new, corrected and withdrawn records, day by day, each with its public note."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlencode

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from events.errors.selection import BadValue
from events.models.published_version import PublishedVersion
from events.selection.values import read_count, read_day
from events.web.answer import Headline, draw, public_page
from events.web.changes_line import COLUMNS, change_days
from events.web.clean_address import without_empty_fields
from events.web.typography import number, typeset
from events.web.version import TIES
from events.web.when import day_words

SECTION = "changes"
SPANS = (7, 30, 90)
USUAL_SPAN = 30
ON_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Span:
    """A link to so many days."""

    words: str
    url: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for, and what is wrong with it."""

    since: date
    before: int | None
    typed: str
    problems: tuple[str, ...]


@public_page
def changes(request: HttpRequest, lang: str) -> HttpResponse:
    """Three queries with the log's head, on every page of the list."""
    elsewhere = without_empty_fields(request)
    if elsewhere is not None:
        return elsewhere
    asked = _asked(request, lang)
    found = PublishedVersion.objects.of_records().since(datetime.combine(asked.since, time(), UTC))
    page = found if asked.before is None else found.before(asked.before)
    rows = list(page.values(*COLUMNS)[: ON_A_PAGE + 1])
    headline = Headline(
        _("What changed"),
        _("Records that were published, corrected or withdrawn, day by day, each with its public note."),
        SECTION,
        canonical=request.path,
        is_indexed=not request.GET,
    )
    context = {
        "asked": asked,
        "since": day_words(asked.since, lang),
        "days": change_days(rows[:ON_A_PAGE], lang),
        "counts": _counts(asked.since, lang),
        "spans": _spans(request, asked.since),
        "first_url": _address(request, asked.since, None) if asked.before is not None else "",
        "next_url": _address(request, asked.since, rows[ON_A_PAGE - 1]["seq"]) if rows[ON_A_PAGE:] else "",
    }
    return draw(request, "web/changes.html", headline, context, status=400 if asked.problems else 200)


def _asked(request: HttpRequest, lang: str) -> Asked:
    typed, given = request.GET.get("since", "").strip(), request.GET.get("before", "").strip()
    since, before = now().date() - timedelta(days=USUAL_SPAN - 1), None
    problems = []
    try:
        since = read_day(typed) if typed else since
    except BadValue as bad:
        problems.append(typeset(bad.said.in_(lang), lang))
    try:
        before = read_count(given) if given else None
    except BadValue as bad:
        problems.append(typeset(bad.said.in_(lang), lang))
    return Asked(since, before, typed, tuple(problems))


def _address(request: HttpRequest, since: date, before: int | None) -> str:
    """Return an address of these pages. It names its day, so that it shows the same tomorrow."""
    asked = {"since": since.isoformat(), **({"before": before} if before is not None else {})}
    return f"{request.path}?{urlencode(asked)}"


def _spans(request: HttpRequest, since: date) -> tuple[Span, ...]:
    today = now().date()
    found = []
    for days in SPANS:
        first = today - timedelta(days=days - 1)
        words = ngettext("last %(n)d day", "last %(n)d days", days) % {"n": days}
        found.append(Span(words, _address(request, first, None), first == since))
    return tuple(found)


def _counts(since: date, lang: str) -> list[tuple[str, str]]:
    """Return how many versions of each kind there are since the day. One query."""
    found = PublishedVersion.objects.of_records().since(datetime.combine(since, time(), UTC))
    counted = {"published": 0, "corrected": 0, "withdrawn": 0, TIES: 0}
    rows = found.order_by().values_list("action", "note_kind").annotate(n=Count("seq"))
    for action, note_kind, n in rows:
        counted[TIES if note_kind == TIES else action] += n
    labels = {
        "published": pgettext("count of changes", "new"),
        "corrected": pgettext("count of changes", "corrected"),
        "withdrawn": pgettext("count of changes", "withdrawn"),
        TIES: pgettext("count of changes", "with links added"),
    }
    return [(label, number(counted[kind], lang)) for kind, label in labels.items()]
