"""The generated document agrees with the code, and the command that writes it says when it does not."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from events.codebook.document import as_markdown
from events.codebook.rules import STATE_RULE, SUMMARY_RULE, VERIFICATION_RULE
from events.codebook.tables import ALL_TABLES


def test_the_document_in_docs_is_what_the_code_says() -> None:
    assert (Path(settings.BASE_DIR) / "docs" / "codebook.md").read_text(encoding="utf-8") == as_markdown()


def test_the_document_holds_every_code_and_both_labels() -> None:
    text = as_markdown()
    rows = [f"| `{e.code}` | {e.label_en} | {e.label_fr} |" for table in ALL_TABLES for e in table]
    assert [row for row in rows if row not in text] == []


@pytest.mark.parametrize("rule", [STATE_RULE, SUMMARY_RULE, VERIFICATION_RULE])
def test_the_document_holds_the_written_rules_in_both_languages(rule) -> None:
    assert [step.number for step in rule] == list(range(1, len(rule) + 1))
    for step in rule:
        assert step.text("en") in as_markdown()
        assert step.text("fr") in as_markdown()


def test_the_command_writes_the_document_and_then_finds_it_in_order(tmp_path: Path, capsys) -> None:
    path = tmp_path / "codebook.md"
    call_command("codebook_doc", path=path)
    call_command("codebook_doc", check=True, path=path)
    assert path.read_text(encoding="utf-8") == as_markdown()
    assert "agrees" in capsys.readouterr().out


def test_the_command_refuses_a_document_changed_by_hand_and_leaves_it(tmp_path: Path) -> None:
    path = tmp_path / "codebook.md"
    path.write_text("by hand", encoding="utf-8")
    with pytest.raises(CommandError, match=r"Run: python manage\.py codebook_doc"):
        call_command("codebook_doc", check=True, path=path)
    assert path.read_text(encoding="utf-8") == "by hand"
