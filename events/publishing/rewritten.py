"""Write a new version of a standing record from what stands, never from the desk: no change in waiting goes out."""

from collections.abc import Mapping

import orjson

from events.models.actor import Actor
from events.models.desk_record import DeskRecord
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.live_record import LiveRecord
from events.models.published_version import LogHead, PublishedVersion
from events.publishing.act import Act
from events.publishing.canonical import Document
from events.publishing.live import put
from events.publishing.log import append
from events.publishing.snapshot.frame import FRAME, framed

# Records of the desk that count their versions; places, sources and axes do not.
MODELS: Mapping[str, type[DeskRecord]] = {"incident": Incident, "episode": Episode, "actor": Actor}


def content_standing(standing: LiveRecord) -> Document:
    """Return what a version says, without its frame."""
    document: Document = orjson.loads(standing.document)
    return {key: value for key, value in document.items() if key not in FRAME}


def rewrite(head: LogHead, standing: LiveRecord, content: Document, act: Act) -> PublishedVersion:
    """Write the content as the record's next version; the head must be locked. It counts as no correction."""
    number = standing.number + 1
    document = framed(
        content,
        act,
        kind=standing.kind,
        code=standing.code,
        slug=standing.slug,
        number=number,
        first_at=standing.first_published_at,
        corrections=orjson.loads(standing.document)["published"]["corrections"],
    )
    version = append(head, act, kind=standing.kind, code=standing.code, number=number, document=document)
    put(version)
    if standing.kind in MODELS:
        MODELS[standing.kind]._default_manager.filter(code=standing.code).update(published_number=number)
    return version
