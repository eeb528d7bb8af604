"""Double coding: two people code one report without seeing each other's work; a third settles the differences."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.incident import Incident
from events.models.report import Report


class DoubleCoding(models.Model):
    """One report given to two coders. Each finishes in her own time; then both see the comparison."""

    report = models.ForeignKey(
        Report, models.PROTECT, related_name="double_codings", verbose_name=_("report")
    )
    first_coder = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("first coder")
    )
    second_coder = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("second coder")
    )
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("opened by")
    )
    opened_at = models.DateTimeField(_("opened"), auto_now_add=True)
    first_done_at = models.DateTimeField(_("first coder done"), null=True)
    second_done_at = models.DateTimeField(_("second coder done"), null=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("settled by")
    )
    settled_at = models.DateTimeField(_("settled"), null=True)
    # What the comparison said when it was settled, field by field: the drafts change or go afterwards.
    agreement = models.JSONField(default=list)

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("double coding"), _("double codings")
        constraints = [
            models.CheckConstraint(
                condition=~Q(first_coder=F("second_coder")), name="doublecoding_has_two_coders"
            ),
            models.CheckConstraint(
                condition=Q(settled_by__isnull=True, settled_at__isnull=True)
                | Q(
                    settled_by__isnull=False,
                    settled_at__isnull=False,
                    first_done_at__isnull=False,
                    second_done_at__isnull=False,
                ),
                name="doublecoding_is_settled_after_both",
            ),
            models.CheckConstraint(
                condition=Q(settled_by__isnull=True)
                | (~Q(settled_by=F("first_coder")) & ~Q(settled_by=F("second_coder"))),
                name="doublecoding_is_settled_by_a_third",
            ),
            models.UniqueConstraint(
                fields=["report"], condition=Q(settled_at__isnull=True), name="doublecoding_is_open_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report}: {self.first_coder}, {self.second_coder}"

    @property
    def is_blind(self) -> bool:
        """Whether one of the two is still at work, so that neither sees the other's."""
        return self.first_done_at is None or self.second_done_at is None


class CodedIncident(models.Model):
    """A draft that one of the coders made from the report."""

    double_coding = models.ForeignKey(DoubleCoding, models.CASCADE, related_name="coded")
    coder = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    incident = models.OneToOneField(Incident, models.CASCADE, related_name="coded")

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("coded incident"), _("coded incidents")

    def __str__(self) -> str:
        return f"{self.coder}: {self.incident}"
