"""What a person decides of two records: the same event, not the same; each kept, each to be taken back."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from events.admin.history import keep_whole, one_revision
from events.admin.lock import claim_revision
from events.admin.rights import may_change_record
from events.models.duplicate import NotDuplicate
from events.models.incident import Incident, IncidentLink
from events.publishing.rights import may
from events.publishing.workflow import reopen_after_change


def may_decide(user: Any, *records: Incident) -> bool:
    """Tell whether the person may say of these records what they are to one another: who may change one of them."""
    return user.has_perm("events.change_incident") and any(
        may_change_record(user, record) for record in records
    )


def may_merge(user: Any) -> bool:
    """Tell whether the person may merge incidents: maintainers merge actors and places, and change no incident."""
    return may(user, "merge") and user.has_perm("events.change_incident")


def tell_apart(one: Incident, other: Incident, *, by: Any) -> None:
    """Remember that these are two events."""
    low, high = sorted((one.pk, other.pk))
    NotDuplicate.objects.get_or_create(one_id=low, other_id=high, defaults={"by": by})


def forget(one: Incident, other: Incident) -> None:
    """Take that back: the two are held against each other again."""
    low, high = sorted((one.pk, other.pk))
    NotDuplicate.objects.filter(one=low, other=high).delete()


def link_as_same(record: Incident, other: Incident, *, by: Any) -> None:
    """Write the link into the record, as one revision of it by this person."""
    with (
        transaction.atomic(),
        # By its number: the title is not for everybody who reads this record's history.
        one_revision(
            by, _("Linked as the same event as %(other)s.") % {"other": other.code or other.desk_number}
        ),
    ):
        record.refresh_from_db()
        if not add_link(record, other):
            return
        claim_revision(record, seen=record.revision)
        record.last_author = by
        record.save()
        reopen_after_change(record, by=by)
        keep_whole(record)


def add_link(record: Incident, other: Incident) -> bool:
    """Link the record as a duplicate of the other; False where either says so already."""
    links = IncidentLink.objects.filter(kind="duplicate_of")
    standing = links.filter(incident=record, other=other) | links.filter(incident=other, other=record)
    if standing.exists():
        return False
    IncidentLink.objects.create(incident=record, kind="duplicate_of", other=other)
    return True
