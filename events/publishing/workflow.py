"""The steps at the desk before and around publishing: submit, return, approve; each is written down."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from events.errors.publishing import NotPublishable, WrongState
from events.models.actor import Actor
from events.models.desk_record import DeskRecord
from events.models.episode import Episode
from events.models.workflow_step import WorkflowStep
from events.publishing.checks import approved_by_another, preconditions
from events.publishing.rights import may, own_drafts_only, require

STARTS = {
    "submit": ("draft", "returned"),
    "return": ("submitted", "approved"),
    "approve": ("submitted",),
    "publish": ("submitted", "approved"),
    "correct": ("published",),
    "withdraw": ("published",),
}


def allowed_actions(record: DeskRecord, user: Any) -> tuple[str, ...]:
    """Return the steps that the record's state and the person's groups allow, in the order of the workflow."""
    if record.pk is None:
        return ()
    return tuple(
        action for action, states in STARTS.items() if record.workflow in states and may(user, action)
    )


def submit(record: DeskRecord, *, by: Any, comment: str = "") -> DeskRecord:
    """Hand a draft over for review. A contributor may hand over her own drafts alone."""
    require(by, "submit")
    if own_drafts_only(by) and record.created_by_id != by.pk:
        raise WrongState(action="submit", state="another's draft", allowed=("your own draft",))
    return _step(record, "submit", "submitted", by=by, comment=comment)


def return_(record: DeskRecord, *, by: Any, comment: str) -> DeskRecord:
    """Give a record back to its author with what is to be changed."""
    require(by, "return")
    return _step(record, "return", "returned", by=by, comment=comment)


def approve(record: DeskRecord, *, by: Any, override_reason: str = "") -> DeskRecord:
    """Approve a submitted record, which may then be published. All that blocks it is raised at once."""
    require(by, "approve")
    with transaction.atomic():
        locked = locked_again(record)
        blockers = preconditions(locked, by=by, action="approve", override_reason=override_reason)
        if blockers:
            raise NotPublishable(blockers)
        return _step(record, "approve", "approved", by=by, override_reason=override_reason)


def reopen_after_change(record: DeskRecord, *, by: Any) -> None:
    """Take an approval back because the record was changed after it; the new state must be approved again."""
    if record.workflow == "approved":
        _move(record, "submitted", by=by, comment="")


def locked_again(record: DeskRecord) -> DeskRecord:
    """Return the record read again under a lock, so that nobody else moves it meanwhile."""
    return type(record)._default_manager.select_for_update().get(pk=record.pk)


def _step(
    record: DeskRecord,
    action: str,
    to_state: str,
    *,
    by: Any,
    comment: str = "",
    override_reason: str = "",
) -> DeskRecord:
    with transaction.atomic():
        locked = locked_again(record)
        if locked.workflow not in STARTS[action]:
            raise WrongState(action=action, state=locked.workflow, allowed=STARTS[action])
        _move(locked, to_state, by=by, comment=comment, override_reason=override_reason)
    record.workflow = to_state
    return record


def _move(record: DeskRecord, to_state: str, *, by: Any, comment: str, override_reason: str = "") -> None:
    write_step(record, to_state, by=by, comment=comment, override_reason=override_reason)
    type(record)._default_manager.filter(pk=record.pk).update(workflow=to_state)
    record.workflow = to_state


def write_step(
    record: DeskRecord,
    to_state: str,
    *,
    by: Any,
    comment: str = "",
    override_reason: str = "",
    version_seq: int | None = None,
) -> WorkflowStep:
    """Write down that a record moved from its present state; the caller moves it."""
    owner = "actor" if isinstance(record, Actor) else "episode" if isinstance(record, Episode) else "incident"
    return WorkflowStep.objects.create(
        **{owner: record},
        from_state=record.workflow,
        to_state=to_state,
        by=by,
        at=timezone.now(),
        comment=comment,
        override_reason=override_reason,
        version_seq=version_seq,
    )


__all__ = [
    "STARTS",
    "allowed_actions",
    "approve",
    "approved_by_another",
    "locked_again",
    "reopen_after_change",
    "return_",
    "submit",
    "write_step",
]
