"""What this door reads of a query string besides the filters: how to answer. All problems are said together."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

from events.errors.selection import BadSelection, BadValue, Problem, Said, unknown_name, unknown_value
from events.selection.parameter import AS_OF as AS_OF_SHAPE
from events.selection.read import read
from events.selection.selection import Selection
from events.selection.values import (
    LARGEST_LIMIT,
    LARGEST_NUMBER,
    read_as_of,
    read_count,
    read_day,
    read_limit,
)
from events.timeline.counts import BYS, DATES
from events.timeline.periods import STEPS

# Known everywhere and read nowhere: texts stand in both languages in every answer.
LANG = "lang"


@dataclass(frozen=True, slots=True)
class DoorParameter:
    """A parameter of the door's own: one value, and what is meant where none is given."""

    name: str
    read: Callable[[str], Any]
    default: Any
    means: Said
    schema: Mapping[str, Any] = field(default_factory=dict)

    def value(self, params: QueryDict) -> Any:
        """Return the value that was given, or the default; raise BadValue."""
        given = {text.strip() for text in params.getlist(self.name) if text.strip()}
        return self.read(",".join(sorted(given))) if given else self.default


def _word(name: str, known: tuple[str, ...], en: str, fr: str) -> DoorParameter:
    def read_word(text: str) -> str:
        if text not in known:
            raise unknown_value(text, known, en=f"a value of {name}", fr=f"une valeur de {name}")
        return text

    return DoorParameter(name, read_word, known[0], Said(en, fr), {"type": "string", "enum": list(known)})


COUNT = _word(
    "count",
    ("none", "exact"),
    "exact: say how many records there are on all pages together.",
    "exact : dire combien de fiches comptent toutes les pages.",
)
FORMAT = _word("format", ("json",), "Form of the answer.", "Forme de la réponse.")
FORMAT_OR_GEOJSON = _word("format", ("json", "geojson"), "Form of the answer.", "Forme de la réponse.")
STEP = _word("step", STEPS, "Length of the periods.", "Longueur des périodes.")
DATES_AS = _word(
    "dates",
    DATES,
    "start: a record counts where it may have begun; spread: it is shared out over the days on which it may lie.",
    "start : une fiche compte au début possible ; spread : elle est répartie sur les jours possibles.",
)
BY = _word(
    "by",
    BYS,
    "Part the counts by the first country or the family of the event type.",
    "Séparer les nombres par premier pays ou par famille de type d'événement.",
)
AFTER = DoorParameter(
    "after",
    read_count,
    0,
    Said("The last number that you know.", "Le dernier numéro que vous connaissez."),
    {"type": "integer", "minimum": 0, "maximum": LARGEST_NUMBER, "default": 0},
)
LIMIT = DoorParameter(
    "limit",
    read_limit,
    100,
    Said("Entries on a page.", "Entrées par page."),
    {"type": "integer", "minimum": 1, "maximum": LARGEST_LIMIT, "default": 100},
)
AS_OF = DoorParameter(
    "as_of",
    read_as_of,
    None,
    Said(
        "The record as it stood at the end of a day (UTC), or when the log had this number.",
        "L'état à la fin d'un jour (UTC), ou quand le journal avait ce numéro.",
    ),
    AS_OF_SHAPE,
)
STATE_ON = DoorParameter(
    "state_on",
    read_day,
    None,
    Said(
        "Answer what state the episode was in on this day.", "Dire dans quel état était l'épisode ce jour-là."
    ),
    {"type": "string", "format": "date"},
)


def only(params: QueryDict, *doors: DoorParameter) -> dict[str, Any]:
    """Read the parameters of an address that has no filters; refuse all others."""
    known = (*(door.name for door in doors), LANG)
    values, problems = _values(params, doors)
    problems = [unknown_name(name, known) for name in params if name not in known] + problems
    if problems:
        raise BadSelection(tuple(problems))
    return values


def with_filters(
    params: QueryDict, kind: str, *doors: DoorParameter, without: Sequence[str] = ()
) -> tuple[Selection, dict[str, Any]]:
    """Read the filters and the door's own parameters; raise BadSelection with what is wrong in either."""
    values, problems = _values(params, doors)
    names = (*(door.name for door in doors), LANG)
    try:
        selection = read(params, kind=kind, also=names, without=without)
    except BadSelection as bad:
        raise BadSelection((*bad.problems, *problems)) from None
    if problems:
        raise BadSelection(tuple(problems))
    return selection, values


def _values(params: QueryDict, doors: Sequence[DoorParameter]) -> tuple[dict[str, Any], list[Problem]]:
    values: dict[str, Any] = {}
    problems = []
    for door in doors:
        try:
            values[door.name] = door.value(params)
        except BadValue as bad:
            given = ",".join(params.getlist(door.name))
            problems.append(Problem(door.name, given, bad.said, bad.known, bad.suggestion))
    return values, problems
