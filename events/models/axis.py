"""Axes: road and river sections between two places, which convoys travel and blockades close."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.fields import FoldedField
from events.models.place import Place


class Axis(models.Model):
    """A section of a road or river. Its line where one is loaded, else a corridor between its ends."""

    slug = models.SlugField(_("slug"), max_length=80, unique=True, null=True, blank=True, editable=False)
    name = models.CharField(_("name"), max_length=120, help_text=_("For example: RN1 Kayes–Bamako"))
    name_fr = models.CharField(_("name in French"), max_length=120, blank=True)
    folded = FoldedField(sources=["name", "name_fr"])
    road_number = models.CharField(_("road number"), max_length=20, blank=True)
    from_place = models.ForeignKey(Place, models.PROTECT, related_name="axes_from", verbose_name=_("from"))
    to_place = models.ForeignKey(Place, models.PROTECT, related_name="axes_to", verbose_name=_("to"))
    line = models.JSONField(_("line"), null=True, blank=True, help_text=_("GeoJSON LineString, if loaded."))
    corridor_m = models.PositiveIntegerField(_("corridor to each side, metres"), default=5000)
    internal_notes = models.TextField(_("internal notes"), blank=True, help_text=_("Never published."))

    class Meta:
        ordering = ["name", "pk"]
        verbose_name, verbose_name_plural = _("axis"), _("axes")
        constraints = [
            models.CheckConstraint(condition=~Q(from_place=F("to_place")), name="axis_joins_two_places"),
            models.CheckConstraint(condition=Q(corridor_m__gt=0), name="axis_corridor_is_positive"),
        ]

    def __str__(self) -> str:
        return self.name
