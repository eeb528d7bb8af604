"""What the admin of every publishable record does: saves it whole, under a lock, as one revision, by its rules."""

from typing import Any

from django.contrib import admin, messages
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _

from events.admin.bulk_step import BulkSteps
from events.admin.choice import Choosing
from events.admin.citation import introduce_citations
from events.admin.comment import Commented
from events.admin.comparison import compare
from events.admin.date import language
from events.admin.desk_list import DeskList
from events.admin.folded_search import FoldedSearch
from events.admin.form import RecordForm
from events.admin.form_page import describe_page
from events.admin.history import keep_whole, one_revision, say_why
from events.admin.lock import StaleRevision, claim_revision, rebased
from events.admin.recycle_bin import Recycling
from events.admin.restricted import Guarded
from events.admin.revision_page import ReadableHistory
from events.admin.rights import may_change_record, may_delete_record, sees_own_alone
from events.admin.saving_on import carried_over, go_on, say_saved
from events.admin.step import step_buttons, step_url, step_view
from events.codebook.country import COUNTRIES
from events.models.citation import Citation
from events.models.desk_record import DeskRecord
from events.models.report import Report
from events.publishing.rights import may
from events.publishing.workflow import reopen_after_change
from events.querysets.desk_record import sees_restricted


class RecordAdmin(
    ReadableHistory,
    Commented,
    BulkSteps,
    Recycling,
    DeskList,
    Guarded,
    Choosing,
    FoldedSearch,
    admin.ModelAdmin,
):
    """The form of a record with all its parts."""

    form = RecordForm
    change_form_template = "admin/events/record_change_form.html"
    save_on_top = False
    list_per_page = 100

    def get_queryset(self, request: HttpRequest) -> Any:
        """Show what the person may know of: lists, forms, choices and histories all read from here."""
        records: Any = super().get_queryset(request)
        return records.select_related("last_author", "created_by").visible_to(request.user)

    def has_change_permission(self, request: HttpRequest, obj: DeskRecord | None = None) -> bool:
        """Ask the table's right first, then the record's state and author."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or may_change_record(request.user, obj))

    def has_delete_permission(self, request: HttpRequest, obj: DeskRecord | None = None) -> bool:
        """Never let a record go that has had a code."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or may_delete_record(request.user, obj))

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Name to whoever does not see everything no part of what goes, nor what holds it: it may be another's."""
        parts, counts, lacking, held = super().get_deleted_objects(objs, request)
        if sees_restricted(request.user) and not sees_own_alone(request.user):
            return parts, counts, lacking, held
        records = [str(record) for record in objs]
        holds = [_("Other records name it; take it out of them first.")] if held else []
        return records, {self.opts.verbose_name_plural: len(records)}, lacking, holds

    def get_urls(self) -> list[Any]:
        """Add the pages on which a step of the workflow is confirmed."""
        page = self.admin_site.admin_view(self.step_view)
        name = f"{self.opts.app_label}_{self.opts.model_name}_step"
        return [path("<int:object_id>/step/<str:action>/", page, name=name), *super().get_urls()]

    def step_view(self, request: HttpRequest, object_id: int, action: str) -> HttpResponse:
        """Show what stands in the way of a step, and take it."""
        return step_view(self, request, object_id, action)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Save as one revision. What was typed over an older revision is shown beside what stands now."""
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        try:
            with one_revision(request.user):
                self._make_room_for_theirs(request, object_id)
                return super().changeform_view(request, object_id, form_url, extra_context)
        except StaleRevision:
            # Both saved in the same moment: read again, and this one now finds that it comes too late.
            with one_revision(request.user):
                self._make_room_for_theirs(request, object_id)
                return super().changeform_view(request, object_id, form_url, extra_context)

    def _make_room_for_theirs(self, request: HttpRequest, object_id: str | None) -> None:
        record = self.get_object(request, object_id) if object_id else None
        if record is None or request.POST.get("seen_revision") == str(record.revision):
            return
        standing: dict[str, set[str]] = {}
        for formset, inline in self.get_formsets_with_inlines(request, record):
            rows = inline.model._default_manager.filter(**{formset.fk.name: record})
            standing[formset.get_default_prefix()] = {str(key) for key in rows.values_list("pk", flat=True)}
        asked: Any = request
        asked.POST = rebased(request.POST, standing)

    def _create_formsets(self, request: HttpRequest, obj: Any, change: bool) -> Any:
        formsets, inlines = super()._create_formsets(request, obj, change)  # type: ignore[misc]
        introduce_citations(formsets)
        return formsets, inlines

    def save_model(self, request: Any, obj: DeskRecord, form: RecordForm, change: bool) -> None:
        """Save a new record; an old one is saved with its parts, when it is known whether anything changed."""
        if change:
            return
        obj.created_by = obj.last_author = request.user
        obj.revision = 1
        super().save_model(request, obj, form, change)

    def save_related(self, request: Any, form: RecordForm, formsets: list[Any], change: bool) -> None:
        """Save the record and its parts, unless nothing was changed: that would be a revision of nothing."""
        record: Any = form.instance
        request.nothing_changed = change and not (
            form.has_changed() or any(each.has_changed() for each in formsets)
        )
        if request.nothing_changed:
            for formset in formsets:
                formset.new_objects = formset.changed_objects = formset.deleted_objects = ()
            return
        if change:
            # The claim comes first: it locks the row, so that nobody publishes half of what is saved below.
            claim_revision(record, seen=form.seen)
            record.last_author = request.user
            record.save()
        form.save_m2m()
        self.save_parts(form, formsets)
        reopen_after_change(record, by=request.user)
        keep_whole(record)

    def save_parts(self, form: RecordForm, formsets: list[BaseInlineFormSet]) -> None:
        """Save citations before what refers to them, and delete them after it has let go."""
        in_order = sorted(formsets, key=lambda formset: formset.model is not Citation)
        for formset in in_order:
            if formset.model is Citation:
                for citation in formset.save(commit=False):
                    citation.save()
            else:
                formset.save()
        for formset in in_order:
            if formset.model is Citation:
                for citation in formset.deleted_objects:
                    citation.delete()

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Write the same message to the revision, as it is kept: the history says in words what changed."""
        entry = super().log_addition(request, obj, message)
        say_why(entry.change_message)
        return entry

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Write the same message to the revision; a save that changed nothing is no entry."""
        if getattr(request, "nothing_changed", False):
            return None
        entry = super().log_change(request, obj, message)
        say_why(entry.change_message)
        return entry

    def message_user(
        self, request: HttpRequest, message: Any, level: Any = messages.INFO, *args: Any
    ) -> None:
        """Do not say that something was changed where nothing was."""
        if getattr(request, "nothing_changed", False) and level == messages.SUCCESS:
            message, level = _("Nothing was changed."), messages.INFO
        super().message_user(request, message, level, *args)

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Go on to the step for which the form was saved, if it was saved for one."""
        return self._then(request, obj, super().response_add(request, obj, post_url_continue))

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Go on to the step for which the form was saved, if it was saved for one."""
        return self._then(request, obj, super().response_change(request, obj))

    def _then(self, request: HttpRequest, obj: DeskRecord, stock: HttpResponse) -> HttpResponse:
        step = redirect(step_url(obj, "submit")) if "_submit" in request.POST else None
        response = step or go_on(self, request, obj) or stock
        self.say_more(request)
        say_saved(request, response)
        return response

    def say_more(self, request: HttpRequest) -> None:
        """Say after a save what else is worth a word; the incident warns."""

    def get_formset_kwargs(self, request: HttpRequest, obj: Any, inline: Any, prefix: str) -> dict[str, Any]:
        """Begin a new record with the report that its address names."""
        kwargs: dict[str, Any] = super().get_formset_kwargs(request, obj, inline, prefix)  # type: ignore[misc]
        reports = self.admin_site.get_model_admin(Report).rows_to_choose(request)  # type: ignore[attr-defined]
        return kwargs | carried_over(request, obj, prefix, reports)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Show the workflow's buttons, and both versions where somebody else was quicker."""
        record = context.get("original")
        form = context["adminform"].form
        context["find_place_countries"] = COUNTRIES.choices(language())
        describe_page(self, request, context)
        context["may_hand_over"] = record is None and may(request.user, "submit")
        if isinstance(record, DeskRecord):
            desk = step_buttons(self, request, type(record)._default_manager.get(pk=record.pk))
            context |= {
                "desk": desk,
                "may_hand_over": any(one["action"] == "submit" for one in desk["steps"]),
            }
            self.describe_comments(request, record, context)
        if getattr(form, "is_stale", False):
            formsets = [each.formset for each in context["inline_admin_formsets"]]
            theirs = self.model._default_manager.select_related("last_author").get(pk=form.instance.pk)
            context["conflict"] = compare(form, formsets, theirs=theirs)
        return super().render_change_form(request, context, *args, **kwargs)
