"""Who took part, in the form of an incident."""

from django.db.models import QuerySet
from django.http import HttpRequest

from events.admin.choice import TabularRows
from events.admin.form import PlainForm
from events.models.participation import Participation


class ParticipationInline(TabularRows):
    """One actor in one role. Alternatives share a number."""

    model = Participation
    form = PlainForm
    extra = 1
    autocomplete_fields = ("actor",)
    fields = ("actor", "role", "certainty", "alternative_group")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read the actors with the rows."""
        return super().get_queryset(request).select_related("actor")
