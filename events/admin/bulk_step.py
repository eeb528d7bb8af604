"""Approving and publishing many at once: a page that says what would go out and what blocks each, then a job."""

import csv
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from events.admin.date import language
from events.admin.job import bar_of
from events.admin.queue import titled
from events.errors.publishing import Blocker
from events.jobs.enqueue import enqueue
from events.jobs.progress import progress
from events.models.desk_record import DeskRecord
from events.models.job import Job, JobItem
from events.models.of_record import RECORDS
from events.publishing.checks import preconditions
from events.publishing.many import TAKEN, Seen
from events.publishing.release import earliest_release
from events.publishing.rights import may, needs_override
from events.querysets.desk_record import sees_restricted

# Each is looked at whole before the job is asked for: more would keep the page waiting.
MOST_AT_ONCE = 200
KINDS = {"approve": "approve_records", "publish": "publish_records"}
TITLES = {"approve": gettext_lazy("Approve several"), "publish": gettext_lazy("Publish several")}
# The jobs of which the report tells.
REPORTS = {
    "approve_records": TITLES["approve"],
    "publish_records": TITLES["publish"],
    "edit_incidents": gettext_lazy("Change several incidents"),
}
OUTCOMES = {
    "approved": gettext_lazy("approved"),
    "published": gettext_lazy("published"),
    "scheduled": gettext_lazy("approved; goes out at its hour"),
    "already_approved": gettext_lazy("already approved"),
    "already_published": gettext_lazy("already published"),
    "changed": gettext_lazy("changed"),
    "unchanged": gettext_lazy("was so already"),
    "gone": gettext_lazy("no longer there, or no longer yours to see"),
}


def may_for_many(user: Any, action: str) -> bool:
    """Tell whether the person may take the step for many: an override asks for a reason for each."""
    return may(user, action) and not needs_override(user, action)


class BulkSteps:
    """A mixin for a record's admin: two actions of its list, and the page on which they are confirmed."""

    admin_site: Any
    opts: Any

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Offer the steps that the person's groups allow. The override is not for many at once."""
        actions: dict[str, Any] = super().get_actions(request)  # type: ignore[misc]
        if "_popup" not in request.GET:
            offered = {
                "approve_selected": (approve_selected, "approve", _("Approve the selected records…")),
                "publish_selected": (publish_selected, "publish", _("Publish the selected records…")),
            }
            for name, (action, step, said) in offered.items():
                if may_for_many(request.user, step):
                    actions[name] = (action, name, said)
        return actions

    def get_urls(self) -> list[URLPattern]:
        """Add the address to which the preview posts."""
        name = f"{self.opts.app_label}_{self.opts.model_name}_bulk"
        page = self.admin_site.admin_view(self.bulk_view)
        return [path("bulk/<str:action>/", page, name=name), *super().get_urls()]  # type: ignore[misc]

    def bulk_view(self, request: HttpRequest, action: str) -> HttpResponse:
        """Ask for the job that takes the step for each record, as it was looked at."""
        if action not in KINDS or request.method != "POST":
            raise Http404
        if not may_for_many(request.user, action):
            raise PermissionDenied
        keys = [key for key in request.POST.getlist("seen") if _is_key(key, self.opts.model_name)]
        if not keys:
            messages.warning(request, _("Nothing was left to do."))
            return redirect(f"admin:events_{self.opts.model_name}_changelist")
        user: Any = request.user
        job = enqueue(KINDS[action], keys=keys[:MOST_AT_ONCE], parameters={"language": language()}, by=user)
        return redirect("desk:bulk_report", job.pk)

    def preview_bulk(self, request: HttpRequest, chosen: QuerySet[Any], action: str) -> HttpResponse | None:
        """Show what would go out and what blocks each."""
        if not may_for_many(request.user, action):
            raise PermissionDenied
        records = list(chosen[: MOST_AT_ONCE + 1])
        if len(records) > MOST_AT_ONCE:
            messages.error(request, _("At most %(n)d records at once; choose fewer.") % {"n": MOST_AT_ONCE})
            return None
        looked_at = [self._look_at(request, record, action) for record in records]
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": TITLES[action],
            "action": action,
            "free": [one for one in looked_at if not one["blockers"] and not one["taken"]],
            "blocked": [one for one in looked_at if one["blockers"]],
            "taken": [one for one in looked_at if one["taken"]],
            "post_url": reverse(f"admin:events_{self.opts.model_name}_bulk", args=(action,)),
        }
        return render(request, "admin/events/bulk_step.html", context)

    def _look_at(self, request: HttpRequest, record: DeskRecord, action: str) -> dict[str, Any]:
        taken = record.workflow in TAKEN[action]
        blockers: list[Blocker] = []
        if not taken:
            blockers = preconditions(record, by=request.user, action=action)
            # What is embargoed goes out when its embargo ends.
            blockers = [one for one in blockers if one.code != "embargo"]
        return {
            "record": record,
            "title": titled(record),
            "url": reverse(f"admin:events_{self.opts.model_name}_change", args=(record.pk,)),
            "taken": taken,
            "blockers": blockers,
            "key": Seen.of(record).key,
            "goes_out_at": _hour(record, action),
        }


def _hour(record: DeskRecord, action: str) -> datetime | None:
    """Return when the record would go out; None for at once, and for one that is approved and under no embargo."""
    is_embargoed = record.sensitivity == "embargoed" and record.embargo_until is not None
    if action == "approve" and not is_embargoed:
        return None
    moment = earliest_release(record)
    return moment if moment > timezone.now() else None


def approve_selected(
    model_admin: BulkSteps, request: HttpRequest, chosen: QuerySet[Any]
) -> HttpResponse | None:
    """Look at what could be approved."""
    return model_admin.preview_bulk(request, chosen, "approve")


def publish_selected(
    model_admin: BulkSteps, request: HttpRequest, chosen: QuerySet[Any]
) -> HttpResponse | None:
    """Look at what could be published."""
    return model_admin.preview_bulk(request, chosen, "publish")


def _is_key(key: str, kind: str) -> bool:
    try:
        return Seen.read(key).kind == kind
    except ValueError:
        return False


@require_GET
def bulk_report(request: HttpRequest, job_id: int) -> HttpResponse:
    """Tell for each record what came of it; as a page that follows the job, or as CSV."""
    job = Job.objects.filter(pk=job_id, kind__in=REPORTS).select_related("requested_by").first()
    if job is None or not (job.requested_by == request.user or request.user.has_perm("events.view_job")):
        raise Http404
    lines = list(_lines(request, job))
    if request.GET.get("format") == "csv":
        return _as_csv(job, lines)
    context = {
        **admin.site.each_context(request),
        "title": REPORTS[job.kind],
        "undo_url": _undo_url(request, job),
        "lines": lines,
        "job_url": reverse("admin:events_job_change", args=(job.pk,)),
        "again_url": reverse("admin:events_job_again", args=(job.pk,))
        if job.state in ("failed", "cancelled") and request.user.has_perm("events.change_job")
        else "",
        **bar_of(job, progress(job)),
    }
    return render(request, "admin/events/bulk_report.html", context)


def _undo_url(request: HttpRequest, job: Job) -> str:
    """Return where a change of many is undone, by whoever asked for it."""
    is_hers = job.kind == "edit_incidents" and job.requested_by == request.user
    return reverse("admin:events_incident_undo_many", args=(job.pk,)) if is_hers and job.finished_at else ""


def _lines(request: HttpRequest, job: Job) -> Iterator[dict[str, Any]]:
    """Yield what came of each record that the reader may know of; who asked for it finds the others by number."""
    is_hers = job.requested_by == request.user
    tells_why = is_hers or sees_restricted(request.user)
    items = list(JobItem.objects.filter(job=job).order_by("position"))
    seen = [Seen.read(item.key) for item in items]
    known: dict[tuple[str, int], DeskRecord] = {}
    for kind in {one.kind for one in seen}:
        rows = RECORDS[kind].objects.visible_to(request.user)
        found = rows.in_bulk([one.pk for one in seen if one.kind == kind])
        known.update({(kind, pk): record for pk, record in found.items()})
    for item, one in zip(items, seen, strict=True):
        record = known.get((one.kind, one.pk))
        if record is None and not is_hers:
            continue
        result = item.result or {}
        yield {
            "title": titled(record) if record else f"#{one.pk}",
            "url": reverse(f"admin:events_{one.kind}_change", args=(one.pk,)) if record else "",
            "state": item.get_state_display(),
            "failed": item.state == "failed",
            "outcome": str(OUTCOMES.get(result.get("outcome", ""), "")),
            "code": result.get("code", "") if record else "",
            "goes_out_at": result.get("goes_out_at", ""),
            # Why not may name an actor of whom not everybody may know.
            "problem": item.problem if record and tells_why else "",
        }


def _as_csv(job: Job, lines: list[dict[str, Any]]) -> HttpResponse:
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{job.kind}-{job.pk}.csv"'
    response.write("\ufeff")
    table = csv.writer(response)
    table.writerow([_("record"), _("state"), _("what came of it"), _("code"), _("goes out at"), _("why not")])
    for line in lines:
        cells = (line[key] for key in ("title", "state", "outcome", "code", "goes_out_at", "problem"))
        table.writerow([_harmless(cell) for cell in cells])
    return response


def _harmless(cell: str) -> str:
    """Keep a spreadsheet from taking a title for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


bulk_report_page = admin.site.admin_view(bulk_report)
