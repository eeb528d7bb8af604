"""The frame around every document: what it is, its code and number, when and why it was published."""

from datetime import datetime

from events.publishing.canonical import Document, moment
from events.publishing.snapshot.parts import SCHEMA


def framed(
    content: Document,
    *,
    kind: str,
    code: str,
    slug: str,
    number: int,
    action: str,
    first_at: datetime,
    at: datetime,
    note: str,
    note_kind: str,
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
            "at": moment(at),
            "action": action,
            "note": note,
            "note_kind": note_kind,
            # How often what it says was corrected; versions that only tie it to other records do not count.
            "corrections": corrections,
        },
    }


def tombstone(
    *,
    kind: str,
    code: str,
    slug: str,
    number: int,
    first_at: datetime,
    at: datetime,
    note: str,
) -> Document:
    """Return what stays of a withdrawn record: that it was, that it is withdrawn, and why."""
    return framed(
        {"withdrawn": True},
        kind=kind,
        code=code,
        slug=slug,
        number=number,
        action="withdrawn",
        first_at=first_at,
        at=at,
        note=note,
        note_kind="",
    )
