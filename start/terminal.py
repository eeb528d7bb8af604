"""What a person sees after the start: the addresses once they answer, then only what goes wrong.

A listener to supervisord's events. Everything that the programs say stands in their log files; here come errors,
restarts and the stop.
"""

import os
import re
import signal
import sys
import threading
import time
from pathlib import Path

from supervisor import childutils

from start.address import Address, ask, read_address
from start.folder import data_dir
from start.welcome import welcome

LOUD = re.compile(r"\b(ERROR|CRITICAL)\b|Traceback \(most recent call last\)")
# Where a new message of Django, Celery or granian begins; anything else continues the one before.
BEGINNING = re.compile(r"^(\[|\d{4}-\d\d-\d\d )")
LONGEST_WAIT_SECONDS = 120


class Filter:
    """Cut one program's output into lines and let pass those that speak of errors, with what belongs to them."""

    def __init__(self, program: str) -> None:
        self.program = program
        self.rest = ""
        self.is_loud = False

    def pass_on(self, text: str) -> list[str]:
        """Take in a piece of output, which may end inside a line, and return the lines to show."""
        *lines, self.rest = (self.rest + text).split("\n")
        shown = []
        for line in lines:
            if LOUD.search(line):
                self.is_loud = True
            elif BEGINNING.match(line) or not line.strip():
                self.is_loud = False
            if self.is_loud:
                shown.append(f"{self.program}: {line}")
        return shown


def listen() -> None:
    """Serve supervisord's events until it stops."""
    address = read_address()
    threading.Thread(target=_greet_when_answering, args=(address, data_dir()), daemon=True).start()
    filters: dict[str, Filter] = {}
    while True:
        headers, payload = childutils.listener.wait(sys.stdin, sys.stdout)
        _tell(headers["eventname"], payload, filters)
        childutils.listener.ok(sys.stdout)


def _tell(event: str, payload: str, filters: dict[str, Filter]) -> None:
    if event == "SUPERVISOR_STATE_CHANGE_STOPPING":
        _say("Stopping ...")
        return
    facts, _, text = payload.partition("\n")
    process = childutils.get_headers(facts)
    program = process["processname"]
    if event.startswith("PROCESS_LOG"):
        for line in filters.setdefault(program, Filter(program)).pass_on(text):
            _say(line)
    elif event == "PROCESS_STATE_EXITED":
        filters.pop(program, None)
        _say(f"{program} ended by itself and is started again.")
    elif event == "PROCESS_STATE_FATAL":
        _say(f"{program} does not start; {data_dir() / 'logs' / f'{program}.log'} says why. Stopping all.")
        os.kill(os.getppid(), signal.SIGTERM)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _greet_when_answering(address: Address, folder: Path) -> None:
    greeted = folder / "run" / "greeted"
    if greeted.exists():  # This listener was restarted; the addresses have been shown.
        return
    for _ in range(LONGEST_WAIT_SECONDS * 20):
        if ask(address, "/healthz") is not None:
            _say(welcome(address, folder))
            greeted.touch()
            return
        time.sleep(0.05)
    _say(f"No answer from {address.url} yet; {folder / 'logs' / 'web.log'} says why.")
