"""How good the proposals were: what editors accepted, changed, dropped and added, counted by field and language."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from events.models.drafting import LANGUAGES, VERDICTS, Feedback, Reading

FIELDS = {
    "event": gettext_lazy("event as a whole"),
    "title": gettext_lazy("title"),
    "type": gettext_lazy("event type"),
    "date": gettext_lazy("date"),
    "status": gettext_lazy("status of the fact"),
    "background": gettext_lazy("news or background"),
    "place": gettext_lazy("places"),
    "actor": gettext_lazy("actors"),
    "figure": gettext_lazy("figures"),
    "link": gettext_lazy("links"),
    "citation": gettext_lazy("citation"),
}


@require_GET
def drafting_quality(request: HttpRequest) -> HttpResponse:
    """Show the counts; a contributor's are those of her own readings."""
    if not request.user.has_perm("events.view_feedback"):
        raise PermissionDenied
    seen = Feedback.objects.filter(proposal__reading__in=Reading.objects.visible_to(request.user))
    counts = seen.values_list("proposal__reading__language", "field", "verdict").annotate(n=Count("pk"))
    found: dict[tuple[str, str], dict[str, int]] = {}
    for language, field, verdict, number in counts.order_by():
        found.setdefault((language, field), {})[verdict] = number
    tables = [
        {
            "language": label,
            "lines": [_line(field, found[code, field]) for field in FIELDS if (code, field) in found],
        }
        for code, label in LANGUAGES
    ]
    context = {
        **admin.site.each_context(request),
        "title": _("How good the proposals were"),
        "tables": [table for table in tables if table["lines"]],
        "verdicts": [label for _code, label in VERDICTS],
    }
    return render(request, "admin/events/drafting_quality.html", context)


def _line(field: str, counts: dict[str, int]) -> dict[str, Any]:
    decided = sum(counts.get(verdict, 0) for verdict in ("accepted", "changed", "dropped"))
    return {
        "label": FIELDS[field],
        "counts": [counts.get(code, 0) for code, _label in VERDICTS],
        "percent": round(100 * counts.get("accepted", 0) / decided) if decided else None,
    }
