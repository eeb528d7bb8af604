"""Whether an answer that somebody keeps still holds: the end of the log and the address say it together.

Every public answer is made from the log, the address and the software alone, so these three make its ETag;
an unchanged answer costs one row to confirm.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest
from django.utils.http import parse_etags

from events.models.published_version import LogHead

EVENTS = Path(__file__).resolve().parent.parent
# What makes answers besides the log: an ETag must change when the software does.
MAKERS = (
    (EVENTS, "**/*.py"),
    (EVENTS.parent / "templates", "**/*.html"),
    (EVENTS.parent / "locale", "**/*.mo"),
    # Pages name style sheets and scripts by their hashes.
    (EVENTS.parent / "frontend" / "static" / "web", "**/*"),
    (EVENTS.parent / "frontend" / "dist", "**/*"),
)


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the log."""

    seq: int
    chain: str
    at: datetime | None


def head() -> Head:
    """Return the end of the log. One query."""
    row = LogHead.objects.values_list("seq", "chain", "at").first()
    return Head(*row) if row else Head(0, "0" * 64, None)


def etag(head: Head, path: str) -> str:
    """Return the strong entity tag of the answer at an address; the path includes the query string."""
    seed = f"{head.chain}\n{software()}\n{path}"
    return f'"{head.seq}-{hashlib.sha256(seed.encode("utf-8", "surrogatepass")).hexdigest()[:24]}"'


def is_fresh(request: HttpRequest, head: Head) -> bool:
    """Tell whether what the asker keeps still holds, so that 304 says all."""
    return is_held(request, etag(head, request.get_full_path()))


def is_held(request: HttpRequest, tag: str) -> bool:
    """Tell whether the asker keeps the answer with this tag (RFC 9110, 13.1.2: compared weakly)."""
    kept = request.headers.get("If-None-Match", "")
    tags = parse_etags(kept)
    return bool(kept) and ("*" in tags or tag in (held.removeprefix("W/") for held in tags))


@cache
def software() -> str:
    """Return a fingerprint of code, templates, words and static files; the same on every machine that runs them."""
    digest = hashlib.sha256(settings.TRACKER_PUBLIC_URL.encode())
    for folder, pattern in MAKERS:
        for path in sorted(found for found in folder.glob(pattern) if found.is_file()):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]
