"""Install what the tracker runs on into .venv, once for each change of the requirements."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

from start.folder import ROOT, VENV, VENV_PYTHON, make_writable
from start.refusal import DISK_FULL, StartError
from start.stamp import Stamp, digest_of_content

RUN = ROOT / "requirements.txt"
DEVELOPMENT = ROOT / "requirements-dev.txt"

# What pip says when it cannot reach the index; its own words change little between versions.
NO_NETWORK_WORDS = (
    "NewConnectionError", "Failed to establish a new connection", "Temporary failure in name resolution",
    "Name or service not known", "ConnectTimeoutError", "ReadTimeoutError", "ProxyError", "Network is unreachable",
    "No matching distribution found",
)  # fmt: skip


def ensure_installed(requirements: Path) -> None:
    """Make .venv and install the requirements, unless that was done for exactly these files."""
    if _is_installed(requirements):
        return
    make_writable(ROOT, way_out="The tracker's parts are installed there, in .venv.")
    make_venv()
    print(
        f"Installing the parts that {requirements.name} lists into .venv (the first time, a minute or two) ..."
    )
    pip_install("--requirement", str(requirements))
    # The development list includes the other, so both are done.
    for done in {requirements, RUN}:
        _stamp(done).write(_digest(done))


def _stamp(requirements: Path) -> Stamp:
    return Stamp(VENV / f"installed-{requirements.stem}")


def _digest(requirements: Path) -> str:
    # The Python behind .venv counts too: after an upgrade of the system the old packages are no use to it.
    return digest_of_content({RUN: 0, requirements: 0}, also=os.path.realpath(VENV_PYTHON))


def _is_installed(requirements: Path) -> bool:
    return VENV_PYTHON.exists() and _stamp(requirements).matches(_digest(requirements))


def make_venv() -> None:
    """Make .venv with pip in it, unless it is there."""
    if _has_pip():
        return
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise StartError(
            f"This Python has no venv module. Install it (Debian and Ubuntu: apt install python{version}-venv) "
            "and run the command again."
        )
    print("Making the virtual environment .venv ...")
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True
    )
    if made.returncode != 0:
        raise StartError(why_pip_failed(made.stdout + made.stderr, doing="make .venv"))


def _has_pip() -> bool:
    if not VENV_PYTHON.exists():
        return False
    asked = subprocess.run([VENV_PYTHON, "-m", "pip", "--version"], capture_output=True)
    return asked.returncode == 0


def pip_install(*arguments: str) -> None:
    """Run pip in .venv, showing on a terminal what it is at; its failure becomes one sentence."""
    command = [str(VENV_PYTHON), "-m", "pip", "install", "--no-input", "--disable-pip-version-check",
               "--retries", "2", "--progress-bar", "off", *arguments]  # fmt: skip
    said: list[str] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as pip:
        for line in pip.stdout or ():
            said.append(line)
            _show_progress(line)
    _show_progress("")
    if pip.returncode != 0:
        raise StartError(why_pip_failed("".join(said), doing="install the parts"))


def _show_progress(line: str) -> None:
    """Keep one moving line on a terminal; nothing elsewhere, because logs have no moving lines."""
    if sys.stdout.isatty() and (not line or line.startswith(("Collecting", "Installing", "Using cached"))):
        print(f"\r\033[K{line.strip()[:76]}", end="", flush=True)


def why_pip_failed(said: str, *, doing: str) -> str:
    """Return the sentence for what pip said when it failed."""
    if "No space left on device" in said:
        return DISK_FULL
    if "Permission denied" in said:
        return f"No write access to {VENV}. Change its owner, or remove it, and run the command again."
    if any(word in said for word in NO_NETWORK_WORDS):
        return (
            "The parts could not be fetched from the Python package index: no network? "
            "Connect and run the command again; behind a mirror, set PIP_INDEX_URL."
        )
    last_words = "\n".join(f"  {line}" for line in said.strip().splitlines()[-8:])
    return f"Could not {doing}. Repair what is said below, or remove .venv, and run the command again.\n{last_words}"
