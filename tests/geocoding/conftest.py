"""A geocoding service on this machine that speaks like the real ones, and a chain that knows only packaged data."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from pytest_django import Settings

from events.geocoding import slot

FILES = Path(__file__).parent.parent / "files"


@dataclass
class FakeService:
    """What the service answers next, and what it was asked."""

    address: str = ""
    body: bytes = b"[]"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay_seconds: float = 0
    asked: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)

    def answers(self, file: str, *, status: int = 200, **headers: str) -> None:
        """Answer with a file of tests/files from now on."""
        self.body, self.status = (FILES / file).read_bytes(), status
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


class Answering(BaseHTTPRequestHandler):
    """Answers each GET with what the service says next."""

    service: FakeService

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        self.service.asked.append({key: values[0] for key, values in parse_qs(address.query).items()})
        self.service.paths.append(address.path)
        self.service.agents.append(self.headers["User-Agent"])
        time.sleep(self.service.delay_seconds)
        self.send_response(self.service.status)
        for name, value in self.service.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(self.service.body)))
        self.end_headers()
        # The client that waited long enough has gone: nobody is left to be told.
        if not self.service.delay_seconds:
            self.wfile.write(self.service.body)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing on the test's output."""


@pytest.fixture(autouse=True)
def only_packaged_places(settings: Settings, tmp_path: Path) -> None:
    """Look for the operator's files in an empty folder."""
    settings.DATA_DIR = tmp_path


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Let the clock's sleep return at once, and write down how long it would have been."""
    slept: list[float] = []
    monkeypatch.setattr(slot, "sleep", slept.append)
    return slept


@pytest.fixture
def service() -> Iterator[FakeService]:
    """Return a service that runs on a free port of this machine until the test ends."""
    fake = FakeService()
    handler = type("Handler", (Answering,), {"service": fake})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        fake.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield fake
        server.shutdown()
        thread.join()


@pytest.fixture
def go_online(
    settings: Settings, service: FakeService, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], FakeService]:
    """Return a switch: from now on the chain may ask this kind of service, on this machine."""

    def switch(kind: str = "nominatim") -> FakeService:
        # A proxy of the machine would be asked for 127.0.0.1 too.
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        settings.TRACKER_ONLINE_GEOCODING = True
        settings.TRACKER_GEOCODER = kind
        settings.TRACKER_GEOCODER_URL = service.address
        settings.TRACKER_CONTACT_EMAIL = "desk@example.org"
        settings.TRACKER_GEONAMES_USERNAME = "desk"
        settings.TRACKER_GEOCODER_TIMEOUT_SECONDS = 5
        return service

    return switch
