"""Questions put to the desk's records; which of them a person may see at all is asked here and nowhere else."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

# Who holds none of these changes own drafts alone, whatever else she is (CODEBOOK section 8).
EDITING = frozenset({"editor", "publisher", "maintainer"})
SEE_RESTRICTED = "events.see_restricted_incident"


def groups_of(user: Any) -> frozenset[str]:
    """Return the names of the person's groups, asked of the database once for each user object."""
    known: frozenset[str] | None = getattr(user, "_desk_groups", None)
    if known is None:
        known = frozenset(user.groups.values_list("name", flat=True))
        user._desk_groups = known
    return known


def sees_own_records_alone(user: Any) -> bool:
    """Tell whether the person sees own records alone: contributors who are neither editors nor readers."""
    return not user.is_superuser and groups_of(user).isdisjoint(EDITING | {"reader"})


def sees_restricted(user: Any) -> bool:
    """Tell whether the person may see records of sensitivity `restricted` that are not her own."""
    return bool(user.has_perm(SEE_RESTRICTED))


def knows_of(user: Any, record: Any) -> bool:
    """Tell whether the person may know of the record, as it is stored."""
    return bool(type(record).objects.visible_to(user).filter(pk=record.pk).exists())


def is_hidden_from(record: Any, user: Any) -> bool:
    """Tell whether the record is restricted, and neither of the person's making nor by right hers to see."""
    return (
        record.sensitivity == "restricted"
        and user.pk not in (record.created_by_id, record.last_author_id)
        and not sees_restricted(user)
    )


class DeskRecordQuerySet(models.QuerySet[Any]):
    """Chainable questions about incidents, episodes and actors at the desk."""

    def visible_to(self, user: Any) -> Self:
        """Return what the person may know of: lists, choices, duplicates, history, counts and exports start here."""
        records = self.filter(created_by=user) if sees_own_records_alone(user) else self
        return self._without_what_is_blind_to(user, records.nameable_by(user))

    def nameable_by(self, user: Any) -> Self:
        """Return what the person may name: everybody names every actor in a record, restricted ones excepted."""
        if sees_restricted(user):
            return self
        return self.filter(~Q(sensitivity="restricted") | Q(created_by=user) | Q(last_author=user))

    def _without_what_is_blind_to(self, user: Any, records: Self) -> Self:
        """Leave out the drafts of the other coder, as long as one of the two still codes the report blind."""
        if not hasattr(self.model, "coded"):
            return records
        coded: Any = self.model._meta.get_field("coded").related_model
        at_work = Q(double_coding__first_done_at=None) | Q(double_coding__second_done_at=None)
        is_coder = Q(double_coding__first_coder=user) | Q(double_coding__second_coder=user)
        # A subquery over a short table: a join would be made for each of the records.
        of_the_other = coded.objects.filter(at_work, is_coder).exclude(coder=user)
        return records.exclude(pk__in=of_the_other.values("incident_id"))
