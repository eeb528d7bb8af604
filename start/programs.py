"""The three programs of an installation and the command that starts each: the one place that knows them.

The supervisor, the containers and whoever wants to run one of them alone all call ``python -m start web``.
"""

import contextlib
import ctypes
import os
import signal
import sys

from start.address import read_address
from start.folder import ROOT
from start.refusal import StartError

PROGRAMS = ("web", "worker", "beat")
# Jobs give way to readers, and at the start to the first page.
GIVE_WAY = 5
# Linux's prctl option: "when my parent dies, send me this signal".
PR_SET_PDEATHSIG = 1


def command_of(program: str) -> list[str]:
    """Return the command line of a program without the Python in front."""
    return {"web": _web, "worker": _worker, "beat": _beat}[program]()


def _web() -> list[str]:
    address = read_address()
    # No access log: who reads which page about an armed group is nobody's business.
    return ["granian", "--interface", "wsgi", "--host", address.host, "--port", str(address.port),
            "--workers", env_count("WEB_WORKERS"), "--blocking-threads", "4", "--backpressure", "64",
            "--backlog", "1024",
            "--no-ws", "--workers-kill-timeout", "5", "--respawn-failed-workers",
            "start.served:application"]  # fmt: skip


def _worker() -> list[str]:
    # Gossip, mingle and heartbeat are talk between workers; the Job table says all that they need to know.
    return ["celery", "--app", "tracker", "worker", "--loglevel", "INFO", "--concurrency", env_count("JOB_WORKERS"),
            "--without-gossip", "--without-mingle", "--without-heartbeat"]  # fmt: skip


def _beat() -> list[str]:
    # Apart from the worker: "worker --beat" leaves an orphan beat behind when it is killed.
    return ["celery", "--app", "tracker", "beat", "--loglevel", "INFO", "--pidfile", ""]


def env_count(name: str) -> str:
    """Return the variable as a number of processes, two where it is unset."""
    raw = os.environ.get(name, "").strip() or "2"
    if not raw.isdecimal() or int(raw) < 1:
        raise StartError(f'{name}="{raw}" is no number of processes. Write e.g. {name}=2')
    return raw


def become(program: str) -> None:
    """Replace this process by the program, which ends when its parent is killed."""
    command = command_of(program)
    _end_with_parent()
    if program != "web":
        os.nice(GIVE_WAY)
    os.chdir(ROOT)
    os.execv(sys.executable, [sys.executable, "-m", *command])  # noqa: S606 - no shell is wanted.


def _end_with_parent() -> None:
    """Ask Linux to stop this process when its supervisor is killed with -9, which can tell nobody any more."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):  # A libc without prctl: then only an orderly stop stops all.
            ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
