"""When the start cannot go on it says so in one sentence, with what to do."""

import errno
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from start import address, folder, install
from start.__main__ import VERBS, main
from start.refusal import StartError
from tests.house.files import ROOT
from tests.start.network import free_port


def test_an_old_python_is_told_what_to_do() -> None:
    code = "import sys; sys.version_info = (3, 9, 18, 'final', 0); import start"
    refused = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert refused.returncode == 1
    assert refused.stderr.startswith("Python 3.11 or newer is needed and this is 3.9. Install one")
    assert "make run PYTHON=" in refused.stderr


def test_a_missing_python_is_told_what_to_do() -> None:
    refused = subprocess.run(
        ["make", "run", "PYTHON=no-such-python"], cwd=ROOT, capture_output=True, text=True
    )
    assert refused.returncode != 0
    assert 'Python 3.11 or newer is needed and "no-such-python" is not there. Install it' in refused.stderr


def test_a_taken_port_is_told_with_the_next_one(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        monkeypatch.setenv("PORT", str(port))
        with pytest.raises(StartError, match=f"Port {port} on 127.0.0.1 is taken.* make run PORT={port + 1}"):
            address.check_free(address.read_address())


def test_a_free_port_is_not_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", str(free_port()))
    address.check_free(address.read_address())


@pytest.mark.parametrize("word", ["http", "0", "65536", "-1"])
def test_a_port_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    monkeypatch.setenv("PORT", word)
    with pytest.raises(StartError, match=f'PORT="{word}" is not a port. Write a number from 1 to 65535'):
        address.read_address()


def test_a_host_of_another_machine_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOST", "192.0.2.1")
    with pytest.raises(StartError, match=r'HOST="192\.0\.2\.1" is no address of this machine'):
        address.check_free(address.read_address())


def test_a_file_in_place_of_the_data_folder_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("not a folder")
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    with pytest.raises(StartError, match=r"data is a file, .*make run DATA_DIR=/path/to/folder"):
        folder.check_data_dir()


def test_a_folder_without_write_access_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # Root may write anywhere, so the system's refusal is put in its place.
    monkeypatch.setattr("tempfile.TemporaryFile", _refusing(errno.EACCES))
    with pytest.raises(StartError, match=r"No write access to .* Change its owner"):
        folder.make_writable(tmp_path, way_out="")


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.TemporaryFile", _refusing(errno.ENOSPC))
    with pytest.raises(StartError, match="The disk is full"):
        folder.make_writable(tmp_path, way_out="")


def _refusing(number: int) -> object:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError(number, os.strerror(number), "/somewhere")

    return refuse


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("... Temporary failure in name resolution ...", "no network? Connect and run the command again"),
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "The disk is full"),
        ("ERROR: [Errno 13] Permission denied: '.venv'", "No write access to"),
        ("ERROR: something new\nwhich we never saw", "something new\n  which we never saw"),
    ],
)
def test_a_failure_of_pip_becomes_a_sentence(said: str, sentence: str) -> None:
    assert sentence in install.why_pip_failed(said, doing="install the parts")


def test_a_python_without_venv_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(install, "VENV_PYTHON", tmp_path / "missing")
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(StartError, match=r"no venv module. Install it .*apt install python3\.\d+-venv"):
        install.make_venv()


def test_a_refusal_ends_with_one_sentence_and_a_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(VERBS, "run", _raising(StartError("No network. Connect.")))
    assert main("run") == 1
    assert capsys.readouterr().err == "\nNo network. Connect.\n"


def test_a_disk_that_fills_up_in_the_middle_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(VERBS, "run", _raising(OSError(errno.ENOSPC, "No space left on device")))
    assert main("run") == 1
    assert "The disk is full" in capsys.readouterr().err


def test_a_fault_of_ours_is_not_dressed_up_as_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(VERBS, "run", _raising(OSError(errno.EBADF, "Bad file descriptor")))
    with pytest.raises(OSError, match="Bad file descriptor"):
        main("run")


def test_an_unknown_verb_is_told_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main("fly") == 2
    assert '"fly" is no verb of python -m start. Known: run, serve' in capsys.readouterr().err


def _raising(problem: Exception) -> object:
    def verb() -> int:
        raise problem

    return verb
