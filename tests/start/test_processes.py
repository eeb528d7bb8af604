"""The real programs under the real supervisor: what is killed comes back, and what is stopped is gone."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from start.address import Address
from tests.house.files import ROOT
from tests.start.network import free_port
from tests.start.processes import Running, prepare, supervise, wait_until

pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="finds processes by Linux's /proc"),
]


@pytest.fixture(scope="module")
def services() -> Iterator[dict[str, str]]:
    """Return the addresses of a database and a queue of our own on the servers that the suite runs on, if any."""
    addresses = {}
    if queue := os.environ.get("REDIS_URL"):
        addresses["REDIS_URL"] = urlsplit(queue)._replace(path="/9").geturl()
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        yield addresses
        return
    name = f"processes_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield {**addresses, "DATABASE_URL": urlsplit(server)._replace(path=f"/{name}").geturl()}
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory, services: dict[str, str]) -> dict[str, str]:
    """Return the environment of an installation of its own, with everything that is prepared once."""
    folder = tmp_path_factory.mktemp("installation")
    # The suite's own addresses stay out: the database that they name may be somebody's.
    kept = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "REDIS_URL"}}
    found = {**kept, **services, "DATA_DIR": str(folder), "HOST": "127.0.0.1"}
    return {**found, "SAID_AT_FIRST": prepare(found)}


@pytest.fixture(scope="module")
def running(environment: dict[str, str]) -> Iterator[Running]:
    """Return an installation that runs, and stop it by the signal that init systems and make send."""
    started = supervise(Path(environment["DATA_DIR"]), Address("127.0.0.1", free_port()), environment)
    yield started
    started.supervisor.terminate()
    started.supervisor.wait(timeout=60)
    assert started.processes() == {}


@pytest.mark.parametrize("program", ["web", "worker", "beat"])
def test_a_killed_program_is_started_again(running: Running, program: str) -> None:
    killed = running.first_process_of(program)
    assert killed is not None
    os.kill(killed, signal.SIGKILL)
    wait_until(lambda: running.first_process_of(program) not in {None, killed} and running.answers())
    wait_until(lambda: f"{program} ended by itself and is started again." in running.shown())


def test_the_addresses_are_shown_once_they_answer(running: Running) -> None:
    wait_until(lambda: f"{running.address.url}/admin/" in running.shown())


def test_the_first_account_is_told_when_it_is_made_and_never_again(environment: dict[str, str]) -> None:
    said = prepare(environment)
    assert "One-time password" not in said
    assert "One-time password" in environment["SAID_AT_FIRST"]


def test_a_second_start_on_the_same_data_is_refused(running: Running, environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "start", "run"]
    second = {**environment, "PORT": str(free_port())}
    refused = subprocess.run(command, cwd=ROOT, env=second, capture_output=True, text=True, timeout=60)
    assert refused.returncode == 1
    assert f"already runs on {running.folder} (process {running.supervisor.pid})" in refused.stderr


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_the_end_of_the_supervisor_is_the_end_of_all(
    environment: dict[str, str], tmp_path: Path, how: signal.Signals
) -> None:
    # On a copy of the data, beside the installation that the other tests use.
    subprocess.run(["cp", "-r", f"{environment['DATA_DIR']}/.", str(tmp_path)], check=True)
    for left in ("run/supervisord.pid", "run/greeted"):
        (tmp_path / left).unlink(missing_ok=True)
    started = supervise(
        tmp_path, Address("127.0.0.1", free_port()), {**environment, "DATA_DIR": str(tmp_path)}
    )
    started.stop(how)
    started.supervisor.wait(timeout=60)
    wait_until(lambda: started.processes() == {})
