"""A selection in words: one sentence of what is shown, and one label for each single choice."""

from dataclasses import dataclass
from typing import Any

from events.chronology.months import is_french
from events.selection.address import query_string
from events.selection.choices import Choices
from events.selection.named import Names
from events.selection.parameters import parameters_of
from events.selection.phrases import joined, label_of, phrase_of
from events.selection.spans import span_words

EVERYTHING = {
    "incident": ("All incidents", "Tous les incidents"),
    "episode": ("All episodes", "Tous les épisodes"),
    "actor": ("All actors", "Tous les acteurs"),
    "place": ("All places", "Tous les lieux"),
    "source": ("All sources", "Toutes les sources"),
    "axis": ("All axes", "Tous les axes"),
}
SOME = {
    "incident": ("Incidents", "Incidents"),
    "episode": ("Episodes", "Épisodes"),
    "actor": ("Actors", "Acteurs"),
    "place": ("Places", "Lieux"),
    "source": ("Sources", "Sources"),
    "axis": ("Axes", "Axes"),
}
# What the sentence begins with, or what is no filter.
APART = frozenset(
    {"event_type", "kind", "type", "country", "start", "end", "radius_km", "ordering", "limit", "cursor"}
)


@dataclass(frozen=True, slots=True)
class Chip:
    """One single choice: its label, and the query string of the selection without it."""

    parameter: str
    value: str
    label: str
    without: str


def sentence_of(choices: Choices, names: Names, lang: str) -> str:
    """Say what is selected, without a count and without an end stop."""
    words = [_subject(choices, lang)]
    if choices.country:
        words[0] += " " + phrase_of("country", choices.country, names, lang)
    words.append(span_words(choices.start, choices.end, lang))
    for parameter in parameters_of(choices.record):
        value = getattr(choices, parameter.name)
        if parameter.name not in APART and value not in (None, "", ()):
            words.append(phrase_of(parameter.name, _with_radius(choices, parameter.name, value), names, lang))
    return ", ".join(word for word in words if word)


def chips_of(choices: Choices, names: Names, lang: str) -> list[Chip]:
    """Return a chip for each value that narrows the list, in the canonical order of the filters."""
    chips = []
    for parameter in parameters_of(choices.record):
        value = getattr(choices, parameter.name)
        if parameter.name in ("radius_km", "ordering", "limit", "cursor") or value in (None, "", ()):
            continue
        for one in value if parameter.is_list else (value,):
            rest = tuple(other for other in value if other != one) if parameter.is_list else None
            changes: dict[str, Any] = {parameter.name: rest or None}
            if parameter.name == "near":
                changes["radius_km"] = None
            if parameter.name == "actor" and not rest:
                changes["members"] = None
            label = label_of(parameter.name, _with_radius(choices, parameter.name, one), names, lang)
            written = one if parameter.is_list else parameter.write(one)
            chips.append(Chip(parameter.name, written, label, query_string(choices, changes)))
    return chips


def _subject(choices: Choices, lang: str) -> str:
    at = 1 if is_french(lang) else 0
    for name in ("event_type", "kind", "type"):
        codes = getattr(choices, name)
        if codes:
            return joined([label_of(name, code, Names({}), lang) for code in codes], lang)
    narrows = any(
        getattr(choices, parameter.name) not in (None, "", ())
        for parameter in parameters_of(choices.record)
        if parameter.name not in ("ordering", "limit", "cursor")
    )
    return (SOME if narrows else EVERYTHING)[choices.record][at]


def _with_radius(choices: Choices, name: str, value: Any) -> Any:
    return (*value, choices.radius_km) if name == "near" else value
