"""The two sides of a comparison: read from the address, or from the form's plain fields, and written back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from django.http import QueryDict
from django.urls import reverse

from events.errors.selection import BadSelection, Problem, unknown_name
from events.selection.read import read
from events.selection.selection import Selection

SIDES = ("a", "b")
# A field of the form by the filter that it sets: a_country sets the country of side a.
FIELDS = {"country": "country", "from": "start", "to": "end"}
# How a list is cut and ordered changes nothing in a comparison.
WITHOUT = ("ordering", "limit", "cursor")
LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Side:
    """One side as it was asked for: its query string, and the selection, or what is wrong with it."""

    name: str
    query: str
    selection: Selection | None
    problems: tuple[Problem, ...] = ()

    def text(self, field: str) -> str:
        """Return what a field of the form shows: as it was typed, right or wrong."""
        return ",".join(QueryDict(self.query).getlist(FIELDS[field]))


def sides_of(params: QueryDict, lang: str) -> tuple[Side, Side]:
    """Return both sides. The fields of the form stand above what the side's query string says."""
    a, b = (_side(name, _query(name, params), lang) for name in SIDES)
    return a, b


def unknown(params: QueryDict) -> list[Problem]:
    """Return what the address asks beyond the two sides, as filters that belong inside a side."""
    fields = [f"{side}_{field}" for side in SIDES for field in FIELDS]
    known = (*SIDES, *fields)
    return [unknown_name(name, known) for name in params if name not in known]


def is_from_form(params: QueryDict) -> bool:
    """Tell whether plain fields were sent, so that the lasting address is another."""
    return any(f"{side}_{field}" in params for side in SIDES for field in FIELDS)


def compare_url(lang: str, a: str, b: str) -> str:
    """Return the address that compares two query strings."""
    asked = [(name, query) for name, query in zip(SIDES, (a, b), strict=True) if query]
    address = reverse("web:compare", args=[lang])
    return f"{address}?{urlencode(asked, quote_via=quote, safe=',:')}" if asked else address


def _query(name: str, params: QueryDict) -> str:
    """Return a side's query string with the fields of the form in it; an empty field takes its filter away."""
    query = _text(params, name).removeprefix("?")[:LONGEST]
    typed = {
        FIELDS[field]: _text(params, f"{name}_{field}") for field in FIELDS if f"{name}_{field}" in params
    }
    return _with(query, typed) if typed else query


def _text(params: QueryDict, name: str) -> str:
    return str(params.get(name, "")).strip()


def _with(query: str, typed: Mapping[str, str]) -> str:
    kept: Sequence[tuple[str, str]] = [
        (name, text) for name, texts in QueryDict(query).lists() for text in texts if name not in typed
    ]
    new = [(name, text) for name, text in typed.items() if text]
    return urlencode([*kept, *new], quote_via=quote, safe=",:")


def _side(name: str, query: str, lang: str) -> Side:
    try:
        selection = read(QueryDict(query), lang=lang, also=(), without=WITHOUT)
    except BadSelection as bad:
        return Side(name, query, None, bad.problems)
    return Side(name, selection.query_string(), selection)
