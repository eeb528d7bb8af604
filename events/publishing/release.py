"""Releases: a record goes out at its hour by the same publish() as ever, and can be called back until then.

Nothing is filtered by the clock at reading: what the job has not published yet is not in the public half at all.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone, translation

from events.errors.publishing import (
    Blocker,
    MovedOn,
    NotAllowed,
    NotPublishable,
    TooLateToCallBack,
    WrongState,
)
from events.models.desk_record import DeskRecord
from events.models.of_record import RECORDS, owner_of
from events.models.published_version import PublishedVersion
from events.models.release import Release
from events.models.workflow_step import WorkflowStep
from events.publishing.checks import preconditions
from events.publishing.log import lock_head
from events.publishing.publish import publish
from events.publishing.rights import RIGHTS, require
from events.publishing.workflow import approve, locked_again


def earliest_release(record: DeskRecord) -> datetime:
    """Return the earliest moment at which the record may go out: after the hold, and not before its embargo ends."""
    after_hold = timezone.now() + timedelta(minutes=settings.TRACKER_PUBLISH_HOLD_MINUTES)
    until = record.embargo_until if record.sensitivity == "embargoed" else None
    return max(after_hold, until) if until else after_hold


def publish_or_schedule(
    record: DeskRecord,
    *,
    by: Any,
    note: str = "",
    override_reason: str = "",
    goes_out_at: datetime | None = None,
) -> PublishedVersion | Release:
    """Publish the record now; where it is held, embargoed or wanted later, approve it and ask for its release.

    A moment before the hold or the embargo has passed is moved to their end, never the other way round.
    """
    require(by, "publish")
    moment = max(goes_out_at, earliest_release(record)) if goes_out_at else earliest_release(record)
    if moment <= timezone.now():
        with transaction.atomic():
            version = publish(record, by=by, note=note, override_reason=override_reason)
            # What was wanted for later has come to pass.
            _end(_waiting(record), "overtaken")
        return version
    return schedule(record, by=by, goes_out_at=moment, note=note, override_reason=override_reason)


def schedule(
    record: DeskRecord, *, by: Any, goes_out_at: datetime, note: str = "", override_reason: str = ""
) -> Release:
    """Approve the record if it is not yet, and have it go out at the moment; an earlier wish is replaced.

    Raises NotAllowed, or NotPublishable with every blocker at once; then nothing was written.
    """
    require(by, "publish")
    with transaction.atomic():
        lock_head()
        locked = locked_again(record)
        blockers = preconditions(locked, by=by, override_reason=override_reason)
        blockers = [one for one in blockers if one.code != "embargo"]
        if blockers:
            raise NotPublishable(blockers)
        if locked.workflow == "submitted":
            approve(locked, by=by, override_reason=override_reason)
        _end(_waiting(locked), "called_back", called_back_by=by)
        release = Release.objects.create(
            **owner_of(locked),
            goes_out_at=goes_out_at,
            revision=locked.revision,
            asked_by=by,
            note=note,
            override_reason=override_reason,
        )
    record.workflow = locked.workflow
    return release


def release_at_end_of_embargo(record: DeskRecord, *, by: Any, override_reason: str = "") -> Release | None:
    """Have an approved record that is embargoed go out when the embargo ends; None where there is no embargo."""
    until = record.embargo_until if record.sensitivity == "embargoed" else None
    if record.workflow != "approved" or until is None:
        return None
    # Locked, so that of two who ask at once the second replaces the first one's wish.
    return schedule(
        record, by=by, goes_out_at=max(until, earliest_release(record)), override_reason=override_reason
    )


def waiting_release(record: DeskRecord) -> Release | None:
    """Return the release by which the record will go out, if one waits."""
    found: Release | None = _waiting(record).select_related("asked_by").first()
    return found


def call_back(release: Release, *, by: Any) -> None:
    """Take the wish back: the record stays approved at the desk. Raises TooLateToCallBack once it has ended."""
    require(by, "publish")
    with transaction.atomic():
        lock_head()
        if not _end(Release.objects.filter(pk=release.pk), "called_back", called_back_by=by):
            release.refresh_from_db()
            raise TooLateToCallBack(state=release.state)
    release.refresh_from_db()


def release_due(now: datetime | None = None) -> list[int]:
    """Put out what is due, oldest first, each in its own transaction; return the releases that ended.

    Late is fine, twice is not: whoever holds the log's head finds the release waiting, everybody else finds it ended.
    One that breaks for a reason that nobody foresaw stays waiting and keeps no other back; an ExceptionGroup of all
    such is raised at the end.
    """
    moment = now or timezone.now()
    _ask_for_ended_embargoes(moment)
    due = Release.objects.filter(state="waiting", goes_out_at__lte=moment).order_by("goes_out_at", "pk")
    ended, broken = [], []
    for pk in due.values_list("pk", flat=True):
        try:
            ended += [pk] if _put_out(pk) else []
        except Exception as problem:  # noqa: BLE001
            problem.add_note(f"It broke release {pk}, which waits still.")
            broken.append(problem)
    if broken:
        raise ExceptionGroup("Releases that could not go out, nor be said to be blocked", broken)
    return ended


def _ask_for_ended_embargoes(moment: datetime) -> None:
    """Ask in the approver's name for what was approved under an embargo that has ended, unless it was called back."""
    if not any(_ended_embargoes(kind, moment).exists() for kind in RECORDS):
        return
    with transaction.atomic():
        # Locked before they are read again: two sweeps would ask twice.
        lock_head()
        for kind in RECORDS:
            for record in _ended_embargoes(kind, moment):
                _ask_for_the_approver(record, moment)


def _ended_embargoes(kind: str, moment: datetime) -> QuerySet[Any]:
    answered = Release.objects.filter(**{kind: OuterRef("pk")}, revision=OuterRef("revision"))
    return RECORDS[kind].objects.filter(
        ~Exists(answered), workflow="approved", sensitivity="embargoed", embargo_until__lte=moment
    )


def _ask_for_the_approver(record: DeskRecord, moment: datetime) -> None:
    step = WorkflowStep.objects.filter(**owner_of(record), to_state="approved").order_by("-pk").first()
    if step is not None:
        # An earlier wish was for another revision, and only one waits at a time.
        _end(_waiting(record), "overtaken")
        Release.objects.create(
            **owner_of(record),
            goes_out_at=moment,
            revision=record.revision,
            asked_by=step.by,
            override_reason=step.override_reason,
        )


def _put_out(pk: int) -> bool:
    with transaction.atomic():
        # The head first, as every publisher does.
        lock_head()
        release = Release.objects.select_for_update().filter(pk=pk, state="waiting").first()
        if release is None:
            return False
        record = locked_again(release.record)
        mine = Release.objects.filter(pk=pk)
        if record.workflow in ("published", "withdrawn"):
            _end(mine, "overtaken")
            return True
        try:
            version = _published(release, record)
        except (NotPublishable, NotAllowed, WrongState, MovedOn) as problem:
            _end(mine, "blocked", reasons=_in_both_languages(release, record, problem))
            return True
        _end(mine, "out", version_seq=version.seq)
    return True


def _published(release: Release, record: DeskRecord) -> PublishedVersion:
    if not release.asked_by.is_active:
        # Whoever was sent away publishes nothing more, by no earlier wish either.
        raise NotAllowed(action="publish", groups=RIGHTS["publish"])
    if record.revision != release.revision:
        raise MovedOn(seen=release.revision, stands=record.revision)
    return publish(record, by=release.asked_by, note=release.note, override_reason=release.override_reason)


def _in_both_languages(
    release: Release, record: DeskRecord, problem: NotPublishable | NotAllowed | WrongState | MovedOn
) -> list[dict[str, str]]:
    """Return what stood in the way, in words for either reader: the job does not know who will read it."""
    if not isinstance(problem, NotPublishable):
        code = "changed" if isinstance(problem, MovedOn) else "rights"
        return [{"code": code, "en": problem.sentence("en"), "fr": problem.sentence("fr")}]
    told: dict[str, Sequence[Blocker]] = {}
    for lang in ("en", "fr"):
        with translation.override(lang):
            told[lang] = preconditions(record, by=release.asked_by, override_reason=release.override_reason)
    return [
        {"code": english.code, "en": str(english), "fr": str(french)}
        for english, french in zip(told["en"], told["fr"], strict=True)
    ]


def _waiting(record: DeskRecord) -> Any:
    return Release.objects.filter(**owner_of(record), state="waiting")


def _end(rows: Any, state: str, **fields: Any) -> int:
    """End the releases that still wait; return how many it were."""
    ended: int = rows.filter(state="waiting").update(state=state, ended_at=timezone.now(), **fields)
    return ended
