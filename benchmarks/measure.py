"""Put the same question to each side in turn and count answers a second, in one process, through the WSGI entry.

No web server and no network stand between: what is compared is the work of the two programs. Rounds alternate, so
that a slow moment of the machine falls on both.
"""

import io
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.core.wsgi import get_wsgi_application

Application = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Side:
    """One address and what became of asking it."""

    name: str
    address: str
    per_second: float
    p50_ms: float
    p99_ms: float
    size: int
    queries: int


class Caller:
    """Asks the application as a web server would, and reads the answer to its end."""

    def __init__(self) -> None:
        self.application: Application = get_wsgi_application()

    def get(self, address: str) -> bytes:
        """Return the body; anything but 200 stops the run, for a quick error is no quick answer."""
        parts = urlsplit(address)
        status: list[str] = []
        environ = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": parts.path,
            "QUERY_STRING": parts.query,
            "SCRIPT_NAME": "",
            "SERVER_NAME": "testserver",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": "testserver",
            "HTTP_ACCEPT": "application/json",
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": io.StringIO(),
            "wsgi.version": (1, 0),
            "wsgi.multithread": False,
            "wsgi.multiprocess": True,
            "wsgi.run_once": False,
        }

        def start_response(line: str, headers: list[tuple[str, str]], exc_info: Any = None) -> None:
            status.append(line)

        answer = self.application(environ, start_response)
        try:
            body = b"".join(answer)
        finally:
            close = getattr(answer, "close", None)
            if close:
                close()
        if not status[0].startswith("200"):
            raise SystemExit(f"{address} answered {status[0]}: {body[:300]!r}")
        return body


def compare(
    caller: Caller, sides: dict[str, str], *, seconds: float, count_queries: Callable[[str], int]
) -> list[Side]:
    """Ask every side in turn until each has had its seconds; return their rates in the order given."""
    times: dict[str, list[float]] = {name: [] for name in sides}
    sizes = {name: len(caller.get(address)) for name, address in sides.items()}
    slice_seconds = max(seconds / 8, 0.05)
    while any(sum(taken) < seconds for taken in times.values()):
        for name, address in sides.items():
            end = time.perf_counter() + slice_seconds
            while time.perf_counter() < end:
                began = time.perf_counter()
                caller.get(address)
                times[name].append(time.perf_counter() - began)
    return [_side(name, sides[name], times[name], sizes[name], count_queries(sides[name])) for name in sides]


def _side(name: str, address: str, taken: list[float], size: int, queries: int) -> Side:
    ordered = sorted(taken)
    return Side(
        name=name,
        address=address,
        per_second=len(taken) / sum(taken),
        p50_ms=statistics.median(ordered) * 1000,
        p99_ms=ordered[int(len(ordered) * 0.99)] * 1000,
        size=size,
        queries=queries,
    )
