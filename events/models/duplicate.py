"""What people decided about records that may be one event: pairs that are not, and merges that can be undone."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.incident import Incident


class NotDuplicate(models.Model):
    """Two incidents of which a person said that they are two events. They are not held against each other again."""

    # The lower number first, so that a pair has one row whichever of the two was looked at.
    one = models.ForeignKey(Incident, models.CASCADE, related_name="+")
    other = models.ForeignKey(Incident, models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"), auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("pair of two events"), _("pairs of two events")
        constraints = [
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="notduplicate_lower_number_first"),
            models.UniqueConstraint(fields=["one", "other"], name="notduplicate_stands_once"),
        ]

    def __str__(self) -> str:
        return f"#{self.one_id} ≠ #{self.other_id}"


class Merge(models.Model):
    """One incident merged into another: who did it, and all that is needed to take it back."""

    winner = models.ForeignKey(Incident, models.CASCADE, related_name="merges", verbose_name=_("kept record"))
    # Where the other record was public it stands at the desk as withdrawn; a draft is gone, and `kept` holds it whole.
    loser = models.ForeignKey(Incident, models.SET_NULL, null=True, related_name="merged_by")
    loser_number = models.PositiveBigIntegerField(_("number of the merged record"))
    loser_code = models.CharField(_("code of the merged record"), max_length=24, blank=True)
    loser_title = models.CharField(_("title of the merged record"), max_length=200)
    # The merged record's rows as they were, with all that hung on them.
    kept = models.JSONField(default=list)
    # What the merge wrote, took away and overwrote elsewhere: undoing goes by this list.
    written = models.JSONField(default=dict)
    loser_revision = models.PositiveBigIntegerField(null=True)
    winner_revision = models.PositiveBigIntegerField(null=True)
    comment = models.TextField(_("comment"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("undone by")
    )
    undone_at = models.DateTimeField(_("undone at"), null=True)
    # A withdrawn code is never used again: undoing gives the event a new draft, whose code the old one will point to.
    restored = models.ForeignKey(Incident, models.SET_NULL, null=True, related_name="restored_by")

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("merge"), _("merges")
        constraints = [
            models.UniqueConstraint(
                fields=["loser_number"],
                condition=Q(undone_at__isnull=True),
                name="merge_loser_is_merged_once",
            ),
            models.CheckConstraint(condition=~Q(winner=F("loser_number")), name="merge_joins_two_incidents"),
            models.CheckConstraint(
                condition=Q(undone_by__isnull=True, undone_at__isnull=True)
                | Q(undone_by__isnull=False, undone_at__isnull=False),
                name="merge_is_undone_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.loser_code or f'#{self.loser_number}'} → {self.winner}"
