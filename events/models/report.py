"""Reports: single documents of a source, with what they copy, so that one wire story counts once."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.fields import EdtfField, FoldedField
from events.models.source import Source


class Report(models.Model):
    """A document of a source: an article, communiqué, resolution, post. Its stored text is private."""

    source = models.ForeignKey(Source, models.PROTECT, related_name="reports", verbose_name=_("source"))
    title = models.CharField(_("title"), max_length=300)
    title_is_descriptive = models.BooleanField(
        _("title is ours"), default=False, help_text=_("The title describes the report; it is not its own.")
    )
    folded = FoldedField(sources=["title"])
    author = models.CharField(_("author"), max_length=160, blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)
    language = models.CharField(_("language"), max_length=8, blank=True)
    published = EdtfField(_("published"))
    published_start = models.DateField(null=True, editable=False)
    published_end = models.DateField(null=True, editable=False)
    retrieved = models.DateField(_("retrieved"), null=True, blank=True)
    archive_url = models.URLField(_("archived at"), max_length=500, blank=True)
    sha256 = models.CharField(_("SHA-256"), max_length=64, blank=True)
    text = models.TextField(_("stored text"), blank=True, help_text=_("Private: never published."))
    file = models.FileField(_("stored file"), upload_to="reports/", blank=True)
    # MENAFN repeats RT, which repeats a post: the chain ends at the report that nobody else stands behind.
    copies = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="copied_by",
        verbose_name=_("repeats"),
        help_text=_("The report that this one repeats."),
    )
    internal_notes = models.TextField(_("internal notes"), blank=True, help_text=_("Never published."))
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("report"), _("reports")
        constraints = [
            models.CheckConstraint(
                condition=Q(copies__isnull=True) | ~Q(copies=F("pk")), name="report_does_not_copy_itself"
            ),
            models.UniqueConstraint(fields=["url"], condition=~Q(url=""), name="report_url_stands_once"),
        ]

    def __str__(self) -> str:
        return f"{self.source}: {self.title}"
