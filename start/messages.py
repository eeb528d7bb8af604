"""Compile the French messages without gettext, which a machine with only Python does not have."""

import os
from pathlib import Path

from start.folder import ROOT

LOCALE = ROOT / "locale"


def compile_messages(locale: Path = LOCALE) -> None:
    """Write each django.mo that is missing or older than its django.po."""
    stale = [po for po in sorted(locale.rglob("*.po")) if _is_stale(po)]
    if not stale:
        return
    import polib  # noqa: PLC0415 - only there once the parts are installed, and only needed when a text changed.

    for po in stale:
        # Written aside and moved: a test process that runs beside this one never reads half a file.
        fresh = po.with_suffix(f".{os.getpid()}.mo")
        polib.pofile(str(po)).save_as_mofile(str(fresh))
        fresh.replace(po.with_suffix(".mo"))


def _is_stale(po: Path) -> bool:
    mo = po.with_suffix(".mo")
    return not mo.exists() or mo.stat().st_mtime_ns < po.stat().st_mtime_ns
