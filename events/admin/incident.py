"""The incident's form and list: the main work of the desk, from an article to a record that can be published."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from events.admin.bulk_edit import BulkEditing
from events.admin.check_incident import say_warnings
from events.admin.citation import CitationInline
from events.admin.coded_twice import CodedTwice
from events.admin.desk_record import RecordAdmin
from events.admin.duplicate.on_form import DecidesDuplicates, DuplicateForm
from events.admin.event_type import grouped_event_types
from events.admin.field import CodesField, Ticks, opened_where_ticked
from events.admin.impact_claim import ImpactClaimInline
from events.admin.incident_link import IncidentLinkInline
from events.admin.incident_list import (
    CountryFilter,
    FamilyFilter,
    MineFilter,
    PublicFilter,
    YearFilter,
    date_words,
    place_words,
)
from events.admin.incident_place import IncidentPlaceInline
from events.admin.participation import ParticipationInline
from events.admin.phase_axis import PhaseSource
from events.admin.preview import figures_words, verification_words
from events.admin.used_in import ActorFilter, ClaimantFilter, PlaceFilter
from events.admin.widget import DESK_WIDGETS
from events.admin.workflow_step import WorkflowStepInline
from events.geocoding.incident_place import OPEN
from events.jobs.enqueue import enqueue
from events.models.actor import Actor
from events.models.incident import Incident, SecondaryType
from events.models.incident_place import IncidentPlace
from events.models.participation import Participation


class IncidentForm(DuplicateForm):
    """An incident's own fields, with the further event types as one field."""

    further_types = CodesField(
        label=_("Further event types"),
        choices=grouped_event_types,
        widget=Ticks(),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = SecondaryType.objects.filter(incident_id=self.instance.pk)
        standing = [row.event_type for row in rows] if self.instance.pk else []
        self.initial["further_types"] = standing
        self.fields["further_types"].keep(standing)  # type: ignore[attr-defined]
        primary = self.fields.get("event_type")
        if isinstance(primary, forms.ChoiceField):
            primary.choices = [("", "---------"), *grouped_event_types()]

    def clean(self) -> dict[str, Any]:
        """A type is primary or further, not both."""
        cleaned = super().clean()
        further = cleaned.get("further_types") or []
        cleaned["further_types"] = [code for code in further if code != cleaned.get("event_type")]
        return cleaned


@admin.register(Incident)
class IncidentAdmin(BulkEditing, PhaseSource, DecidesDuplicates, CodedTwice, RecordAdmin):
    """Incidents: one form for all that hangs on one event."""

    form = IncidentForm
    inlines = (
        CitationInline,
        IncidentPlaceInline,
        ParticipationInline,
        ImpactClaimInline,
        IncidentLinkInline,
        WorkflowStepInline,
    )
    formfield_overrides = DESK_WIDGETS
    autocomplete_fields = ("axis",)
    readonly_fields = ("proposed_verification", "summary_of_figures")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("title_en", "title_fr"),
                    ("summary_en", "summary_fr"),
                    "event_type",
                    "occurred",
                    ("status_of_fact", "verification"),
                    "proposed_verification",
                    "summary_of_figures",
                )
            },
        ),
        (_("Further event types"), {"fields": ("further_types",), "classes": ("collapse",)}),
        (
            _("Hour, axis and notes on the date"),
            {
                "fields": (
                    ("part_of_day", "local_time", "time_zone"),
                    ("date_note_en", "date_note_fr"),
                    "axis",
                ),
                "classes": ("collapse",),
            },
        ),
        (_("What the public may see"), {"fields": (("sensitivity", "embargo_until"), "internal_notes")}),
    )
    list_display = (
        "number",
        "title_en",
        "workflow",
        "type_words",
        "when",
        "where",
        "verification",
        "last_author",
    )
    list_display_links = ("number", "title_en")
    more_columns = (
        "title_fr",
        "actor_words",
        "status_of_fact",
        "sensitivity",
        "embargo_until",
        "axis",
        "created_by",
        "created_at",
        "updated_at",
        "published_number",
    )
    column_prefetches = {"axis": ("axis",)}
    list_filter = (
        "workflow",
        PublicFilter,
        "sensitivity",
        FamilyFilter,
        CountryFilter,
        "verification",
        YearFilter,
        MineFilter,
        ActorFilter,
        ClaimantFilter,
        PlaceFilter,
    )
    ordering = ("-pk",)
    actions = ("geocode_selected",)
    folded_fields = (
        "places__place__folded",
        "places__place__names__folded",
        "participations__actor__folded",
        "participations__actor__names__folded",
    )
    squeezed_fields = ("squeezed_titles",)
    exact_fields = ("code",)
    search_fields = ("title_en", "title_fr", "code")
    search_help_text = _("Title, code, place or actor; accents and spelling do not matter.")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read the places with the list."""
        places = Prefetch("places", IncidentPlace.objects.select_related("place", "axis"))
        return super().get_queryset(request).prefetch_related(places)

    def needed_by(self, column: str, request: HttpRequest) -> tuple[Any, ...]:
        """Name in the list no actor of whom the person may not know."""
        if column != "actor_words":
            return super().needed_by(column, request)
        named = Participation.objects.filter(actor__in=Actor.objects.nameable_by(request.user).values("pk"))
        return (Prefetch("participations", named.select_related("actor")),)

    def get_fieldsets(self, request: HttpRequest, obj: Incident | None = None) -> Any:
        """Open the further event types where there are some."""
        is_ticked = obj is not None and obj.secondary_types.exists()
        return opened_where_ticked(super().get_fieldsets(request, obj), "further_types", is_ticked)

    def say_more(self, request: HttpRequest) -> None:
        """Say what is worth a look in what was saved."""
        say_warnings(request)

    def save_parts(self, form: Any, formsets: Any) -> None:
        """Save the further types beside the inlines, touching only those that changed."""
        super().save_parts(form, formsets)
        incident, wanted = form.instance, form.cleaned_data["further_types"]
        for row in incident.secondary_types.exclude(event_type__in=wanted):
            row.delete()
        standing = set(incident.secondary_types.values_list("event_type", flat=True))
        for code in wanted:
            if code not in standing:
                SecondaryType.objects.create(incident=incident, event_type=code)

    @admin.display(description=_("number"), ordering="pk")
    def number(self, incident: Incident) -> str:
        """The public code, else the desk's number."""
        return incident.code or incident.desk_number

    @admin.display(description=_("type"), ordering="event_type")
    def type_words(self, incident: Incident) -> str:
        """The event type in words."""
        return incident.get_event_type_display() or "—"

    @admin.display(description=_("date"), ordering="occurred_start")
    def when(self, incident: Incident) -> str:
        """The date in words."""
        return date_words(incident)

    @admin.display(description=_("places"))
    def where(self, incident: Incident) -> str:
        """The places' names."""
        return place_words(incident)

    @admin.display(description=_("actors"))
    def actor_words(self, incident: Incident) -> str:
        """The actors' names; read with the list where the column was chosen."""
        return ", ".join(str(row.actor) for row in incident.participations.all()) or "—"

    @admin.display(description=_("proposed verification"))
    def proposed_verification(self, incident: Incident) -> str:
        """What the citations earn, and why."""
        return verification_words(incident) if incident.pk else "—"

    @admin.display(description=_("figures by the rule"))
    def summary_of_figures(self, incident: Incident) -> str:
        """What the written rule makes of the claims."""
        return figures_words(incident) if incident.pk else "—"

    def _may_be_geocoded(self, request: HttpRequest, incident: Incident) -> bool:
        return incident.workflow in OPEN and self.has_change_permission(request, incident)

    @admin.action(description=_("Geocode the places of the selected incidents"), permissions=["change"])
    def geocode_selected(self, request: Any, chosen: QuerySet) -> None:
        """Ask for a job that looks up the places; points that a person has locked are left alone."""
        incidents = list(chosen)
        allowed = [one.pk for one in incidents if self._may_be_geocoded(request, one)]
        left_out = len(incidents) - len(allowed)
        if left_out:
            said = ngettext(
                "%(n)d incident was left out: "
                "only drafts and returned records that you may change are looked up.",
                "%(n)d incidents were left out: "
                "only drafts and returned records that you may change are looked up.",
                left_out,
            )
            self.message_user(request, said % {"n": left_out}, messages.WARNING)
        rows = IncidentPlace.objects.filter(incident__in=allowed, is_locked=False)
        keys = [str(key) for key in rows.order_by("pk").values_list("pk", flat=True)]
        if not keys:
            self.message_user(request, _("None of these incidents has a place to look up."), messages.WARNING)
            return
        job = enqueue(kind="geocode_places", keys=keys, parameters={}, by=request.user)
        self.message_user(
            request,
            format_html(
                '{} <a href="{}">{}</a>',
                _("The places are being looked up."),
                reverse("admin:events_job_change", args=(job.pk,)),
                _("See how far it is"),
            ),
            messages.SUCCESS,
        )
