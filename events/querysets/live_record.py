"""Questions put to the readable record."""

from typing import Any, Self

from django.db import models
from django.db.models import Q


class LiveRecordQuerySet(models.QuerySet[Any]):
    """Chainable questions about what the public may read."""

    def current(self) -> Self:
        """Return the versions that stand now; withdrawn records are not among them."""
        return self.filter(superseded_seq__isnull=True)

    def as_of(self, seq: int) -> Self:
        """Return the versions that stood when the log had reached ``seq``."""
        return self.filter(Q(superseded_seq__isnull=True) | Q(superseded_seq__gt=seq), seq__lte=seq)

    def newest(self, kind: str, code: str) -> Self:
        """Return the versions of one code, newest first: a tombstone stands first where it was withdrawn."""
        return self.filter(kind=kind, code=code).order_by("-seq")
