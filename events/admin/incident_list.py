"""The list of incidents: its filters, and the columns that say date, place and state in words."""

from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.admin.date import language
from events.admin.known_values import KnownValues
from events.chronology.edtf import sentence
from events.codebook.country import COUNTRIES
from events.codebook.event_type import EVENT_FAMILIES, EVENT_TYPES
from events.models.incident import Incident
from events.models.incident_place import IncidentPlace

MOST_PLACES_SHOWN = 3
FIRST_YEAR = 2012


class FamilyFilter(KnownValues):
    """By the first level of the event type, primary or further."""

    title = _("event family")
    parameter_name = "family"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer every family."""
        return [(family.code, family.label(language())) for family in EVENT_FAMILIES]

    def keep(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        """Keep the incidents with a type of the family."""
        codes = EVENT_TYPES.expand(value)
        further = Incident.objects.filter(secondary_types__event_type__in=codes).values("pk")
        return queryset.filter(Q(event_type__in=codes) | Q(pk__in=further))


class CountryFilter(KnownValues):
    """By the country of a place, or of either end of a road."""

    title = _("country")
    parameter_name = "country"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Offer the countries that the tracker covers."""
        return [(one.code, one.label(language())) for one in COUNTRIES if one.is_covered]

    def keep(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        """Keep the incidents with a place in the country."""
        there = (
            Q(place__country=value)
            | Q(route_to__country=value)
            | Q(axis__from_place__country=value)
            | Q(axis__to_place__country=value)
        )
        return queryset.filter(pk__in=IncidentPlace.objects.filter(there).values("incident_id"))


class YearFilter(KnownValues):
    """By the year in which the incident may lie.

    The stock bar of dates asks every row for its month; at 200,000 rows that takes longer than the list itself.
    """

    title = _("year")
    parameter_name = "year"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Offer the years since the crisis began, and all before as one."""
        newest = timezone.localdate().year
        years = [(str(year), str(year)) for year in range(newest, FIRST_YEAR - 1, -1)]
        return [*years, ("earlier", _("before %(year)d") % {"year": FIRST_YEAR}), ("none", _("no date"))]

    def keep(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        """Keep the incidents whose days touch the year."""
        if value == "none":
            return queryset.filter(occurred="")
        if value == "earlier":
            return queryset.filter(occurred_start__lt=date(FIRST_YEAR, 1, 1))
        first, last = date(int(value), 1, 1), date(int(value), 12, 31)
        # An open end means that it may last until today.
        return queryset.filter(
            Q(occurred_end__gte=first) | Q(occurred_end=None, occurred_start__isnull=False),
            occurred_start__lte=last,
        )


class MineFilter(KnownValues):
    """What the reader entered or changed last."""

    title = _("author")
    parameter_name = "mine"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Offer both senses of mine."""
        return [("created", _("entered by me")), ("changed", _("last changed by me"))]

    def keep(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        """Keep the reader's own."""
        return queryset.filter(**{"created_by" if value == "created" else "last_author": request.user})


class PublicFilter(KnownValues):
    """What the public has not seen yet of what is published."""

    title = _("publication")
    parameter_name = "public"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Offer the one question worth asking."""
        return [("behind", _("changes not yet public"))]

    def keep(self, request: HttpRequest, queryset: QuerySet, value: str) -> QuerySet:
        """Keep the published records whose desk row has moved on."""
        return queryset.filter(workflow="published").exclude(published_revision=F("revision"))


def date_words(incident: Incident) -> str:
    """Say the date in the reader's language."""
    return sentence(incident.occurred, language()) if incident.occurred else "—"


def place_words(incident: Incident) -> str:
    """Name the first places; the rows must be prefetched with their places."""
    rows = list(incident.places.all())
    names = [str(row) for row in rows[:MOST_PLACES_SHOWN]]
    return ", ".join([*names, "…"] if len(rows) > MOST_PLACES_SHOWN else names) or "—"
