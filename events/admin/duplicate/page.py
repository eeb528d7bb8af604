"""The pages of near-duplicates: what is said while typing, a saved record's own list, and what was decided there."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from events.admin.duplicate.decide import forget, link_as_same, may_decide, may_merge, tell_apart
from events.admin.duplicate.on_form import decided
from events.admin.duplicate.shown import shown
from events.admin.duplicate.typed import traits_typed
from events.admin.lock import StaleRevision
from events.admin.rights import may_change_record
from events.matching.duplicate.find import find_duplicates
from events.models.duplicate import Merge, NotDuplicate
from events.models.incident import Incident

MOST_WHILE_TYPING, MOST_ON_PAGE = 5, 20


def incident_or_404(request: HttpRequest, key: int) -> Incident:
    """Return the incident if the person may know of it; whoever looks at a restricted one is written down."""
    if not request.user.has_perm("events.view_incident"):
        raise PermissionDenied
    record: Incident | None = admin.site.get_model_admin(Incident).get_object(request, str(key))
    if record is None:
        raise Http404
    return record


@require_POST
def while_typing(request: HttpRequest) -> HttpResponse:
    """Answer for the form as it stands this moment. Nothing is saved."""
    if not (request.user.has_perm("events.add_incident") or request.user.has_perm("events.change_incident")):
        raise PermissionDenied
    key = request.POST.get("_record", "")
    seen: Any = Incident.objects.visible_to(request.user)
    record = seen.filter(pk=key).first() if key.isdecimal() and len(key) < 19 else None
    typed = traits_typed(request.POST, pk=record.pk if record else None, by=request.user)
    found = find_duplicates(typed, visible_to=request.user, limit=MOST_WHILE_TYPING)
    form = _Decided(request.POST)
    apart, same = set(decided(form, "other_event")), set(decided(form, "same_event"))
    entries = shown([one for one in found if one.pk not in apart], beside=record)
    for entry in entries:
        entry["is_linked_on_save"] = entry["pk"] in same
    context = {
        "entries": entries,
        "record": record,
        "on_form": True,
        "may_merge": record is not None and may_merge(request.user),
    }
    return render(request, "admin/events/_duplicates.html", context)


class _Decided:
    """What was decided on the form so far, in the shape of a form that was read."""

    def __init__(self, data: Any) -> None:
        self.cleaned_data = data


@require_GET
def near_duplicates(request: HttpRequest, key: int) -> HttpResponse:
    """List a saved record's near-duplicates, the pairs told apart, and what was merged into it."""
    record = incident_or_404(request, key)
    found = find_duplicates(record, visible_to=request.user, limit=MOST_ON_PAGE)
    context = {
        **admin.site.each_context(request),
        "title": _("Near-duplicates"),
        "subtitle": str(record),
        "opts": Incident._meta,
        "record": record,
        "change_url": reverse("admin:events_incident_change", args=(record.pk,)),
        "entries": shown(found, beside=record),
        "told_apart": _told_apart(request.user, record),
        "merges": _merges(request.user, record),
        "may_decide": may_decide(request.user, record),
        "may_link": request.user.has_perm("events.change_incident")
        and may_change_record(request.user, record),
        "may_merge": may_merge(request.user),
    }
    return render(request, "admin/events/duplicates.html", context)


def _merges(user: Any, record: Incident) -> list[Merge]:
    """Return the merges that the record had a part in; what it was merged into must be for this person's eyes, too."""
    seen: Any = Incident.objects.visible_to(user)
    merges = Merge.objects.filter(Q(winner=record) | Q(loser=record), winner__in=seen.values("pk"))
    return list(merges.select_related("by", "undone_by", "winner"))


def _told_apart(user: Any, record: Incident) -> list[dict[str, Any]]:
    pairs = NotDuplicate.objects.filter(Q(one=record) | Q(other=record)).select_related("by")
    others = {pair.other_id if pair.one_id == record.pk else pair.one_id: pair for pair in pairs}
    seen = Incident.objects.visible_to(user).filter(pk__in=others)
    return [{"record": other, "pair": others[other.pk]} for other in seen]


@require_POST
def decide(request: HttpRequest, key: int, other_key: int) -> HttpResponse:
    """Take one decision on a pair, and go back to the record's page."""
    record, other = incident_or_404(request, key), incident_or_404(request, other_key)
    decision = request.POST.get("decision", "")
    if record.pk == other.pk or decision not in ("same", "apart", "forget"):
        raise Http404
    if not may_decide(request.user, record):
        raise PermissionDenied
    names = {"record": record, "other": other}
    if decision == "apart":
        tell_apart(record, other, by=request.user)
        messages.success(request, _("%(other)s is remembered as another event.") % names)
    elif decision == "forget":
        forget(record, other)
        messages.success(request, _("%(other)s is held against this record again.") % names)
    else:
        _link(request, record, other)
    if request.headers.get("X-Requested-With") == "fetch":
        return HttpResponse(status=204)
    return redirect("duplicates:of_record", record.pk)


def _link(request: HttpRequest, record: Incident, other: Incident) -> None:
    if not may_change_record(request.user, record):
        raise PermissionDenied
    try:
        link_as_same(record, other, by=request.user)
    except StaleRevision:
        messages.error(request, _("Somebody else has just saved this record. Try again."))
    else:
        messages.success(request, _("Linked as the same event as %(other)s.") % {"other": other})
