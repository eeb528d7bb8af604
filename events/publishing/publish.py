"""Publish, correct, withdraw: one function each, one transaction each, for every door alike."""

from datetime import datetime
from typing import Any

import orjson
from django.db import transaction
from django.utils import timezone

from events.codebook.workflow import CORRECTION_KINDS
from events.errors.publishing import Blocker, NotPublishable
from events.models.actor import Actor
from events.models.desk_record import DeskRecord
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.live_record import LiveRecord
from events.models.published_version import LogHead, PublishedVersion
from events.publishing.act import Act
from events.publishing.canonical import Document
from events.publishing.checks import preconditions
from events.publishing.live import put
from events.publishing.log import append, lock_head, mint
from events.publishing.named import references_of
from events.publishing.references import give_actor_slug, publish_references
from events.publishing.rights import require
from events.publishing.snapshot.actor import actor_document
from events.publishing.snapshot.episode import episode_document
from events.publishing.snapshot.frame import framed
from events.publishing.snapshot.incident import hold_places, incident_document
from events.publishing.tombstone import is_public, point_old_codes_to, write_tombstone
from events.publishing.untie import untie
from events.publishing.workflow import locked_again, write_step

# A version of this kind says nothing else than before: it only names records that became public since.
TIES = "links"
PREFIX = {"incident": "SAH", "episode": "SAH-EP", "actor": "SAH-AC"}


def publish(record: DeskRecord, *, by: Any, note: str = "", override_reason: str = "") -> PublishedVersion:
    """Publish a submitted or approved record for the first time: its code is minted here, without gap or twin.

    Raises NotAllowed, or NotPublishable with every blocker at once; then nothing was written.
    """
    require(by, "publish")
    return _put_out(
        record, "publish", "published", by=by, note=note, note_kind="", override_reason=override_reason
    )


def correct(
    record: DeskRecord,
    *,
    by: Any,
    note: str,
    note_kind: str,
    override_reason: str = "",
) -> PublishedVersion:
    """Publish the desk's present state of a published record as its next version, with a public note on why."""
    require(by, "correct")
    _require_note(note)
    if note_kind not in CORRECTION_KINDS:
        raise NotPublishable(
            [
                Blocker(
                    "note_kind",
                    "note_kind",
                    f'"{note_kind}" is no kind of correction.',
                    f"Choose one of: {', '.join(CORRECTION_KINDS.codes)}.",
                )
            ]
        )
    return _put_out(
        record, "correct", "corrected", by=by, note=note, note_kind=note_kind, override_reason=override_reason
    )


def withdraw(record: DeskRecord, *, by: Any, note: str, replaced_by: str = "") -> PublishedVersion:
    """Replace a published record by a tombstone with its public reason. Its code and history stay.

    ``replaced_by`` is the code of the public record that tells the event from now on, where there is one.
    """
    require(by, "withdraw")
    _require_note(note)
    with transaction.atomic():
        # Lock first: two may press the button at once.
        head = lock_head()
        locked = locked_again(record)
        _raise_if_any(preconditions(locked, by=by, action="withdraw"))
        act = Act("withdrawn", _now(), by.pk, note)
        kind, code = _kind(locked), str(locked.code)
        if replaced_by:
            _require_public(kind, replaced_by)
        version = write_tombstone(head, act, kind=kind, code=code, replaced_by=replaced_by)
        untie(head, code, at=act.at, by_id=act.by_id)
        _settle(locked, version, "withdrawn", by=by, comment=note, override_reason="")
    _copy_state(locked, record)
    return version


def _put_out(
    record: DeskRecord,
    step: str,
    action: str,
    *,
    by: Any,
    note: str,
    note_kind: str,
    override_reason: str,
) -> PublishedVersion:
    with transaction.atomic():
        # Lock first: two may press Publish at once.
        head = lock_head()
        locked = locked_again(record)
        if isinstance(locked, Incident):
            hold_places(locked)
        _raise_if_any(preconditions(locked, by=by, action=step, override_reason=override_reason))
        act = Act(action, _now(), by.pk, note, note_kind)
        _give_code(locked, act.at)
        version = _write(head, act, locked)
        _settle(locked, version, "published", by=by, comment=note, override_reason=override_reason)
        if step == "publish":
            point_old_codes_to(head, act, locked)
    _copy_state(locked, record)
    return version


def _write(head: LogHead, act: Act, record: DeskRecord) -> PublishedVersion:
    places, sources, axes = references_of(record)
    publish_references(head, places=places, sources=sources, axes=axes, at=act.at)
    kind, code = _kind(record), str(record.code)
    number = (record.published_number or 0) + 1
    first_at, corrections = act.at, 0
    if number > 1:
        standing = _current(record)
        first_at = standing.first_published_at
        corrections = _corrections(standing) + (act.note_kind != TIES)
    document = framed(
        content_of(record),
        act,
        kind=kind,
        code=code,
        slug=record.slug or "" if isinstance(record, Actor) else "",
        number=number,
        first_at=first_at,
        corrections=corrections,
    )
    version = append(head, act, kind=kind, code=code, number=number, document=document)
    put(version)
    return version


def _corrections(standing: LiveRecord) -> int:
    return int(orjson.loads(standing.document)["published"]["corrections"])


def content_of(record: DeskRecord) -> Document:
    """Return all that the public may see of the record as it stands, without the frame."""
    if isinstance(record, Incident):
        return incident_document(record)
    if isinstance(record, Episode):
        return episode_document(record)
    if isinstance(record, Actor):
        return actor_document(record)
    raise TypeError(f"{type(record).__name__} is no published record.")


def _kind(record: DeskRecord) -> str:
    return type(record).__name__.lower()


def _now() -> datetime:
    # To the second, as documents and the chain write it: a rebuilt row must equal a published one.
    return timezone.now().replace(microsecond=0)


def _current(record: DeskRecord) -> LiveRecord:
    return LiveRecord.objects.get(kind=_kind(record), code=record.code, superseded_seq__isnull=True)


def _give_code(record: DeskRecord, at: datetime) -> None:
    if record.code is None:
        # The year of publication, not of the event: an event's date may be corrected, a code never is.
        record.code = mint(PREFIX[_kind(record)], at.year)
        type(record)._default_manager.filter(pk=record.pk).update(code=record.code)
    if isinstance(record, Actor):
        give_actor_slug(record)


def _settle(
    record: DeskRecord,
    version: PublishedVersion,
    state: str,
    *,
    by: Any,
    comment: str,
    override_reason: str,
) -> None:
    """Bring the desk's row to what the log now says, and write the step down."""
    write_step(
        record, state, by=by, comment=comment, override_reason=override_reason, version_seq=version.seq
    )
    record.workflow, record.published_number, record.published_revision = (
        state,
        version.number,
        record.revision,
    )
    type(record)._default_manager.filter(pk=record.pk).update(
        workflow=state,
        published_number=version.number,
        published_revision=record.revision,
    )


def _copy_state(locked: DeskRecord, record: DeskRecord) -> None:
    for field in ("code", "workflow", "published_number", "published_revision"):
        setattr(record, field, getattr(locked, field))
    if isinstance(record, Actor) and isinstance(locked, Actor):
        record.slug = locked.slug


def _raise_if_any(blockers: list[Blocker]) -> None:
    if blockers:
        raise NotPublishable(blockers)


def _require_note(note: str) -> None:
    if not note.strip():
        raise NotPublishable(
            [
                Blocker(
                    "note",
                    "note",
                    "There is no public note.",
                    "Say in a sentence what was wrong; readers will see it.",
                )
            ]
        )


def _require_public(kind: str, code: str) -> None:
    if not is_public(kind, code):
        raise NotPublishable(
            [
                Blocker(
                    "replaced_by",
                    "replaced_by",
                    f"{code} is no public record.",
                    "A public code must lead somewhere: publish it first.",
                )
            ]
        )
