"""Bring an installation up to date in one Python process: messages, static files, database, seed records, admin.

Each step looks first whether there is anything to do, because a second start must take seconds.
"""

import os
import secrets
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command, get_commands
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from start.folder import ROOT
from start.install import RUN
from start.messages import compile_messages
from start.refusal import DISK_FULL, StartError
from start.stamp import Stamp, digest_of_content, digest_of_dates, files_below
from start.welcome import ADMIN_NAME, keep_first_password

SEED_COMMAND = "load_sahel"
# What the first account may do besides being superuser: two-person review asks for people, not for powers.
ADMIN_GROUPS = ("maintainer", "publisher")


def prepare(folder: Path) -> None:
    """Do what is missing; a database that does not answer or a wrong setting becomes one sentence."""
    compile_messages()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")
    try:
        django.setup()
        _collect_static(folder)
        migrated = _migrate()
        _load_seed(folder, afresh=migrated)
        _make_admin(folder)
    except ImproperlyConfigured as problem:
        raise StartError(f"A setting is wrong: {problem}") from None
    except OperationalError as problem:
        raise StartError(_why_no_database(problem)) from None


def _why_no_database(problem: OperationalError) -> str:
    said = str(problem).strip().splitlines()[0]
    if "disk is full" in said:
        return DISK_FULL
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        return (
            f"The database {name} cannot be used ({said}). See that its folder can be written and has space."
        )
    return f"The database does not answer ({said}). See that it runs and that DATABASE_URL is right."


def _collect_static(folder: Path) -> None:
    stamp = Stamp(folder / "stamps" / "static")
    sources = [
        path
        for source in [*settings.STATICFILES_DIRS, ROOT / "events" / "static"]
        for path in files_below(source)
    ]
    # The requirements stand for the static files that the installed packages bring.
    digest = digest_of_dates(sources, also=digest_of_content([RUN]))
    if stamp.matches(digest) and Path(settings.STATIC_ROOT).is_dir():
        return
    print("Collecting the static files ...")
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write(digest)


def _migrate() -> bool:
    """Apply what is unapplied and say whether there was anything."""
    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return False
    print("Bringing the database up to date ...")
    call_command("migrate", interactive=False, verbosity=0)
    return True


def _load_seed(folder: Path, *, afresh: bool) -> None:
    """Load the seed records when the database is new or the records in the code have changed."""
    if SEED_COMMAND not in get_commands():
        return
    stamp = Stamp(folder / "stamps" / "seed")
    code = files_below(Path(apps.get_app_config("events").path) / "seed")
    digest = digest_of_content(
        code, also=f"{connection.settings_dict['HOST']}/{connection.settings_dict['NAME']}"
    )
    if stamp.matches(digest) and not afresh:
        return
    print("Loading the seed records ...")
    try:
        call_command(SEED_COMMAND, verbosity=0)
    except CommandError as problem:
        print(f"The seed records were not loaded: {problem}")
        return
    stamp.write(digest)


def _make_admin(folder: Path) -> None:
    """Make the first account where nobody could log in yet; its password is shown once the pages answer."""
    users = get_user_model().objects
    if users.filter(is_superuser=True).exists():
        return
    password = secrets.token_urlsafe(12)
    admin = users.create_superuser(ADMIN_NAME, password=password)
    admin.groups.set(apps.get_model("auth", "Group").objects.filter(name__in=ADMIN_GROUPS))
    keep_first_password(folder, password)
