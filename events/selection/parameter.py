"""What a filter is: its name, how one value is read and written, and which kinds of record have it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from events.errors.selection import Said
from events.selection import values


@dataclass(frozen=True, slots=True)
class Parameter:
    """One filter. `is_list`: values are joined by commas, and a comma means "or"."""

    name: str
    records: frozenset[str]
    read: Callable[[str], Any]
    means: Said
    example: str
    is_list: bool = False
    schema: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({"type": "string"}))

    def write(self, value: Any) -> str:
        """Return the value as it stands in an address."""
        if self.is_list:
            return ",".join(value)
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, tuple):
            return ",".join(_number(part) for part in value)
        if isinstance(value, float):
            return _number(value)
        if isinstance(value, datetime):
            return value.isoformat().replace("+00:00", "Z")
        return value.isoformat() if isinstance(value, date) else str(value)


def _number(value: float) -> str:
    return f"{value:.5f}".rstrip("0").rstrip(".")


def shape(type_: str, **rules: Any) -> Mapping[str, Any]:
    """Return the JSON schema of one value."""
    return MappingProxyType({"type": type_, **rules})


def codes(*tables: tuple[str, ...]) -> Mapping[str, Any]:
    """Return the schema of a code of these tables."""
    return shape("string", enum=list(dict.fromkeys(code for table in tables for code in table)))


def numbers(count: int) -> Mapping[str, Any]:
    """Return the schema of so many numbers joined by commas."""
    return shape("array", items={"type": "number"}, minItems=count, maxItems=count)


PLAIN_DATE = shape("string", pattern=f"^{values.PLAIN_DATE.pattern}$")
SLUG = shape("string", pattern=f"^{values.SLUG.pattern}$")
AS_OF = shape("string", pattern=f"^({values.DAY.pattern}|{values.NUMBER.pattern})$")
