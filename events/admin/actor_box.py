"""The name box for actors: what was typed finds one by any name, and the choice says which name that was."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Case, Model, QuerySet, TextField, Value, When
from django.urls import path

from events.matching.actor.find import find_actors

# As many as a list to choose from shows at once.
MOST_OFFERED = 20


class ActorBox:
    """A mixin for the admin of actors: where one is chosen by its name, the name box of `matching` looks."""

    def rows_named(self, queryset: QuerySet, text: str, *, closest_first: bool, by: Any) -> QuerySet:
        """Return those that the text may name, the likeliest first; a list that is only narrowed is read as before."""
        found = find_actors(text, limit=MOST_OFFERED) if closest_first else []
        if not found:
            rows: QuerySet = super().rows_named(queryset, text, closest_first=closest_first, by=by)  # type: ignore[misc]
            return rows
        order = Case(*(When(pk=one.actor_id, then=Value(place)) for place, one in enumerate(found)))
        said = Case(
            *(When(pk=one.actor_id, then=Value(one.said)) for one in found),
            default=Value(""),
            output_field=TextField(),
        )
        keys = [one.actor_id for one in found]
        return queryset.filter(pk__in=keys).annotate(found_as=said).order_by(order, "pk")


class NamedAutocomplete(AutocompleteJsonView):
    """The stock autocomplete; a row that was found by another of its names says so: "GSIM → JNIM"."""

    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, str]:
        """Return the row's key and what is shown of it."""
        result: dict[str, Any] = super().serialize_result(obj, to_field_name)
        return result | {"text": getattr(obj, "found_as", "") or result["text"]}


urlpatterns = [
    # Under the stock address, before the stock view: every autocomplete of the desk asks there.
    path("", admin.site.admin_view(NamedAutocomplete.as_view(admin_site=admin.site))),
]
