"""What the admin of places, sources and axes does: one revision a save, and public ones are the maintainers'.

Whoever changes such a row changes what waits for approval and rests on it, and so is an author of it.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib import admin, messages
from django.db.models import Model, Q
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import ngettext

from events.admin.choice import Choosing
from events.admin.folded_search import FoldedSearch
from events.admin.form import PlainForm
from events.admin.history import keep_whole, one_revision, say_why
from events.admin.lock import claim_revision
from events.admin.rights import may_change_reference
from events.models.actor import Actor
from events.models.axis import Axis
from events.models.desk_record import DeskRecord
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.place import Place
from events.models.report import Report
from events.models.source import Source
from events.publishing.workflow import reopen_after_change
from events.querysets.desk_record import is_hidden_from, knows_of

# What somebody has handed over as it stood, and another is to answer for.
WAITING = ("submitted", "approved")
MOST_LISTED = 8


def lock_waiting_records(row: Model) -> list[DeskRecord]:
    """Return the submitted and approved records that rest on the report, source, place or axis, locked."""
    found: list[DeskRecord] = []
    for model, rests_on_it in _uses(row).items():
        using = model._default_manager.filter(rests_on_it).values("pk")
        waiting = model._default_manager.filter(pk__in=using, workflow__in=WAITING)
        found += waiting.select_for_update().order_by("pk")
    return found


def _uses(row: Model) -> dict[type[DeskRecord], Q]:
    if isinstance(row, Report | Source):
        said = [row.pk] if isinstance(row, Report) else row.reports.values_list("pk", flat=True)
        # What repeats a changed report is no more, or no less, independent than before.
        cited = Q(citations__report__in=_with_all_behind(Report, said, "copies"))
        return {Incident: cited, Episode: cited, Actor: cited}
    # A changed region is another cell, another line of the address, for all that lies in it.
    places = _with_all_behind(Place, [row.pk], "parent") if isinstance(row, Place) else set()
    ends = Axis.objects.filter(Q(from_place__in=places) | Q(to_place__in=places))
    axes = {row.pk} if isinstance(row, Axis) else set(ends.values_list("pk", flat=True))
    return {
        Incident: Q(places__place__in=places)
        | Q(places__route_to__in=places)
        | Q(places__axis__in=axes)
        | Q(axis__in=axes),
        Episode: Q(places__place__in=places) | Q(axes__in=axes) | Q(phases__axis__in=axes),
    }


def _with_all_behind(model: type[Model], keys: Iterable[int], link: str) -> set[int]:
    """Return the keys, those of the rows that name one of these by the link, and so on."""
    found = frontier = set(keys)
    while frontier:
        rows = model._default_manager.filter(**{f"{link}__in": frontier})
        frontier = set(rows.values_list("pk", flat=True)) - found
        found = found | frontier
    return found


def count_as_author(records: Iterable[DeskRecord], *, by: Any) -> None:
    """Make the person the last author of each record, and take an approval back: it was given to something else.

    Not of one that she may not see: as its last author she would see it, and she can take no step on it anyhow.
    """
    for record in records:
        claim_revision(record, seen=record.revision)
        if not is_hidden_from(record, by):
            record.last_author = by
        record.save(update_fields=("last_author", "updated_at"))
        reopen_after_change(record, by=by)
        keep_whole(record)


class KeptAdmin(Choosing, FoldedSearch, admin.ModelAdmin):
    """Reference data: no workflow, but a history."""

    form = PlainForm
    list_per_page = 100

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Save as one revision."""
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        with one_revision(request.user):
            return super().changeform_view(request, object_id, form_url, extra_context)

    def save_model(self, request: Any, obj: Any, form: Any, change: bool) -> None:
        """Lock the records that rest on the row before the row itself, as publishing does."""
        request.resting_on_it = lock_waiting_records(obj) if change else []
        super().save_model(request, obj, form, change)

    def save_related(self, request: Any, form: Any, formsets: list[BaseInlineFormSet], change: bool) -> None:
        """Keep the row with its parts in the revision, and what became of the records that rest on it."""
        super().save_related(request, form, formsets, change)
        keep_whole(form.instance)
        if request.resting_on_it and (form.has_changed() or any(each.has_changed() for each in formsets)):
            hers = [one for one in request.resting_on_it if knows_of(request.user, one)]
            count_as_author(request.resting_on_it, by=request.user)
            if hers:
                self.message_user(request, _touched(hers), messages.WARNING)

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Write the same comment to the revision."""
        entry = super().log_addition(request, obj, message)
        say_why(entry.get_change_message())
        return entry

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Write the same comment to the revision."""
        entry = super().log_change(request, obj, message)
        say_why(entry.get_change_message())
        return entry


def _touched(records: list[DeskRecord]) -> str:
    said = ngettext(
        "This counts as your change of %(n)d record that waits for review or publication, "
        "so that another person must approve it: %(records)s.",
        "This counts as your change of %(n)d records that wait for review or publication, "
        "so that another person must approve them: %(records)s.",
        len(records),
    )
    listed = ", ".join(str(record) for record in records[:MOST_LISTED])
    return said % {"n": len(records), "records": listed + (" …" if len(records) > MOST_LISTED else "")}


class ReferenceAdmin(KeptAdmin):
    """What the public sees with the records that name it."""

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Leave what is public to the maintainers."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or may_change_reference(request.user, obj))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never delete what the public has seen: its slug stands in documents for ever."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or obj.slug is None)
