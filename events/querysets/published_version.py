"""Questions put to the log."""

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
