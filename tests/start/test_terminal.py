"""The person at the terminal sees addresses and errors, and nothing of what goes well."""

from pathlib import Path

import pytest

from start.address import Address
from start.terminal import Filter
from start.welcome import keep_first_password, welcome

HERE = Address("127.0.0.1", 8000)


def test_what_goes_well_is_not_shown() -> None:
    assert (
        Filter("web").pass_on("[INFO] Starting granian\n[2025-09-14 10:00:00: WARNING/MainProcess] slow\n")
        == []
    )


def test_an_error_is_shown_with_all_that_belongs_to_it() -> None:
    said = "2025-09-14 10:00:00 ERROR x: Internal\nTraceback (most recent call last):\n  File y\n[INFO] on\n"
    shown = Filter("web").pass_on(said)
    assert [line.removeprefix("web: ") for line in shown] == said.splitlines()[:3]


def test_a_line_that_comes_in_pieces_is_shown_whole() -> None:
    worker = Filter("worker")
    assert worker.pass_on("[2025-09-14 10:00:00: ERR") == []
    assert worker.pass_on("OR/MainProcess] lost\n") == [
        "worker: [2025-09-14 10:00:00: ERROR/MainProcess] lost"
    ]


def test_a_word_that_only_contains_error_is_no_error() -> None:
    assert Filter("web").pass_on("2025-09-14 10:00:00 INFO x: NO_ERRORS_FOUND\n") == []


def test_the_first_password_is_shown_once(tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    keep_first_password(tmp_path, "millet-and-sand")
    assert "millet-and-sand" in welcome(HERE, tmp_path)
    assert "assword" not in welcome(HERE, tmp_path)


def test_the_first_password_is_kept_from_others(tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    keep_first_password(tmp_path, "millet-and-sand")
    assert (tmp_path / "run" / "first_password").stat().st_mode & 0o077 == 0


def test_the_greeting_names_the_timeline_the_api_and_the_admin(tmp_path: Path) -> None:
    said = welcome(HERE, tmp_path)
    for path in ("/en/", "/fr/", "/api/v1/", "/admin/"):
        assert f"http://127.0.0.1:8000{path}" in said


def test_an_address_for_everybody_is_shown_as_one_to_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TRACKER_ALLOWED_HOSTS", raising=False)
    said = welcome(Address("0.0.0.0", 8001), tmp_path)  # noqa: S104
    assert "http://127.0.0.1:8001/en/" in said
    assert "TRACKER_ALLOWED_HOSTS" in said


def test_an_ipv6_address_is_written_with_brackets() -> None:
    assert Address("::", 8000).url == "http://[::1]:8000"
