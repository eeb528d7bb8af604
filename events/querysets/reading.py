"""Questions put to the readings of reports: whose reading a person may see at all."""

from typing import Any, Self

from django.db import models

from events.querysets.desk_record import sees_own_records_alone


class ReadingQuerySet(models.QuerySet[Any]):
    """Chainable questions about readings. Each holds the report's private text."""

    def visible_to(self, user: Any) -> Self:
        """Return what the person may see: a contributor her own, and none of a source that became confidential."""
        if not sees_own_records_alone(user):
            return self
        return self.filter(made_by=user, report__source__is_confidential=False)
