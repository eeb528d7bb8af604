"""Read the seed set's files, plain JSON beside this module. Each says at its head how it was compiled."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "data"

Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Seed:
    """All entries of the set, in the order of their files."""

    places: tuple[Entry, ...]
    axes: tuple[Entry, ...]
    sources: tuple[Entry, ...]
    reports: tuple[Entry, ...]
    actors: tuple[Entry, ...]
    incidents: tuple[Entry, ...]
    episodes: tuple[Entry, ...]


def read_seed(folder: Path = FOLDER) -> Seed:
    """Read every file of the set; the incidents stand in several, one for each theme."""
    return Seed(
        places=_entries(folder / "places.json"),
        axes=_entries(folder / "axes.json"),
        sources=_entries(folder / "sources.json"),
        reports=_entries(folder / "reports.json"),
        actors=_entries(folder / "actors.json"),
        incidents=tuple(_of_all_themes(folder)),
        episodes=_entries(folder / "episodes.json"),
    )


def _entries(path: Path) -> tuple[Entry, ...]:
    return tuple(json.loads(path.read_text(encoding="utf-8"))["entries"])


def _of_all_themes(folder: Path) -> Iterator[Entry]:
    for path in sorted(folder.glob("incidents_*.json")):
        yield from _entries(path)


def name_in(entry: Entry, lang: str, *kinds: str) -> str:
    """Return the entry's first name in the language that is of one of the kinds; empty where there is none."""
    for name in entry["names"]:
        if name["lang"] == lang and (not kinds or name.get("kind", "official") in kinds):
            return str(name["name"])
    return ""
