"""The review of a reading: one proposed event at a time is decided on row by row, and becomes a draft or nothing."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from events.admin.review_build import Rows
from events.admin.review_page import MAY_DECIDE, answer_with_review, is_part, next_waiting
from events.admin.review_save import drop_event, mistakes, save_draft, waiting
from events.drafting.keep import reopen
from events.models.drafting import Proposal, Reading


def _reading(request: HttpRequest, reading_id: int) -> Reading:
    if not request.user.has_perm("events.view_reading"):
        raise PermissionDenied
    readings = Reading.objects.visible_to(request.user).select_related("report__source", "made_by")
    return get_object_or_404(readings, pk=reading_id)


@require_GET
def review(request: HttpRequest, reading_id: int) -> HttpResponse:
    """Show the text with its proposals, and one of them as a draft to be."""
    reading = _reading(request, reading_id)
    number = request.GET.get("event", "")
    chosen = None
    if number.isdecimal():
        chosen = get_object_or_404(reading.proposals, position=int(number) - 1)
    return answer_with_review(request, reading, chosen)


@require_POST
def decide_on(request: HttpRequest, reading_id: int, number: int) -> HttpResponse:
    """Take a decision on one event: save its draft, drop it, accept its undecided rows, or let it wait again."""
    reading = _reading(request, reading_id)
    if not request.user.has_perms(MAY_DECIDE):
        raise PermissionDenied
    with transaction.atomic():
        proposal = get_object_or_404(reading.proposals, position=number - 1)
        if "_reopen" in request.POST:
            return _reopened(request, reading, proposal)
        if not waiting(proposal):
            said = _("Somebody has decided on this event meanwhile: this is how it stands now.")
            return answer_with_review(request, reading, proposal, problems=[said])
        return _decided(request, reading, proposal)


def _decided(request: HttpRequest, reading: Reading, proposal: Proposal) -> HttpResponse:
    by: Any = request.user
    rows = Rows(proposal, request, _posted(request, proposal))
    if "_drop" in request.POST:
        drop_event(rows, by=by)
        return _go_on(request, reading, proposal, _("Nothing was drafted of this event."))
    if "_accept_all" in request.POST:
        return answer_with_review(request, reading, proposal, rows=rows)
    found = mistakes(rows)
    if found:
        return answer_with_review(request, reading, proposal, rows=rows, problems=found)
    incident = save_draft(rows, by=by)
    said = _("%(number)s was saved as a draft: %(title)s.")
    return _go_on(
        request, reading, proposal, said % {"number": incident.desk_number, "title": incident.title_en}
    )


def _posted(request: HttpRequest, proposal: Proposal) -> Any:
    """Return what was posted; with all undecided rows accepted where that was asked for."""
    if "_accept_all" not in request.POST:
        return request.POST
    data = request.POST.copy()
    for row in Rows(proposal, request, request.POST).proposed:
        if not row.chosen:
            data[row.add_prefix("decision")] = "accept"
    return data


def _go_on(request: HttpRequest, reading: Reading, proposal: Proposal, said: str) -> HttpResponse:
    if not is_part(request):
        messages.success(request, said)
    following = next_waiting(list(reading.proposals.all()), after=proposal.position)
    proposal.refresh_from_db()
    return answer_with_review(request, reading, following or proposal, done=said)


def _reopened(request: HttpRequest, reading: Reading, proposal: Proposal) -> HttpResponse:
    """Let a dropped event wait again, and one whose draft was deleted; a draft that stands is edited itself."""
    if proposal.incident_id is not None:
        said = _("Its draft stands: change that, or delete it first.")
        return answer_with_review(request, reading, proposal, problems=[said])
    if proposal.state != "waiting":
        reopen(proposal)
    return answer_with_review(request, reading, proposal)
