"""Changing the same fields of many incidents: a page that says what would change, then a job, and its undoing."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.bulk_step import MOST_AT_ONCE
from events.admin.date import language
from events.admin.event_type import grouped_event_types
from events.jobs.enqueue import enqueue
from events.models.axis import Axis
from events.models.incident import Incident
from events.models.job import Job
from events.publishing.bulk_edit import changed_by, check, why_not
from events.publishing.many import Seen

KIND = "edit_incidents"
UNTOUCHED = ("", gettext_lazy("leave as it is"))


class BulkEditForm(forms.Form):
    """What to set; what is left empty is not touched."""

    event_type = forms.ChoiceField(label=gettext_lazy("event type"), required=False)
    status_of_fact = forms.ChoiceField(label=gettext_lazy("status of the fact"), required=False)
    verification = forms.ChoiceField(label=gettext_lazy("verification"), required=False)
    sensitivity = forms.ChoiceField(label=gettext_lazy("sensitivity"), required=False)
    axis = forms.ModelChoiceField(
        Axis.objects.select_related("from_place", "to_place"),
        label=gettext_lazy("axis"),
        required=False,
        empty_label=UNTOUCHED[1],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices: dict[str, Any] = {"event_type": grouped_event_types()}
        for name in ("status_of_fact", "verification", "sensitivity"):
            choices[name] = list(_column(name).choices or ())
        # An embargo needs its date, which is each record's own.
        choices["sensitivity"] = [one for one in choices["sensitivity"] if one[0] != "embargoed"]
        for name, offered in choices.items():
            field: Any = self.fields[name]
            field.choices = [UNTOUCHED, *offered]

    def values(self) -> dict[str, Any]:
        """Return the columns to set."""
        said = {name: value for name, value in self.cleaned_data.items() if value}
        if "axis" in said:
            said["axis_id"] = said.pop("axis").pk
        return said

    def clean(self) -> dict[str, Any]:
        """Something must be changed."""
        cleaned = super().clean() or {}
        if not self.errors and not any(cleaned.values()):
            raise forms.ValidationError(_("Choose at least one field to change."))
        return cleaned


class BulkEditing:
    """A mixin for the admin of incidents: the action, the preview, and the job."""

    admin_site: Any
    opts: Any

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Offer it to whoever may change incidents."""
        actions: dict[str, Any] = super().get_actions(request)  # type: ignore[misc]
        if "_popup" not in request.GET and self.has_change_permission(request):  # type: ignore[attr-defined]
            actions["edit_selected"] = (edit_selected, "edit_selected", _("Change the selected incidents…"))
        return actions

    def get_urls(self) -> list[Any]:
        """Add the pages."""
        wrap = self.admin_site.admin_view
        return [
            path("edit-many/", wrap(self.edit_many_view), name="events_incident_edit_many"),
            path("edit-many/<int:job_id>/undo/", wrap(self.undo_many_view), name="events_incident_undo_many"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def edit_many_view(self, request: HttpRequest) -> HttpResponse:
        """Ask what to change, show what would come of it, and ask for the job."""
        if request.method != "POST" or not self.has_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        user: Any = request.user
        keys = [key for key in request.POST.getlist("seen") if _is_key(key)][:MOST_AT_ONCE]
        form = BulkEditForm(request.POST if "preview" in request.POST or "apply" in request.POST else None)
        if not keys:
            messages.warning(request, _("Nothing was left to do."))
            return redirect("admin:events_incident_changelist")
        if "apply" in request.POST and form.is_valid():
            job = enqueue(
                KIND,
                keys=keys,
                parameters={"values": form.values(), "language": language()},
                by=user,
            )
            return redirect("desk:bulk_report", job.pk)
        looked_at = self._look_over(request, keys, form.values()) if form.is_bound and form.is_valid() else []
        return self._edit_page(request, keys, form, looked_at)

    def _edit_page(
        self, request: HttpRequest, keys: Sequence[str], form: BulkEditForm, looked_at: list[dict[str, Any]]
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Change several incidents"),
            "form": form,
            "keys": keys,
            "free": [one for one in looked_at if one["changes"] and not one["refused"]],
            "refused": [one for one in looked_at if one["refused"]],
            "same": [one for one in looked_at if not one["changes"] and not one["refused"]],
        }
        return render(request, "admin/events/bulk_edit.html", context, status=422 if form.errors else 200)

    def _look_over(
        self, request: HttpRequest, keys: Sequence[str], values: dict[str, Any]
    ) -> list[dict[str, Any]]:
        rows: Any = self.get_queryset(request)  # type: ignore[attr-defined]
        found = rows.select_related("axis__from_place", "axis__to_place").in_bulk(
            [Seen.read(key).pk for key in keys]
        )
        shown = []
        for key in keys:
            incident = found.get(Seen.read(key).pk)
            if incident is None:
                continue
            before = changed_by(incident, values)
            was = {name: _words(incident, name) for name in before}
            refused = why_not(incident, request.user) if before else ""
            refused = refused or check(incident, {name: values[name] for name in before})
            changes = [
                {"field": _label(name), "before": was[name], "after": _words(incident, name)}
                for name in before
            ]
            url = reverse("admin:events_incident_change", args=(incident.pk,))
            shown.append({"key": key, "record": incident, "url": url, "changes": changes, "refused": refused})
        return shown

    def undo_many_view(self, request: HttpRequest, job_id: int) -> HttpResponse:
        """Ask for the job that puts back what stood before, where nobody has changed it since."""
        job = Job.objects.filter(pk=job_id, kind=KIND).first()
        if request.method != "POST" or not self.has_change_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        if job is None or job.requested_by != request.user:
            raise Http404
        results = [item.result or {} for item in job.items.filter(state="done")]
        done = [one for one in results if one.get("before")]
        if not done:
            messages.warning(request, _("Nothing was left to do."))
            return redirect("desk:bulk_report", job.pk)
        each = {f"incident:{one['record']}:{one['revision']}": one["before"] for one in done}
        undoing = enqueue(
            KIND, keys=list(each), parameters={"each": each, "language": language()}, by=job.requested_by
        )
        return redirect("desk:bulk_report", undoing.pk)


def edit_selected(
    model_admin: BulkEditing, request: HttpRequest, chosen: QuerySet[Any]
) -> HttpResponse | None:
    """Ask what to change in these."""
    keys = [Seen.of(record).key for record in chosen[: MOST_AT_ONCE + 1]]
    if len(keys) > MOST_AT_ONCE:
        messages.error(request, _("At most %(n)d records at once; choose fewer.") % {"n": MOST_AT_ONCE})
        return None
    return model_admin._edit_page(request, keys, BulkEditForm(), [])


def _column(name: str) -> Any:
    return Incident._meta.get_field(name)


def _label(name: str) -> str:
    return str(_column(name.removesuffix("_id")).verbose_name)


def _words(incident: Incident, name: str) -> str:
    if name == "axis_id":
        return str(Axis.objects.filter(pk=incident.axis_id or 0).first() or "—")
    return str(getattr(incident, f"get_{name}_display")()) or "—"


def _is_key(key: str) -> bool:
    try:
        return Seen.read(key).kind == "incident"
    except ValueError:
        return False
