"""What is asked of every address: each language, format, method and filter, with words that only a draft holds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import quote

from django.http import QueryDict

from events.selection.read import read
from tests.leaks.addresses import UNKNOWN, Address, Values
from tests.leaks.canary import CANARY
from tests.leaks.walk import Question, ask

# A value that finds something, and one that only a draft has, or that a draft could lend a meaning to.
FILTERS: Mapping[str, Sequence[str]] = {
    "start": ("2024-03",),
    "end": ("2024-05-02",),
    "country": ("ML", "NE,BF"),
    "admin1": ("salt-region-invented", "kanariy-7"),
    "event_type": ("attack.convoy", "abduction"),
    "kind": ("blockade",),
    "type": ("armed", "state.military"),
    "actor": ("fsr", "f-s-r", "kanariy-7"),
    "members": ("true&actor=fsr",),
    "place": ("saltwell-invented", "hiddenwell-0-invented", "kanariy-7"),
    "axis": ("rn99-saltwell-thornford-invented", "kanariy-7"),
    "source": ("wire-invented", "whisper-invented"),
    "episode": ("SAH-EP-2026-000001", "SAH-EP-2026-000099"),
    "bbox": ("-4,14,-3,15",),
    "near": ("-3.29999,14.79999", "-3.12345,14.65432"),
    "radius_km": ("3&near=-3.29999,14.79999", "50"),
    "killed_min": ("3",),
    "verification": ("unverified",),
    "precision": ("day", "exact"),
    "q": (CANARY, "hiddenwell", "convoy salt", '"drafts of kanari"'),
    "state_on": ("2024-04-01",),
    "in_force": ("true", "false"),
    "updated_since": ("2026-01-05T15:00:00Z",),
    "as_of": ("2026-01-05", "20"),
    "ordering": ("-updated", "killed", "code", CANARY),
    "limit": ("2", "0"),
    "cursor": ("kanariy",),
}
# What doors read besides the filters.
DOORS: Mapping[str, Sequence[str]] = {
    "lang": ("fr",),
    "format": ("json", "geojson", "csv"),
    "count": ("exact",),
    "step": ("day", "year"),
    "dates": ("spread",),
    "by": ("country", "event_type"),
    "after": ("0", "30"),
    "on": ("2024-04-01", "2020-01-01", "kanariÿ"),
    "script": ("",),
    "no_such_filter": ("1",),
}
# Asked of what reads no filters too: single records, and pages that say always the same.
ANYWHERE = ("on", "state_on", "as_of", "format", "lang", "script")
ACCEPTED = ("text/html", "application/json", "application/geo+json", "application/xml;q=0.9", "image/png")
LANGUAGES = ("fr", "en-GB,ar;q=0.5")
METHODS = ("HEAD", "OPTIONS", "POST")


def without_values(names: Iterable[str]) -> list[str]:
    """Return a sentence for each parameter of a query string for which nothing is asked."""
    return [
        f'"{name}" may stand in a query string and no values are known for it. Add some that find something, and '
        "some that only a draft has, to FILTERS (of the selection) or DOORS in tests/leaks/questions.py."
        for name in sorted(set(names) - {*FILTERS, *DOORS})
    ]


def questions(addresses: Sequence[Address], values: Values, cursors: Sequence[str]) -> Iterator[Question]:
    """Yield everything that is asked: each path plainly, and of some paths all ways of asking."""
    for address in addresses:
        paths = list(address.paths(values))
        yield from map(Question, paths)
        is_record = not set(address.names) <= {"lang", "z", "x", "y"}
        reads_filters = not is_record and _reads_filters(paths[0])
        asked = (
            {**FILTERS, **DOORS} if reads_filters else {name: {**FILTERS, **DOORS}[name] for name in ANYWHERE}
        )
        for path in _sample(paths, is_record=is_record, reads_filters=reads_filters):
            yield from _ways(path)
            yield from (Question(f"{path}?{query}") for query in _queries(asked))
        if reads_filters:
            yield from (Question(f"{paths[0]}?{query}") for query in cursors)
    yield from (Question(f"/{path}") for path in UNKNOWN)


def _sample(paths: list[str], *, is_record: bool, reads_filters: bool) -> list[str]:
    """Return the paths that are asked in all ways: lists in each language, some records, one of any other page."""
    if is_record:
        return paths[:: max(1, len(paths) // 4)]
    return paths if reads_filters else paths[:1]


def _ways(path: str) -> Iterator[Question]:
    for method in METHODS:
        yield Question(path, method)
    for name, told in (("Accept", ACCEPTED), ("Accept-Language", LANGUAGES), ("Accept-Encoding", ("gzip",))):
        for value in told:
            yield Question(path, headers=((name, value),))


def _queries(asked: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for name, texts in asked.items():
        yield from (f"{name}={quote(text, safe=',&=:')}" for text in texts)


def _reads_filters(path: str) -> bool:
    """Tell whether the address refuses a filter that there is not; who refuses none reads none."""
    return ask([Question(f"{path}?no_such_filter=1")]).popitem()[1].status == 400


def cursors_of_the_world() -> list[str]:
    """Return the addresses of second pages, which hold what the first page ended with."""
    found = []
    for kind in ("incident", "episode", "actor", "place", "source"):
        for query in ("limit=2", "limit=1&ordering=updated"):
            selection = read(QueryDict(query), kind=kind)
            found.append(selection.query_string(cursor=selection.page().next_cursor))
    return found
