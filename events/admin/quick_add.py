"""Add an actor, place, report or source in a dialog over a form: few fields, with the rules of the whole form."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import construct_change_message
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from events.admin.choice import Typed
from events.admin.history import one_revision
from events.models.actor import Actor
from events.models.place import Place
from events.models.report import Report
from events.models.source import Source

# What must be said at once; the rest waits for the form of the row itself.
QUICK: dict[str, tuple[type, tuple[str, ...]]] = {
    "actor": (Actor, ("name_en", "name_fr", "short_name", "type")),
    "place": (Place, ("name", "kind", "country", "parent", "lon", "lat", "radius_m")),
    "report": (Report, ("source", "title", "url", "published", "language")),
    "source": (Source, ("name", "type", "country", "reliability")),
}
# Where what was looked for and not found goes.
NAMED = {"actor": "name_en", "place": "name", "report": "title", "source": "name"}
# Fields are named apart from those of the form behind.
PREFIX = "quick-"


@require_http_methods(["GET", "POST"])
def quick_add(request: HttpRequest, model: str) -> HttpResponse:
    """Show the few fields, or save them and name the new row; with errors the fields come back."""
    if model not in QUICK:
        raise Http404
    table, names = QUICK[model]
    row_admin: Any = admin.site.get_model_admin(table)
    if not row_admin.has_add_permission(request):
        raise PermissionDenied
    form_class = row_admin.get_form(request, None, change=False, fields=names)
    prefix = f"{PREFIX}{model}"
    if request.method == "GET":
        text = request.GET.get("text", "").strip()
        return _page(
            request, model, form_class(prefix=prefix, initial={NAMED[model]: text} if text else None)
        )
    # The fields come back as a page, the new row as JSON: by that the browser tells them apart.
    form = form_class(request.POST, request.FILES, prefix=prefix)
    if not form.is_valid():
        return _page(request, model, form)
    row = _save(row_admin, request, form)
    return JsonResponse({"id": row.pk, "label": str(row)})


def _save(row_admin: Any, request: HttpRequest, form: Any) -> Any:
    """Save as the admin's own form does, as one revision with its entry in the log."""
    with one_revision(request.user):
        row = row_admin.save_form(request, form, change=False)
        row_admin.save_model(request, row, form, False)
        row_admin.save_related(request, form, [], False)
        row_admin.log_addition(request, row, construct_change_message(form, [], True))
    return row


def _page(request: HttpRequest, model: str, form: Any) -> HttpResponse:
    table, names = QUICK[model]
    for name in names:
        widget: Any = getattr(form.fields[name].widget, "widget", form.fields[name].widget)
        if isinstance(widget, Typed):
            # A list that opened on the page behind could not be reached from the dialog.
            widget.attrs["data-dropdown-parent"] = f"#quick-add-{model}"
    context = {
        "form": form,
        "fields": [form[name] for name in names],
        "model": model,
        "name": table._meta.verbose_name,  # type: ignore[attr-defined]
        "whole_form": reverse(f"admin:events_{model}_add"),
    }
    return render(request, "admin/events/_quick_add.html", context)
