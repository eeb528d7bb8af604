"""Jobs: the truth about long work. The broker only wakes a worker; the leased row says what is to be done."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

JOB_STATES = [
    ("waiting", _("waiting")),
    ("running", _("running")),
    ("done", _("done")),
    ("failed", _("failed")),
    ("cancelled", _("cancelled")),
]
ITEM_STATES = [("waiting", _("waiting")), ("done", _("done")), ("failed", _("failed"))]


class Job(models.Model):
    """One piece of long work with its items. A worker holds it by a token while its lease lasts."""

    kind = models.CharField(_("kind"), max_length=40)
    parameters = models.JSONField(_("parameters"), default=dict)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("asked for by"),
    )
    state = models.CharField(_("state"), max_length=10, choices=JOB_STATES, default="waiting")
    token = models.CharField(max_length=32, blank=True)
    lease_until = models.DateTimeField(_("lease until"), null=True)
    heartbeat_at = models.DateTimeField(_("last sign of life"), null=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    max_attempts = models.PositiveSmallIntegerField(default=5)
    cancel_requested = models.BooleanField(_("cancel asked for"), default=False)
    total = models.PositiveIntegerField(_("items"), default=0)
    done_count = models.PositiveIntegerField(_("done"), default=0)
    failed_count = models.PositiveIntegerField(_("failed"), default=0)
    message = models.TextField(_("message"), blank=True)
    created_at = models.DateTimeField(_("asked for"), auto_now_add=True)
    started_at = models.DateTimeField(_("started"), null=True)
    finished_at = models.DateTimeField(_("finished"), null=True)

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("job"), _("jobs")
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="running") | (Q(lease_until__isnull=False) & ~Q(token="")),
                name="job_running_is_leased",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[state for state, _label in JOB_STATES]), name="job_state_is_known"
            ),
        ]
        indexes = [
            # The sweep: what waits, and what runs on a lease that has run out.
            models.Index(fields=["state", "lease_until"], name="job_sweep"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} #{self.pk}"


class JobItem(models.Model):
    """One item of a job. It is marked done in the same transaction as its effect, so it is done exactly once."""

    job = models.ForeignKey(Job, models.CASCADE, related_name="items")
    position = models.PositiveIntegerField()
    key = models.CharField(max_length=80)
    state = models.CharField(_("state"), max_length=8, choices=ITEM_STATES, default="waiting")
    result = models.JSONField(_("result"), null=True)
    problem = models.TextField(_("problem"), blank=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["position"]
        verbose_name, verbose_name_plural = _("item"), _("items")
        constraints = [
            models.UniqueConstraint(fields=["job", "key"], name="jobitem_key_stands_once"),
            models.CheckConstraint(
                condition=Q(state__in=[state for state, _label in ITEM_STATES]), name="jobitem_state_is_known"
            ),
        ]
        indexes = [
            # The worker's next item.
            models.Index(fields=["job", "state", "position"], name="jobitem_next"),
        ]

    def __str__(self) -> str:
        return self.key
