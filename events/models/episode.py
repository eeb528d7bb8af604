"""Episodes: situations that last, such as a blockade or a withdrawal, with the places and actors they concern."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.codebook.actor import ROLES
from events.codebook.episode import EPISODE_KINDS
from events.codebook.place import PLACE_ROLES
from events.models.actor import Actor
from events.models.axis import Axis
from events.models.desk_record import DeskRecord
from events.models.fields import CodeField, code_of
from events.models.place import Place


class Episode(DeskRecord):
    """A situation with phases. What its state was on a day is read from the phases, never stored."""

    kind = CodeField(_("kind"), table=EPISODE_KINDS)
    title_en = models.CharField(_("title in English"), max_length=200)
    title_fr = models.CharField(_("title in French"), max_length=200, blank=True)
    summary_en = models.TextField(_("summary in English"), blank=True)
    summary_fr = models.TextField(_("summary in French"), blank=True)
    axes = models.ManyToManyField(Axis, blank=True, related_name="episodes", verbose_name=_("axes"))

    class Meta(DeskRecord.Meta):
        abstract = False
        ordering = ["title_en", "pk"]
        verbose_name, verbose_name_plural = _("episode"), _("episodes")
        constraints = [
            *DeskRecord.Meta.constraints,
            code_of("kind", EPISODE_KINDS, name="episode_kind_is_of_codebook"),
        ]

    def __str__(self) -> str:
        return f"{self.code or self.desk_number} {self.title_en}"


class EpisodePlace(models.Model):
    """A place that the episode concerns."""

    episode = models.ForeignKey(Episode, models.CASCADE, related_name="places")
    place = models.ForeignKey(Place, models.PROTECT, related_name="episode_places", verbose_name=_("place"))
    role = CodeField(_("role"), table=PLACE_ROLES, default="area")

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("place"), _("places")
        constraints = [
            code_of("role", PLACE_ROLES, name="episodeplace_role_is_of_codebook"),
            models.UniqueConstraint(fields=["episode", "place", "role"], name="episodeplace_stands_once"),
        ]

    def __str__(self) -> str:
        return str(self.place)


class EpisodeParticipation(models.Model):
    """An actor's role in the whole episode."""

    episode = models.ForeignKey(Episode, models.CASCADE, related_name="participations")
    actor = models.ForeignKey(
        Actor, models.PROTECT, related_name="episode_participations", verbose_name=_("actor")
    )
    role = CodeField(_("role"), table=ROLES)

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("participation"), _("participations")
        constraints = [
            code_of("role", ROLES, name="episodeparticipation_role_is_of_codebook"),
            models.UniqueConstraint(
                fields=["episode", "actor", "role"], name="episodeparticipation_stands_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor} ({self.role})"
