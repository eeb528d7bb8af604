"""Read a query string into a Selection, or say everything that is wrong with it at once."""

from collections.abc import Iterable
from typing import Any

from django.http import QueryDict

from events.errors.selection import BadSelection, BadValue, Problem, Said, shown, unknown_name
from events.selection.address import digest_of
from events.selection.cursor import read_cursor
from events.selection.ordering import read_ordering
from events.selection.parameter import Parameter
from events.selection.parameters import parameters_of
from events.selection.selection import Selection

# What the door itself reads: they choose how to answer, not what.
DOOR_PARAMETERS = ("lang", "format")
# More values than this in one filter is a list that wants an export.
MOST_VALUES = 50


def read(
    params: QueryDict,
    *,
    kind: str = "incident",
    lang: str = "en",
    also: Iterable[str] = DOOR_PARAMETERS,
    without: Iterable[str] = (),
) -> Selection:
    """Return what was chosen among records of a kind; `also` names what the door reads for itself.

    `without` names filters that make no sense at the address, such as an order for a count. An empty value is
    as good as none, because a form without script sends all its fields. Raises BadSelection.
    """
    filters = {known.name: known for known in parameters_of(kind) if known.name not in set(without)}
    doors = tuple(also)
    chosen: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, given in params.lists():
        if name in doors:
            continue
        if name not in filters:
            problems.append(unknown_name(name, tuple(filters) + doors))
            continue
        try:
            value = _value(filters[name], [text for text in given if text.strip()], kind)
        except BadValue as bad:
            problems.append(Problem(name, ",".join(given), bad.said, bad.known, bad.suggestion))
        else:
            chosen |= {} if value is None else {name: value}
    if not (chosen.get("members") and chosen.get("actor")):
        # A box that is ticked beside nobody says nothing.
        chosen.pop("members", None)
    selection = Selection(record=kind, **chosen)
    problems += _contradictions(selection)
    if problems:
        raise BadSelection(tuple(problems), lang=lang)
    return selection


def _value(parameter: Parameter, given: list[str], kind: str) -> Any:
    """Read the texts that were given for a filter; None where there are none."""
    if parameter.is_list:
        texts = [text.strip() for one in given for text in one.split(",") if text.strip()]
        if len(texts) > MOST_VALUES:
            raise BadValue(
                Said(
                    f"{parameter.name} takes at most {MOST_VALUES} values; you gave {len(texts)}.",
                    f"{parameter.name} prend au plus {MOST_VALUES} valeurs ; vous en avez donné {len(texts)}.",
                )
            )
        return tuple(sorted({parameter.read(text) for text in texts})) or None
    if not given:
        return None
    if len(set(given)) > 1:
        raise BadValue(
            Said(
                f"{parameter.name} was given {len(given)} times; give it once.",
                f"{parameter.name} a été donné {len(given)} fois ; donnez-le une seule fois.",
            )
        )
    if parameter.name == "ordering":
        return read_ordering(given[0].strip(), kind)
    # A blank after the last word searched for says that the word is whole.
    return parameter.read(given[0] if parameter.name == "q" else given[0].strip())


def _contradictions(selection: Selection) -> list[Problem]:
    """Return what is wrong with values that are right each for itself."""
    found = []
    if selection.start and selection.end and selection.start > selection.end:
        start, end = selection.start.isoformat(), selection.end.isoformat()
        said = Said(
            f"start {start} lies after end {end}; turn them round.",
            f"start {start} est après end {end} ; inversez-les.",
        )
        found.append(Problem("start", start, said))
    if selection.radius_km is not None and selection.near is None:
        said = Said(
            "radius_km needs a point; add near=lon,lat, such as near=-8.00,12.65.",
            "radius_km demande un point ; ajoutez near=lon,lat, par exemple near=-8.00,12.65.",
        )
        found.append(Problem("radius_km", f"{selection.radius_km:g}", said))
    if selection.cursor:
        try:
            read_cursor(selection.cursor, digest_of(selection), selection.order)
        except BadValue as bad:
            found.append(Problem("cursor", shown(selection.cursor), bad.said))
    return found
