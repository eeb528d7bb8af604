"""Which drafts belong to a double coding: those that a coder makes from its report while she is at work on it."""

from typing import Any

from django.db.models import F, Q
from django.utils import timezone

from events.models.double_coding import CodedIncident, DoubleCoding
from events.models.incident import Incident


def at_work(user: Any) -> Any:
    """Return the double codings in which the person still codes."""
    return DoubleCoding.objects.filter(
        Q(first_coder=user, first_done_at=None) | Q(second_coder=user, second_done_at=None)
    )


def enrol(incident: Incident, *, by: Any) -> bool:
    """Make the draft part of a double coding where it cites that report; the other coder no longer sees it then.

    Called in the transaction that saves the draft, so that there is no moment in which she could.
    """
    if incident.workflow != "draft" or incident.created_by_id != by.pk:
        return False
    coding = at_work(by).filter(report__citations__incident=incident).first()
    if coding is None:
        return False
    _row, is_new = CodedIncident.objects.get_or_create(
        incident=incident, defaults={"double_coding": coding, "coder": by}
    )
    return is_new


def finish(coding: DoubleCoding, *, by: Any) -> bool:
    """Say that one coder is done; False where she was, or is none of the two. The last to finish lifts the blind."""
    mine = DoubleCoding.objects.filter(pk=coding.pk)
    now = timezone.now()
    done = mine.filter(first_coder=by, first_done_at=None).update(first_done_at=now) or mine.filter(
        second_coder=by, second_done_at=None
    ).update(second_done_at=now)
    coding.refresh_from_db()
    return bool(done)


def open_ones() -> Any:
    """Return the double codings that are not settled, those that wait for a third first."""
    return DoubleCoding.objects.filter(settled_at=None).order_by(
        F("first_done_at").desc(nulls_last=True), "-pk"
    )
