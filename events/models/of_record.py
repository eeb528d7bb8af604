"""What hangs on one record of the desk without being part of it: a comment, an assignment, a release."""

from typing import Any

from django.db import models
from django.db.models import Q

from events.models.actor import Actor
from events.models.desk_record import DeskRecord
from events.models.episode import Episode
from events.models.incident import Incident

RECORDS: dict[str, type[DeskRecord]] = {"incident": Incident, "episode": Episode, "actor": Actor}


class OfRecord(models.Model):
    """A row that belongs to one incident, one episode or one actor, and goes with it."""

    incident = models.ForeignKey(
        Incident, models.CASCADE, null=True, blank=True, related_name="%(class)ss", editable=False
    )
    episode = models.ForeignKey(
        Episode, models.CASCADE, null=True, blank=True, related_name="%(class)ss", editable=False
    )
    actor = models.ForeignKey(
        Actor, models.CASCADE, null=True, blank=True, related_name="%(class)ss", editable=False
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(incident__isnull=False, episode__isnull=True, actor__isnull=True)
                | Q(incident__isnull=True, episode__isnull=False, actor__isnull=True)
                | Q(incident__isnull=True, episode__isnull=True, actor__isnull=False),
                name="%(class)s_is_of_one_record",
            ),
        ]

    @property
    def record(self) -> DeskRecord:
        """The record to which the row belongs."""
        found: DeskRecord | None = self.incident or self.episode or self.actor
        if found is None:
            raise ValueError(f"{type(self).__name__} {self.pk} belongs to no record.")
        return found


def owner_of(record: DeskRecord) -> dict[str, Any]:
    """Return the record under the name of its column, for a filter or a new row."""
    return {type(record).__name__.lower(): record}


def one_standing(standing: Q, *, name: str) -> list[models.UniqueConstraint]:
    """Return the constraints that a record has at most one such row that still stands."""
    return [
        models.UniqueConstraint(fields=[owner], condition=standing, name=f"{name}_of_{owner}")
        for owner in RECORDS
    ]
