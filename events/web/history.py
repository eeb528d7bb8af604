"""The list of a record's versions, two of which can be compared; and what stands in place of a withdrawn record."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from events.web.answer import Headline, draw
from events.web.record import Record
from events.web.version import history_url, record_name, version_note
from events.web.when import day_words


def draw_history(request: HttpRequest, record: Record, lang: str, section: str) -> HttpResponse:
    """Show every version with its note; of a withdrawn record too."""
    title = _("Versions of %(code)s") % {"code": record.code}
    description = _("Every published version, with what was corrected and why.")
    headline = Headline(title, description, section, canonical=history_url(record, lang), is_indexed=False)
    has_two = len(record.history) > 1
    context = {
        "code": record.code,
        "version": version_note(record, lang),
        "compare_url": reverse(f"web:{record.kind}-difference", args=[lang, record_name(record)])
        if has_two
        else "",
        "earlier": record.newest.number - 1,
    }
    return draw(request, "web/history.html", headline, context)


def draw_gone(request: HttpRequest, record: Record, lang: str, section: str) -> HttpResponse:
    """Say that a record was withdrawn, when and why (410 Gone)."""
    day = day_words(record.newest.at.date(), lang)
    title = _("%(code)s was withdrawn") % {"code": record.code}
    said = _("This record was withdrawn on %(day)s.") % {"day": day}
    context = {
        "code": record.code,
        "said": said,
        "reason": record.newest.note,
        "replaced_by": _replacement(record, lang),
        "version": version_note(record, lang),
    }
    headline = Headline(title, said, section, is_indexed=False)
    return draw(request, "web/gone.html", headline, context, status=410)


def _replacement(record: Record, lang: str) -> dict[str, str] | None:
    """Return where the same event is told now; an older tombstone may lead elsewhere, so the newest alone is asked."""
    code = record.document.get("replaced_by")
    if not code or not record.is_newest:
        return None
    return {"code": code, "url": reverse(f"web:{record.kind}", args=[lang, code])}
