"""What waits for one person: each queue counts its rows and reads a page of them, all from what she may know of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.models.desk_record import DeskRecord
from events.models.of_record import RECORDS
from events.models.release import Release
from events.models.workflow_step import WorkflowStep
from events.publishing.rights import may

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that waits: where it leads, what it is, and what else is worth a word."""

    url: str
    title: str
    state: str = ""
    by: str = ""
    at: datetime | None = None
    said: str = ""
    # A button, where the row is answered by one: where it posts to, and its word.
    button: tuple[str, Any] | None = None


@dataclass(frozen=True)
class Queue:
    """One queue: whom it is for, how many wait, and which."""

    name: str
    title: Any
    hint: Any
    count: Callable[[Any], int]
    rows: Callable[[Any, int, int], Sequence[Row]]
    is_for: Callable[[Any], bool] = lambda user: True


Narrow = Callable[[QuerySet[Any], str, Any], QuerySet[Any]]


def record_queue(
    name: str,
    title: Any,
    hint: Any,
    narrow: Narrow,
    *,
    by: str = "updated_at",
    is_for: Callable[[Any], bool] = lambda user: True,
) -> Queue:
    """Return a queue of records of all three kinds, those first that have waited longest."""

    def keys(user: Any) -> QuerySet[Any] | None:
        parts = [
            narrow(model.objects.visible_to(user), kind, user)
            .order_by()
            .annotate(queue_kind=Value(kind), queue_at=F(by))
            .values_list("queue_kind", "pk", "queue_at")
            for kind, model in RECORDS.items()
            if user.has_perm(f"events.view_{kind}")
        ]
        return parts[0].union(*parts[1:], all=True) if parts else None

    def count(user: Any) -> int:
        found = keys(user)
        return 0 if found is None else found.count()

    def rows(user: Any, start: int, stop: int) -> list[Row]:
        waiting = keys(user)
        found = [] if waiting is None else list(waiting.order_by("queue_at", "pk")[start:stop])
        return [row_of(record, at=at) for record, at in read_records(user, found)]

    return Queue(name, title, hint, count, rows, is_for)


def read_records(user: Any, found: Sequence[tuple[str, int, Any]]) -> list[tuple[DeskRecord, Any]]:
    """Return the records of a page in its order: one query for each kind that occurs."""
    known: dict[tuple[str, int], DeskRecord] = {}
    for kind in {kind for kind, _pk, _at in found}:
        model = RECORDS[kind]
        wanted = [pk for one, pk, _at in found if one == kind]
        rows = model.objects.visible_to(user).select_related("last_author").in_bulk(wanted)
        known.update({(kind, pk): record for pk, record in rows.items()})
    return [(known[kind, pk], at) for kind, pk, at in found if (kind, pk) in known]


def row_of(record: DeskRecord, *, at: datetime | None = None, url_fragment: str = "", **said: Any) -> Row:
    """Return a record as a row of a queue."""
    name = record._meta.model_name
    return Row(
        url=reverse(f"admin:events_{name}_change", args=(record.pk,)) + url_fragment,
        title=titled(record),
        state=str(record.get_workflow_display()),  # type: ignore[attr-defined]
        **{"by": _author(record) if "by" not in said else "", "at": at, **said},
    )


def _author(record: DeskRecord) -> str:
    return str(record.last_author or "")


def titled(record: DeskRecord) -> str:
    """Return the record's number and name."""
    said, number = str(record), record.code or record.desk_number
    return said if said.startswith(number) else f"{number} {said}"


def _mine(records: QuerySet[Any], kind: str, user: Any) -> QuerySet[Any]:
    return records.filter(created_by=user, workflow__in=("draft", "submitted", "approved"))


def _returned(records: QuerySet[Any], kind: str, user: Any) -> QuerySet[Any]:
    return records.filter(Q(created_by=user) | Q(last_author=user), workflow="returned")


def _to_review(records: QuerySet[Any], kind: str, user: Any) -> QuerySet[Any]:
    return _of_others(records.filter(workflow="submitted"), user)


def _of_others(records: QuerySet[Any], user: Any) -> QuerySet[Any]:
    """Leave out what the person wrote last: another must look at it. A record without an author is nobody's own."""
    if not settings.TRACKER_TWO_PERSON_REVIEW:
        return records
    return records.filter(~Q(last_author=user) | Q(last_author__isnull=True))


def _to_publish(records: QuerySet[Any], kind: str, user: Any) -> QuerySet[Any]:
    """Leave out what goes out by itself, what is under embargo, and own work that nobody else has approved."""
    steps = WorkflowStep.objects.filter(**{kind: OuterRef("pk")}, to_state="approved").order_by("-pk")
    waiting = Release.objects.filter(**{kind: OuterRef("pk")}, state="waiting")
    ready = records.filter(~Exists(waiting), workflow="approved").exclude(
        sensitivity="embargoed", embargo_until__gt=timezone.now()
    )
    if not settings.TRACKER_TWO_PERSON_REVIEW:
        return ready
    ready = ready.annotate(approver=Subquery(steps.values("by")[:1]))
    by_another = Q(approver__isnull=False) & ~Q(approver=user.pk)
    return ready.filter(~Q(last_author=user) | Q(last_author__isnull=True) | by_another)


def _embargo_ends(records: QuerySet[Any], kind: str, user: Any) -> QuerySet[Any]:
    """Keep those whose embargo ends within a week, and those whose has ended and that are not out yet."""
    soon = records.filter(sensitivity="embargoed", embargo_until__lte=timezone.now() + WEEK)
    # Named one by one, for which there is an index: most records are published.
    return soon.filter(workflow__in=("draft", "submitted", "returned", "approved"))


def _reviews(user: Any) -> bool:
    return may(user, "approve") or may(user, "return")


RECORD_QUEUES = (
    record_queue(
        "mine",
        _("Mine"),
        _("What you began and is not public yet."),
        _mine,
        is_for=lambda user: may(user, "submit"),
    ),
    record_queue(
        "returned",
        _("Returned to me"),
        _("It came back with a comment: change it and submit it again."),
        _returned,
        is_for=lambda user: may(user, "submit"),
    ),
    record_queue(
        "to-review",
        _("To review"),
        _("Submitted by others. What you wrote last is left out: another must look at it."),
        _to_review,
        is_for=_reviews,
    ),
    record_queue(
        "to-publish",
        _("To publish"),
        _("Approved, and waiting for nothing but the button."),
        _to_publish,
        is_for=lambda user: may(user, "publish"),
    ),
    record_queue(
        "embargo",
        _("Embargo ends this week"),
        _("Once approved, they go out by themselves when their embargo ends."),
        _embargo_ends,
        by="embargo_until",
    ),
)
