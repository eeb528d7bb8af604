"""The places in an incident's form, each with the link that asks the geocoder."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db.models import QuerySet, TextField
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.choice import StackedRows
from events.admin.field import GeometryField, flat
from events.admin.form import PlainForm
from events.models.incident_place import IncidentPlace

# The two ends of a route are one row of the role "axis", never rows of their own.
ENDS_OF_A_ROUTE = ("route_from", "route_to")


def find_place_link() -> str:
    """Return the link to the geocoder. With script it opens a dialog over the form, else a page of its own."""
    return format_html(
        '<a class="find-place" data-find-place href="{}" target="_blank">{}</a>',
        reverse("desk:find_place"),
        _("Find place…"),
    )


class IncidentPlaceForm(PlainForm):
    """One place of an incident."""

    geometry = GeometryField(
        required=False, label=capfirst(gettext_lazy("line or polygon")), help_text="GeoJSON"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "place" in self.fields:
            self.fields["place"].help_text = find_place_link()
        role = self.fields.get("role")
        if isinstance(role, forms.ChoiceField):
            role.choices = [choice for choice in flat(role.choices) if choice[0] not in ENDS_OF_A_ROUTE]


class IncidentPlaceInline(StackedRows):
    """Where it happened: one row for each place; a route is one row with both its ends."""

    model = IncidentPlace
    form = IncidentPlaceForm
    extra = 1
    formfield_overrides = {TextField: {"widget": AdminTextareaWidget(attrs={"rows": 2})}}
    autocomplete_fields = ("place", "route_to", "axis")
    fieldsets = (
        (None, {"fields": (("place", "role", "precision"), ("lon", "lat", "radius_m", "is_locked"))}),
        (
            gettext_lazy("Route, line, notes"),
            {
                "fields": (("route_to", "axis"), "geometry", "how_found", "internal_notes"),
                "classes": ("collapse",),
            },
        ),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read what the rows' names need."""
        return super().get_queryset(request).select_related("place", "axis")
