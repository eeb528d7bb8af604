"""The baseline: what a plain Django REST framework project would answer from the same tables.

Two of them, so that nobody need believe one: over the desk's normalised tables, as such an app is usually written
(ModelViewSet, nested serializers, prefetching, django-filter, limit and offset), and over live_record itself.
"""

from typing import Any

import django_filters
import django_filters.rest_framework
import orjson
from django.db.models import Count
from django.db.models.functions import TruncMonth
from django.urls import include, path
from rest_framework import filters, pagination, renderers, routers, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from events.models.citation import Citation
from events.models.impact_claim import ImpactClaim
from events.models.incident import Incident
from events.models.incident_place import IncidentPlace
from events.models.live_record import LiveRecord
from events.models.participation import Participation


class PlaceSerializer(serializers.ModelSerializer):
    """A place with the columns of its row and its names."""

    name = serializers.CharField(source="place.name")
    country = serializers.CharField(source="place.country")
    admin1 = serializers.CharField(source="place.parent.name")
    lon = serializers.FloatField(source="place.lon")
    lat = serializers.FloatField(source="place.lat")

    class Meta:
        model = IncidentPlace
        fields = ["role", "name", "country", "admin1", "lon", "lat", "precision", "radius_m"]


class ParticipationSerializer(serializers.ModelSerializer):
    """An actor's role."""

    name = serializers.CharField(source="actor.name_en")
    slug = serializers.CharField(source="actor.slug")

    class Meta:
        model = Participation
        fields = ["name", "slug", "role", "certainty"]


class ClaimSerializer(serializers.ModelSerializer):
    """A figure."""

    class Meta:
        model = ImpactClaim
        fields = ["kind", "group", "low", "best", "high", "wording", "citation"]


class CitationSerializer(serializers.ModelSerializer):
    """A citation with its report and publisher."""

    title = serializers.CharField(source="report.title")
    publisher = serializers.CharField(source="report.source.name")

    class Meta:
        model = Citation
        fields = ["id", "title", "publisher", "fields", "quote", "stance", "credibility"]


class IncidentSerializer(serializers.ModelSerializer):
    """An incident with everything that hangs on it."""

    places = PlaceSerializer(many=True)
    participations = ParticipationSerializer(many=True)
    claims = ClaimSerializer(many=True)
    citations = CitationSerializer(many=True)

    class Meta:
        model = Incident
        fields = [
            "code",
            "title_en",
            "title_fr",
            "summary_en",
            "summary_fr",
            "event_type",
            "occurred",
            "occurred_start",
            "occurred_end",
            "occurred_precision",
            "status_of_fact",
            "verification",
            "places",
            "participations",
            "claims",
            "citations",
        ]


class IncidentFilter(django_filters.FilterSet):
    """The same filters by django-filter."""

    country = django_filters.CharFilter(field_name="places__place__country", distinct=True)
    start = django_filters.DateFilter(field_name="occurred_end", lookup_expr="gte")

    class Meta:
        model = Incident
        fields = ["event_type", "verification"]


class PlainIncidents(viewsets.ReadOnlyModelViewSet):
    """Incidents of the desk's tables."""

    queryset = (
        Incident.objects.filter(workflow="published")
        .order_by("-occurred_start", "-code")
        .prefetch_related(
            "places__place__parent", "participations__actor", "claims", "citations__report__source"
        )
    )
    serializer_class = IncidentSerializer
    renderer_classes = [renderers.JSONRenderer]
    filter_backends = [django_filters.rest_framework.DjangoFilterBackend, filters.SearchFilter]
    filterset_class = IncidentFilter
    search_fields = ["title_en", "summary_en"]
    pagination_class = pagination.LimitOffsetPagination
    lookup_field = "code"

    @action(detail=False)
    def months(self, request: Request) -> Response:
        """Count by month under the filters."""
        found = (
            self.filter_queryset(self.get_queryset()).order_by().annotate(month=TruncMonth("occurred_start"))
        )
        rows = found.values("month").annotate(n=Count("pk", distinct=True)).order_by("month")
        return Response(list(rows))


class LiveSerializer(serializers.ModelSerializer):
    """A row of live_record with its document as JSON."""

    document = serializers.SerializerMethodField()

    class Meta:
        model = LiveRecord
        fields = "__all__"

    def get_document(self, row: LiveRecord) -> Any:
        """Parse the document, as a JSON field of a plain project would."""
        return orjson.loads(row.document)


class PlainLive(viewsets.ReadOnlyModelViewSet):
    """Incidents of live_record, by plain means."""

    queryset = LiveRecord.objects.filter(kind="incident", superseded_seq__isnull=True).order_by(
        "-sort_day", "-code"
    )
    serializer_class = LiveSerializer
    renderer_classes = [renderers.JSONRenderer]
    filter_backends = [django_filters.rest_framework.DjangoFilterBackend]
    filterset_fields = ["country", "event_type", "verification"]
    pagination_class = pagination.LimitOffsetPagination
    lookup_field = "code"


router = routers.SimpleRouter()
router.register("desk", PlainIncidents)
router.register("live", PlainLive)
urlpatterns = [path("plain/", include(router.urls)), path("", include("tracker.urls"))]
