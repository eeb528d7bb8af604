"""The source's form and list: who publishes reports, and how far the desk trusts them."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.admin.confidence import Confiding
from events.admin.reference import ReferenceAdmin
from events.admin.widget import DESK_WIDGETS
from events.models.source import Source


@admin.register(Source)
class SourceAdmin(Confiding, ReferenceAdmin):
    """Sources. A confidential one is never named in public."""

    formfield_overrides = DESK_WIDGETS
    readonly_fields = ("slug",)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "name",
                    ("type", "country", "language"),
                    ("reliability", "is_confidential"),
                    "licence",
                )
            },
        ),
        (_("Notes"), {"fields": ("slug", "internal_notes")}),
    )
    list_display = ("name", "type", "country", "reliability", "is_confidential", "slug")
    list_filter = ("type", "reliability", "is_confidential", "country")
    ordering = ("name", "pk")
    search_fields = ("name",)
    private_fields = ("internal_notes",)
    confidential_if = "is_confidential"
