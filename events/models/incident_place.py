"""Where an incident happened: a point, a route between two ends, or an area; each with its precision and radius."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.codebook.place import PLACE_PRECISION, PLACE_ROLES
from events.models.axis import Axis
from events.models.fields import CodeField, code_of
from events.models.incident import Incident
from events.models.place import Place, point_constraints


class IncidentPlace(models.Model):
    """One place of one incident. A route is one row with both its ends, so neither end can be lost."""

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="places")
    role = CodeField(_("role"), table=PLACE_ROLES, default="site")
    place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="incident_places", verbose_name=_("place")
    )
    route_to = models.ForeignKey(
        Place,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="incident_routes_to",
        verbose_name=_("route to"),
        help_text=_("The other end, where the place is a route."),
    )
    axis = models.ForeignKey(
        Axis, models.PROTECT, null=True, blank=True, related_name="incident_places", verbose_name=_("axis")
    )
    precision = CodeField(_("precision"), table=PLACE_PRECISION, blank=True)
    lon = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    lat = models.DecimalField(_("latitude"), max_digits=7, decimal_places=5, null=True, blank=True)
    radius_m = models.PositiveIntegerField(_("radius in metres"), null=True, blank=True)
    geometry = models.JSONField(_("line or polygon"), null=True, blank=True, help_text=_("GeoJSON"))
    # A point that a person set by hand; the geocoder leaves it alone.
    is_locked = models.BooleanField(_("locked"), default=False)
    how_found = models.CharField(_("how it was found"), max_length=200, blank=True)
    internal_notes = models.TextField(_("internal notes"), blank=True, help_text=_("Never published."))

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("place"), _("places")
        constraints = [
            *point_constraints("incidentplace"),
            code_of("role", PLACE_ROLES, name="incidentplace_role_is_of_codebook"),
            code_of("precision", PLACE_PRECISION, name="incidentplace_precision_is_of_codebook", empty=True),
            models.CheckConstraint(
                condition=Q(radius_m__isnull=True) | Q(radius_m__gt=0),
                name="incidentplace_radius_is_positive",
            ),
            models.CheckConstraint(
                condition=Q(place__isnull=False) | Q(axis__isnull=False) | Q(lon__isnull=False),
                name="incidentplace_is_somewhere",
            ),
            # route_from and route_to are the two ends of one row of role axis, never rows of their own.
            models.CheckConstraint(
                condition=~Q(role__in=["route_from", "route_to"]), name="incidentplace_route_is_one_row"
            ),
            models.CheckConstraint(
                condition=~(Q(role="axis") | Q(precision="route"))
                | Q(axis__isnull=False)
                | Q(place__isnull=False, route_to__isnull=False),
                name="incidentplace_route_has_both_ends",
            ),
            models.CheckConstraint(
                condition=Q(route_to__isnull=True) | ~Q(route_to=F("place")),
                name="incidentplace_route_ends_differ",
            ),
        ]

    def __str__(self) -> str:
        return str(self.place or self.axis or f"{self.lon}, {self.lat}")
