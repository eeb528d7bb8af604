"""A step is skipped only where it was done for exactly the same inputs."""

from pathlib import Path

from start.stamp import Stamp, digest_of_content, digest_of_dates, files_below


def test_a_stamp_matches_what_it_was_written_for_and_nothing_else(tmp_path: Path) -> None:
    stamp = Stamp(tmp_path / "below" / "stamp")
    assert not stamp.matches("a")
    stamp.write("a")
    assert stamp.matches("a")
    assert not stamp.matches("b")


def test_a_changed_file_changes_the_digest(tmp_path: Path) -> None:
    source = tmp_path / "app.ts"
    source.write_text("let a = 1")
    before = digest_of_content([source])
    source.write_text("let a = 2")
    assert digest_of_content([source]) != before


def test_text_that_moves_from_one_file_to_the_next_changes_the_digest(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_text("xy")
    second.write_text("")
    before = digest_of_content([first, second])
    first.write_text("x")
    second.write_text("y")
    assert digest_of_content([first, second]) != before


def test_a_file_that_appears_changes_the_digest_of_dates(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a{}")
    before = digest_of_dates(files_below(tmp_path))
    (tmp_path / "b.css").write_text("")
    assert digest_of_dates(files_below(tmp_path)) != before


def test_a_missing_folder_has_no_files(tmp_path: Path) -> None:
    assert files_below(tmp_path / "missing") == []
