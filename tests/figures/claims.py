"""A keyword maker of claims, so that a test names only what it is about."""

from datetime import date
from typing import Any

from events.figures.claim import Claim


def make_claim(key: int, best: int | None = None, *, by: str = "source:1", **more: Any) -> Claim:
    day = more.pop("day", None)
    facts = {"kind": "killed", "group": "total", "low": None, "high": None} | more
    return Claim(key=key, best=best, claimant_key=by, as_of=date.fromisoformat(day) if day else None, **facts)
