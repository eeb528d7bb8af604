"""Questions put to the log."""

from datetime import datetime
from typing import Any, Self

from django.db import models


class PublishedVersionQuerySet(models.QuerySet[Any]):
    """Chainable questions about published versions."""

    def of(self, kind: str, code: str) -> Self:
        """Return all versions of one record, oldest first."""
        return self.filter(kind=kind, code=code).order_by("number")

    def after(self, seq: int) -> Self:
        """Return what was logged after a sequence number, in the log's order."""
        return self.filter(seq__gt=seq).order_by("seq")

    def of_records(self) -> Self:
        """Return what was said of incidents, episodes and actors: reference data only follows those who name it."""
        return self.filter(kind__in=("incident", "episode", "actor"))

    def since(self, moment: datetime) -> Self:
        """Return what was logged from a moment on, newest first."""
        return self.filter(at__gte=moment).order_by("-seq")

    def before(self, seq: int) -> Self:
        """Return what was logged before a sequence number, newest first."""
        return self.filter(seq__lt=seq).order_by("-seq")

    def taken_back(self) -> Self:
        """Return corrections and withdrawals, newest first; a version that only adds links corrects nothing."""
        return self.filter(action__in=("corrected", "withdrawn")).exclude(note_kind="links").order_by("-seq")
