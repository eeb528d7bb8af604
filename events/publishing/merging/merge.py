"""Merge one incident into another: citations and claims of both stay, the other record goes, in one transaction."""

from collections.abc import Iterator
from typing import Any

import reversion
from django.db import models, transaction
from django.db.models.deletion import ProtectedError, RestrictedError
from django.utils import timezone
from django.utils.translation import gettext as _
from reversion.models import Version

from events.errors.publishing import Blocker, ChangedMeanwhile, NotPublishable
from events.models.desk_record import DeskRecord
from events.models.duplicate import Merge
from events.models.incident import Incident
from events.publishing.log import lock_head
from events.publishing.merging.carry import Written, carry
from events.publishing.merging.choice import Choice, outcome
from events.publishing.merging.kept import whole
from events.publishing.publish import withdraw
from events.publishing.rights import require
from events.publishing.workflow import reopen_after_change, write_step
from events.querysets.desk_record import is_hidden_from


def merge(
    winner: Incident,
    loser: Incident,
    *,
    by: Any,
    choice: Choice | None = None,
    seen: tuple[int, int] | None = None,
    note: str = "",
    comment: str = "",
) -> Merge:
    """Merge the loser into the winner and return what was done, by which it can be undone.

    ``seen`` are the revisions of winner and loser that were on the screen: if either has moved on, ChangedMeanwhile
    is raised. ``note`` is the public reason, asked for where the loser is public. Raises NotAllowed, or
    NotPublishable with every blocker; then nothing was written.
    """
    with transaction.atomic():
        # The head first, as publishing does, or two could wait for each other.
        lock_head()
        winner, loser = _locked(winner, loser)
        require(by, "merge_published" if winner.is_published or loser.is_published else "merge")
        if seen is not None and seen != (winner.revision, loser.revision):
            raise ChangedMeanwhile
        _raise_if_any(merge_blockers(winner, loser, note=note))
        return _merge(winner, loser, by=by, choice=choice or Choice(), note=note, comment=comment)


def merge_blockers(winner: Incident, loser: Incident, *, note: str | None = None) -> list[Blocker]:
    """Return all that stands in the way of merging; a missing public note only where ``note`` is given, if empty."""
    found = [*_unfit(winner, loser)]
    hidden = {winner.sensitivity, loser.sensitivity}
    if "embargoed" in hidden and hidden & {"coarse", "restricted"}:
        found.append(
            Blocker(
                "sensitivity",
                "sensitivity",
                _("One is under embargo, and the other hides its place for ever."),
                _("One record can do either: decide first, and give both the same sensitivity."),
            )
        )
    if loser.is_published and note is not None and not note.strip():
        found.append(
            Blocker(
                "note",
                "note",
                _("There is no public note."),
                _("Say in a sentence why the record is taken back; readers will see it."),
            )
        )
    return found


def _unfit(winner: Incident, loser: Incident) -> Iterator[Blocker]:
    if winner.pk == loser.pk:
        yield Blocker("same", "loser", _("These are one record."), _("Choose two records."))
    for record in (winner, loser):
        if record.workflow == "withdrawn":
            yield Blocker(
                "withdrawn",
                "loser",
                _("%(record)s is withdrawn.") % {"record": record.code},
                _("A withdrawn record stands still: merge into another."),
            )
    if loser.is_published and not winner.is_published:
        yield Blocker(
            "winner_not_public",
            "winner",
            _("The record to be kept is not public, and the other one is."),
            _("Keep the public one, or publish this one first: a public code must lead somewhere."),
        )


def _merge(winner: Incident, loser: Incident, *, by: Any, choice: Choice, note: str, comment: str) -> Merge:
    names = {"loser": loser.code or loser.desk_number, "winner": winner.code or winner.desk_number}
    was_public = loser.is_published
    into = _("Merged into %(winner)s.") % names
    # Before anything is moved: this revision holds the record whole.
    loser_revision = revision_of(loser, by=by, comment=into)
    kept = _whole(loser)
    written = Written()
    _take_over(winner, outcome(winner, loser, choice), written)
    carry(loser, winner, choice, written)
    said = _("%(loser)s was merged into this record.") % names
    winner_revision = changed(winner, by=by, comment=f"{said} {comment}".strip())
    for record in written.touched.values():
        changed(again(record), by=by, comment=into, is_beside=True)
    done = Merge(
        winner=winner,
        loser=loser if was_public else None,
        loser_number=loser.pk,
        loser_code=loser.code or "",
        loser_title=loser.title_en,
        kept=kept,
        written=written.as_json(),
        loser_revision=loser_revision,
        winner_revision=winner_revision,
        comment=comment,
        by=by,
        at=timezone.now(),
    )
    if was_public:
        withdraw(loser, by=by, note=note, replaced_by=str(winner.code))
    else:
        loser.delete()
    done.save()
    return done


def _take_over(winner: Incident, changes: dict[str, Any], written: Written) -> None:
    fields = {field.attname: field for field in Incident._meta.concrete_fields}
    for column, value in changes.items():
        before = plain(fields[column], winner)
        setattr(winner, column, value)
        written.fields[column] = [before, plain(fields[column], winner)]


def plain(field: Any, record: models.Model) -> Any:
    """Return a column's value in the form in which JSON can keep it; None and "" stay apart."""
    return None if getattr(record, field.attname) is None else field.value_to_string(record)


def changed(record: DeskRecord, *, by: Any, comment: str, is_beside: bool = False) -> int | None:
    """Save the record, locked by the caller, as one revision more by this person; return the revision's number.

    ``is_beside``: it was changed by work on another. Then it may be one that she may not see, and she does not become
    its last author: by that she would see it from then on.
    """
    record.revision += 1
    if not (is_beside and is_hidden_from(record, by)):
        record.last_author = by
    record.save()
    reopen_after_change(record, by=by)
    write_step(record, record.workflow, by=by, comment=comment)
    return revision_of(record, by=by, comment=comment)


def revision_of(record: models.Model, *, by: Any, comment: str) -> int | None:
    """Keep the record as it stands, with its parts, as one revision of the desk's history."""
    with reversion.create_revision():
        reversion.set_user(by)
        reversion.set_comment(comment)
        reversion.add_to_revision(record)
    versions = Version.objects.get_for_object(record)
    number: int | None = versions.values_list("revision_id", flat=True).first()
    return number


def again(record: models.Model) -> Any:
    """Return the record read again under a lock."""
    return type(record)._base_manager.select_for_update().get(pk=record.pk)


def _locked(winner: Incident, loser: Incident) -> tuple[Incident, Incident]:
    """Read both again under a lock, in the order of their numbers: two merges cannot wait for each other."""
    rows = Incident.objects.select_for_update().order_by("pk").filter(pk__in=(winner.pk, loser.pk))
    found = {row.pk: row for row in rows}
    if not {winner.pk, loser.pk} <= found.keys():
        raise ChangedMeanwhile
    return found[winner.pk], found[loser.pk]


def _whole(loser: Incident) -> list[dict[str, Any]]:
    try:
        return whole(loser)
    except (ProtectedError, RestrictedError) as problem:
        raise NotPublishable(
            [
                Blocker(
                    "held",
                    "loser",
                    _("Something else at the desk holds this record: %(what)s") % {"what": problem.args[0]},
                    _("Let go of it there first."),
                )
            ]
        ) from problem


def _raise_if_any(blockers: list[Blocker]) -> None:
    if blockers:
        raise NotPublishable(blockers)
