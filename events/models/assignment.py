"""Who is to look after a record: asked by whom and when, until somebody ends it. It says nothing of rights."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.of_record import OfRecord, one_standing


class Assignment(OfRecord):
    """One record in one person's care. Of the assignments of a record one stands at most; the others are its past."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("assigned to")
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), auto_now_add=True)
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True)

    class Meta(OfRecord.Meta):
        abstract = False
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("assignment"), _("assignments")
        constraints = [
            *OfRecord.Meta.constraints,
            *one_standing(Q(ended_at__isnull=True), name="assignment_stands_once"),
        ]
        indexes = [
            # The person's queue.
            models.Index(fields=["person"], condition=Q(ended_at__isnull=True), name="assignment_standing"),
        ]

    def __str__(self) -> str:
        return f"→ {self.person}"
