"""Where a list goes on: the last record's place in the order, bound to the selection that it belongs to."""

import base64
import binascii
from collections.abc import Sequence
from datetime import date
from typing import Any

import orjson

from events.errors.selection import BadValue, Said
from events.selection.ordering import COLUMN_TYPES, Ordering


def write_cursor(digest: str, values: Sequence[Any]) -> str:
    """Return the place after the record with these values, as it stands in an address."""
    packed = orjson.dumps([digest, *values])
    return base64.urlsafe_b64encode(packed).rstrip(b"=").decode()


def read_cursor(text: str, digest: str, order: Ordering) -> tuple[Any, ...]:
    """Return the values that a cursor holds, or refuse one that is garbled or of another selection."""
    try:
        packed = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        unpacked = orjson.loads(packed)
        given, *values = unpacked
    except (binascii.Error, UnicodeEncodeError, ValueError, TypeError):
        raise _garbled() from None
    if not isinstance(unpacked, list) or len(values) != len(order.columns) or given != digest:
        raise _foreign() if isinstance(unpacked, list) and isinstance(given, str) else _garbled()
    return tuple(_typed(column, value) for column, value in zip(order.columns, values, strict=True))


def _typed(column: str, value: Any) -> Any:
    wanted = COLUMN_TYPES[column]
    try:
        if wanted is date:
            return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise _garbled() from None
    # True is an int to Python and no number to us; SQLite counts no further than 64 bits.
    if type(value) is not wanted or (isinstance(value, int) and abs(value) >= 2**63):
        raise _garbled()
    # PostgreSQL takes no NUL, and no code of ours holds a sign that is not printed.
    if isinstance(value, str) and not value.isprintable():
        raise _garbled()
    return value


def _garbled() -> BadValue:
    return BadValue(
        Said(
            "The cursor cannot be read; take it unchanged from the page before, or begin without it.",
            "Le curseur est illisible ; reprenez-le tel quel de la page précédente, ou recommencez sans lui.",
        )
    )


def _foreign() -> BadValue:
    return BadValue(
        Said(
            "The cursor belongs to another selection; with other filters or another order, begin without it.",
            "Le curseur appartient à une autre sélection ; avec d'autres filtres ou un autre ordre, "
            "recommencez sans lui.",
        )
    )
