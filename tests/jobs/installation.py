"""A small installation of the tracker for tests that start and kill real processes: own database, queue and log."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
from django.conf import settings
from django.db.utils import ConnectionHandler

from tracker.env import env_database

REPOSITORY = Path(settings.BASE_DIR)
PATIENCE_SECONDS = 90  # Far more than is needed: the machine may be busy with other things.
READY = "import django; django.setup(); from django.core.management import call_command; "


class Installation:
    """Processes that share one scratch database and one queue."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self._folder = folder
        self._environment = {**os.environ, **environment, "DJANGO_SETTINGS_MODULE": "tracker.settings"}
        self._processes: list[subprocess.Popen[bytes]] = []

    def python(self, code: str) -> None:
        """Run a piece of code in the installation to its end."""
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", READY + code],
            cwd=REPOSITORY,
            env=self._environment,
            check=True,
            timeout=PATIENCE_SECONDS,
        )

    def celery(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start a Celery process: a worker or beat."""
        log = self._folder / f"{arguments[0]}_{len(self._processes)}.log"
        command = [sys.executable, "-m", "celery", "-A", "tracker.celery", *arguments, "--loglevel", "INFO"]
        with log.open("wb") as out:
            process = subprocess.Popen(
                command, cwd=REPOSITORY, env=self._environment, stdout=out, stderr=subprocess.STDOUT
            )
        self._processes.append(process)
        return process

    def stop(self) -> None:
        """Kill what still runs, each by its own handle."""
        for process in self._processes:
            process.kill()
            process.wait()

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Return what the scratch database answers."""
        database = env_database("DATABASE_URL", sqlite=self._folder / "tracker.sqlite3")
        if "postgresql" in database["ENGINE"]:
            database["NAME"] = urlsplit(self._environment["DATABASE_URL"]).path.lstrip("/")
        with (
            closing(ConnectionHandler({"default": database})["default"]) as connection,
            connection.cursor() as cursor,
        ):
            cursor.execute(query)
            return cursor.fetchall()

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Wait until the condition holds; else fail with what the processes wrote."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not holds():
            if time.monotonic() > deadline:
                raise AssertionError("\n".join(log.read_text() for log in sorted(self._folder.glob("*.log"))))
            time.sleep(0.1)


@contextmanager
def installation(folder: Path, **environment: str) -> Iterator[Installation]:
    """Set up an installation on the kind of database and broker that the suite itself runs on."""
    with scratch_database(folder) as database_url:
        theirs = {"DATA_DIR": str(folder), "DATABASE_URL": database_url}
        if os.environ.get("REDIS_URL"):
            theirs["REDIS_URL"] = urlsplit(os.environ["REDIS_URL"])._replace(path="/15").geturl()
        place = Installation(folder, {**theirs, **environment})
        try:
            place.python("call_command('migrate', verbosity=0)")
            yield place
        finally:
            place.stop()


@contextmanager
def scratch_database(folder: Path) -> Iterator[str]:
    """Return the address of an empty database: a file, or a database of its own on the suite's PostgreSQL."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield f"sqlite:///{folder / 'tracker.sqlite3'}"
        return
    name = f"scratch_{uuid4().hex}"
    with psycopg.connect(urlsplit(url)._replace(path="/postgres").geturl(), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        try:
            yield urlsplit(url)._replace(path=f"/{name}").geturl()
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")
