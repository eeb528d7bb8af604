"""Who took part in an incident, in which role, and how certain that is."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.codebook.actor import ROLES
from events.codebook.certainty import PARTICIPATION_CERTAINTY
from events.models.actor import Actor
from events.models.fields import CodeField, code_of
from events.models.incident import Incident


class Participation(models.Model):
    """An actor's role in an incident. Alternatives ("JNIM or IS Sahel") share an alternative group."""

    incident = models.ForeignKey(Incident, models.CASCADE, related_name="participations")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="participations", verbose_name=_("actor"))
    role = CodeField(_("role"), table=ROLES)
    certainty = CodeField(_("certainty"), table=PARTICIPATION_CERTAINTY, default="attributed_by_source")
    alternative_group = models.PositiveSmallIntegerField(_("alternatives"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("participation"), _("participations")
        constraints = [
            code_of("role", ROLES, name="participation_role_is_of_codebook"),
            code_of("certainty", PARTICIPATION_CERTAINTY, name="participation_certainty_is_of_codebook"),
            models.UniqueConstraint(fields=["incident", "actor", "role"], name="participation_stands_once"),
        ]

    def __str__(self) -> str:
        return f"{self.actor} ({self.get_role_display()})"
