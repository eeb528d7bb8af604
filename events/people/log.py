"""Writing to the desk's log, and checking that no entry was changed, taken out or cut off."""

import hashlib
import json
from typing import Any

from django.db import transaction
from django.utils import timezone

from events.models.desk_log import LOG_KINDS, DeskLogEntry, DeskLogHead

LONGEST_SUBJECT = 200


def write(
    kind: str,
    *,
    user: Any = None,
    username: str = "",
    address: str = "",
    subject: str = "",
    **details: Any,
) -> DeskLogEntry:
    """Append one entry. Details are plain values; never a text, a password, a code or a coordinate.

    Raises ValueError for a kind that is not listed in LOG_KINDS.
    """
    if kind not in LOG_KINDS:
        raise ValueError(f'"{kind}" is no kind of entry; known are: {", ".join(LOG_KINDS)}.')
    with transaction.atomic():
        DeskLogHead.objects.get_or_create(id=1)
        head = DeskLogHead.objects.select_for_update().get(id=1)
        entry = DeskLogEntry(
            seq=head.seq + 1,
            kind=kind,
            at=timezone.now().replace(microsecond=0),
            user_id=getattr(user, "pk", None),
            username=username or (user.get_username() if user is not None else ""),
            address=address,
            subject=subject[:LONGEST_SUBJECT],
            details=json.dumps(details, ensure_ascii=False, sort_keys=True) if details else "",
        )
        entry.chain = _link(entry, head.chain)
        entry.save(force_insert=True)
        head.seq, head.chain = entry.seq, entry.chain
        head.save(update_fields=["seq", "chain"])
    return entry


def verify() -> tuple[int, str]:
    """Return how many entries hold, and what is wrong with the first that does not; empty where all hold."""
    previous, last = "0" * 64, 0
    while True:
        read_until = last
        for entry in DeskLogEntry.objects.filter(seq__gt=last).order_by("seq").iterator():
            if entry.seq != last + 1:
                return last, f"Entry {last + 1} is missing."
            if entry.chain != _link(entry, previous):
                return last, f"Entry {entry.seq} is not what was written."
            previous, last = entry.chain, entry.seq
        # Read after the entries: what is written meanwhile is read in the next round.
        head = DeskLogHead.objects.filter(id=1).first() or DeskLogHead()
        if (head.seq, head.chain) == (last, previous):
            return last, ""
        if last == read_until or head.seq <= last:
            return last, f"The log ends at entry {last}, but {head.seq} were written."


def _link(entry: DeskLogEntry, previous: str) -> str:
    said = [
        previous,
        entry.seq,
        entry.kind,
        entry.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        entry.user_id,
        entry.username,
        entry.address,
        entry.subject,
        entry.details,
    ]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()
