"""What an actor or place is used in: counts of what the person may see, each with its list, and their filters."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.known_values import refuse
from events.models.actor import Actor, ActorRelation
from events.models.axis import Axis
from events.models.episode import Episode, EpisodeParticipation, EpisodePlace
from events.models.impact_claim import ImpactClaim
from events.models.incident import Incident
from events.models.incident_place import IncidentPlace
from events.models.participation import Participation
from events.models.place import Place


@dataclass(frozen=True, slots=True)
class Use:
    """One line: how many there are, and where they are listed."""

    label: str
    count: int
    url: str


def uses_of(request: HttpRequest, entry: Actor | Place) -> list[Use]:
    """Count what names the entry, among what the person may see. One query a line."""
    lines = _of_actor if isinstance(entry, Actor) else _of_place
    return [use for use in lines(request, entry) if use.count]


def seen(request: HttpRequest, model: Any) -> QuerySet:
    """Return the rows of the model that the person may see."""
    rows: QuerySet = admin.site.get_model_admin(model).get_queryset(request)
    return rows.order_by().prefetch_related(None)


def _of_actor(request: HttpRequest, actor: Any) -> Iterator[Use]:
    filtered = f"?actor={actor.pk}"
    incidents, episodes = seen(request, Incident), seen(request, Episode)
    parts = Participation.objects.filter(actor=actor).values("incident")
    yield Use(_("incidents"), incidents.filter(pk__in=parts).count(), _list("incident", filtered))
    claimed = ImpactClaim.objects.filter(claimant=actor, incident__in=incidents.values("pk"))
    yield Use(_("figures as claimant"), claimed.count(), _list("incident", f"?claimant={actor.pk}"))
    roles = EpisodeParticipation.objects.filter(actor=actor).values("episode")
    yield Use(_("episodes"), episodes.filter(pk__in=roles).count(), _list("episode", filtered))
    ties = ActorRelation.objects.filter(Q(actor=actor) | Q(other=actor))
    actors = seen(request, Actor).values("pk")
    yield Use(_("relations"), ties.filter(actor__in=actors, other__in=actors).count(), "#relation-graph")


def _of_place(request: HttpRequest, place: Any) -> Iterator[Use]:
    filtered = f"?place={place.pk}"
    there = IncidentPlace.objects.filter(Q(place=place) | Q(route_to=place)).values("incident")
    incidents = seen(request, Incident).filter(pk__in=there)
    yield Use(_("incidents"), incidents.count(), _list("incident", filtered))
    about = EpisodePlace.objects.filter(place=place).values("episode")
    episodes = seen(request, Episode).filter(pk__in=about)
    yield Use(_("episodes"), episodes.count(), _list("episode", filtered))
    yield Use(
        _("places that lie in it"), place.children.count(), _list("place", f"?parent__id__exact={place.pk}")
    )
    axes = Axis.objects.filter(Q(from_place=place) | Q(to_place=place))
    yield Use(_("roads that begin or end there"), axes.count(), _list("axis", f"?end={place.pk}"))


def _list(model: str, query: str) -> str:
    return reverse(f"admin:events_{model}_changelist") + query


class NamedFilter(admin.SimpleListFilter):
    """A filter that stands in the list only when its address names an entry: thousands cannot be offered to click."""

    model: Any

    def narrow(self, key: int) -> Q:
        """Return the condition on the records of the list."""
        raise NotImplementedError

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Name the entry that the address asks for; a number of none stays, so that it is asked about."""
        asked, found = self.value(), self._named(request)
        return [(str(asked), str(found or asked))] if asked is not None else []

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Keep the records that name the entry; refuse what names none, or none that the person may know of."""
        if self.value() is None:
            return queryset
        found = self._named(request)
        if found is None:
            refuse(request, self)
        return queryset.filter(self.narrow(found.pk))

    def _named(self, request: HttpRequest) -> Any:
        key = self.value() or ""
        rows = admin.site.get_model_admin(self.model).rows_known(request)  # type: ignore[attr-defined]
        # Longer numbers are no keys, and no database reads them as one.
        return rows.filter(pk=key).first() if key.isascii() and key.isdecimal() and len(key) < 18 else None


class ActorFilter(NamedFilter):
    """Incidents or episodes in which an actor takes part."""

    title = gettext_lazy("actor")
    parameter_name = "actor"
    model = Actor

    def narrow(self, key: int) -> Q:
        """By a subquery: a join would list a record once for each of its roles."""
        return Q(pk__in=Participation.objects.filter(actor=key).values("incident"))


class EpisodeActorFilter(ActorFilter):
    """Episodes in which an actor takes part."""

    def narrow(self, key: int) -> Q:
        """The same by the episode's own rows."""
        return Q(pk__in=EpisodeParticipation.objects.filter(actor=key).values("episode"))


class ClaimantFilter(NamedFilter):
    """Incidents of which an actor has given a figure."""

    title = gettext_lazy("claimant")
    parameter_name = "claimant"
    model = Actor

    def narrow(self, key: int) -> Q:
        """By the figures."""
        return Q(pk__in=ImpactClaim.objects.filter(claimant=key).values("incident"))


class PlaceFilter(NamedFilter):
    """Incidents at a place, or on a route to it."""

    title = gettext_lazy("place")
    parameter_name = "place"
    model = Place

    def narrow(self, key: int) -> Q:
        """By the incident's rows."""
        there = IncidentPlace.objects.filter(Q(place=key) | Q(route_to=key))
        return Q(pk__in=there.values("incident"))


class EpisodePlaceFilter(PlaceFilter):
    """Episodes that concern a place."""

    def narrow(self, key: int) -> Q:
        """By the episode's rows."""
        return Q(pk__in=EpisodePlace.objects.filter(place=key).values("episode"))


class AxisEndFilter(NamedFilter):
    """Roads that begin or end at a place."""

    title = gettext_lazy("end")
    parameter_name = "end"
    model = Place

    def narrow(self, key: int) -> Q:
        """By either end."""
        return Q(from_place=key) | Q(to_place=key)
