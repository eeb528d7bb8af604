"""Typed readers of environment variables: a wrong value stops the start with a sentence that says what is right."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off"}


def env_text(name: str, default: str = "") -> str:
    """Return the variable's text without outer blanks, or the default where it is unset or blank.

    Blank counts as unset everywhere here: containers and service files often pass on variables that nobody filled in.
    """
    return os.environ.get(name, "").strip() or default


def env_bool(name: str, *, default: bool) -> bool:
    """Return the variable as a boolean; anything but True or False (1/0, yes/no, on/off) stops the start."""
    raw = env_text(name)
    if not raw:
        return default
    word = raw.lower()
    if word in TRUE:
        return True
    if word in FALSE:
        return False
    raise ImproperlyConfigured(
        f'{name}="{raw}" is neither true nor false. Write {name}=True or {name}=False.'
    )


def env_choice(name: str, default: str, *, choices: tuple[str, ...]) -> str:
    """Return the variable's word, which must be one of those known."""
    word = env_text(name, default)
    if word not in choices:
        raise ImproperlyConfigured(
            f'{name}="{word}" is unknown. Write {", ".join(choices[:-1])} or {choices[-1]}.'
        )
    return word


def env_int(name: str, *, default: int, minimum: int = 0) -> int:
    """Return the variable as a whole number not below the minimum."""
    raw = env_text(name)
    if not raw:
        return default
    try:
        value = int(raw)
    except ValueError:
        raise ImproperlyConfigured(
            f'{name}="{raw}" is not a whole number. Write e.g. {name}={default}.'
        ) from None
    if value < minimum:
        raise ImproperlyConfigured(f"{name}={value} is too small; it must be at least {minimum}.")
    return value


def tiles_host(name: str, address: str) -> str:
    """Return the one host that an address of map tiles names, as a pages' policy writes it."""
    parts = urlsplit(address)
    is_whole = all(gap in address for gap in ("{z}", "{x}", "{y}"))
    if parts.scheme != "https" or not parts.hostname or not is_whole:
        raise ImproperlyConfigured(
            f'{name}="{address}" is no address of map tiles. Write e.g. https://tiles.example.org/{{z}}/{{x}}/{{y}}.png.'
        )
    return f"https://{parts.netloc}"


def env_list(name: str, *, default: str = "") -> list[str]:
    """Return the variable's comma-separated words."""
    return [word.strip() for word in env_text(name, default).split(",") if word.strip()]


def env_path(name: str, *, default: Path) -> Path:
    """Return the variable as an absolute path."""
    raw = env_text(name)
    return Path(raw).expanduser().resolve() if raw else default


def env_database(name: str, *, sqlite: Path) -> dict[str, Any]:
    """Read a database address: ``postgres://user:password@host:port/name``, or ``sqlite:///path``; else SQLite.

    SQLite runs in WAL with IMMEDIATE transactions: readers never wait for the one writer, and a writer takes its
    lock when it begins instead of failing half-way ("database is locked") on a read that turns into a write.
    """
    url = env_text(name)
    if not url or url.startswith("sqlite"):
        path = url.removeprefix("sqlite:///") if url else str(sqlite)
        pragmas = (
            "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA foreign_keys=ON;"
            "PRAGMA cache_size=-32000;PRAGMA mmap_size=268435456;PRAGMA temp_store=MEMORY;"
        )
        options = {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": pragmas}
        # Opening a file, with its pragmas, costs more than a list of fifty: keep it open as with a server.
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": path,
            "CONN_MAX_AGE": 60,
            "OPTIONS": options,
        }
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(
            f'{name} begins with "{parts.scheme}://". Write postgres://user:password@host:5432/name or sqlite:///path.'
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(parse_qsl(parts.query)),
    }
