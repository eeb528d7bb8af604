"""What the page of a record's form is told: what is kept of it, whether it came back, where a save may lead."""

from typing import Any

from django.contrib.admin.helpers import AdminErrorList
from django.core.exceptions import NON_FIELD_ERRORS
from django.http import HttpRequest
from django.urls import reverse

from events.admin.form import RESTORED
from events.admin.kept_typing import keeping
from events.admin.quick_add import QUICK
from events.codebook.place import PLACE_PRECISION
from events.models.incident import Incident


def describe_page(admin: Any, request: HttpRequest, context: dict[str, Any]) -> None:
    """Add to the page's context what its script works with."""
    record = context.get("original")
    is_incident = admin.model is Incident
    is_new = record is None
    may_save = admin.has_add_permission(request) if is_new else admin.has_change_permission(request, record)
    context |= {
        "desk_coding": may_save and not context.get("is_popup"),
        "kept": keeping(request, record, admin.opts.model_name),
        "unsaved": request.method == "POST",
        "restored": _take_back(context),
        "saves_same_report": is_incident,
        "check_url": reverse("desk:check_incident") if is_incident else "",
        "has_map": is_incident,
        "radii": {one.code: one.default_radius_m for one in PLACE_PRECISION if one.default_radius_m},
        "quick_models": " ".join(QUICK),
    }


def _take_back(context: dict[str, Any]) -> bool:
    """Tell whether the form came back from the browser's keeping; that in itself is no error to be shown."""
    form = context["adminform"].form
    said = form.errors.get(NON_FIELD_ERRORS) if form.is_bound else None
    if not said or not any(error.code == RESTORED for error in said.as_data()):
        return False
    said.data = [error for error in said.data if getattr(error, "code", "") != RESTORED]
    if not said.data:
        del form.errors[NON_FIELD_ERRORS]
    context["errors"] = AdminErrorList(form, [each.formset for each in context["inline_admin_formsets"]])
    return True
