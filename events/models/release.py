"""The moment at which a record is to go out: asked for by somebody, called back until then, done by a job."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.of_record import OfRecord, one_standing

RELEASE_STATES = [
    ("waiting", _("waiting")),
    ("out", _("gone out")),
    ("called_back", _("called back")),
    ("blocked", _("did not go out")),
    ("overtaken", _("overtaken")),
]


class Release(OfRecord):
    """One revision of one record that goes out at its hour, unless it is called back or something stands in the way."""

    goes_out_at = models.DateTimeField(_("goes out at"))
    # What was looked at when it was asked for: a record that was changed since does not go out by it.
    revision = models.PositiveIntegerField(_("revision"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("asked for by")
    )
    asked_at = models.DateTimeField(_("asked for"), auto_now_add=True)
    note = models.TextField(_("public note"), blank=True)
    override_reason = models.TextField(_("reason for the override"), blank=True)
    state = models.CharField(_("state"), max_length=12, choices=RELEASE_STATES, default="waiting")
    called_back_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("called back by"),
    )
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True)
    # What stood in the way when its hour came: a code, an English sentence and a French one for each.
    reasons = models.JSONField(_("reasons"), default=list, blank=True)
    version_seq = models.PositiveBigIntegerField(_("log entry"), null=True, blank=True)
    # The asker has read that it did not go out.
    seen_at = models.DateTimeField(_("seen at"), null=True, blank=True)

    class Meta(OfRecord.Meta):
        abstract = False
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("release"), _("releases")
        constraints = [
            *OfRecord.Meta.constraints,
            *one_standing(Q(state="waiting"), name="release_waits_once"),
            models.CheckConstraint(
                condition=Q(state__in=[state for state, _label in RELEASE_STATES]),
                name="release_state_is_known",
            ),
            models.CheckConstraint(
                condition=Q(state="waiting", ended_at__isnull=True)
                | (~Q(state="waiting") & Q(ended_at__isnull=False)),
                name="release_ends_or_waits",
            ),
            models.CheckConstraint(
                condition=Q(state="out", version_seq__isnull=False)
                | (~Q(state="out") & Q(version_seq__isnull=True)),
                name="release_that_is_out_has_its_version",
            ),
        ]
        indexes = [
            # The sweep: what is due.
            models.Index(fields=["goes_out_at"], condition=Q(state="waiting"), name="release_due"),
        ]

    def __str__(self) -> str:
        return f"{self.goes_out_at:%Y-%m-%d %H:%M} {self.state}"
