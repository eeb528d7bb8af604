"""Two answers for whoever keeps the installation alive: is the process there, and can it do its work."""

import os
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from kombu.exceptions import OperationalError as QueueError

from tracker.celery import celery_app

FINE = "ok"
QUEUE_TIMEOUT_SECONDS = 2


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer that the process is alive; asks nothing of the database."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """Answer 200 when database, migrations and queue are in order, else 503 and which one is not."""
    database = _database()
    found = {
        "database": database,
        "migrations": _migrations() if database == FINE else "not asked",
        "queue": _queue(),
    }
    return JsonResponse(found, status=200 if set(found.values()) == {FINE} else 503)


def _database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return "does not answer"
    return FINE


def _migrations() -> str:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return "some are not applied: run manage.py migrate"
    return FINE


def _queue() -> str:
    """Ask whether a wake-up can be put into the queue; whether a worker is there to take it is not the web's health."""
    folder = getattr(settings, "QUEUE_DIR", None)
    if folder is not None:
        return (
            FINE if Path(folder).is_dir() and os.access(folder, os.W_OK) else "its folder cannot be written"
        )
    try:
        with celery_app.connection_for_write() as queue:
            queue.ensure_connection(max_retries=1, timeout=QUEUE_TIMEOUT_SECONDS)
    except (QueueError, OSError):
        return "does not answer"
    return FINE
