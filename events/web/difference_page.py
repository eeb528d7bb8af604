"""The page that lays two versions of a record side by side: what differs, and why it was corrected."""

from dataclasses import dataclass

import orjson
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _

from events.models.live_record import LiveRecord
from events.web.answer import Headline, draw, public_page
from events.web.bibliography_file import SECTIONS
from events.web.difference import Change, differences
from events.web.record import Record, find
from events.web.version import VersionLine, record_url, version_note

MOST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Pair:
    """The numbers of the two versions, the earlier one first."""

    old: int
    new: int


@public_page
def difference(request: HttpRequest, lang: str, kind: str, code: str = "", slug: str = "") -> HttpResponse:
    """Answer with what differs between `from` and `to`; without them between the last two. Four queries."""
    record = find(kind, code=code, slug=slug)
    pair = _asked(request.GET, record)
    title = _("%(code)s: version %(old)d beside version %(new)d") % {
        "code": record.code,
        "old": pair.old,
        "new": pair.new,
    }
    description = _("What differs between the two, and why it was corrected.")
    headline = Headline(title, description, SECTIONS[kind], is_indexed=False)
    note = version_note(record, lang)
    between = [line for line in note.lines if pair.old < line.number <= pair.new]
    context = {
        "code": record.code,
        "pair": pair,
        "lines": note.lines,
        "between": list(reversed(between)),
        "version": note,
        "old_url": record_url(record, lang, pair.old),
        "new_url": record_url(record, lang, pair.new),
        "is_withdrawal": any(_is_withdrawal(line, record) for line in between),
        "changes": _changes(record, pair, lang),
    }
    return draw(request, "web/difference.html", headline, context)


def _asked(params: QueryDict, record: Record) -> Pair:
    """Read the two numbers, in either order. What is no version of the record is not found."""
    newest = record.newest.number
    new = _number(params.get("to", ""), newest)
    old = _number(params.get("from", ""), max(new - 1, 1))
    known = {edition.number for edition in record.history}
    if not {old, new} <= known:
        raise Http404(f"{record.code} has no version {old} or no version {new}.")
    return Pair(min(old, new), max(old, new))


def _number(text: str, otherwise: int) -> int:
    text = text.strip()
    if not text:
        return otherwise
    if not (text.isascii() and text.isdecimal()) or len(text) > MOST_DIGITS:
        raise Http404(f"{text[:20]!r} is no number of a version.")
    return int(text)


def _is_withdrawal(line: VersionLine, record: Record) -> bool:
    return any(edition.action == "withdrawn" for edition in record.history if edition.number == line.number)


def _changes(record: Record, pair: Pair, lang: str) -> list[Change]:
    """Compare the two documents; with a tombstone there is nothing to compare."""
    rows = LiveRecord.objects.filter(kind=record.kind, code=record.code, number__in=(pair.old, pair.new))
    documents = {
        number: orjson.loads(document) for number, document in rows.values_list("number", "document")
    }
    old, new = documents[pair.old], documents[pair.new]
    if old.get("withdrawn") or new.get("withdrawn"):
        return []
    return differences(old, new, lang)
