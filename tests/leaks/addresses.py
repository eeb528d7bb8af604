"""Every public address, taken from the table of addresses itself, so that a new one is walked the day it is added."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.regex_helper import normalize

from events.models.actor import Actor
from events.models.episode import Episode
from events.models.incident import Incident
from events.models.published_version import PublishedVersion

# The desk's own door, where drafts are meant to be seen by those who may log in.
PRIVATE = ("admin/",)
# What no pattern names: addresses that nobody has given to anything.
UNKNOWN = (
    "en/drafts/",
    "fr/rien/",
    "api/v1/drafts/",
    "api/v1/incidents",
    "private_files/reports/kanariÿ-7.pdf",
)
# What "code", "key" and "slug" may hold and nobody published: in neither world, or in world B's desk alone.
NEVER_PUBLISHED = (
    "SAH-2026-999999",
    "SAH-EP-2026-999999",
    "nothing-here",
    "saltwell-invented-2",
    "hiddenwell-0-invented",
    "whisper-invented",
    "f-s-r",
    "kanariy-7",
)
WORDS = {
    "incident": "incidents",
    "episode": "episodes",
    "actor": "actors",
    "place": "places",
    "source": "sources",
    "axis": "axes",
}


@dataclass(frozen=True, slots=True)
class Values:
    """What parameters of addresses may hold in a world: by the parameter's name, and published codes by their kind."""

    by_name: Mapping[str, Sequence[str]]
    codes: Mapping[str, Sequence[str]]

    def of(self, name: str, template: str) -> Sequence[str]:
        """Return the values, without most codes of other kinds where the address says which kind it is of."""
        if name not in self.by_name:
            pytest.fail(
                f'The address "{template}" has a parameter "{name}" for which no values are known. Add it to '
                "values_of_the_world() in tests/leaks/addresses.py: some that exist, some that do not, and some "
                "that only a draft has."
            )
        kind = next((kind for kind, word in WORDS.items() if f"{word}/%" in template), None)
        others = [codes[1:] for other, codes in self.codes.items() if kind and other != kind]
        left_out = {code for codes in others for code in codes}
        return [value for value in self.by_name[name] if value not in left_out]


@dataclass(frozen=True, slots=True)
class Address:
    """One pattern of the table: its text with a gap for each parameter."""

    template: str
    names: tuple[str, ...]

    def paths(self, values: Values) -> Iterator[str]:
        """Yield the address with every value of every parameter."""
        for chosen in product(*(values.of(name, self.template) for name in self.names)):
            yield "/" + self.template % dict(zip(self.names, chosen, strict=True))


def public_addresses(urlconf: str | None = None) -> list[Address]:
    """Return every address of the table outside the desk's own door."""
    found = (Address(template, tuple(names)) for template, names in _patterns(get_resolver(urlconf), ""))
    return [address for address in dict.fromkeys(found) if not address.template.startswith(PRIVATE)]


def _patterns(resolver: URLResolver, before: str) -> Iterator[tuple[str, list[str]]]:
    for entry in resolver.url_patterns:
        whole = before + entry.pattern.regex.pattern.removeprefix("^")
        if isinstance(entry, URLPattern):
            # As Django itself does for reversing: one text for each way in which the expression can be written.
            yield from normalize(whole.removesuffix(r"\Z"))
        else:
            yield from _patterns(entry, whole)


def values_of_the_world() -> Values:
    """Return the values of every parameter that an address may have, in the world that stands."""
    published = _published_codes()
    codes = [
        *(code for of_kind in published.values() for code in of_kind),
        *NEVER_PUBLISHED,
        *_draft_numbers(),
    ]
    by_name = {
        "lang": ("en", "fr"),
        "code": codes,
        "key": codes,
        "slug": codes,
        "number": ("1", "2"),
        "country": ("ML", "NE", "tg", "QQ"),
        # The tile of the map on which the world lies; a wrong number beside it.
        "z": ("3", "99"),
        "x": ("3",),
        "y": ("3",),
        "kind": ("pages", "incident", "episode", "actor", "place", "source", "draft"),
    }
    return Values(by_name, published)


def _published_codes() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {kind: [] for kind in WORDS}
    for kind, code in PublishedVersion.objects.order_by("seq").values_list("kind", "code"):
        found[kind].append(code)
    found["actor"] += Actor.objects.exclude(slug=None).order_by("code").values_list("slug", flat=True)
    return {kind: list(dict.fromkeys(codes)) for kind, codes in found.items()}


def _draft_numbers() -> list[str]:
    """Return the desk numbers of some drafts, by which no public address may find anything."""
    numbers = []
    for table in (Incident, Episode, Actor):
        keys = list(table.objects.filter(code=None).order_by("pk").values_list("pk", flat=True))
        numbers += [str(keys[0]), f"%23{keys[-1]}"] if keys else []
    return numbers
