"""The actor's form: its names in three scripts, how it stands to others, and the citations for both."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.actor_box import ActorBox
from events.admin.choice import StackedRows, TabularRows
from events.admin.citation import ActorCitationInline, CitingForm, CitingFormSet
from events.admin.confidence import without_fields
from events.admin.date import language
from events.admin.desk_record import RecordAdmin
from events.admin.field import CodesField, PairsField, Ticks, opened_where_ticked
from events.admin.form import PlainForm, RecordForm
from events.admin.incident_list import MineFilter, PublicFilter
from events.admin.named_entry import NamedEntry
from events.admin.widget import DESK_WIDGETS
from events.admin.workflow_step import WorkflowStepInline
from events.codebook.country import COUNTRIES
from events.models.actor import Actor, ActorName, ActorRelation
from events.querysets.desk_record import is_hidden_from


def countries() -> list[tuple[str, str]]:
    """Return the countries in the reader's language."""
    return COUNTRIES.choices(language())


COUNTRIES_TITLE = capfirst(gettext_lazy("countries"))


class ActorForm(RecordForm):
    """An actor's own fields."""

    countries = CodesField(
        label=capfirst(gettext_lazy("countries")),
        choices=countries,
        widget=Ticks(),
    )
    external_ids = PairsField(
        label=capfirst(gettext_lazy("ids elsewhere")),
        required=False,
        help_text=gettext_lazy("One to a line: wikidata = Q123"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["countries"].keep(self.instance.countries or ())  # type: ignore[attr-defined]


class ActorNameInline(TabularRows):
    """Aliases, acronyms and former names, by which the actor is found too."""

    model = ActorName
    form = PlainForm
    extra = 1
    formfield_overrides = DESK_WIDGETS
    fields = ("name", "language", "kind", "valid_from", "valid_to")


class ActorRelationForm(CitingForm):
    """One relation."""

    def clean_other(self) -> Actor:
        """Refuse a relation to itself."""
        other: Actor = self.cleaned_data["other"]
        if other.pk == self.instance.actor_id:
            raise ValidationError(_("A relation joins two different actors."), code="itself")
        return other


class ActorRelationInline(StackedRows):
    """How the actor stands to another, from when to when, by which citation."""

    model = ActorRelation
    form = ActorRelationForm
    formset = CitingFormSet
    fk_name = "actor"
    extra = 1
    autocomplete_fields = ("other",)
    formfield_overrides = DESK_WIDGETS
    fields = (("kind", "other"), ("valid_from", "valid_to"), "citation")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read the other actors with the rows."""
        return super().get_queryset(request).select_related("actor", "other")


@admin.register(Actor)
class ActorAdmin(NamedEntry, ActorBox, RecordAdmin):
    """Actors: published records of their own."""

    form = ActorForm
    inlines = (ActorNameInline, ActorCitationInline, ActorRelationInline, WorkflowStepInline)
    formfield_overrides = DESK_WIDGETS
    # Merging moves more than this column: it has a page of its own.
    readonly_fields = ("merged_into",)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("name_en", "name_fr"),
                    ("name_ar", "short_name"),
                    "type",
                    ("active_from", "active_to"),
                    ("description_en", "description_fr"),
                    ("external_ids", "merged_into"),
                )
            },
        ),
        (COUNTRIES_TITLE, {"fields": ("countries",), "classes": ("collapse",)}),
        (
            gettext_lazy("What the public may see"),
            {"fields": (("sensitivity", "embargo_until"), "internal_notes")},
        ),
    )
    list_display = ("number", "name_en", "short_name", "type", "workflow", "last_author")
    list_display_links = ("number", "name_en")
    more_columns = (
        "name_fr",
        "name_ar",
        "active_from",
        "active_to",
        "sensitivity",
        "created_by",
        "updated_at",
    )
    list_filter = ("workflow", PublicFilter, "type", MineFilter)
    ordering = ("name_en", "pk")
    folded_fields = ("folded", "names__folded")
    exact_fields = ("code",)
    search_fields = ("name_en", "code")

    def get_fieldsets(self, request: HttpRequest, obj: Actor | None = None) -> Any:
        """Open the countries where there are some; name no other actor of whom the person may not know."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj and obj.merged_into and is_hidden_from(obj.merged_into, request.user):
            fieldsets = without_fields(fieldsets, ("merged_into",))
        return opened_where_ticked(fieldsets, "countries", bool(obj and obj.countries))

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Show a contributor all actors in a list to choose from, for an incident names others' actors."""
        if request.path.endswith("/autocomplete/"):
            return self.rows_to_choose(request)
        return super().get_queryset(request)

    def rows_known(self, request: HttpRequest) -> QuerySet:
        """Let everybody name every actor, but for those that are restricted."""
        return Actor.objects.nameable_by(request.user)

    def rows_to_choose(self, request: HttpRequest) -> QuerySet:
        """Leave out one that was merged: it is found by its name under the other."""
        return self.rows_known(request).filter(merged_into__isnull=True)

    @admin.display(description=gettext_lazy("number"), ordering="pk")
    def number(self, actor: Actor) -> str:
        """The public code, else the desk's number."""
        return actor.code or actor.desk_number
