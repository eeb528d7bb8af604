"""Take a merge back: the record that went is there again, and what was changed since is left alone and told."""

from dataclasses import dataclass
from typing import Any

from django.core import serializers
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from events.errors.publishing import Blocker, ChangedMeanwhile, NotPublishable
from events.models.citation import Citation
from events.models.desk_record import DeskRecord
from events.models.duplicate import Merge
from events.models.episode import Episode
from events.models.incident import Incident, IncidentLink
from events.publishing.act import Act
from events.publishing.log import lock_head
from events.publishing.merging.carry import Written, carry
from events.publishing.merging.choice import CHOSEN, Choice
from events.publishing.merging.kept import Row, as_rows, bring_back
from events.publishing.merging.merge import again, changed, plain, revision_of
from events.publishing.rights import require
from events.publishing.tombstone import write_tombstone
from events.publishing.workflow import reopen_after_change

TOUCHED: dict[str, type[DeskRecord]] = {"events.incident": Incident, "events.episode": Episode}
HIDING = ("sensitivity", "embargo_until")
# A citation goes after what was read in it.
LAST = ("events.citation",)


@dataclass(frozen=True, slots=True)
class Undone:
    """The record that is there again, and what stayed as it is because somebody has changed it since."""

    record: Incident
    left: tuple[str, ...]


def undo_merge(merge: Merge, *, by: Any, note: str = "") -> Undone:
    """Take the merge back, by the rights that making it would need.

    A draft comes back whole under its number. A record that was public comes back as a new draft: its code was
    withdrawn in public and stays so; ``note`` then tells the public that it was not the same event after all.
    """
    with transaction.atomic():
        head = lock_head()
        merge = Merge.objects.select_for_update().get(pk=merge.pk)
        winner: Incident = again(merge.winner)
        require(by, "merge_published" if merge.loser_code or winner.is_published else "merge")
        if merge.undone_at is not None:
            raise ChangedMeanwhile
        _raise_unless_possible(merge, winner, note)
        left = _take_away(merge.written["rows"])
        left += _put_back_rows(merge.written["removed"])
        record, lost, touched = _there_again(merge, by=by)
        left += lost
        left += _put_back_fields(winner, merge.written["fields"], is_mixed=bool(left))
        said = _("The merge of %(loser)s into this record was undone.") % {"loser": _name(merge)}
        changed(winner, by=by, comment=said)
        _touch(touched, by=by, comment=said)
        if merge.loser_code:
            act = Act("withdrawn", timezone.now().replace(microsecond=0), by.pk, note)
            version = write_tombstone(head, act, kind="incident", code=merge.loser_code)
            Incident.objects.filter(code=merge.loser_code).update(published_number=version.number)
        merge.undone_by, merge.undone_at, merge.restored = by, timezone.now(), record
        merge.written = {**merge.written, "left": left}
        merge.save()
    return Undone(record, tuple(left))


def _name(merge: Merge) -> str:
    return merge.loser_code or f"#{merge.loser_number}"


def _raise_unless_possible(merge: Merge, winner: Incident, note: str) -> None:
    found = []
    if winner.workflow == "withdrawn":
        found.append(
            Blocker(
                "withdrawn",
                "winner",
                _("%(record)s is withdrawn.") % {"record": winner.code},
                _("A withdrawn record stands still: enter the event anew."),
            )
        )
    if merge.loser_code and not note.strip():
        found.append(
            Blocker(
                "note",
                "note",
                _("There is no public note."),
                _("Say in a sentence why these are two events after all; readers will see it."),
            )
        )
    if found:
        raise NotPublishable(found)


def _take_away(rows: list[Row]) -> list[str]:
    """Delete the copies that stand as they were written; return what was left because it has changed since."""
    left = []
    for row in sorted(rows, key=lambda row: row["model"] in LAST):
        model = next(serializers.deserialize("python", [row])).object.__class__
        standing = model._base_manager.filter(pk=row["pk"]).first()
        if standing is None:
            continue
        is_cited = isinstance(standing, Citation) and standing.claims.exists()
        if is_cited or as_rows([standing])[0]["fields"] != row["fields"]:
            # A link by its kind alone: whoever undoes may not know of the record at its other end.
            named = "" if isinstance(standing, IncidentLink) else f": {standing}"
            left.append(f"{model._meta.verbose_name}{named}")
        else:
            standing.delete()
    return left


def _put_back_rows(rows: list[Row]) -> list[str]:
    """Bring back what the merge took from the kept record, unless the like of it was entered since."""
    return [_told(row) for row in rows if _has_its_like(row) or bring_back([row])]


def _has_its_like(row: Row) -> bool:
    record: Any = next(serializers.deserialize("python", [row])).object
    names = {"events.participation": ("actor_id", "role"), "events.secondarytype": ("event_type",)}
    if row["model"] not in names:
        return False
    same = {name: getattr(record, name) for name in ("incident_id", *names[row["model"]])}
    return bool(type(record)._base_manager.filter(**same).exists())


def _told(row: Row) -> str:
    record = next(serializers.deserialize("python", [row])).object
    return str(record._meta.verbose_name)


def _put_back_fields(winner: Incident, fields: dict[str, list[Any]], *, is_mixed: bool) -> list[str]:
    """Give back to each column what it held, if nobody has written another value since.

    While something of the other record stays in this one, its sensitivity stays, too: it may have been its reason.
    """
    left = []
    by_column = {field.attname: field for field in Incident._meta.concrete_fields}
    for column, (before, after) in fields.items():
        field = by_column[column]
        if plain(field, winner) != after or (is_mixed and column in HIDING):
            left.append(str(field.verbose_name))
        else:
            setattr(winner, column, field.to_python(before))
    return left


def _touch(keys: set[tuple[str, int]], *, by: Any, comment: str) -> None:
    """Count one revision more for the other records whose rows went or came."""
    for label, pk in sorted(keys):
        record: Any = TOUCHED[label]._default_manager.select_for_update().filter(pk=pk).first()
        if record is not None:
            changed(record, by=by, comment=comment, is_beside=True)


def _there_again(merge: Merge, *, by: Any) -> tuple[Incident, list[str], set[tuple[str, int]]]:
    """Return the record, what could not be brought back, and the other records whose rows it changed."""
    touched = {(label, pk) for label, pk in merge.written["touched"]}
    if not merge.loser_code:
        record, lost = _old_draft(merge, by=by)
        return record, lost, touched
    written = Written()
    return _new_draft(merge, written, by=by), [], touched | written.touched.keys()


def _old_draft(merge: Merge, *, by: Any) -> tuple[Incident, list[str]]:
    lost = bring_back(merge.kept)
    record = Incident.objects.filter(pk=merge.loser_number).first()
    if record is None:
        raise ChangedMeanwhile
    # A form that was opened before the merge is older than what stands; what it rests on may have changed, too.
    record.revision += 1
    record.save(update_fields=["revision"])
    reopen_after_change(record, by=by)
    revision_of(record, by=by, comment=_("The merge was undone."))
    return record, [_told(row) for row in lost]


def _new_draft(merge: Merge, written: Written, *, by: Any) -> Incident:
    """Make a new draft of the withdrawn record, which stands still at the desk, with all its parts."""
    withdrawn = Incident.objects.get(code=merge.loser_code)
    columns = [*(column for group in CHOSEN.values() for column in group), *HIDING]
    record = Incident(
        **{column: getattr(withdrawn, column) for column in columns},
        created_by=by,
        last_author=by,
        revision=1,
    )
    record.save()
    carry(withdrawn, record, Choice({"places": "both"}), written)
    revision_of(record, by=by, comment=_("The merge of %(loser)s was undone.") % {"loser": _name(merge)})
    return record
