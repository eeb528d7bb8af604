"""The frame around every document: what it is, its code and number, when and why it was published."""

from datetime import datetime

from events.publishing.act import Act
from events.publishing.canonical import Document, moment
from events.publishing.snapshot.parts import SCHEMA

# The keys that the frame writes; all others are the record's content.
FRAME = ("schema", "kind", "code", "slug", "version", "published")


def framed(
    content: Document,
    act: Act,
    *,
    kind: str,
    code: str,
    slug: str,
    number: int,
    first_at: datetime,
    corrections: int = 0,
) -> Document:
    """Return the content inside its frame. No name of anybody at the desk is in it."""
    return {
        **content,
        "schema": SCHEMA,
        "kind": kind,
        "code": code,
        "slug": slug,
        "version": number,
        "published": {
            "first_at": moment(first_at),
            "at": moment(act.at),
            "action": act.action,
            "note": act.note,
            "note_kind": act.note_kind,
            # How often what it says was corrected; versions that only tie it to other records do not count.
            "corrections": corrections,
        },
    }


def tombstone(
    act: Act, *, kind: str, code: str, slug: str, number: int, first_at: datetime, replaced_by: str = ""
) -> Document:
    """Return what stays of a withdrawn record: that it was, that it is withdrawn, why, and what replaces it."""
    content: Document = {"withdrawn": True, **({"replaced_by": replaced_by} if replaced_by else {})}
    return framed(content, act, kind=kind, code=code, slug=slug, number=number, first_at=first_at)
