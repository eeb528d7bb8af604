"""The place's form and list: the desk's own gazetteer, which the geocoder asks first."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.admin.choice import TabularRows
from events.admin.form import PlainForm
from events.admin.named_entry import NamedEntry
from events.admin.reference import ReferenceAdmin
from events.admin.widget import DESK_WIDGETS
from events.models.place import Place, PlaceCode, PlaceName


class PlaceNameInline(TabularRows):
    """Further names, by which the place is found too."""

    model = PlaceName
    form = PlainForm
    extra = 1
    formfield_overrides = DESK_WIDGETS
    fields = ("name", "language", "kind", "valid_from", "valid_to")


class PlaceCodeInline(TabularRows):
    """P-codes and when they were in use."""

    model = PlaceCode
    form = PlainForm
    extra = 0


@admin.register(Place)
class PlaceAdmin(NamedEntry, ReferenceAdmin):
    """Places: public with the first published record that names them."""

    change_form_template = "admin/events/place_change_form.html"
    formfield_overrides = DESK_WIDGETS
    inlines = (PlaceNameInline, PlaceCodeInline)
    autocomplete_fields = ("parent",)
    readonly_fields = ("slug",)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("name", "kind"),
                    ("name_en", "name_fr", "name_ar"),
                    ("country", "parent"),
                    ("lon", "lat", "radius_m"),
                )
            },
        ),
        (
            _("Keys elsewhere and notes"),
            {"fields": (("boundary_key", "geonames_id", "osm_id"), "slug", "internal_notes")},
        ),
    )
    list_display = ("name", "kind", "country", "parent", "lon", "lat", "slug")
    list_filter = ("kind", "country")
    list_select_related = ("parent",)
    ordering = ("name", "pk")
    folded_fields = ("folded", "names__folded")
    exact_fields = ("codes__pcode",)
    search_fields = ("name", "name_en", "name_fr", "name_ar")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read what each place lies in."""
        rows = super().get_queryset(request).select_related("parent", "merged_into")
        return rows.filter(merged_into__isnull=True) if request.path.endswith("/autocomplete/") else rows

    def rows_to_choose(self, request: HttpRequest) -> QuerySet:
        """Offer no place that was merged: it is found by its name under the other."""
        return self.rows_known(request).filter(merged_into__isnull=True)
