"""The ground that every test stands on, and the cast: amina edits, boubacar publishes, clara is a stranger."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.db import connections
from django.utils import translation

from start.chromium import find_chromium
from start.messages import compile_messages
from tests.makers import desk_group

PASSWORD = "a-password-of-the-cast"


def pytest_configure() -> None:
    """Make ready what the whole run needs, also where pytest is called without ``make test``."""
    compile_messages()
    # Argon2 is slow on purpose; a test that logs in need not be.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # Most tests are about the work, not about coming in; tests/people switches it on.
    settings.TRACKER_SECOND_FACTOR_GROUPS = []
    # Playwright runs an event loop in the main thread, in which Django then refuses to touch the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse two tests of one name: pytest-xdist hands out names, so it would run one of them and count both."""
    twice = [name for name, count in Counter(item.nodeid for item in items).items() if count > 1]
    if twice:
        raise pytest.UsageError(f"These tests share their names, give them ids: {', '.join(twice)}")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """End what still talks to the test database before it is dropped: a live server's thread that a browser left.

    PostgreSQL refuses to drop a database that somebody is connected to, and the last test would be blamed for it.
    """
    yield
    with django_db_blocker.unblock():
        if connections["default"].vendor == "postgresql":
            with connections["default"].cursor() as cursor:
                cursor.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Keep SQLite's test database in a file, as in production: WAL, locks, and other processes can open it."""
    for connection in connections.all():
        if connection.vendor == "sqlite":
            connection.settings_dict["TEST"]["NAME"] = str(
                tmp_path_factory.mktemp("database") / "test.sqlite3"
            )


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Begin in English: a page that was read in French leaves the thread in French."""
    with translation.override("en"):
        yield


@pytest.fixture
def make_user(db: None) -> Callable[..., User]:
    """Return a maker of users: ``make_user("amina", "editor")`` is in that group and may log in to the admin."""

    def make(name: str, *groups: str) -> User:
        user = User.objects.create_user(name, password=PASSWORD, is_staff=bool(groups))
        user.groups.set([desk_group(group) for group in groups])
        return user

    return make


@pytest.fixture
def amina(make_user: Callable[..., User]) -> User:
    """Return the editor."""
    return make_user("amina", "editor")


@pytest.fixture
def boubacar(make_user: Callable[..., User]) -> User:
    """Return the publisher."""
    return make_user("boubacar", "publisher")


@pytest.fixture
def clara(make_user: Callable[..., User]) -> User:
    """Return the stranger: she has an account and no rights."""
    return make_user("clara")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Drive the Chromium of this machine, which ``make test`` has found or installed."""
    chromium = os.environ.get("CHROMIUM_PATH") or find_chromium()
    if chromium is None or not Path(chromium).exists():
        pytest.fail("No Chromium was found. Run make test, or set CHROMIUM_PATH=/path/to/chromium")
    # As root Chromium starts only without its sandbox; maps are drawn by software where there is no graphics card.
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    args = [*root, "--disable-dev-shm-usage", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
    return {**browser_type_launch_args, "executable_path": str(chromium), "args": args}
