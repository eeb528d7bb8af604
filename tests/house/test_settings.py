"""Every variable that the installation reads stands in docs/configuration.md, and nothing else does."""

import ast
import re
from pathlib import Path

from tests.house.files import ROOT, modules

DOCUMENT = ROOT / "docs" / "configuration.md"
READERS = {
    "env_text",
    "env_bool",
    "env_choice",
    "env_count",
    "env_int",
    "env_list",
    "env_path",
    "env_database",
}
# Variables of others that we read; their meaning is theirs.
OF_OTHERS = {"PATH", "DJANGO_SETTINGS_MODULE", "DJANGO_ALLOW_ASYNC_UNSAFE"}


def _read_in(path: Path) -> set[str]:
    """Return the variables that a module reads through env.py or from os.environ."""
    found = set()
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        name = None
        if isinstance(node, ast.Call) and node.args:
            function = ast.unparse(node.func)
            if function in READERS or function in {"os.environ.get", "os.getenv"}:
                name = node.args[0]
        elif isinstance(node, ast.Subscript) and ast.unparse(node.value) == "os.environ":
            name = node.slice
        if isinstance(name, ast.Constant) and isinstance(name.value, str):
            found.add(name.value)
    return found - OF_OTHERS


def _read_variables() -> set[str]:
    rooms = {"tracker", "start", "events"}
    return {name for path in modules() if path.parts[0] in rooms for name in _read_in(path)}


def documented_variables() -> set[str]:
    """Return the variables that the tables of the document list."""
    rows = re.findall(r"^\| `([A-Z][A-Z0-9_]+)` \|", DOCUMENT.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert len(rows) == len(set(rows)), "a variable stands twice"
    return set(rows)


def test_every_variable_is_documented_and_every_documented_one_is_read() -> None:
    assert sorted(_read_variables() ^ (documented_variables() - _read_by_make())) == []


def _read_by_make() -> set[str]:
    """Return what only the Makefile reads; it must really stand there."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return {
        name for name in documented_variables() if re.search(rf"^{name} \?=", makefile, flags=re.MULTILINE)
    }


def test_only_the_settings_and_the_start_read_the_environment() -> None:
    readers = [str(path) for path in modules() if path.parts[0] == "events" and _read_in(path)]
    assert readers == []
