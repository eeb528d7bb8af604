"""Steps of the workflow: who moved a record from which state to which, with what comment or reason."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.codebook.workflow import WORKFLOW_STATES
from events.models.actor import Actor
from events.models.episode import Episode
from events.models.fields import CodeField
from events.models.incident import Incident


class WorkflowStep(models.Model):
    """One step of one record. It is written, never changed."""

    incident = models.ForeignKey(Incident, models.CASCADE, null=True, blank=True, related_name="steps")
    episode = models.ForeignKey(Episode, models.CASCADE, null=True, blank=True, related_name="steps")
    actor = models.ForeignKey(Actor, models.CASCADE, null=True, blank=True, related_name="steps")
    from_state = CodeField(_("from"), table=WORKFLOW_STATES)
    to_state = CodeField(_("to"), table=WORKFLOW_STATES)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))
    comment = models.TextField(_("comment"), blank=True)
    override_reason = models.TextField(_("reason for the override"), blank=True)
    version_seq = models.PositiveBigIntegerField(_("log entry"), null=True)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("step"), _("steps")
        constraints = [
            models.CheckConstraint(
                condition=Q(incident__isnull=False, episode__isnull=True, actor__isnull=True)
                | Q(incident__isnull=True, episode__isnull=False, actor__isnull=True)
                | Q(incident__isnull=True, episode__isnull=True, actor__isnull=False),
                name="workflowstep_is_of_one_record",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"
