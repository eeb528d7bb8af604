"""The optimistic lock: a save made from an older revision is refused, and nothing that was typed is lost."""

import re
from collections.abc import Collection, Mapping

from django.db.models import F
from django.http import QueryDict

from events.models.desk_record import DeskRecord

# What the workflow and publishing write while somebody has the form open; a save must not put it back.
NOT_THE_FORMS = ("workflow", "code", "published_number", "published_revision")
# As many rows as Django's formsets take at most: a made-up number must not keep us counting.
MOST_ROWS = 2_000
CITING = re.compile(r"^(?P<row>(?!citations-)\w+-\d+-(?:last_confirmed_)?citation)$")


class StaleRevision(Exception):
    """Somebody else saved the record after this form was opened."""


def claim_revision(record: DeskRecord, *, seen: int) -> None:
    """Raise the record's revision if it still is the one that was seen, else raise StaleRevision.

    One conditional UPDATE: of two that save in the same moment, the second waits for the first and then fails.
    """
    rows = type(record)._default_manager.filter(pk=record.pk)
    if not rows.filter(revision=seen).update(revision=F("revision") + 1):
        raise StaleRevision
    for field, value in rows.values(*NOT_THE_FORMS).get().items():
        setattr(record, field, value)
    record.revision = seen + 1


def rebased(data: QueryDict, standing: Mapping[str, Collection[str]]) -> QueryDict:
    """Return what was posted so that it can be shown and saved over a record that has changed meanwhile.

    ``standing`` gives, for each inline's prefix, the keys of the rows that stand now. A posted row that somebody
    deleted becomes a new row, behind the others; figures and phases follow the citations that move.
    """
    fresh = data.copy()
    for prefix, keys in standing.items():
        moves = _regroup(fresh, prefix, keys)
        if prefix == "citations":
            _follow_citations(fresh, moves)
    return fresh


def _regroup(data: QueryDict, prefix: str, keys: Collection[str]) -> dict[int, int]:
    """Put the rows that stand first and the rest behind; return where each row went."""
    total = _count(data, f"{prefix}-TOTAL_FORMS")
    stands = [data.get(f"{prefix}-{n}-id", "") in keys for n in range(total)]
    if _count(data, f"{prefix}-INITIAL_FORMS") == sum(stands):
        return {}
    order = [n for n in range(total) if stands[n]] + [n for n in range(total) if not stands[n]]
    rows = [_take_row(data, prefix, n) for n in range(total)]
    for place, n in enumerate(order):
        for name, values in rows[n].items():
            data.setlist(f"{prefix}-{place}-{name}", values)
        if not stands[n]:
            data[f"{prefix}-{place}-id"] = ""
    data[f"{prefix}-INITIAL_FORMS"] = str(sum(stands))
    return {n: place for place, n in enumerate(order)}


def _take_row(data: QueryDict, prefix: str, n: int) -> dict[str, list[str]]:
    start = f"{prefix}-{n}-"
    names = [key for key in data if key.startswith(start)]
    return {name.removeprefix(start): data.pop(name) for name in names}


def _follow_citations(data: QueryDict, moves: Mapping[int, int]) -> None:
    for key in [key for key in data if CITING.match(key)]:
        number = str(data[key])
        if number.isdecimal() and int(number) - 1 in moves:
            data[key] = str(moves[int(number) - 1] + 1)


def _count(data: QueryDict, key: str) -> int:
    text = data.get(key, "")
    return min(int(text), MOST_ROWS) if text.isdecimal() else 0
