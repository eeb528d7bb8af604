"""What supervisord is told."""

from configparser import RawConfigParser
from pathlib import Path

import pytest

from start import programs
from start.refusal import StartError
from start.supervision import configuration_for


def _configuration(folder: Path) -> RawConfigParser:
    parsed = RawConfigParser()
    parsed.read_string(configuration_for(folder))
    return parsed


def test_each_program_is_started_again_and_written_down(tmp_path: Path) -> None:
    parsed = _configuration(tmp_path)
    for program in programs.PROGRAMS:
        section = parsed[f"program:{program}"]
        assert section["autorestart"] == "true"
        assert section["stdout_logfile"] == str(tmp_path / "logs" / f"{program}.log")
    assert parsed["group:tracker"]["programs"].split(",") == list(programs.PROGRAMS)


def test_a_percent_sign_in_a_folder_is_no_variable(tmp_path: Path) -> None:
    assert "a%%b" in _configuration(tmp_path / "a%b")["supervisord"]["pidfile"]


def test_beat_is_apart_from_the_worker() -> None:
    assert "--beat" not in programs.command_of("worker")
    assert "beat" in programs.command_of("beat")


def test_the_web_listens_where_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "8123")
    monkeypatch.setenv("WEB_WORKERS", "3")
    command = " ".join(programs.command_of("web"))
    assert "--host 127.0.0.1 --port 8123 --workers 3" in command


def test_a_number_of_processes_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEB_WORKERS", "many")
    with pytest.raises(StartError, match='WEB_WORKERS="many" is no number of processes'):
        programs.command_of("web")
