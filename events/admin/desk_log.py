"""The desk's own log, for maintainers to read. Nobody changes it here, superusers included."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.admin.known_values import KnownValues
from events.models.desk_log import LOG_KINDS, DeskLogEntry


class KindFilter(KnownValues):
    """By what was done."""

    title = _("what")
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Offer every kind."""
        return list(LOG_KINDS.items())

    def keep(self, request: HttpRequest, queryset: Any, value: str) -> Any:
        """Keep the entries of the kind."""
        return queryset.filter(kind=value)


@admin.register(DeskLogEntry)
class DeskLogAdmin(admin.ModelAdmin):
    """Newest entry first."""

    list_display = ("seq", "at", "what", "username", "address", "subject", "details")
    list_filter = (KindFilter,)
    list_per_page = 100
    search_fields = ("username", "address", "subject")
    search_help_text = _("Name, address or what it is about")
    ordering = ("-seq",)
    fields = (*list_display, "chain")
    readonly_fields = ("what",)
    actions = None

    @admin.display(description=_("what"), ordering="kind")
    def what(self, entry: DeskLogEntry) -> Any:
        """What was done, in words."""
        return LOG_KINDS.get(entry.kind, entry.kind)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Only the desk itself writes here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """An entry never changes."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """An entry never goes."""
        return False
