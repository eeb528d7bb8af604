"""The report's form and list: the documents that citations call as witnesses, and which of them repeats which."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from events.admin.confidence import Confiding
from events.admin.reference import KeptAdmin
from events.admin.rights import sees_own_alone
from events.admin.widget import DESK_WIDGETS
from events.models.drafting import Reading
from events.models.report import Report


@admin.register(Report)
class ReportAdmin(Confiding, KeptAdmin):
    """Reports. Their stored text is private."""

    change_form_template = "admin/events/report_change_form.html"
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
    private_fields = ("text", "file", "internal_notes")
    confidential_if = "source__is_confidential"

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read the sources, which every label names."""
        return super().get_queryset(request).select_related("source")

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Show who read the report for events, and when."""
        readings = Reading.objects.visible_to(request.user).filter(report=context.get("original"))
        context["readings"] = readings.select_related("made_by") if context.get("original") else ()
        return super().render_change_form(request, context, *args, **kwargs)

    def get_list_display(self, request: HttpRequest) -> Any:
        """Leave out for a contributor what a report repeats: it may be confidential."""
        shown = super().get_list_display(request)
        return [name for name in shown if name != "copies" or not sees_own_alone(request.user)]

    def hidden_fields(self, request: HttpRequest, obj: Report | None) -> tuple[str, ...]:
        """Do not name a confidential report that this one repeats."""
        hidden = super().hidden_fields(request, obj)
        repeats = obj.copies if hidden and obj else None
        return (*hidden, "copies") if repeats and repeats.source.is_confidential else hidden
