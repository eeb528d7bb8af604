"""The measure as it is called: a table or data, every bar said, unreadable pairs named."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

MARKED = Path(__file__).parents[2] / "files" / "drafting"

pytestmark = pytest.mark.django_db


def report(folder: Path, *options: str) -> str:
    out = StringIO()
    call_command("drafting_report", str(folder), *options, stdout=out)
    return out.getvalue()


def test_the_reader_clears_every_bar_on_the_marked_texts_of_the_repository() -> None:
    data = json.loads(report(MARKED, "--json", "--details"))
    missed = [bar for bar in data["bars"] if not bar["passed"]]
    assert missed == [], {name: text["differences"] for name, text in data["texts"].items()}
    assert data["unreadable"] == []


def test_the_table_says_bars_differences_and_unreadable_pairs(tmp_path: Path) -> None:
    text = "Gunmen attacked an army post near Pensa, in Burkina Faso, on Monday."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    marked = {"published": "2025-07-17", "events": [{"type": "attack.convoy", "time": "2025-07-14"}]}
    (tmp_path / "a.json").write_text(json.dumps(marked), encoding="utf-8")
    (tmp_path / "b.txt").write_text("alone", encoding="utf-8")
    out = report(tmp_path, "--details")
    assert "FAIL  type precision" in out
    assert "type attack.post, expected attack.convoy" in out
    assert "b.json: it is missing" in out


def test_a_folder_that_is_none_or_holds_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="holds no marked text"):
        report(tmp_path)
    with pytest.raises(CommandError, match="is no folder"):
        report(tmp_path / "nowhere")
