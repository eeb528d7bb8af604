"""Actors and places that were merged into another: who did it, and all that is needed to take it back."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.actor import Actor
from events.models.place import Place


def _once(name: str) -> list[models.BaseConstraint]:
    """Return what must hold of a merge: two entries, each merged once at a time, undone by somebody or not at all."""
    return [
        models.UniqueConstraint(
            fields=["loser"], condition=Q(undone_at__isnull=True), name=f"{name}_loser_is_merged_once"
        ),
        models.CheckConstraint(condition=~Q(winner=F("loser")), name=f"{name}_joins_two"),
        models.CheckConstraint(
            condition=Q(undone_by__isnull=True, undone_at__isnull=True)
            | Q(undone_by__isnull=False, undone_at__isnull=False),
            name=f"{name}_is_undone_by_somebody",
        ),
    ]


class MergedName(models.Model):
    """One entry merged into another. Both stay at the desk; the merged one leads to the other."""

    # Rows that were pointed elsewhere, written, or taken away, and columns of the kept entry: undoing goes by it.
    written = models.JSONField(default=dict)
    # Versions that the merge put out, by kind and code: [kind, code, number].
    put_out = models.JSONField(default=list)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("undone by")
    )
    undone_at = models.DateTimeField(_("undone at"), null=True)

    # Which entry is merged into which: declared by each table for its own kind.
    winner: Any
    loser: Any

    class Meta:
        abstract = True
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.loser} → {self.winner}"


class ActorMerge(MergedName):
    """One actor merged into another."""

    winner = models.ForeignKey(Actor, models.PROTECT, related_name="merges", verbose_name=_("kept actor"))
    loser = models.ForeignKey(Actor, models.PROTECT, related_name="merged_by", verbose_name=_("merged actor"))

    class Meta(MergedName.Meta):
        abstract = False
        verbose_name, verbose_name_plural = _("merge of actors"), _("merges of actors")
        constraints = _once("actormerge")


class PlaceMerge(MergedName):
    """One place merged into another."""

    winner = models.ForeignKey(Place, models.PROTECT, related_name="merges", verbose_name=_("kept place"))
    loser = models.ForeignKey(Place, models.PROTECT, related_name="merged_by", verbose_name=_("merged place"))

    class Meta(MergedName.Meta):
        abstract = False
        verbose_name, verbose_name_plural = _("merge of places"), _("merges of places")
        constraints = _once("placemerge")
