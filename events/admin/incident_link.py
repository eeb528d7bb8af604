"""Links from one incident to another, in the incident's form."""

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from events.admin.choice import TabularRows
from events.admin.form import PlainForm
from events.models.incident import Incident, IncidentLink


class IncidentLinkForm(PlainForm):
    """One link."""

    def clean_other(self) -> Incident:
        """Refuse a link to itself."""
        other: Incident = self.cleaned_data["other"]
        if other.pk == self.instance.incident_id:
            raise ValidationError(_("A link joins two different incidents."), code="itself")
        return other


class IncidentLinkInline(TabularRows):
    """Retaliation, same convoy, follows, part of, duplicate of."""

    model = IncidentLink
    form = IncidentLinkForm
    fk_name = "incident"
    extra = 1
    autocomplete_fields = ("other",)
    fields = ("kind", "other")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read the other ends with the rows."""
        return super().get_queryset(request).select_related("other")
