"""The real thing, started for a test: where it is, what belongs to it, and how to wait for what it does."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from start.address import Address, ask
from tests.house.files import ROOT

PATIENCE_SECONDS = 60.0
# What stands in the command line of each program's first process.
MARKS = {"web": "granian", "worker": "tracker\0worker", "beat": "tracker\0beat"}


@dataclass(frozen=True)
class Running:
    """One installation that runs: its supervisor, and everything that was started with its data folder."""

    supervisor: subprocess.Popen[str]
    folder: Path
    address: Address

    def processes(self) -> dict[int, str]:
        """Return all living processes, wherever they hang, that were started for this installation."""
        mark = f"DATA_DIR={self.folder}\0".encode()
        return {pid: command for pid, command, environment in _all_processes() if mark in environment}

    def first_process_of(self, program: str) -> int | None:
        """Return the program's process that the supervisor itself has started."""
        found = [
            pid
            for pid, command in self.processes().items()
            if MARKS[program] in command and _parent(pid) == self.supervisor.pid
        ]
        return found[0] if found else None

    def answers(self) -> bool:
        """Say whether the web answers."""
        return ask(self.address, "/healthz") == 200

    def shown(self) -> str:
        """Return what a person at the terminal has seen so far."""
        return (self.folder / "shown").read_text(encoding="utf-8")

    def stop(self, how: signal.Signals) -> None:
        """Signal the supervisor's whole group, as a terminal does."""
        os.killpg(self.supervisor.pid, how)


def prepare(environment: dict[str, str]) -> str:
    """Bring an installation up to date and return what it said."""
    command = [sys.executable, "-m", "start", "prepare"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def supervise(folder: Path, address: Address, environment: dict[str, str]) -> Running:
    """Start the supervisor and wait until the web answers and the three programs are there."""
    with (folder / "shown").open("w") as shown:
        supervisor = subprocess.Popen(
            [sys.executable, "-m", "start", "supervise"], cwd=ROOT, text=True, start_new_session=True,
            env={**environment, "PORT": str(address.port)}, stdin=subprocess.DEVNULL, stdout=shown,
            stderr=subprocess.STDOUT,
        )  # fmt: skip
    running = Running(supervisor, folder, address)
    wait_until(lambda: running.answers() and all(running.first_process_of(program) for program in MARKS))
    return running


def wait_until(happened: Callable[[], object]) -> None:
    """Wait until it has happened; a test that waits in vain fails."""
    last = time.monotonic() + PATIENCE_SECONDS
    while not happened():
        assert time.monotonic() < last, "waited in vain"
        time.sleep(0.1)


def _all_processes() -> list[tuple[int, str, bytes]]:
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                command, environment = (entry / "cmdline").read_text(), (entry / "environ").read_bytes()
            except OSError:  # It ended while we looked, or is another person's.
                continue
            if command:  # A zombie has none.
                found.append((int(entry.name), command, environment))
    return found


def _parent(pid: int) -> int | None:
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return None
    return int(status.rpartition(")")[2].split()[1])
