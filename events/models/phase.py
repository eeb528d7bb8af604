"""Phases of an episode: from when a state held, how certain, by which citation, and when it was last confirmed."""

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.codebook.episode import EPISODE_KINDS, PHASE_CERTAINTY, PHASE_STATES, STATES_BY_KIND
from events.codebook.time import DATE_PRECISION
from events.models.axis import Axis
from events.models.citation import Citation
from events.models.episode import Episode
from events.models.fields import CodeField, EdtfField, code_of, edtf_bounds
from events.models.incident import Incident


def _state_belongs_to_kind() -> Q:
    pairs = Q()
    for kind in sorted(STATES_BY_KIND):
        pairs |= Q(episode_kind=kind, state__in=list(STATES_BY_KIND[kind]))
    return pairs


class Phase(models.Model):
    """One state of an episode, from its start until the next phase begins."""

    episode = models.ForeignKey(Episode, models.CASCADE, related_name="phases")
    # The episode's kind again, so that one row can be checked by itself; a trigger holds the two together.
    episode_kind = CodeField(table=EPISODE_KINDS, editable=False)
    state = CodeField(_("state"), table=PHASE_STATES)
    began = EdtfField(_("began"), blank=False)
    began_start = models.DateField(null=True, editable=False)
    began_end = models.DateField(null=True, editable=False)
    began_precision = CodeField(table=DATE_PRECISION, blank=True, editable=False)
    began_days = models.PositiveIntegerField(null=True, editable=False)
    certainty = CodeField(_("certainty"), table=PHASE_CERTAINTY, default="probable")
    # RESTRICT, not PROTECT: a citation that a phase rests on stays, but goes with the whole episode.
    citation = models.ForeignKey(
        Citation, models.RESTRICT, null=True, blank=True, related_name="phases", verbose_name=_("citation")
    )
    last_confirmed = models.DateField(
        _("last confirmed"),
        null=True,
        blank=True,
        help_text=_("The newest day on which a cited source says that the state still held."),
    )
    last_confirmed_citation = models.ForeignKey(
        Citation,
        models.RESTRICT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("citation of the last confirmation"),
    )
    axis = models.ForeignKey(
        Axis, models.PROTECT, null=True, blank=True, related_name="phases", verbose_name=_("axis")
    )
    note_en = models.CharField(_("note in English"), max_length=300, blank=True)
    note_fr = models.CharField(_("note in French"), max_length=300, blank=True)
    evidence = models.ManyToManyField(
        Incident, blank=True, related_name="evidence_for", verbose_name=_("incidents as evidence")
    )

    class Meta:
        ordering = ["began_start", "pk"]
        verbose_name, verbose_name_plural = _("phase"), _("phases")
        constraints = [
            *edtf_bounds("began", prefix="phase"),
            code_of("certainty", PHASE_CERTAINTY, name="phase_certainty_is_of_codebook"),
            models.CheckConstraint(
                condition=_state_belongs_to_kind(), name="phase_state_belongs_to_episode_kind"
            ),
            models.CheckConstraint(
                condition=Q(last_confirmed__isnull=True)
                | Q(began_start__isnull=True)
                | Q(last_confirmed__gte=F("began_start")),
                name="phase_last_confirmed_not_before_it_began",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_state_display()} {self.began}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Carry the episode's kind along, which the constraint on the state needs."""
        self.episode_kind = self.episode.kind
        super().save(*args, **kwargs)
