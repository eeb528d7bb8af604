"""The words that greet whoever started the tracker: addresses, and once the first password."""

import os
from pathlib import Path

from start.address import Address

ADMIN_NAME = "admin"


def keep_first_password(folder: Path, password: str) -> None:
    """Keep the password until it has been shown, readable by nobody else; a start that fails loses nothing."""
    descriptor = os.open(_first_password(folder), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as kept:
        kept.write(password)


def _first_password(folder: Path) -> Path:
    return folder / "run" / "first_password"


def first_password(folder: Path) -> list[str]:
    """Return the lines that tell the first password, which is forgotten as it is told; none the next time."""
    kept = _first_password(folder)
    if not kept.exists():
        return []
    password = kept.read_text(encoding="utf-8")
    kept.unlink()
    return [
        f"  Admin's name          {ADMIN_NAME}",
        f"  One-time password     {password}",
        "  It is shown only now: log in and change it (top right in the admin).",
        "",
    ]


def welcome(address: Address, folder: Path) -> str:
    """Return the greeting, the first time with the first password."""
    lines = [
        "",
        "The tracker is running. Ctrl-C stops it.",
        "",
        f"  Timeline  {address.url}/en/   {address.url}/fr/",
        f"  API       {address.url}/api/v1/   {address.url}/api/v1/docs/",
        f"  Admin     {address.url}/admin/",
        "",
    ]
    lines += first_password(folder)
    if not address.is_local and not os.environ.get("TRACKER_ALLOWED_HOSTS"):
        lines += ["  Others reach it only by a name that TRACKER_ALLOWED_HOSTS lists.", ""]
    return "\n".join(lines)
