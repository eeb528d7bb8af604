"""Take a withdrawn record's title and date out of every standing record that names it: a tombstone says no more.

The new versions are made from the standing documents, never from the desk: nothing else of them changes, and no change
in waiting goes out with them.
"""

from datetime import datetime

import orjson

from events.models.actor import Actor
from events.models.desk_record import DeskRecord
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.live_record import LiveFacet, LiveRecord
from events.models.published_version import LogHead
from events.publishing.act import Act
from events.publishing.canonical import Document
from events.publishing.live import put
from events.publishing.log import append
from events.publishing.snapshot.frame import FRAME, framed

# The facets by which a record is found through another that it names.
NAMED_BY = ("link", "evidence", "episode", "relation")
MODELS: dict[str, type[DeskRecord]] = {"incident": Incident, "episode": Episode, "actor": Actor}


def untie(head: LogHead, code: str, *, at: datetime, by_id: int | None) -> int:
    """Write a new version of every standing record that names the code; return how many. The head must be locked."""
    named = LiveFacet.objects.filter(name__in=NAMED_BY, value=code, record__superseded_seq__isnull=True)
    seqs = sorted(set(named.values_list("record_id", flat=True)))
    for standing in LiveRecord.objects.filter(seq__in=seqs).order_by("seq"):
        _write_without(head, standing, code, at=at, by_id=by_id)
    return len(seqs)


def _write_without(
    head: LogHead, standing: LiveRecord, code: str, *, at: datetime, by_id: int | None
) -> None:
    document: Document = orjson.loads(standing.document)
    act = Act("corrected", at, by_id, f"{code} was withdrawn and is no longer named here.", "links")
    content = _without({key: value for key, value in document.items() if key not in FRAME}, code)
    number = standing.number + 1
    written = framed(
        content,
        act,
        kind=standing.kind,
        code=standing.code,
        slug=standing.slug,
        number=number,
        first_at=standing.first_published_at,
        corrections=document["published"]["corrections"],
    )
    put(append(head, act, kind=standing.kind, code=standing.code, number=number, document=written))
    MODELS[standing.kind]._default_manager.filter(code=standing.code).update(published_number=number)


def _without(content: Document, code: str) -> Document:
    """Return the content without the entries that name the code."""
    for part in ("links", "episodes"):
        if part in content:
            content[part] = [entry for entry in content[part] if entry["code"] != code]
    for phase in content.get("phases", []):
        phase["evidence"] = [entry for entry in phase["evidence"] if entry["code"] != code]
    if "relations" in content:
        content["relations"] = [entry for entry in content["relations"] if entry["actor"]["code"] != code]
        target = content["merged_into"]
        content["merged_into"] = None if target and target["code"] == code else target
    return content
