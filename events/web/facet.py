"""One facet of the timeline's form: its choices, each with the number of incidents that it would leave."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from events.names.folding import fold
from events.web.offer import Offered
from events.web.typography import number

NOT_IN_ANCHORS = re.compile(r"[^A-Za-z0-9_-]+")
# So many names stand in a facet; the lists and the search have the others.
MOST_SHOWN = 30
# Without counts there is no telling which names matter: as many as anybody would read through, or none.
MOST_UNCOUNTED = 200


@dataclass(frozen=True, slots=True)
class FacetOption:
    """One choice; without a value it is a heading over others. `count` is empty where nothing was counted."""

    name: str
    value: str
    label: str
    count: str = ""
    is_chosen: bool = False
    is_empty: bool = False
    below: tuple["FacetOption", ...] = ()

    @property
    def anchor(self) -> str:
        """The name of its field within the page; what was typed may hold any sign."""
        return NOT_IN_ANCHORS.sub("-", f"o-{self.name}-{self.value}")


@dataclass(frozen=True, slots=True)
class Facet:
    """One group of choices. `is_single`: one choice excludes the others. `beside` is a box that widens the choice."""

    name: str
    label: str
    options: tuple[FacetOption, ...]
    is_single: bool = False
    beside: FacetOption | None = None
    hint: str = ""
    more: str = ""
    more_url: str = ""
    problems: tuple[str, ...] = ()

    @property
    def chosen(self) -> int:
        """How many choices are made in it."""
        return sum(option.is_chosen and bool(option.value) for option in _all(self.options))


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address holds and what was counted, for making the choices of one language."""

    typed: Mapping[str, str]
    counts: Mapping[str, Mapping[str, int]]
    lang: str

    def values(self, name: str) -> list[str]:
        """Return what was typed for a filter, right or wrong, in order."""
        return [text.strip() for text in self.typed.get(name, "").split(",") if text.strip()]

    def option(
        self,
        name: str,
        value: str,
        label: str,
        *,
        counted: str = "",
        below: tuple[FacetOption, ...] = (),
    ) -> FacetOption:
        """Return one choice with its count; `counted` is the facet under which it is counted, if another."""
        counts = self.counts.get(counted or name)
        count = counts.get(value, 0) if counts is not None else None
        return FacetOption(
            name=name,
            value=value,
            label=label,
            count="" if count is None else number(count, self.lang),
            is_chosen=value in self.values(name),
            is_empty=count == 0,
            below=below,
        )

    def unknown(self, name: str, known: Collection[str]) -> tuple[FacetOption, ...]:
        """Return what was typed and is not offered, so that it is kept and can be taken off."""
        return tuple(self.option(name, value, value) for value in self.values(name) if value not in known)


def wanted(options: Iterable[FacetOption]) -> tuple[FacetOption, ...]:
    """Return the choices that leave something, that are chosen, or that stand over such."""
    return tuple(option for option in options if option.is_chosen or option.below or not option.is_empty)


def names_offered(
    asked: Asked, name: str, names: Mapping[str, Offered], left_out: Collection[str] = ()
) -> tuple[tuple[FacetOption, ...], int]:
    """Return the names to choose from, those of most incidents first, and how many more there are."""
    counts = asked.counts.get(name)
    values = [value for value in (names if counts is None else counts) if value not in left_out]
    if counts is None and len(values) > MOST_UNCOUNTED:
        values = []
    typed = asked.values(name)
    options = [
        asked.option(name, value, names[value].label if value in names else value)
        for value in dict.fromkeys([*typed, *values])
        if value in names or value in typed
    ]
    ordered = _ordered(options, counts or {})
    most = len(ordered) if counts is None else MOST_SHOWN
    first = [option for at, option in enumerate(ordered) if at < most or option.is_chosen]
    return tuple(first), len(ordered) - len(first)


def _ordered(options: Sequence[FacetOption], counts: Mapping[str, int]) -> list[FacetOption]:
    return sorted(options, key=lambda one: (not one.is_chosen, -counts.get(one.value, 0), fold(one.label)))


def _all(options: Iterable[FacetOption]) -> Iterable[FacetOption]:
    for option in options:
        yield option
        yield from _all(option.below)
