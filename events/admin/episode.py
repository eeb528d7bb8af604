"""The episode's form: a situation that lasts, with its phases and the answer that they give for today."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.choice import StackedRows, TabularRows
from events.admin.citation import EpisodeCitationInline
from events.admin.date import language
from events.admin.desk_record import RecordAdmin
from events.admin.form import PlainForm, RecordForm
from events.admin.incident_list import MineFilter, PublicFilter
from events.admin.incident_place import find_place_link
from events.admin.phase import PhaseInline
from events.admin.phase_axis import PhasesDrawn
from events.admin.used_in import EpisodeActorFilter, EpisodePlaceFilter
from events.admin.widget import DESK_WIDGETS
from events.admin.workflow_step import WorkflowStepInline
from events.chronology.edtf import parse
from events.chronology.situation import PhaseFact, state_on
from events.models.episode import Episode, EpisodeParticipation, EpisodePlace
from events.models.phase import Phase


class EpisodeForm(RecordForm):
    """An episode's own fields."""

    def clean_kind(self) -> str:
        """Keep the kind while there are phases, whose states belong to it."""
        kind: str = self.cleaned_data["kind"]
        standing = Episode.objects.filter(pk=self.instance.pk).values_list("kind", flat=True).first()
        if standing and kind != standing and Phase.objects.filter(episode_id=self.instance.pk).exists():
            raise ValidationError(
                _("The kind stays while the episode has phases: delete them and save first."), code="phases"
            )
        return kind


class EpisodePlaceForm(PlainForm):
    """One place that the episode concerns."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "place" in self.fields:
            self.fields["place"].help_text = find_place_link()


class EpisodePlaceInline(StackedRows):
    """The places that the episode concerns."""

    model = EpisodePlace
    form = EpisodePlaceForm
    extra = 1
    fields = (("place", "role"),)
    autocomplete_fields = ("place",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read the places with the rows."""
        return super().get_queryset(request).select_related("place")


class EpisodeParticipationInline(TabularRows):
    """Who imposes, is hit by, or mediates in the whole episode."""

    model = EpisodeParticipation
    form = PlainForm
    extra = 1
    autocomplete_fields = ("actor",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read the actors with the rows."""
        return super().get_queryset(request).select_related("actor")


@admin.register(Episode)
class EpisodeAdmin(PhasesDrawn, RecordAdmin):
    """Episodes: one form for a situation and its phases."""

    form = EpisodeForm
    inlines = (
        EpisodeCitationInline,
        PhaseInline,
        EpisodePlaceInline,
        EpisodeParticipationInline,
        WorkflowStepInline,
    )
    formfield_overrides = DESK_WIDGETS
    autocomplete_fields = ("axes",)
    readonly_fields = ("state_today",)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "kind",
                    ("title_en", "title_fr"),
                    ("summary_en", "summary_fr"),
                    "state_today",
                    "axes",
                )
            },
        ),
        (
            gettext_lazy("What the public may see"),
            {"fields": (("sensitivity", "embargo_until"), "internal_notes")},
        ),
    )
    list_display = ("number", "title_en", "kind", "state_today", "workflow", "last_author")
    list_display_links = ("number", "title_en")
    more_columns = ("title_fr", "sensitivity", "embargo_until", "created_by", "created_at", "updated_at")
    list_filter = (
        "workflow",
        PublicFilter,
        "kind",
        "sensitivity",
        MineFilter,
        EpisodeActorFilter,
        EpisodePlaceFilter,
    )
    ordering = ("-pk",)
    folded_fields = (
        "places__place__folded",
        "places__place__names__folded",
        "participations__actor__folded",
        "participations__actor__names__folded",
    )
    text_fields = ("title_en", "title_fr")
    exact_fields = ("code",)
    search_fields = ("title_en", "title_fr", "code")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Read the phases with the list."""
        return super().get_queryset(request).prefetch_related("phases")

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Do not let an episode's own phases keep the citations that go with it."""
        listed, counts, lacking, protected = super().get_deleted_objects(objs, request)
        citing = Phase.objects.filter(
            Q(citation__episode__in=objs) | Q(last_confirmed_citation__episode__in=objs)
        )
        return listed, counts, lacking, protected if citing.exclude(episode__in=objs).exists() else []

    @admin.display(description=gettext_lazy("number"), ordering="pk")
    def number(self, episode: Episode) -> str:
        """The public code, else the desk's number."""
        return episode.code or episode.desk_number

    @admin.display(description=gettext_lazy("state today"))
    def state_today(self, episode: Episode) -> str:
        """What the phases say of today; silence is never read as lifted."""
        if not episode.pk:
            return "—"
        phases = [
            PhaseFact(
                key=phase.pk,
                state=phase.state,
                began=parse(phase.began),
                certainty=phase.certainty,
                last_confirmed=phase.last_confirmed,
                citation=phase.citation_id,
            )
            for phase in episode.phases.all()
        ]
        return state_on(phases, timezone.now().date(), kind=episode.kind).sentence(language())
