"""Small words to write JSON Schema with."""

from typing import Any

from events.codebook.entry import Entry, Table

Shape = dict[str, Any]

TEXT: Shape = {"type": "string"}
NUMBER: Shape = {"type": "number"}
WHOLE: Shape = {"type": "integer"}
YES_OR_NO: Shape = {"type": "boolean"}
DAY: Shape = {"type": "string", "format": "date"}
MOMENT: Shape = {"type": "string", "format": "date-time"}
ADDRESS: Shape = {"type": "string", "format": "uri"}
SHA256: Shape = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
POINT: Shape = {
    "type": "array",
    "items": NUMBER,
    "minItems": 2,
    "maxItems": 2,
    "description": "[lon, lat], WGS 84",
}


def closed(optional: tuple[str, ...] = (), /, **properties: Shape) -> Shape:
    """Return an object with exactly these keys; only the optional ones may be missing."""
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def listed(items: Shape) -> Shape:
    return {"type": "array", "items": items}


def ref(name: str) -> Shape:
    return {"$ref": f"#/components/schemas/{name}"}


def or_null(shape: Shape) -> Shape:
    """Return the shape, or null."""
    if isinstance(shape.get("type"), str) and "enum" not in shape:
        return {**shape, "type": [shape["type"], "null"]}
    return {"anyOf": [shape, {"type": "null"}]}


def word(*codes: str, description: str = "") -> Shape:
    shape: Shape = {"type": "string", "enum": list(codes)}
    return {**shape, "description": description} if description else shape


def of_table(table: Table[Entry], *more: str) -> Shape:
    """Return the codes of a codebook table; `more` are values beside them, such as "" for none."""
    return word(*table.codes, *more, description=f"Codebook: {table.title_en}.")


def but(shape: Shape, **properties: Shape) -> Shape:
    """Return the object with more keys."""
    merged = {**shape["properties"], **properties}
    return {**shape, "properties": merged, "required": [*shape["required"], *properties]}
