"""Write a selection as the query string of an address: one selection, one text."""

import hashlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

from events.selection.choices import DEFAULT_LIMIT, Choices
from events.selection.ordering import orderings_of
from events.selection.parameters import PARAMETERS, parameters_of


def texts_of(choices: Choices) -> dict[str, str]:
    """Return what was chosen as texts in canonical order; defaults are left out."""
    chosen = {parameter.name: getattr(choices, parameter.name) for parameter in parameters_of(choices.record)}
    if choices.limit == DEFAULT_LIMIT:
        del chosen["limit"]
    if choices.ordering == orderings_of(choices.record)[0]:
        del chosen["ordering"]
    return {
        name: PARAMETERS[name].write(value) for name, value in chosen.items() if value not in (None, "", ())
    }


def query_string(choices: Choices, changes: Mapping[str, Any]) -> str:
    """Return the query string with the changes made; None takes a filter out, and any change begins anew."""
    texts = texts_of(choices)
    if changes and "cursor" not in changes:
        texts.pop("cursor", None)
    for name, value in changes.items():
        written = (
            value if isinstance(value, str) else PARAMETERS[name].write(value) if value is not None else ""
        )
        texts[name] = written
    ordered = {name: texts[name] for name in PARAMETERS if texts.get(name)}
    others = {name: text for name, text in texts.items() if name not in PARAMETERS and text}
    return urlencode({**ordered, **others}, quote_via=quote, safe=",:")


def digest_of(choices: Choices) -> str:
    """Return what tells this list from every other: its filters and its order, not its page."""
    list_of = query_string(choices, {"cursor": None, "limit": None})
    return hashlib.sha256(f"{choices.record}?{list_of}".encode()).hexdigest()[:10]
