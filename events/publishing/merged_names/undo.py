"""Take the merge of two entries back: what it moved goes back, what was changed since is left alone and told."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core import serializers
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from events.errors.publishing import Blocker, ChangedMeanwhile, NotPublishable
from events.models.actor import Actor
from events.models.live_record import LiveRecord
from events.models.merged_name import MergedName
from events.models.published_version import LogHead
from events.publishing.act import Act
from events.publishing.log import lock_head
from events.publishing.merged_names.blockers import needed_right
from events.publishing.merged_names.merge import (
    is_in_step,
    locked_pair,
    name_of,
    settle,
    write_down,
)
from events.publishing.merged_names.moving import Moved
from events.publishing.merging.kept import bring_back
from events.publishing.publish import TIES
from events.publishing.rewritten import content_standing, rewrite
from events.publishing.rights import require

NOTE = "The merge of {loser} into {winner} was undone."


@dataclass(frozen=True, slots=True)
class Undone:
    """How much went back, and how much stayed because somebody has changed it since."""

    back: int
    left: int


def undo_merge_of_names(merge: MergedName, *, by: Any) -> Undone:
    """Take the merge back, by the right that making it needed. Raises NotAllowed, NotPublishable, ChangedMeanwhile."""
    with transaction.atomic():
        head = lock_head()
        merge = type(merge)._default_manager.select_for_update().get(pk=merge.pk)
        winner, loser = locked_pair(merge.winner, merge.loser)
        if merge.undone_at is not None:
            raise ChangedMeanwhile
        require(by, needed_right(winner, loser))
        if winner.merged_into_id is not None or loser.merged_into_id != winner.pk:
            raise NotPublishable([_merged_on(winner)])
        undone = _undo(head, merge, winner, loser, by=by)
        merge.undone_by, merge.undone_at = by, timezone.now()
        merge.save()
    return undone


def _merged_on(winner: Any) -> Blocker:
    return Blocker(
        "merged",
        "merged_into",
        _("%(entry)s was merged into another since.") % {"entry": winner},
        _("Undo that merge first: merges are undone in the order in which they were made, backwards."),
    )


def _undo(head: LogHead, merge: MergedName, winner: Any, loser: Any, *, by: Any) -> Undone:
    written = merge.written
    names = {"loser": name_of(loser), "winner": name_of(winner)}
    moved, left = Moved(), 0
    for label, key in written["touched"]:
        record = apps.get_model(label)._base_manager.filter(pk=key).first()
        if record is not None and record not in (winner, loser):
            moved.touch(record)
    in_step = {key for key, record in moved.touched.items() if is_in_step(record)}
    in_step |= {
        ("events.actor", entry.pk)
        for entry in (winner, loser)
        if isinstance(entry, Actor) and is_in_step(entry)
    }
    left += sum(not _move_back(move, winner, loser) for move in written["moves"])
    left += sum(not _take_away(row) for row in written["rows"])
    left += _give_back(winner, written["winner"], before_the_other=True)
    left += _give_back(loser, written["loser"])
    left += len(bring_back(written["removed"]))
    loser.merged_into = None
    said = _("The merge of %(loser)s into %(winner)s was undone.") % names
    touched = write_down(winner, loser, moved, by=by, comment=said)
    act = Act("corrected", timezone.now().replace(microsecond=0), by.pk, NOTE.format(**names), TIES)
    left += sum(not _put_back(head, one, act) for one in reversed(merge.put_out))
    settle(record for key, record in touched.items() if key in in_step)
    return Undone(len(written["moves"]) + len(written["removed"]), left)


def _move_back(move: list[Any], winner: Any, loser: Any) -> bool:
    """Point the row to the merged entry again, unless somebody has pointed it elsewhere."""
    label, key, column = move
    rows = apps.get_model(label)._base_manager.filter(pk=key, **{column: winner.pk})
    return bool(rows.update(**{column: loser.pk}))


def _take_away(row: dict[str, Any]) -> bool:
    """Delete a name that the merge wrote, unless somebody has changed it since."""
    model = apps.get_model(row["model"])
    standing = model._base_manager.filter(pk=row["pk"]).first()
    if standing is None:
        return True
    if serializers.serialize("python", [standing])[0]["fields"] != _read(row):
        return False
    standing.delete()
    return True


def _read(row: dict[str, Any]) -> dict[str, Any]:
    record = next(iter(serializers.deserialize("python", [row]))).object
    fields: dict[str, Any] = serializers.serialize("python", [record])[0]["fields"]
    return fields


def _give_back(entry: Any, columns: dict[str, list[Any]], *, before_the_other: bool = False) -> int:
    """Put back the columns that the merge filled, unless somebody has changed them since; return how many stayed."""
    left = 0
    for column, (before, now) in columns.items():
        field = entry._meta.get_field(column)
        if field.to_python(getattr(entry, column)) != field.to_python(now):
            left += 1
            continue
        setattr(entry, column, field.to_python(before))
        if before_the_other:
            # A unique id must be free before the other entry takes it again.
            type(entry)._base_manager.filter(pk=entry.pk).update(**{column: field.to_python(before)})
    return left


def _put_back(head: LogHead, version: list[Any], act: Act) -> bool:
    """Let the public read again what stood before the merge, unless something else was published since."""
    kind, code, number = version
    newest = LiveRecord.objects.newest(kind, code).first()
    versions = LiveRecord.objects.filter(kind=kind, code=code)
    before, made = versions.filter(number=number - 1).first(), versions.filter(number=number).first()
    if newest is None or before is None or made is None:
        return False
    # Not by its number: a later merge that was undone has left the same words under a higher one.
    if content_standing(newest) != content_standing(made):
        return False
    rewrite(head, newest, content_standing(before), act)
    return True
