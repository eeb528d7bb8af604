"""One act of publishing: what is done, when, by whom, and what the public is told of it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Act:
    """Published, corrected or withdrawn; ``by_id`` stays at the desk and is in no document."""

    action: str
    at: datetime
    by_id: int | None = None
    note: str = ""
    note_kind: str = ""
