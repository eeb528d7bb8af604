"""No file promises work to come, or speaks of the machine on which it was written."""

import re
from pathlib import Path

import pytest

from tests.house.files import ROOT, texts

PROMISES = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
# Folders of a person's or a build machine: true there only.
MACHINES = re.compile(r"(?<![\w.])/(work|farm|home/\w+|Users/\w+|root)/")
LONGEST_TEMPLATE = 150

# Written in pieces below, or this file would find itself.
RULES = Path(__file__).resolve().relative_to(ROOT)


def _lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{path}:{number}"
        for path in texts()
        if path != RULES
        for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_promises_work_to_come() -> None:
    assert _lines_with(PROMISES) == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert _lines_with(MACHINES) == []


@pytest.mark.parametrize("line", ["cd /" + "work/main", "open('/home/amina/x')", "# TO" + "DO: later"])
def test_the_rules_find_what_they_are_for(line: str) -> None:
    assert PROMISES.search(line) or MACHINES.search(line)


def test_no_template_is_longer_than_a_few_screens() -> None:
    templates = [path for path in texts() if path.suffix == ".html"]
    long = [
        str(path)
        for path in templates
        if len((ROOT / path).read_text(encoding="utf-8").splitlines()) > LONGEST_TEMPLATE
    ]
    assert long == []


def test_no_path_in_the_repository_is_absolute_in_its_settings() -> None:
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert not re.search(r'"/[a-z]', settings)
