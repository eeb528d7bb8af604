"""Merge one actor into another, or one place into another: one transaction at the desk and in the public record."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from events.errors.publishing import ChangedMeanwhile, NotPublishable
from events.models.actor import Actor
from events.models.desk_record import DeskRecord
from events.models.live_record import LiveRecord
from events.models.merged_name import ActorMerge, MergedName, PlaceMerge
from events.models.place import Place
from events.models.published_version import LogHead
from events.publishing.act import Act
from events.publishing.log import lock_head
from events.publishing.merged_names.blockers import blockers_of, needed_right
from events.publishing.merged_names.moving import Moved, carry_names, fill_gaps, move_all
from events.publishing.merged_names.public import Put, lead_on, standing_of
from events.publishing.merging.merge import again, changed, revision_of
from events.publishing.publish import TIES, content_of
from events.publishing.references import publish_references
from events.publishing.rewritten import content_standing
from events.publishing.rights import require
from events.publishing.snapshot.lineage import lineage

Entry = Actor | Place
# Public notes are English, as those of withdrawals that untie.
NOTE = "{loser} was merged into {winner}."


def stamp_of(entry: Entry) -> str:
    """Return by what it is seen that somebody has changed an entry after it was on the screen."""
    return str(entry.revision) if isinstance(entry, Actor) else entry.updated_at.isoformat()


def name_of(entry: Entry) -> str:
    """Return the code, slug or number by which the desk calls an entry."""
    if isinstance(entry, Actor):
        return entry.code or entry.desk_number
    return entry.slug or f"#{entry.pk}"


def merge_names(winner: Entry, loser: Entry, *, by: Any, seen: tuple[str, str] | None = None) -> MergedName:
    """Merge the loser into the winner and return what was done, by which it can be undone.

    ``seen`` are the stamps of winner and loser that were on the screen; ChangedMeanwhile if either has moved on.
    Raises NotAllowed, or NotPublishable with every blocker; then nothing was written.
    """
    with transaction.atomic():
        # The head first, as publishing does, or two could wait for each other.
        head = lock_head()
        winner, loser = locked_pair(winner, loser)
        require(by, needed_right(winner, loser))
        if seen is not None and seen != (stamp_of(winner), stamp_of(loser)):
            raise ChangedMeanwhile
        found = blockers_of(winner, loser)
        if found:
            raise NotPublishable(found)
        return _merge(head, winner, loser, by=by)


def locked_pair(one: Entry, other: Entry) -> tuple[Any, Any]:
    """Read both again under a lock, in the order of their numbers: two merges cannot wait for each other."""
    rows = type(one)._base_manager.select_for_update().filter(pk__in=(one.pk, other.pk)).order_by("pk")
    found = {row.pk: row for row in rows}
    if not {one.pk, other.pk} <= found.keys():
        raise ChangedMeanwhile
    return found[one.pk], found[other.pk]


def _merge(head: LogHead, winner: Any, loser: Any, *, by: Any) -> MergedName:
    names = {"loser": name_of(loser), "winner": name_of(winner)}
    # Before anything is moved: this revision holds the entry whole.
    revision_of(loser, by=by, comment=_("Merged into %(winner)s.") % names)
    moved = Moved()
    carry_names(loser, winner, moved)
    move_all(loser, winner, moved)
    fill_gaps(loser, winner, moved)
    loser.merged_into = winner
    in_step = {key for key, record in moved.touched.items() if is_in_step(record)}
    in_step |= {_key(entry) for entry in (winner, loser) if isinstance(entry, Actor) and is_in_step(entry)}
    touched = write_down(
        winner, loser, moved, by=by, comment=_("%(loser)s was merged into %(winner)s.") % names
    )
    act = Act("corrected", timezone.now().replace(microsecond=0), by.pk, NOTE.format(**names), TIES)
    put = _public(head, winner, loser, touched, act)
    settle(record for key, record in touched.items() if key in in_step)
    table: Any = ActorMerge if isinstance(winner, Actor) else PlaceMerge
    done: MergedName = table.objects.create(
        winner=winner,
        loser=loser,
        written=moved.as_json(),
        put_out=[list(one) for one in put],
        by=by,
        at=act.at,
    )
    return done


def _key(entry: Actor) -> tuple[str, int]:
    return entry._meta.label_lower, entry.pk


def is_in_step(record: DeskRecord) -> bool:
    """Tell whether the public reads what the desk holds of the record: nothing waits."""
    return record.is_published and record.revision == record.published_revision


def write_down(
    winner: Any, loser: Any, moved: Moved, *, by: Any, comment: str
) -> dict[tuple[str, int], DeskRecord]:
    """Save both entries and count one revision more for every record whose rows were moved; return these again."""
    own = [winner, loser] if isinstance(winner, Actor) else []
    for entry in own:
        moved.touch(entry)
    touched: dict[tuple[str, int], DeskRecord] = {}
    for key, record in moved.touched.items():
        fresh = record if record in own else again(record)
        changed(fresh, by=by, comment=comment, is_beside=record not in own)
        touched[key] = fresh
    if not own:
        for place in (winner, loser):
            place.save()
            revision_of(place, by=by, comment=comment)
    return touched


def _public(head: LogHead, winner: Any, loser: Any, touched: dict[Any, DeskRecord], act: Act) -> Put:
    """Let the public record follow, where the merged entry stands in it."""
    if standing_of(loser) is None or standing_of(winner) is None:
        return []
    put: Put = []
    merged = type(loser)._base_manager.filter(merged_into=winner).exclude(pk=loser.pk)
    key = "code" if isinstance(loser, Actor) else "slug"
    codes = [code for code in merged.values_list(key, flat=True) if code]
    codes += [record.code for record in touched.values() if record.code and record not in (winner, loser)]
    if isinstance(winner, Place):
        before = standing_of(winner)
        publish_references(head, places=lineage(winner), sources=(), axes=(), at=act.at)
        after = standing_of(winner)
        if before and after and after.number != before.number:
            put.append(("place", after.code, after.number))
    return put + lead_on(head, loser, winner, codes, act)


def settle(records: Any) -> None:
    """Where the public reads the same as the desk holds, let nothing wait: the records had nothing waiting before."""
    for record in records:
        standing = standing_row(record)
        fresh = type(record)._default_manager.get(pk=record.pk)
        if standing is not None and content_of(fresh) == content_standing(standing):
            type(record)._default_manager.filter(pk=record.pk).update(published_revision=fresh.revision)


def standing_row(record: DeskRecord) -> LiveRecord | None:
    """Return the record's newest version in public; of a merged entry it is the one that leads on."""
    return LiveRecord.objects.newest(type(record).__name__.lower(), str(record.code)).first()
