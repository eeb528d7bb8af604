"""The report's form and list: the documents that citations call as witnesses, and which of them repeats which."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.admin.reference import KeptAdmin
from events.admin.widget import DESK_WIDGETS
from events.models.report import Report


@admin.register(Report)
class ReportAdmin(KeptAdmin):
    """Reports. Their stored text is private."""

    autocomplete_fields = ("source", "copies")
    formfield_overrides = DESK_WIDGETS
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "source",
                    ("title", "title_is_descriptive"),
                    ("author", "language"),
                    "url",
                    ("published", "retrieved"),
                    "copies",
                )
            },
        ),
        (
            _("Archive, private text and notes"),
            {"fields": ("archive_url", "sha256", "text", "file", "internal_notes"), "classes": ("collapse",)},
        ),
    )
    list_display = ("title", "source", "published", "language", "copies")
    list_filter = ("language", "source__type", "source__reliability")
    list_select_related = ("source", "copies__source")
    ordering = ("-pk",)
    folded_fields = ("folded", "source__folded")
    exact_fields = ("url",)
    search_fields = ("title", "source__name", "url")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read the sources, which every label names."""
        return super().get_queryset(request).select_related("source")
