"""Releases at the desk: when a record goes out, as its form says it, and the button that calls it back."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from events.admin.date import language
from events.errors.publishing import NotAllowed, TooLateToCallBack
from events.models.desk_record import DeskRecord
from events.models.of_record import owner_of
from events.models.release import Release
from events.publishing.release import call_back, waiting_release
from events.publishing.rights import may


def release_note(request: HttpRequest, record: DeskRecord) -> dict[str, Any] | None:
    """Return what is to be said of the record's release: that it waits, or that it did not go out and why."""
    release = waiting_release(record)
    if release is not None:
        url = reverse("desk:call_back", args=(release.pk,)) if may(request.user, "publish") else ""
        return {"waits": True, "release": release, "url": url, "stale": stale_words(release)}
    last = Release.objects.filter(**owner_of(record)).select_related("asked_by").first()
    if last is None or last.state != "blocked" or last.seen_at or record.workflow == "published":
        return None
    return {"waits": False, "release": last, "reasons": reasons_of(last), "url": ""}


def is_stale(release: Release) -> bool:
    """Tell whether the record is no longer what was asked for, so that it will not go out by this wish."""
    record = release.record
    return record.workflow != "approved" or record.revision != release.revision


def stale_words(release: Release) -> str:
    """Say that the record will not go out by this wish, where that is so."""
    return _("Changed or returned since: it will not go out by this.") if is_stale(release) else ""


def reasons_of(release: Release) -> list[str]:
    """Return why a release did not go out, in the reader's language."""
    return [reason.get(language()) or reason.get("en", "") for reason in release.reasons]


@require_POST
def call_back_view(request: HttpRequest, release_id: int) -> HttpResponse:
    """Call a record back before it goes out."""
    release = _found(request, release_id)
    if not may(request.user, "publish"):
        raise PermissionDenied
    try:
        call_back(release, by=request.user)
    except (TooLateToCallBack, NotAllowed) as problem:
        messages.error(request, problem.sentence(language()))
    else:
        messages.success(
            request, _("%(record)s was called back; it stays approved.") % {"record": release.record}
        )
    return back(request, release.record)


@require_POST
def seen_view(request: HttpRequest, release_id: int) -> HttpResponse:
    """Take a release that did not go out off the asker's queue."""
    release = _found(request, release_id)
    if release.asked_by_id != request.user.pk:
        raise PermissionDenied
    Release.objects.filter(pk=release.pk, state="blocked").update(seen_at=timezone.now())
    return back(request, release.record)


def _found(request: HttpRequest, release_id: int) -> Release:
    release = Release.objects.filter(pk=release_id).first()
    if release is None or not is_seen_by(release.record, request.user):
        raise Http404
    return release


def is_seen_by(record: DeskRecord, user: Any) -> bool:
    """Tell whether the person may know of the record: by her rights on the table and by what it is."""
    name = record._meta.model_name
    if not (user.has_perm(f"events.view_{name}") or user.has_perm(f"events.change_{name}")):
        return False
    return bool(type(record).objects.visible_to(user).filter(pk=record.pk).exists())


def back(request: HttpRequest, record: DeskRecord, fragment: str = "") -> HttpResponse:
    """Go back to the page from which a button was pressed, else to the record's form."""
    onward = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(
        onward, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        return redirect(onward)
    form = reverse(f"admin:events_{record._meta.model_name}_change", args=(record.pk,))
    return redirect(f"{form}{fragment}")


call_back_page = admin.site.admin_view(call_back_view)
seen_page = admin.site.admin_view(seen_view)
