"""One way to write a document, so that equal content has equal bytes and one hash."""

import hashlib
from datetime import UTC, datetime
from typing import Any

import orjson

Document = dict[str, Any]


def canonical(document: Document | list[Any]) -> str:
    """Return the JSON text: keys sorted, UTF-8, no blanks, each float in its shortest true form."""
    return orjson.dumps(document, option=orjson.OPT_SORT_KEYS).decode()


def digest(text: str) -> str:
    """Return the SHA-256 of the text's UTF-8 bytes, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def moment(at: datetime) -> str:
    """Return the moment in UTC to the second, as documents and the chain write it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
