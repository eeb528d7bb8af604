"""Questions put to the readings of reports: whose reading a person may see at all."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from events.querysets.desk_record import sees_own_records_alone


class ReadingQuerySet(models.QuerySet[Any]):
    """Chainable questions about readings. Each holds the report's private text."""

    def visible_to(self, user: Any) -> Self:
        """Return what the person may see: a contributor her own, and none of a source that became confidential.

        Whoever codes a report blind sees own readings of it alone: another's tell what the other coder decided.
        """
        if sees_own_records_alone(user):
            return self.filter(made_by=user, report__source__is_confidential=False)
        coding: Any = self.model._meta.get_field("report").related_model._meta.get_field("double_codings")
        at_work = Q(first_done_at=None) | Q(second_done_at=None)
        blind = coding.related_model.objects.filter(at_work, Q(first_coder=user) | Q(second_coder=user))
        return self.exclude(~Q(made_by=user) & Q(report__in=blind.values("report_id")))
