"""The axis's form and list: road and river sections between two places."""

from django.contrib import admin
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from events.admin.field import GeometryField
from events.admin.form import PlainForm
from events.admin.reference import ReferenceAdmin
from events.admin.used_in import AxisEndFilter
from events.admin.widget import DESK_WIDGETS
from events.models.axis import Axis


class AxisForm(PlainForm):
    """An axis's own fields."""

    line = GeometryField(
        required=False, label=capfirst(_("line")), help_text=_("GeoJSON LineString, if loaded.")
    )


@admin.register(Axis)
class AxisAdmin(ReferenceAdmin):
    """Axes: their line where one is loaded, else a corridor between the ends."""

    form = AxisForm
    autocomplete_fields = ("from_place", "to_place")
    formfield_overrides = DESK_WIDGETS
    readonly_fields = ("slug",)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("name", "name_fr", "road_number"),
                    ("from_place", "to_place"),
                    ("corridor_m",),
                    "line",
                    "slug",
                    "internal_notes",
                )
            },
        ),
    )
    list_display = ("name", "road_number", "from_place", "to_place", "slug")
    list_filter = (AxisEndFilter,)
    list_select_related = ("from_place", "to_place")
    ordering = ("name", "pk")
    folded_fields = ("folded", "from_place__folded", "to_place__folded")
    exact_fields = ("road_number",)
    search_fields = ("name", "road_number")
