"""What the admin of places, sources and axes does: one revision a save, and public ones are the maintainers'."""

from typing import Any

from django.contrib import admin
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest, HttpResponse

from events.admin.choice import Choosing
from events.admin.folded_search import FoldedSearch
from events.admin.form import PlainForm
from events.admin.history import keep_whole, one_revision, say_why
from events.admin.rights import may_change_reference


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

    def save_related(
        self, request: HttpRequest, form: Any, formsets: list[BaseInlineFormSet], change: bool
    ) -> None:
        """Keep the row with its parts in the revision."""
        super().save_related(request, form, formsets, change)
        keep_whole(form.instance)

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
