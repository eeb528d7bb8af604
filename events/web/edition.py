"""Which edition of a page stands: the log and the software by their tag, and, where a page asks for it, the day."""

import hashlib
from functools import cache

from django.conf import settings
from django.http import HttpRequest
from django.utils.timezone import now

from events.selection.freshness import Head, etag

STYLES = settings.BASE_DIR / "frontend" / "static" / "web"
# The pages that answer for today where the address gives no day, and what gives it.
DAY_ASKED = {"/countries/": ("on",), "/episodes/": ("on", "state_on"), "/axes/": ("on",), "/changes/": ()}


@cache
def styles() -> str:
    """Return a fingerprint of the style sheets, whose names stand in every page."""
    digest = hashlib.sha256()
    for path in sorted(STYLES.glob("*")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def page_etag(request: HttpRequest, head: Head) -> str:
    """Return the entity tag of a page. Where a page answers for no given day it changes at midnight, as it may."""
    asks_for_today = any(
        step in request.path and not any(request.GET.get(name, "").strip() for name in names)
        for step, names in DAY_ASKED.items()
    )
    day = f"{now().date():%Y%m%d}" if asks_for_today else ""
    return etag(head, f"{request.get_host()}{request.get_full_path()}\n{styles()}\n{day}")
