"""Places of the desk: countries, regions, towns, villages, camps, roads; with their names and p-codes over time."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.codebook.actor import NAME_KINDS
from events.codebook.country import COUNTRIES
from events.codebook.place import PLACE_KINDS
from events.models.fields import CodeField, EdtfField, FoldedField, code_of

LANGUAGES = [("", _("any")), ("en", _("English")), ("fr", _("French")), ("ar", _("Arabic"))]


def point_constraints(prefix: str) -> list[models.CheckConstraint]:
    """Return what must hold of a stored point: both numbers or none, in range, and never 0, 0 (null island)."""
    nothing = Q(lon__isnull=True, lat__isnull=True)
    # "Not null" is said aloud: a CHECK that comes out as NULL would let half a point pass.
    inside = Q(lon__isnull=False, lat__isnull=False, lon__gte=-180, lon__lte=180, lat__gte=-90, lat__lte=90)
    return [
        models.CheckConstraint(condition=nothing | inside, name=f"{prefix}_point_has_lon_and_lat_in_range"),
        models.CheckConstraint(
            condition=nothing | ~Q(lon=0, lat=0), name=f"{prefix}_point_is_not_null_island"
        ),
    ]


class Place(models.Model):
    """A named place. It is reference data: it becomes public with the first published record that names it."""

    # Minted at first publication, against published slugs alone: a taken slug must not tell of a draft.
    slug = models.SlugField(_("slug"), max_length=80, unique=True, null=True, blank=True, editable=False)
    name = models.CharField(_("name"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)
    name_fr = models.CharField(_("name in French"), max_length=120, blank=True)
    name_ar = models.CharField(_("name in Arabic"), max_length=120, blank=True)
    folded = FoldedField(sources=["name", "name_en", "name_fr", "name_ar"], db_index=True)
    kind = CodeField(_("kind"), table=PLACE_KINDS, default="settlement")
    country = CodeField(_("country"), table=COUNTRIES, max_length=2)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("lies in")
    )
    lon = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    lat = models.DecimalField(_("latitude"), max_digits=7, decimal_places=5, null=True, blank=True)
    radius_m = models.PositiveIntegerField(_("radius in metres"), null=True, blank=True)
    boundary_key = models.CharField(_("boundary"), max_length=40, blank=True)
    geonames_id = models.PositiveIntegerField(_("GeoNames id"), null=True, blank=True, unique=True)
    osm_id = models.CharField(_("OpenStreetMap id"), max_length=24, blank=True)
    internal_notes = models.TextField(_("internal notes"), blank=True, help_text=_("Never published."))
    # Merging keeps both entries: the old one leads here.
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
        verbose_name=_("merged into"),
    )
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)

    class Meta:
        ordering = ["name", "pk"]
        verbose_name, verbose_name_plural = _("place"), _("places")
        constraints = [
            *point_constraints("place"),
            code_of("kind", PLACE_KINDS, name="place_kind_is_of_codebook"),
            code_of("country", COUNTRIES, name="place_country_is_of_codebook"),
            models.CheckConstraint(
                condition=Q(radius_m__isnull=True) | Q(radius_m__gt=0), name="place_radius_is_positive"
            ),
            models.CheckConstraint(
                condition=~Q(kind="country") | Q(parent__isnull=True), name="place_country_lies_in_no_other"
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("pk")), name="place_does_not_lie_in_itself"
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("pk")),
                name="place_is_not_merged_into_itself",
            ),
        ]
        indexes = [
            # The geocoder's first question: this name in this country.
            models.Index(fields=["country", "folded"], name="place_name_in_country"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.country})"

    def label(self, lang: str) -> str:
        """Return the name in the language, else the name that the place goes by."""
        return {"en": self.name_en, "fr": self.name_fr, "ar": self.name_ar}.get(lang) or self.name


class PlaceName(models.Model):
    """One more name of a place: an alias, a former name, a spelling; from and to where known."""

    place = models.ForeignKey(Place, models.CASCADE, related_name="names")
    name = models.CharField(_("name"), max_length=120)
    language = models.CharField(_("language"), max_length=2, blank=True, choices=LANGUAGES)
    kind = CodeField(_("kind"), table=NAME_KINDS, default="alias")
    valid_from = EdtfField(_("from"))
    valid_to = EdtfField(_("to"))
    folded = FoldedField(sources=["name"], db_index=True)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("further name"), _("further names")
        constraints = [
            code_of("kind", NAME_KINDS, name="placename_kind_is_of_codebook"),
            models.UniqueConstraint(
                fields=["place", "name", "language", "kind"], name="placename_stands_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PlaceCode(models.Model):
    """A p-code (COD-AB) of a place and the days between which it was in use."""

    place = models.ForeignKey(Place, models.CASCADE, related_name="codes")
    pcode = models.CharField(_("p-code"), max_length=20)
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_to = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("p-code"), _("p-codes")
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_to__isnull=True)
                | Q(valid_from__lte=F("valid_to")),
                name="placecode_from_not_after_to",
            ),
            models.UniqueConstraint(fields=["place", "pcode", "valid_from"], name="placecode_stands_once"),
        ]

    def __str__(self) -> str:
        return self.pcode
