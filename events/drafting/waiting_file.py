"""An uploaded file between being looked at and becoming a report: kept aside, so that nobody uploads it twice."""

import hashlib
import re
from datetime import timedelta

from django.core import signing
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

FOLDER = "waiting_files"
SALT = "desk.waiting_file"
LONGEST_WAIT = timedelta(days=1)
ODD = re.compile(r"[^\w.-]+")


def put_aside(name: str, data: bytes) -> str:
    """Keep the bytes and return the ticket for them, which only this installation can write."""
    _sweep()
    digest = hashlib.sha256(data).hexdigest()
    path = f"{FOLDER}/{digest}"
    if not default_storage.exists(path):
        default_storage.save(path, ContentFile(data))
    return signing.dumps([digest, ODD.sub("_", name)[-80:]], salt=SALT)


def taken_back(ticket: str) -> tuple[str, bytes]:
    """Return the name and the bytes; nothing where the ticket is old, made up, or the file was swept away."""
    try:
        digest, name = signing.loads(ticket, salt=SALT, max_age=LONGEST_WAIT)
    except signing.BadSignature:
        return "", b""
    path = f"{FOLDER}/{digest}"
    if not default_storage.exists(path):
        return "", b""
    with default_storage.open(path) as kept:
        return str(name), kept.read()


def _sweep() -> None:
    if not default_storage.exists(FOLDER):
        return
    for name in default_storage.listdir(FOLDER)[1]:
        path = f"{FOLDER}/{name}"
        if default_storage.get_modified_time(path) < timezone.now() - LONGEST_WAIT:
            default_storage.delete(path)
