"""The log of everything that was ever published, for maintainers to read. Nothing in it can be changed."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.models.published_version import PublishedVersion


@admin.register(PublishedVersion)
class PublishedVersionAdmin(admin.ModelAdmin):
    """The log, newest entry first."""

    list_display = ("seq", "kind", "code", "number", "action", "note_kind", "note", "at")
    list_display_links = ("seq", "code")
    list_filter = ("kind", "action", "note_kind")
    list_per_page = 100
    search_fields = ("code", "note")
    search_help_text = _("Code or note")
    ordering = ("-seq",)
    date_hierarchy = "at"
    fields = (
        "seq",
        "kind",
        "code",
        "number",
        "action",
        "note_kind",
        "note",
        "at",
        "by_whom",
        "sha256",
        "chain",
        "document",
    )

    readonly_fields = ("by_whom",)

    @admin.display(description=_("by"))
    def by_whom(self, version: PublishedVersion) -> str:
        """Who published it, which stays at the desk."""
        user = User.objects.filter(pk=version.by_id).first() if version.by_id else None
        return str(user or "—")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Only publishing writes here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A version never changes."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A version never goes."""
        return False
