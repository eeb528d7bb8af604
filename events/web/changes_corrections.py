"""The corrections log: all that was ever corrected or withdrawn, with how often each kind of fault occurred."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from events.codebook.workflow import CORRECTION_KINDS
from events.errors.selection import BadValue, unknown_value
from events.models.published_version import PublishedVersion
from events.selection.freshness import Head
from events.selection.values import read_count
from events.web.answer import Headline, draw, head_of, public_page
from events.web.changes_line import COLUMNS, WITHDRAWN, change_days, kind_of_change, kind_words
from events.web.clean_address import without_empty_fields
from events.web.typography import number, typeset
from events.web.version import TIES

SECTION = "corrections"
ON_A_PAGE = 50
KINDS = (*(code for code in CORRECTION_KINDS.codes if code != TIES), WITHDRAWN)


@dataclass(frozen=True, slots=True)
class KindLink:
    """One kind with its number, as a filter."""

    words: str
    n: str
    url: str
    is_here: bool


@lru_cache(maxsize=4)
def _filed(head: Head) -> tuple[tuple[int, str], ...]:
    """Return the number and kind of every correction and withdrawal, newest first. One query for each publication.

    No index leads to them: the log is read through once, and its numbers are kept until it grows.
    """
    rows = PublishedVersion.objects.of_records().taken_back().values_list("seq", "action", "note_kind")
    return tuple((seq, kind_of_change(action, note_kind)) for seq, action, note_kind in rows)


@public_page
def corrections(request: HttpRequest, lang: str) -> HttpResponse:
    """Two queries with the log's head; one more after each publication."""
    elsewhere = without_empty_fields(request)
    if elsewhere is not None:
        return elsewhere
    kind, before, problems = _asked(request, lang)
    filed = _filed(head_of(request))
    wanted = [seq for seq, of_kind in filed if kind in ("", of_kind) and (before is None or seq < before)]
    rows = PublishedVersion.objects.filter(pk__in=wanted[:ON_A_PAGE]).order_by("-seq").values(*COLUMNS)
    headline = Headline(
        _("Corrections"),
        _("Everything that was corrected or withdrawn since the first publication, with what was wrong."),
        SECTION,
        canonical=request.path,
        is_indexed=not request.GET,
    )
    context = {
        "days": change_days(rows, lang),
        "kinds": _kinds(request, filed, kind, lang),
        "problems": problems,
        "first_url": _address(request, kind, None) if before is not None else "",
        "next_url": _address(request, kind, wanted[ON_A_PAGE - 1]) if wanted[ON_A_PAGE:] else "",
    }
    return draw(request, "web/changes_corrections.html", headline, context, status=400 if problems else 200)


def _asked(request: HttpRequest, lang: str) -> tuple[str, int | None, list[str]]:
    kind, given = request.GET.get("kind", "").strip(), request.GET.get("before", "").strip()
    before, problems = None, []
    try:
        if kind and kind not in KINDS:
            raise unknown_value(kind, KINDS, en="a kind of correction", fr="un type de correction")
    except BadValue as bad:
        problems.append(typeset(bad.said.in_(lang), lang))
        kind = ""
    try:
        before = read_count(given) if given else None
    except BadValue as bad:
        problems.append(typeset(bad.said.in_(lang), lang))
    return kind, before, problems


def _kinds(
    request: HttpRequest, filed: tuple[tuple[int, str], ...], kind: str, lang: str
) -> tuple[KindLink, ...]:
    """Return all kinds that occur, and the one that is asked for, with their numbers."""
    counted = Counter(of_kind for _seq, of_kind in filed)
    shown = [code for code in KINDS if counted[code] or code == kind]
    whole = KindLink(_("All"), number(len(filed), lang), request.path, not kind)
    return (
        whole,
        *(
            KindLink(
                kind_words(code, lang),
                number(counted[code], lang),
                _address(request, code, None),
                code == kind,
            )
            for code in shown
        ),
    )


def _address(request: HttpRequest, kind: str, before: int | None) -> str:
    asked = {"kind": kind, "before": "" if before is None else str(before)}
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"{request.path}?{query}" if query else request.path
