"""Which records and reference data a person may change, beyond the rights that the groups have on whole tables."""

from typing import Any

from events.models.desk_record import DeskRecord
from events.querysets.desk_record import EDITING, groups_of, sees_own_records_alone

# A draft is its author's until she hands it over; a published or submitted record is no longer hers alone.
IN_THE_AUTHORS_HANDS = ("draft", "returned")


def changes_own_alone(user: Any) -> bool:
    """Tell whether the person changes own drafts alone (CODEBOOK section 8): a reader's right to see adds none."""
    return not user.is_superuser and groups_of(user).isdisjoint(EDITING)


def sees_own_alone(user: Any) -> bool:
    """Tell whether the person sees own records alone, and nothing of what the desk keeps to itself.

    That is: no stored texts, no notes on reports and sources, no confidential source and nothing of what it said.
    """
    return sees_own_records_alone(user)


def may_change_record(user: Any, record: DeskRecord) -> bool:
    """Tell whether the record's state and author let the person change it; the table's right comes first."""
    if record.workflow == "withdrawn":
        # It is no longer public and never will be again: its code stands for the reason alone.
        return False
    if changes_own_alone(user):
        return record.created_by_id == user.pk and record.workflow in IN_THE_AUTHORS_HANDS
    return True


def may_delete_record(user: Any, record: DeskRecord) -> bool:
    """Tell whether the record may be deleted: never once it has had a code."""
    return (
        record.code is None
        and record.workflow in IN_THE_AUTHORS_HANDS
        and (not changes_own_alone(user) or record.created_by_id == user.pk)
    )


def keeps_reference_data(user: Any) -> bool:
    """Tell whether the person keeps places, sources and axes that the public already sees."""
    return bool(user.is_superuser) or "maintainer" in groups_of(user)


def may_change_reference(user: Any, row: Any) -> bool:
    """Tell whether the person may change a place, source or axis: others than maintainers only before it is public.

    A confidential source never gets a slug, and is the maintainers' all the same.
    """
    if keeps_reference_data(user):
        return True
    return row.slug is None and not getattr(row, "is_confidential", False)
