"""Citations: which report supports which fields of a record, in what words, how credibly."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.codebook.certainty import CREDIBILITY, STANCE
from events.models.fields import CodeField, code_of
from events.models.report import Report

# Short enough to quote under every law that we know of; the text itself stays private.
QUOTE_LIMIT = 300


class Citation(models.Model):
    """A report called as a witness for one incident, one episode or one actor."""

    incident = models.ForeignKey(
        "events.Incident", models.CASCADE, null=True, blank=True, related_name="citations"
    )
    episode = models.ForeignKey(
        "events.Episode", models.CASCADE, null=True, blank=True, related_name="citations"
    )
    actor = models.ForeignKey("events.Actor", models.CASCADE, null=True, blank=True, related_name="citations")
    report = models.ForeignKey(Report, models.PROTECT, related_name="citations", verbose_name=_("report"))
    fields = models.JSONField(_("fields supported"), default=list, blank=True)
    quote = models.CharField(_("short quote"), max_length=QUOTE_LIMIT, blank=True)
    locator = models.CharField(_("page or paragraph"), max_length=80, blank=True)
    stance = CodeField(_("stance"), table=STANCE, default="supports")
    credibility = CodeField(_("credibility"), table=CREDIBILITY, max_length=1, default="6")
    is_own_evidence = models.BooleanField(_("own evidence"), default=False)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("citation"), _("citations")
        constraints = [
            code_of("stance", STANCE, name="citation_stance_is_of_codebook"),
            code_of("credibility", CREDIBILITY, name="citation_credibility_is_of_codebook"),
            models.CheckConstraint(
                condition=Q(incident__isnull=False, episode__isnull=True, actor__isnull=True)
                | Q(incident__isnull=True, episode__isnull=False, actor__isnull=True)
                | Q(incident__isnull=True, episode__isnull=True, actor__isnull=False),
                name="citation_speaks_of_one_record",
            ),
        ]

    def __str__(self) -> str:
        return str(self.report)
