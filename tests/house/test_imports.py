"""The import contracts in pyproject.toml leave nothing out: a new room or table must be put on its side of the wall."""

import tomllib
from typing import Any

from tests.house.files import ROOT

RECORD_TABLES = {"published_version", "live_record"}
# No table: how fields are declared.
NO_TABLES = {"fields"}
PUBLIC_ROOMS = {
    "web",
    "api",
    "ogc",
    "tiles",
    "feeds",
    "selection",
    "timeline",
    "columns",
    "search",
    "exporters",
    "querysets",
}


def _contract(name: str) -> dict[str, Any]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return next(each for each in settings["tool"]["importlinter"]["contracts"] if each["id"] == name)


def _modules_below(folder: str) -> set[str]:
    return {path.stem for path in (ROOT / folder).glob("*.py")} - {"__init__"}


def test_every_desk_table_stands_behind_the_wall() -> None:
    behind = {name.removeprefix("events.models.") for name in _contract("wall")["forbidden_modules"]}
    assert _modules_below("events/models") - RECORD_TABLES - NO_TABLES - behind == set()


def test_the_record_tables_stand_before_the_wall() -> None:
    forbidden = set(_contract("wall")["forbidden_modules"])
    assert not forbidden & {f"events.models.{table}" for table in RECORD_TABLES}


def test_every_public_room_keeps_to_its_side() -> None:
    rooms = {path.name for path in (ROOT / "events").iterdir() if (path / "__init__.py").exists()}
    watched = {name.removeprefix("events.") for name in _contract("wall")["source_modules"]}
    assert (rooms & PUBLIC_ROOMS) - watched == set()
