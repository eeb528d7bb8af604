"""Read a folder of marked texts (NAME.txt with NAME.json), and say of each pair that can't be read why."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from events.chronology.edtf import parse
from events.codebook.event_type import EVENT_TYPES
from events.codebook.impact import IMPACT_KINDS
from events.codebook.role import ROLES
from events.drafting.scoring.marked import ComparableEvent, Figure, MarkedText, Named
from events.errors.chronology import BadEdtf
from events.errors.drafting import UnreadablePair
from events.names.folding import fold

# Every name by which an actor or place of this name is known, folded; the caller knows the tables.
NamesOf = Callable[[str], frozenset[str]]


def only_this_name(name: str) -> frozenset[str]:
    """Know no alias: the name itself, folded."""
    return frozenset({fold(name)})


def read_folder(
    folder: Path, *, actor_names: NamesOf = only_this_name, place_names: NamesOf = only_this_name
) -> tuple[list[MarkedText], list[UnreadablePair]]:
    """Return the pairs of the folder by name, and what is wrong with those that can't be read."""
    texts: list[MarkedText] = []
    problems: list[UnreadablePair] = []
    names = sorted({path.stem for path in folder.iterdir() if path.suffix in {".txt", ".json"}})
    for name in names:
        try:
            texts.append(read_pair(folder, name, actor_names=actor_names, place_names=place_names))
        except UnreadablePair as problem:
            problems.append(problem)
    return texts, problems


def read_pair(folder: Path, name: str, *, actor_names: NamesOf, place_names: NamesOf) -> MarkedText:
    """Read one pair, or raise UnreadablePair."""
    text_path, json_path = folder / f"{name}.txt", folder / f"{name}.json"
    for path, other in ((text_path, json_path), (json_path, text_path)):
        if not path.exists():
            raise UnreadablePair(path.name, f"it is missing; {other.name} is there without it")
    try:
        text = text_path.read_text(encoding="utf-8")
        marked = json.loads(json_path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as problem:
        raise UnreadablePair(name, f"it is not written in UTF-8 ({problem.reason})") from problem
    except json.JSONDecodeError as problem:
        raise UnreadablePair(
            json_path.name, f"it is no JSON: {problem.msg} in line {problem.lineno}"
        ) from problem
    if not isinstance(marked, dict) or not isinstance(marked.get("events"), list):
        raise UnreadablePair(json_path.name, 'it needs {"language": …, "published": …, "events": […]}')
    return MarkedText(
        name=name,
        path=text_path,
        text=text,
        language=str(marked.get("language") or ""),
        published=_day(json_path.name, marked.get("published")),
        publisher=str(marked.get("publisher") or ""),
        events=tuple(
            _event(f"{json_path.name}, event {number}", event, actor_names, place_names)
            for number, event in enumerate(marked["events"], start=1)
        ),
    )


def _day(where: str, value: object) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError as problem:
        raise UnreadablePair(where, f'"published" is "{value}"; a day looks like 2025-11-12') from problem


def _event(where: str, event: object, actor_names: NamesOf, place_names: NamesOf) -> ComparableEvent:
    if not isinstance(event, Mapping):
        raise UnreadablePair(where, "it is no object with a type")
    codes = [event.get("type"), *(event.get("also") or [])]
    for code in codes:
        _known(where, "event type", code, EVENT_TYPES)
    time = event.get("time")
    if time is not None:
        try:
            parse(str(time))
        except BadEdtf as problem:
            raise UnreadablePair(where, str(problem)) from problem
    return ComparableEvent(
        type=str(codes[0]),
        also=frozenset(map(str, codes[1:])),
        time=None if time is None else str(time),
        is_background=bool(event.get("background")),
        status_of_fact=str(event.get("status_of_fact") or ""),
        places=tuple(
            Named(
                str(place["name"]),
                place_names(str(place["name"])),
                country=str(place.get("country") or ""),
                role=str(place.get("role") or ""),
            )
            for place in _named(where, "places", event.get("places"))
        ),
        actors=tuple(
            _actor(where, actor, actor_names) for actor in _named(where, "actors", event.get("actors"))
        ),
        figures=tuple(_figure(where, figure, actor_names) for figure in event.get("impacts") or []),
    )


def _actor(where: str, actor: Mapping[str, Any], actor_names: NamesOf) -> Named:
    _known(where, "role", actor.get("role"), ROLES)
    return Named(str(actor["name"]), actor_names(str(actor["name"])), role=str(actor["role"]))


def _figure(where: str, figure: Mapping[str, Any], actor_names: NamesOf) -> Figure:
    _known(where, "kind of impact", figure.get("kind"), IMPACT_KINDS)
    claimant = str(figure.get("claimant") or "")
    return Figure(
        kind=str(figure["kind"]),
        group=group_code(str(figure.get("group") or "")),
        low=figure.get("low"),
        best=figure.get("best"),
        high=figure.get("high"),
        claimant=claimant,
        claimant_names=actor_names(claimant),
    )


def group_code(group: str) -> str:
    """Return the codebook's code for a group as people write it ("state forces")."""
    return group.strip().lower().replace(" ", "_")


def _named(where: str, part: str, values: object) -> Iterable[Mapping[str, Any]]:
    rows = values or []
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) and row.get("name") for row in rows):
        raise UnreadablePair(where, f'"{part}" needs a list of objects with a name')
    return rows


def _known(where: str, what: str, code: object, table: Iterable[Any]) -> None:
    if code not in table:  # type: ignore[operator]
        raise UnreadablePair(where, f'"{code}" is no {what} of the codebook')
