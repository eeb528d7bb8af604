"""The OpenAPI document: drf-spectacular's, with our components in it; made once in the life of a process."""

from functools import cache
from typing import Any

import orjson
from drf_spectacular.generators import SchemaGenerator

from events.api.schema.answers import ANSWERS
from events.api.schema.parts import PARTS
from events.api.schema.records import RECORDS


class Generator(SchemaGenerator):
    """Adds the shapes of documents, which no serializer describes because none makes them."""

    def get_schema(self, *args: Any, **ways: Any) -> dict[str, Any]:
        schema: dict[str, Any] = super().get_schema(*args, **ways)  # type: ignore[no-untyped-call]
        components = schema.setdefault("components", {})
        components["schemas"] = {**components.get("schemas", {}), **PARTS, **RECORDS, **ANSWERS}
        return schema


@cache
def openapi() -> bytes:
    """Return the document as JSON."""
    return orjson.dumps(Generator().get_schema(request=None, public=True))  # type: ignore[no-untyped-call]
