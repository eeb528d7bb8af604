"""One step for many records: each is looked at again when its turn comes, and takes the step or says why not."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import translation

from events.errors.publishing import MovedOn, NotAllowed, NotDone, NotPublishable, WrongState
from events.models.desk_record import DeskRecord
from events.models.of_record import RECORDS
from events.models.release import Release
from events.publishing.canonical import moment
from events.publishing.log import lock_head
from events.publishing.release import publish_or_schedule, release_at_end_of_embargo
from events.publishing.rights import needs_override
from events.publishing.workflow import approve

# The states in which the step has been taken already, by this person or another.
TAKEN = {"approve": ("approved", "published"), "publish": ("published",)}


@dataclass(frozen=True, slots=True)
class Seen:
    """One record as it was looked at: its kind, its key and the revision that was on the screen."""

    kind: str
    pk: int
    revision: int

    @property
    def key(self) -> str:
        """The record as one word, for a job's item."""
        return f"{self.kind}:{self.pk}:{self.revision}"

    @classmethod
    def read(cls, key: str) -> "Seen":
        """Return what a key says. Raises ValueError where it is none."""
        kind, pk, revision = key.split(":")
        if kind not in RECORDS:
            raise ValueError(f'"{key}" names no kind of record; the kinds are {", ".join(RECORDS)}.')
        return cls(kind, int(pk), int(revision))

    @classmethod
    def of(cls, record: DeskRecord) -> "Seen":
        """Return the record as it stands now."""
        return cls(type(record).__name__.lower(), record.pk, record.revision)


def take_step(key: str, *, action: str, by: Any, language: str = "en") -> dict[str, Any]:
    """Approve or publish one record; return what came of it. Call it inside the transaction of the item.

    Raises NotDone with every reason in the language given; then nothing was written. A record that somebody else has
    brought there meanwhile is no failure.
    """
    with translation.override(language):
        try:
            return _take(Seen.read(key), action, by)
        except NotPublishable as problem:
            raise NotDone(reasons=[str(one) for one in problem.blockers]) from problem
        except (MovedOn, NotAllowed, WrongState) as problem:
            raise NotDone(reasons=[problem.sentence(language)]) from problem


def _take(seen: Seen, action: str, by: Any) -> dict[str, Any]:
    told: dict[str, Any] = {"kind": seen.kind, "record": seen.pk}
    lock_head()  # The head first, as every publisher does, or two could wait for each other.
    # Whoever may no longer see it takes no step on it, whatever she saw when she asked. Locked before its revision is
    # asked: a save in the same moment would else be approved unseen.
    rows = RECORDS[seen.kind].objects.visible_to(by).select_for_update(of=("self",))
    record = rows.filter(pk=seen.pk).first()
    if record is None:
        return {**told, "outcome": "gone"}
    if record.workflow in TAKEN[action]:
        return {**told, "outcome": f"already_{TAKEN[action][0]}", "code": record.code}
    if record.revision != seen.revision:
        raise MovedOn(seen=seen.revision, stands=record.revision)
    if not by.is_active or needs_override(by, action):
        raise NotAllowed(action=action, groups=("publisher",))
    if action == "approve":
        approve(record, by=by)
        release = release_at_end_of_embargo(record, by=by)
        return {
            **told,
            "outcome": "approved",
            **({"goes_out_at": _hour(release.goes_out_at)} if release else {}),
        }
    done = publish_or_schedule(record, by=by)
    if isinstance(done, Release):
        return {**told, "outcome": "scheduled", "goes_out_at": _hour(done.goes_out_at)}
    return {**told, "outcome": "published", "code": record.code, "version_seq": done.seq}


def _hour(at: datetime) -> str:
    return moment(at.replace(second=0, microsecond=0))
