"""What stays in the log of a record that was taken back: one tombstone more, which may point to another record."""

from events.models.desk_record import DeskRecord
from events.models.duplicate import Merge
from events.models.incident import Incident
from events.models.live_record import LiveRecord
from events.models.published_version import LogHead, PublishedVersion
from events.publishing.act import Act
from events.publishing.live import put
from events.publishing.log import append
from events.publishing.snapshot.frame import tombstone


def is_public(kind: str, code: str) -> bool:
    """Tell whether a version of the record stands in public now."""
    return LiveRecord.objects.current().filter(kind=kind, code=code).exists()


def write_tombstone(
    head: LogHead, act: Act, *, kind: str, code: str, replaced_by: str = ""
) -> PublishedVersion:
    """Write a tombstone as the record's next version; the head must be locked. What stood before stays readable."""
    newest = LiveRecord.objects.newest(kind, code).first()
    if newest is None:
        raise LookupError(f"No {kind} was ever published under {code}.")
    number = newest.number + 1
    document = tombstone(
        act,
        kind=kind,
        code=code,
        slug=newest.slug,
        number=number,
        first_at=newest.first_published_at,
        replaced_by=replaced_by,
    )
    version = append(head, act, kind=kind, code=code, number=number, document=document)
    put(version)
    return version


def point_old_codes_to(head: LogHead, act: Act, record: DeskRecord) -> None:
    """Let the codes of a record that is public anew under another code lead to it; the head must be locked.

    A withdrawn code is never used again. Where a merge was undone, the event has a new code, and whoever cites the
    old one must find it.
    """
    if not isinstance(record, Incident):
        return
    for merge in Merge.objects.filter(restored=record).exclude(loser_code=""):
        code = merge.loser_code
        note = f"{code} is published again as {record.code}."
        version = write_tombstone(
            head,
            Act("withdrawn", act.at, act.by_id, note),
            kind="incident",
            code=code,
            replaced_by=str(record.code),
        )
        Incident.objects.filter(code=code).update(published_number=version.number)
