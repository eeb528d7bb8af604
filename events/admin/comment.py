"""Comments on a record and its fields: the panel under the form, the marks beside fields, what its buttons do."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import render
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from events.admin.mention import called, offered, who_sees
from events.admin.release import back
from events.admin.step import change_url
from events.models.assignment import Assignment
from events.models.comment import Comment, Mention
from events.models.desk_record import DeskRecord
from events.models.of_record import owner_of

LONGEST = 4_000
TEXT = forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField", "data-mention": "@"})


class CommentForm(forms.Form):
    """One comment, or an answer to one."""

    field = forms.ChoiceField(label=gettext_lazy("About"), required=False)
    text = forms.CharField(label=gettext_lazy("Comment"), max_length=LONGEST, widget=TEXT)
    parent = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, fields: Sequence[tuple[str, Any]]) -> None:
        super().__init__(data, auto_id="comment_%s")
        self.fields["field"].choices = [("", _("the whole record")), *fields]  # type: ignore[attr-defined]


def add_comment(
    record: DeskRecord, *, by: Any, text: str, field: str = "", parent: Comment | None = None
) -> tuple[Comment, list[str]]:
    """Write a comment and call whom it names; return it with the names that call nobody who may see the record."""
    names = called(text)
    with transaction.atomic():
        comment = Comment.objects.create(
            **owner_of(record), by=by, text=text, field=parent.field if parent else field, parent=parent
        )
        people = who_sees(record, names)
        Mention.objects.bulk_create(
            Mention(comment=comment, person=person)
            for person in dict.fromkeys(people.values())
            if person != by
        )
    return comment, [name for name in names if name not in people]


def mark_fields(form: Any, threads: Sequence[Comment]) -> None:
    """Put beside each field of the form that is spoken of a link to the first open comment on it."""
    by_field: dict[str, list[Comment]] = {}
    for thread in threads:
        by_field.setdefault(thread.field, []).append(thread)
    for name, found in by_field.items():
        if name in form.fields:
            field = form.fields[name]
            field.help_text = format_html("{} {}", field.help_text, _mark(found))


def _mark(found: Sequence[Comment]) -> SafeString:
    said = ngettext("%(n)d open comment", "%(n)d open comments", len(found)) % {"n": len(found)}
    return format_html('<a class="desk-comment-mark" href="#comment-{}">{}</a>', found[0].pk, said)


def _fields_on(context: dict[str, Any]) -> list[tuple[str, str]]:
    groups = [(each.formset.prefix, each.opts.opts) for each in context["inline_admin_formsets"]]
    return _named(context["adminform"].form.fields, groups)


def _named(fields: Any, groups: Sequence[tuple[str, Any]]) -> list[tuple[str, str]]:
    named = [
        (name, str(capfirst(field.label or name)))
        for name, field in fields.items()
        if not isinstance(field.widget, forms.HiddenInput)
    ]
    rows = [(prefix, str(capfirst(options.verbose_name_plural))) for prefix, options in groups]
    return named + [row for row in rows if row[0] != "steps"]


class Commented:
    """A mixin for a record's admin: comments and assignment under its form."""

    admin_site: Any
    opts: Any

    def get_urls(self) -> list[URLPattern]:
        """Add what the panel posts to, and the names that are offered while one is typed."""
        pages = (
            ("comments/", self.comment_view, "comment"),
            ("comments/<int:comment_id>/resolve/", self.resolve_view, "resolve"),
            ("assign/", self.assign_view, "assign"),
            ("people/", self.people_view, "people"),
        )
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            path(f"<int:object_id>/{end}", self.admin_site.admin_view(view), name=f"{name}_{called_}")
            for end, view, called_ in pages
        ] + super().get_urls()  # type: ignore[misc]

    def commentable_fields(self, request: HttpRequest, record: DeskRecord) -> list[tuple[str, str]]:
        """Return what a comment can speak of: the form's fields, then its groups of rows."""
        form = self.get_form(request, record, change=True)  # type: ignore[attr-defined]
        groups = [
            (inline.get_formset(request, record).get_default_prefix(), inline.opts)
            for inline in self.get_inline_instances(request, record)  # type: ignore[attr-defined]
        ]
        return _named(form.base_fields, groups)

    def describe_comments(self, request: HttpRequest, record: DeskRecord, context: dict[str, Any]) -> None:
        """Add the panel to the form's page, and a mark to each field that is spoken of."""
        context["comments"] = panel = self.comment_panel(request, record, _fields_on(context))
        mark_fields(context["adminform"].form, panel["open"])

    def comment_panel(
        self, request: HttpRequest, record: DeskRecord, fields: list[tuple[str, str]] | None = None
    ) -> dict[str, Any]:
        """Return what the panel shows."""
        fields = self.commentable_fields(request, record) if fields is None else fields
        labels = dict(fields)
        answers = Prefetch("answers", Comment.objects.select_related("by"))
        found = Comment.objects.filter(**owner_of(record), parent__isnull=True)
        threads = list(found.select_related("by", "resolved_by").prefetch_related(answers))
        for thread in threads:
            thread.label = labels.get(thread.field, thread.field)  # type: ignore[attr-defined]
        may_write = request.user.has_perm("events.add_comment")
        standing = Assignment.objects.filter(**owner_of(record), ended_at__isnull=True)
        return {
            "open": [one for one in threads if one.resolved_at is None],
            "resolved": [one for one in threads if one.resolved_at is not None],
            "form": CommentForm(fields=fields) if may_write else None,
            "assignment": standing.select_related("person", "by").first(),
            "may_assign": request.user.has_perm("events.add_assignment"),
            "base": change_url(record).removesuffix("change/"),
        }

    def comment_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """Write a comment or an answer."""
        record = self._record(request, object_id, "events.add_comment")
        form = CommentForm(request.POST, fields=self.commentable_fields(request, record))
        if not form.is_valid():
            messages.error(
                request, _("The comment is empty or too long, or speaks of a field that is not there.")
            )
            return self._answer(request, record)
        said = form.cleaned_data
        parent = None
        if said["parent"]:
            parent = Comment.objects.filter(
                **owner_of(record), pk=said["parent"], parent__isnull=True
            ).first()
            if parent is None:
                raise Http404
        _comment, unknown = add_comment(
            record, by=request.user, text=said["text"], field=said["field"], parent=parent
        )
        if unknown:
            names = ", ".join(f"@{name}" for name in unknown)
            messages.warning(
                request,
                _("Nobody of that name can see this record, so nobody was called: %(names)s")
                % {"names": names},
            )
        return self._answer(request, record)

    def resolve_view(self, request: HttpRequest, object_id: int, comment_id: int) -> HttpResponse:
        """Resolve a comment, or open it again."""
        record = self._record(request, object_id, "events.add_comment")
        found = Comment.objects.filter(**owner_of(record), pk=comment_id, parent__isnull=True)
        if not found.exists():
            raise Http404
        if "again" in request.POST:
            found.update(resolved_by=None, resolved_at=None)
        else:
            found.filter(resolved_at__isnull=True).update(
                resolved_by=request.user, resolved_at=timezone.now()
            )
        return self._answer(request, record)

    def assign_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """Put the record in somebody's care, or in nobody's."""
        record = self._record(request, object_id, "events.add_assignment")
        user: Any = request.user
        name = request.POST.get("person", "").strip().lstrip("@")
        person = who_sees(record, [name]).get(name) if name else None
        if name and person is None:
            messages.error(request, _("Nobody called %(name)s can see this record.") % {"name": name})
            return self._answer(request, record)
        with transaction.atomic():
            # Locked: two may assign at once, and one stands at most.
            type(record)._default_manager.select_for_update().get(pk=record.pk)
            Assignment.objects.filter(**owner_of(record), ended_at__isnull=True).update(
                ended_at=timezone.now()
            )
            if person is not None:
                Assignment.objects.create(**owner_of(record), person=person, by=user)
        return self._answer(request, record)

    def people_view(self, request: HttpRequest, object_id: int) -> JsonResponse:
        """Offer the people who may be called."""
        record = self._seen(request, object_id)
        people = offered(record, request.GET.get("typed", "")[:60])
        return JsonResponse(
            {"people": [{"name": one.username, "full_name": one.get_full_name()} for one in people]}
        )

    def _seen(self, request: HttpRequest, object_id: int) -> DeskRecord:
        record: DeskRecord | None = self.get_object(request, str(object_id))  # type: ignore[attr-defined]
        if record is None or not self.has_view_or_change_permission(request, record):  # type: ignore[attr-defined]
            raise Http404
        return record

    def _record(self, request: HttpRequest, object_id: int, right: str) -> DeskRecord:
        record = self._seen(request, object_id)
        if request.method != "POST" or not request.user.has_perm(right):
            raise PermissionDenied
        return record

    def _answer(self, request: HttpRequest, record: DeskRecord) -> HttpResponse:
        """Give a script the panel anew; send a person without one back to the form."""
        if request.headers.get("X-Requested-With") != "fetch":
            return back(request, record, "#comments")
        context = {"comments": self.comment_panel(request, record), "original": record}
        return render(request, "admin/events/_comments.html", context)


def mention_read(request: HttpRequest, mention_id: int) -> HttpResponse:
    """Take a mention off the person's queue."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    mention = Mention.objects.filter(pk=mention_id, person=request.user.pk).first()
    if mention is None:
        raise Http404
    Mention.objects.filter(pk=mention.pk, read_at__isnull=True).update(read_at=timezone.now())
    return back(request, mention.comment.record)


def end_assignment(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """Say that one is done with a record."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    found = Assignment.objects.filter(pk=assignment_id, person=request.user.pk).first()
    if found is None:
        raise Http404
    Assignment.objects.filter(pk=found.pk, ended_at__isnull=True).update(ended_at=timezone.now())
    return back(request, found.record)


mention_read_page = admin.site.admin_view(mention_read)
end_assignment_page = admin.site.admin_view(end_assignment)
