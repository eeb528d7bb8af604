"""Two incidents side by side, with what speaks for and against one event, and what can be done."""

from typing import Any

from django.contrib import admin
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from events.admin.date import language
from events.admin.duplicate.decide import may_decide, may_merge
from events.admin.duplicate.page import incident_or_404
from events.admin.duplicate.shown import level_words, pair_to_merge
from events.admin.duplicate.side import field_label, part_label, parts_of, value_words
from events.admin.rights import may_change_record
from events.matching.duplicate.find import compare_two
from events.models.duplicate import NotDuplicate
from events.models.incident import Incident, IncidentLink

FIELDS = (
    "title_en",
    "title_fr",
    "occurred",
    "event_type",
    "status_of_fact",
    "verification",
    "summary_en",
    "summary_fr",
    "axis",
    "sensitivity",
    "internal_notes",
)


@require_GET
def compare(request: HttpRequest, key: int, other_key: int) -> HttpResponse:
    """Show both records, field by field."""
    record, other = incident_or_404(request, key), incident_or_404(request, other_key)
    if record.pk == other.pk:
        raise Http404
    likeness = compare_two(record, other, visible_to=request.user)
    lang = language()
    context = {
        **admin.site.each_context(request),
        "title": _("Compare two incidents"),
        "subtitle": f"{record.code or record.desk_number} / {other.code or other.desk_number}",
        "opts": Incident._meta,
        "sides": [_head(record), _head(other)],
        "record": record,
        "other": other,
        "percent": likeness.percent(),
        "level_words": level_words(likeness),
        "reasons_for": [one.words(lang) for one in likeness.reasons if one.weight > 0 and one.words(lang)],
        "reasons_against": [
            one.words(lang) for one in likeness.reasons if one.weight < 0 and one.words(lang)
        ],
        "fields": field_lines(record, other),
        "parts": part_lines(record, other, request.user),
        **_decided(record, other),
        "may_decide": may_decide(request.user, record),
        "may_link": request.user.has_perm("events.change_incident")
        and may_change_record(request.user, record),
        "may_merge": may_merge(request.user),
        "merge_url": reverse("duplicates:merge", args=pair_to_merge(record, other)),
    }
    return render(request, "admin/events/duplicate_compare.html", context)


def _decided(record: Incident, other: Incident) -> dict[str, bool]:
    low, high = sorted((record.pk, other.pk))
    pair = Q(incident=record, other=other) | Q(incident=other, other=record)
    return {
        "is_told_apart": NotDuplicate.objects.filter(one=low, other=high).exists(),
        "is_linked": IncidentLink.objects.filter(pair, kind="duplicate_of").exists(),
    }


def _head(record: Incident) -> dict[str, Any]:
    return {
        "record": record,
        "number": record.code or record.desk_number,
        "state": record.get_workflow_display(),
        "url": reverse("admin:events_incident_change", args=(record.pk,)),
    }


def field_lines(one: Incident, other: Incident) -> list[dict[str, Any]]:
    """Return the fields in which either says something, with both values."""
    lines = [(name, value_words(one, name), value_words(other, name)) for name in FIELDS]
    return [
        {"name": name, "label": field_label(name), "values": (mine, theirs), "differs": mine != theirs}
        for name, mine, theirs in lines
        if mine or theirs
    ]


def part_lines(one: Incident, other: Incident, user: Any) -> list[dict[str, Any]]:
    """Return the rows of both by part; those that both have are told apart from those of one alone."""
    mine, theirs = parts_of(one, user), parts_of(other, user)
    return [
        {
            "name": name,
            "label": part_label(name),
            "rows": (_marked(mine[name], theirs[name]), _marked(theirs[name], mine[name])),
        }
        for name in mine
        if mine[name] or theirs[name]
    ]


def _marked(rows: list[str], others: list[str]) -> list[dict[str, Any]]:
    return [{"text": text, "is_shared": text in others} for text in rows]
