"""Jobs in the admin: how far each is, what failed and why, and the buttons to cancel or run again."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import CharField, Exists, OuterRef, QuerySet
from django.db.models.functions import Cast
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from events.admin.known_values import KnownValues
from events.errors.jobs import JobHasEnded, NothingToRunAgain
from events.jobs.control import cancel, run_again
from events.jobs.kind import KINDS
from events.jobs.progress import Progress, progress
from events.models.incident import Incident
from events.models.incident_place import IncidentPlace
from events.models.job import Job

ITEMS_SHOWN = 100  # Of each sort; a job may have a hundred thousand.
# Kinds whose items are records: what came of each stands on a page that shows each reader what she may know of.
REPORTED = frozenset({"approve_records", "publish_records", "edit_incidents"})
RELOAD_SECONDS = 5  # Where there is no script.
# After a button was pressed, by the state that the job is in then.
SAID = {
    "running": _("The job stops after the item in hand."),
    "cancelled": _("The job is cancelled."),
    "waiting": _("The job waits for a worker again."),
}


# What an item's result may tell, besides its outcome and its incident.
FACTS = {"place": _("place"), "candidates": _("candidates"), "versions": _("versions")}


class KindFilter(KnownValues):
    """By the kind of work, under its name."""

    title = _("kind")
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Offer every kind."""
        return list(KINDS.items())

    def keep(self, request: HttpRequest, queryset: QuerySet[Job], value: str) -> QuerySet[Job]:
        """Keep the jobs of the kind."""
        return queryset.filter(kind=value)


@admin.register(Job)
class JobAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Nothing is typed here: a job is asked for elsewhere, done by a worker, and watched here."""

    change_form_template = "admin/events/job/change_form.html"
    change_list_template = "admin/events/job/change_list.html"
    list_display = ("number", "kind_name", "state", "bar", "created_at", "requested_by")
    list_display_links = ("number", "kind_name")
    list_filter = ("state", KindFilter)
    list_select_related = ("requested_by",)
    fields = ("kind_name", "state", "requested_by", "created_at", "started_at", "finished_at", "heartbeat_at")

    class Media:
        css = {"all": ("admin_desk/job.css",)}
        js = ("admin_desk/job_progress.js",)

    @admin.display(description=_("job"), ordering="pk")
    def number(self, job: Job) -> str:
        """Show the number by which people and logs call it."""
        return f"#{job.pk}"

    @admin.display(description=_("kind"), ordering="kind")
    def kind_name(self, job: Job) -> str:
        """Show what kind of work it is, in the reader's language."""
        return str(KINDS.get(job.kind, job.kind))

    @admin.display(description=_("progress"))
    def bar(self, job: Job) -> str:
        """Show how far it is."""
        return render_to_string("admin/events/job/_bar.html", bar_of(job, progress(job)))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Job | None = None) -> bool:
        """Say no: there is no form. The right to change jobs is the right to press the buttons."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Job | None = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        """Add the buttons' addresses and the one that the bar asks."""
        own = [("progress", self.progress_view), ("cancel", self.cancel_view), ("again", self.again_view)]
        return [
            path(f"<int:job_id>/{name}/", self.admin_site.admin_view(view), name=f"events_job_{name}")
            for name, view in own
        ] + super().get_urls()

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show one job with its bar, its buttons and what came of its items."""
        job = self.get_object(request, object_id)
        shown: dict[str, Any] = {}
        if job is not None:
            shown = {**bar_of(job, progress(job)), **self._items_and_buttons(request, job)}
            shown["subtitle"] = f"{self.kind_name(job)} {self.number(job)}"
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **shown})

    def progress_view(self, request: HttpRequest, job_id: int) -> HttpResponse:
        """Answer how far the job is, for the bar that moves."""
        job = self._job(job_id)
        if not self.has_view_permission(request, job):
            raise PermissionDenied
        now = progress(job)
        return JsonResponse(
            {
                "state": job.state,
                "percent": now.percent,
                "done": now.done,
                "failed": now.failed,
                "total": now.total,
                "seconds_left": now.seconds_left,
                "sentence": now.sentence,
                "has_ended": now.has_ended,
            }
        )

    def cancel_view(self, request: HttpRequest, job_id: int) -> HttpResponse:
        """Stop the job."""
        return self._press(request, job_id, cancel)

    def again_view(self, request: HttpRequest, job_id: int) -> HttpResponse:
        """Let the job run again."""
        return self._press(request, job_id, run_again)

    def _press(self, request: HttpRequest, job_id: int, control: Callable[..., None]) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        job = self._job(job_id)
        if not _may_press(request):
            raise PermissionDenied
        try:
            control(job, by=request.user)
        except (JobHasEnded, NothingToRunAgain) as refusal:
            self.message_user(request, refusal.sentence(get_language() or "en"), messages.WARNING)
        else:
            said = str(SAID[job.state])
            self.log_change(request, job, said)
            self.message_user(request, said, messages.SUCCESS)
        return redirect("admin:events_job_change", job.pk)

    def _items_and_buttons(self, request: HttpRequest, job: Job) -> dict[str, Any]:
        may_press = _may_press(request)
        under_way = job.state in {"waiting", "running"}
        is_reported = job.kind in REPORTED
        items = job.items.none() if is_reported else _shown_items(request, job)
        failed, done = items.filter(state="failed")[:ITEMS_SHOWN], items.filter(state="done")[:ITEMS_SHOWN]
        return {
            "report_url": reverse("desk:bulk_report", args=[job.pk]) if is_reported else "",
            "failed_items": failed,
            "done_items": [_told(item.key, item.result) for item in done],
            "items_shown": ITEMS_SHOWN,
            "cancel_url": reverse("admin:events_job_cancel", args=[job.pk])
            if may_press and under_way
            else "",
            "again_url": reverse("admin:events_job_again", args=[job.pk])
            if may_press and job.state in {"failed", "cancelled"}
            else "",
            "is_stopping": under_way and job.cancel_requested,
        }

    def _job(self, job_id: int) -> Job:
        job = Job.objects.filter(pk=job_id).first()
        if job is None:
            raise Http404
        return job


def _shown_items(request: HttpRequest, job: Job) -> QuerySet[Any]:
    """Return the items of which the person may know: those that look up a place are of an incident."""
    items = job.items.all()
    if job.kind != "geocode_places":
        return items
    rows = IncidentPlace.objects.annotate(key=Cast("pk", CharField()))
    hidden = rows.exclude(incident__in=Incident.objects.visible_to(request.user).values("pk"))
    return items.exclude(Exists(hidden.filter(key=OuterRef("key"))))


def _may_press(request: HttpRequest) -> bool:
    return request.user.has_perm("events.change_job")


def bar_of(job: Job, now: Progress) -> dict[str, Any]:
    """Return what the bar shows of a job."""
    return {
        "job": job,
        "progress": now,
        "progress_url": reverse("admin:events_job_progress", args=[job.pk]),
        "reload_seconds": None if now.has_ended else RELOAD_SECONDS,
    }


def _told(key: str, result: dict[str, Any] | None) -> dict[str, Any]:
    """Return an item's result in words: what came of it, and the incident that it concerns."""
    facts = dict(result or {})
    incident = facts.pop("incident", None)
    outcome = facts.pop("outcome", "")
    return {
        "key": key,
        "outcome": _(outcome) if outcome else "",
        "facts": ", ".join(f"{FACTS.get(name, name)}: {value}" for name, value in facts.items()),
        "incident_url": reverse("admin:events_incident_change", args=[incident]) if incident else "",
        "incident": incident,
    }
