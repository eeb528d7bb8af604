"""The steps of the workflow at a record's form: the buttons, and the page on which a step is confirmed."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from events.admin.date import language
from events.admin.public_difference import PublicChange, likely_kind, public_differences
from events.admin.release import release_note
from events.admin.step_form import REVIEWED, STEPS, StepForm, is_held_back, take
from events.errors.publishing import Blocker, NotAllowed, NotPublishable, WrongState
from events.models.desk_record import DeskRecord
from events.publishing.checks import preconditions
from events.publishing.log import lock_head
from events.publishing.workflow import allowed_actions

# Where the public finds a record; the addresses are the design's and never change.
PUBLIC_FOLDERS = {"incident": "incidents", "episode": "episodes", "actor": "actors"}
# Blockers that speak of the step itself rather than of what is written in the record.
OF_THE_STEP = ("state", "own_work", "override")


def step_url(record: DeskRecord, action: str) -> str:
    """Return the address of the page that confirms a step."""
    return reverse(f"admin:events_{record._meta.model_name}_step", args=(record.pk, action))


def change_url(record: DeskRecord) -> str:
    """Return the address of the record's form."""
    return reverse(f"admin:events_{record._meta.model_name}_change", args=(record.pk,))


def public_url(record: Any) -> str:
    """Return the record's public address; empty where it never was public."""
    key = getattr(record, "slug", None) or record.code
    return f"/{language()}/{PUBLIC_FOLDERS[record._meta.model_name]}/{key}/" if record.code else ""


def step_buttons(admin: Any, request: HttpRequest, record: DeskRecord) -> Mapping[str, Any]:
    """Return what the form says of the record's place in the workflow, with the steps that may be taken."""
    actions = allowed_actions(record, request.user) if _is_theirs(admin, request, record) else ()
    return {
        "record": record,
        "number": record.code or record.desk_number,
        "state": record.get_workflow_display(),  # type: ignore[attr-defined]
        "public_url": public_url(record),
        "last_word": _last_word(record),
        "release": release_note(request, record),
        "not_yet_public": record.is_published and record.published_revision != record.revision,
        "steps": [
            {"action": action, "label": STEPS[action], "url": step_url(record, action)} for action in actions
        ],
    }


def _last_word(record: DeskRecord) -> Any:
    """Return the step whose comment waits to be read: why it came back, or what the author asks of the reviewer."""
    if record.workflow not in ("submitted", "returned"):
        return None
    step = record.steps.order_by("-pk").first()  # type: ignore[attr-defined]
    return step if step is not None and step.comment else None


def _is_theirs(admin: Any, request: HttpRequest, record: DeskRecord) -> bool:
    """Tell whether the person has a hand in such records at all; the groups' rights on each step come after."""
    return bool(admin.has_change_permission(request, record))


def step_view(admin: Any, request: HttpRequest, object_id: int, action: str) -> HttpResponse:
    """Show all that stands in the way of a step with the way out of each; take it when it is confirmed."""
    record = admin.get_object(request, str(object_id))
    if record is None or action not in STEPS:
        raise Http404
    if not _is_theirs(admin, request, record):
        raise PermissionDenied
    if action not in allowed_actions(record, request.user):
        messages.error(request, _not_now(record, action))
        return redirect(change_url(record))
    changes = public_differences(record) if action == "correct" else []
    form = StepForm(
        request.POST or None,
        action=action,
        record=record,
        user=request.user,
        likely_kind=likely_kind(changes),
    )
    blockers: list[Blocker] | None = None
    if request.method == "POST" and form.is_valid():
        blockers = _try(request, record, action, form)
        if blockers is None:
            return redirect(change_url(record))
    return _confirm(admin, request, record, action, form, blockers, changes)


def _try(request: HttpRequest, record: DeskRecord, action: str, form: StepForm) -> list[Blocker] | None:
    """Take the step. None: it is taken. Else what stands in its way; an empty list is told on the form itself."""
    try:
        with transaction.atomic():
            # The head first, as publishing does, or two could wait for each other.
            lock_head()
            record.refresh_from_db()
            if record.revision != form.cleaned_data["seen_revision"]:
                form.add_error(None, _("The record was changed while you were looking at it. Look again."))
                posted: Any = form.data
                form.data = posted = posted.copy()
                posted["seen_revision"] = str(record.revision)
                return []
            done = take(action, record, by=request.user, said=form.cleaned_data)
    except NotPublishable as problem:
        record.refresh_from_db()
        return list(problem.blockers)
    except (WrongState, NotAllowed) as problem:
        record.refresh_from_db()
        form.add_error(None, problem.sentence(language()))
        return []
    messages.success(request, done)
    return None


def _not_now(record: DeskRecord, action: str) -> str:
    return _(
        '"%(step)s" is not possible now: the record is "%(state)s", or the step is not for your group.'
    ) % {
        "step": STEPS[action],
        "state": record.get_workflow_display(),  # type: ignore[attr-defined]
    }


def _confirm(
    admin: Any,
    request: HttpRequest,
    record: DeskRecord,
    action: str,
    form: StepForm,
    blockers: list[Blocker] | None,
    changes: list[PublicChange],
) -> HttpResponse:
    advice: list[Blocker] = []
    if action == "submit":
        # Submitting is free; what would stop the publishing is said now, when the author can still mend it.
        advice = [one for one in preconditions(record, by=request.user) if one.code not in OF_THE_STEP]
    elif blockers is None and action != "return":
        blockers = preconditions(record, by=request.user, action=action, override_reason=form.override_reason)
        if action == "publish":
            # What is to go out when its embargo ends is not stopped by the embargo.
            blockers = [one for one in blockers if one.code != "embargo"]
    can_override = "override_reason" in form.fields and {one.code for one in blockers or ()} <= {"own_work"}
    context = {
        **admin.admin_site.each_context(request),
        "opts": admin.opts,
        "original": record,
        "title": STEPS[action],
        "subtitle": str(record),
        "form": form,
        "action": action,
        "blockers": [_pointed(record, one) for one in blockers or ()],
        "advice": [_pointed(record, one) for one in advice],
        "may_go_on": not blockers or can_override,
        "is_reviewed": action in REVIEWED,
        "change_url": change_url(record),
        "unchanged": action == "correct" and record.revision == record.published_revision,
        "changes": changes,
        "is_held_back": action == "publish" and is_held_back(record),
    }
    return render(request, "admin/events/step.html", context)


def _pointed(record: DeskRecord, blocker: Blocker) -> dict[str, Any]:
    """Add the place on the form where the way out lies."""
    parts = {related.get_accessor_name() for related in type(record)._meta.related_objects}
    anchor = f"{blocker.field}-group" if blocker.field in parts else f"id_{blocker.field}"
    return {"message": blocker.message, "way_out": blocker.way_out, "url": f"{change_url(record)}#{anchor}"}
