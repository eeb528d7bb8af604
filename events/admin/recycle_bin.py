"""The recycle bin: a deleted draft is kept whole and can be brought back under its number, with all that hung on it."""

from typing import Any

from django.apps import apps
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.history import keep_whole, one_revision
from events.admin.rights import changes_own_alone, may_delete_record
from events.models.actor import Actor
from events.models.desk_list import RecycledRecord
from events.models.desk_record import DeskRecord
from events.models.double_coding import DoubleCoding
from events.models.episode import Episode
from events.models.incident import Incident
from events.publishing.merging.kept import bring_back, whole
from events.publishing.workflow import locked_again
from events.querysets.desk_record import sees_own_records_alone, sees_restricted

KINDS: dict[str, type[DeskRecord]] = {"incident": Incident, "episode": Episode, "actor": Actor}


def recycle(record: DeskRecord, *, by: Any) -> RecycledRecord:
    """Delete a draft, having kept it whole. Raises ProtectedError where something else rests on it."""
    with transaction.atomic():
        phases = list(record.phases.all()) if isinstance(record, Episode) else []
        # An episode's own phases hold its citations fast; they are kept and go first.
        kept_phases = [row for phase in phases for row in whole(phase)]
        for phase in phases:
            phase.delete()
        row = RecycledRecord.objects.create(
            kind=str(record._meta.model_name),
            number=record.pk,
            title=str(record)[:250],
            created_by_id=record.created_by_id,
            last_author_id=record.last_author_id,
            sensitivity=record.sensitivity,
            kept=[*whole(record), *kept_phases],
            deleted_by=by,
        )
        record.delete()
    return row


def restore(row: RecycledRecord, *, by: Any) -> tuple[DeskRecord, list[str]]:
    """Bring a record back, and return it with what could not come along, since what it names is gone."""
    model = KINDS[row.kind]
    with transaction.atomic(), one_revision(by, comment=_("Restored from the recycle bin.")):
        locked = RecycledRecord.objects.select_for_update().get(pk=row.pk)
        if locked.restored_at is None:
            lost = bring_back(locked.kept)
            locked.restored_by, locked.restored_at = by, timezone.now()
            locked.save(update_fields=["restored_by", "restored_at"])
        else:
            lost = []
        record = model._default_manager.get(pk=row.number)
        # Its last author stays who she was: bringing a draft back is no work on it.
        keep_whole(record)
    return record, [one["model"].removeprefix("events.") for one in lost]


class Recycling:
    """A mixin for the admin of records: deleting puts into the bin, one by one or many at once."""

    def delete_model(self, request: Any, obj: DeskRecord) -> None:
        """Put one into the bin."""
        _recycle_as_it_stands(obj, by=request.user)

    def delete_queryset(self, request: Any, queryset: QuerySet) -> None:
        """Put each into the bin; all or none."""
        with transaction.atomic():
            for record in queryset.order_by("pk"):
                _recycle_as_it_stands(record, by=request.user)


def _recycle_as_it_stands(record: DeskRecord, *, by: Any) -> None:
    """Lock the record and ask once more: it may have been handed over, or published, since the page was drawn."""
    with transaction.atomic():
        locked = locked_again(record)
        if not may_delete_record(by, locked):
            raise PermissionDenied
        recycle(locked, by=by)


@admin.register(RecycledRecord)
class RecycleBinAdmin(admin.ModelAdmin):
    """What was deleted and may be brought back."""

    list_display = ("title", "kind_words", "deleted_by", "deleted_at")
    list_select_related = ("deleted_by",)
    list_per_page = 100
    search_fields = ("title",)
    search_help_text = gettext_lazy("Title or number")
    actions = ("restore_selected",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Show what lies there and the person may know of, as if it stood."""
        rows = super().get_queryset(request).filter(restored_at=None).defer("kept")
        rows = rows.exclude(_of_the_other_coder(request.user), kind="incident")
        own = Q(created_by=request.user) | Q(last_author=request.user)
        if sees_own_records_alone(request.user):
            rows = rows.filter(created_by=request.user)
        return rows if sees_restricted(request.user) else rows.filter(~Q(sensitivity="restricted") | own)

    @admin.display(description=gettext_lazy("kind"), ordering="kind")
    def kind_words(self, row: RecycledRecord) -> str:
        """Incident, episode or actor."""
        return str(KINDS[row.kind]._meta.verbose_name)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Deleting fills it."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What lies here is brought back, not changed."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nothing is deleted for ever from here."""
        return False

    def has_restore_permission(self, request: HttpRequest) -> bool:
        """Whoever enters records may bring them back."""
        return any(request.user.has_perm(f"events.add_{kind}") for kind in KINDS)

    def get_urls(self) -> list[Any]:
        """Add the button's address."""
        wrap = self.admin_site.admin_view
        return [
            path("<int:object_id>/restore/", wrap(self.restore_view), name="events_recycledrecord_restore"),
            *super().get_urls(),
        ]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show what was deleted, with the button that brings it back."""
        row = self.get_object(request, object_id) if object_id else None
        if row is None:
            return super().changeform_view(request, object_id, form_url, extra_context)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": str(row),
            "row": row,
            "kind": self.kind_words(row),
            "parts": _counted(row),
            "may_restore": self._may(request, row),
        }
        return render(request, "admin/events/recycled.html", context)

    def restore_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """Bring one back and open it."""
        row = self.get_object(request, str(object_id))
        if request.method != "POST" or row is None or not self._may(request, row):
            raise PermissionDenied
        record = self._bring(request, row)
        return redirect(reverse(f"admin:events_{row.kind}_change", args=(record.pk,)))

    @admin.action(description=gettext_lazy("Restore the selected records"), permissions=["restore"])
    def restore_selected(self, request: Any, chosen: QuerySet) -> None:
        """Bring back all that the person may enter."""
        for row in chosen:
            if self._may(request, row):
                self._bring(request, row)

    def _may(self, request: HttpRequest, row: RecycledRecord) -> bool:
        # Bringing another's draft back is to change it: not for who changes own drafts alone.
        is_hers = row.created_by_id == request.user.pk or not changes_own_alone(request.user)
        return is_hers and bool(request.user.has_perm(f"events.add_{row.kind}"))

    def _bring(self, request: HttpRequest, row: RecycledRecord) -> DeskRecord:
        record, lost = restore(row, by=request.user)
        self.message_user(request, _("%(record)s is there again.") % {"record": record}, messages.SUCCESS)
        if lost:
            said = _("Not brought back, because what it names is gone: %(what)s.") % {"what": ", ".join(lost)}
            self.message_user(request, said, messages.WARNING)
        return record


def _of_the_other_coder(user: Any) -> Q:
    """Return the condition on what the other coder threw away while one of the two still codes a report blind.

    What tied a draft to its report went with it, so all that she deleted since is left out.
    """
    found = Q(pk__in=[])
    blind = DoubleCoding.objects.filter(Q(first_done_at=None) | Q(second_done_at=None))
    for coding in blind.filter(Q(first_coder=user) | Q(second_coder=user)):
        other = coding.second_coder_id if coding.first_coder_id == user.pk else coding.first_coder_id
        found |= Q(created_by=other, deleted_at__gte=coding.opened_at)
    return found


def _counted(row: RecycledRecord) -> dict[str, int]:
    """Count what hung on the record, by the names of its tables in the reader's language."""
    counts: dict[str, int] = {}
    for one in row.kept:
        model = apps.get_model(one["model"])
        if model is not KINDS[row.kind]:
            name = str(model._meta.verbose_name_plural)
            counts[name] = counts.get(name, 0) + 1
    return counts
