"""The names behind the slugs and codes of a selection, for sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

import orjson
from django.db.models import Q

from events.models.live_record import LiveRecord
from events.selection.choices import Choices

# Which kind of record a filter's values name.
KINDS = {
    "actor": "actor",
    "place": "place",
    "admin1": "place",
    "axis": "axis",
    "source": "source",
    "episode": "episode",
}


@dataclass(frozen=True, slots=True)
class Names:
    """Names by kind of record and by slug or code; what is not published goes by its slug."""

    known: Mapping[tuple[str, str], Mapping[str, str]]

    def of(self, parameter: str, value: str, lang: str) -> str:
        """Return the name in the language, else in English, else the slug itself."""
        name = self.known.get((KINDS.get(parameter, ""), value), {})
        return name.get(lang) or name.get("en") or value


def names_of(choices: Choices) -> Names:
    """Look the names up: one query, none where no slug or code was chosen."""
    conditions = []
    for parameter, kind in KINDS.items():
        values = getattr(choices, parameter)
        if values:
            column = "code__in" if kind == "episode" else "slug__in"
            conditions.append(Q(kind=kind, **{column: values}))
    if not conditions:
        return Names({})
    found = LiveRecord.objects.current().filter(reduce(or_, conditions))
    rows = found.values_list("kind", "code", "slug", "document")
    return Names({(kind, slug or code): _name(orjson.loads(document)) for kind, code, slug, document in rows})


def _name(document: Mapping[str, Any]) -> Mapping[str, str]:
    name: Mapping[str, str] = document.get("name") or document.get("title") or {}
    return name
