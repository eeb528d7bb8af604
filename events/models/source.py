"""Sources: who publishes reports, and how far the desk trusts them."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.codebook.certainty import RELIABILITY
from events.codebook.country import COUNTRIES
from events.codebook.source import SOURCE_TYPES
from events.models.fields import CodeField, FoldedField, code_of


class Source(models.Model):
    """A publisher of reports. Public as it is once cited, except where its name must be withheld."""

    slug = models.SlugField(_("slug"), max_length=80, unique=True, null=True, blank=True, editable=False)
    name = models.CharField(_("publisher"), max_length=160, unique=True)
    folded = FoldedField(sources=["name"], db_index=True)
    type = CodeField(_("type"), table=SOURCE_TYPES, default="other")
    country = CodeField(_("country"), table=COUNTRIES, max_length=2, blank=True)
    language = models.CharField(_("language"), max_length=8, blank=True)
    reliability = CodeField(_("reliability"), table=RELIABILITY, max_length=1, default="F")
    # The public then reads "a source known to the desk": no name, no slug, no title, no address.
    is_confidential = models.BooleanField(
        _("confidential"),
        default=False,
        help_text=_("The public sees neither the name nor any of its reports."),
    )
    licence = models.CharField(_("licence"), max_length=120, blank=True)
    internal_notes = models.TextField(_("internal notes"), blank=True, help_text=_("Never published."))
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)

    class Meta:
        ordering = ["name", "pk"]
        verbose_name, verbose_name_plural = _("source"), _("sources")
        constraints = [
            code_of("type", SOURCE_TYPES, name="source_type_is_of_codebook"),
            code_of("country", COUNTRIES, name="source_country_is_of_codebook", empty=True),
            code_of("reliability", RELIABILITY, name="source_reliability_is_of_codebook"),
            models.CheckConstraint(
                condition=Q(is_confidential=False) | Q(slug__isnull=True),
                name="source_confidential_has_no_slug",
            ),
        ]

    def __str__(self) -> str:
        return self.name
